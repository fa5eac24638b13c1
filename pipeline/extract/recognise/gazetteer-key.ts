/** The form under which names of places are looked up: takes a name as written, gives its key. No look-up, no data. */

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'a',
};

const short: Readonly<Record<string, string>> = { saint: 'st', sankt: 'st', mount: 'mt', fort: 'ft' };
const shortened = /(?<![^ ])(?:saint|sankt|mount|fort)(?![^ ])/g;

/**
 * Lower case, without accents, apostrophes and full stops, hyphens and commas as spaces, "Saint" as "st": "Côte d’Ivoire"
 * and "Cote d'Ivoire" give `cote divoire`, "U.S." and "US" give `us`, "St. John's" and "Saint Johns" give `st johns`.
 */
export function placeKey(name: string): string {
  if (name.length > longestKept) return keyOf(name);
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= mostKept) keys.clear();
  const key = keyOf(name);
  keys.set(name, key);
  return key;
}

/**
 * Keys of short names, which come again and again. Longer ones are not kept: they may be slices that hold their whole text
 * in memory.
 */
const keys = new Map<string, string>();
const longestKept = 12;
const mostKept = 10_000;

function keyOf(name: string): string {
  const plain = /^[a-zA-Z]+(?: [a-zA-Z]+)*$/.test(name) ? name.toLowerCase() : fold(name);
  return plain.replace(shortened, (word) => short[word] ?? word);
}

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʻʼ´`.]/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœıħŋə]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
