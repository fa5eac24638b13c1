/** The form under which names of places are looked up: takes a name as written, gives its key. No look-up, no data. */
import { rememberByWord } from './word-memory.ts';

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
export const placeKey: (name: string) => string = rememberByWord(keyOf);

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
