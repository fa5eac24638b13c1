/** Small grammar that Intl does not have. English so far; other languages give their words back unchanged. */

const irregular: Readonly<Record<string, string>> = { people: 'person', children: 'child', women: 'woman', men: 'man' };

function singularWord(word: string): string {
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
  if (known !== undefined) return known;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Gives the singular of a counted noun: "member organisations" is "member organisation". */
export function singular(unit: string, language: string): string {
  if (!language.startsWith('en')) return unit;
  return unit.replace(/[\p{L}-]+$/u, singularWord);
}

/** Letters whose names begin with a vowel: "an NGO". */
const vowelLetters = 'AEFHILMNORSX';

/** Gives a noun phrase with its indefinite article: "a charity", "an NGO". */
export function withArticle(noun: string, language: string): string {
  if (!language.startsWith('en') || /^(?:an?|the)\s/i.test(noun)) return noun;
  const spelled = /^[A-Z]{2,}\b/.test(noun);
  const vowel = spelled
    ? vowelLetters.includes(noun.charAt(0))
    : /^(?!eu|one\b|once\b)[aeio]/i.test(noun) || /^u(?!ni[^nmd]|s[aeiu]|t[ei]|r[aeiou])/i.test(noun);
  return `${vowel ? 'an' : 'a'} ${noun}`;
}

/** Gives a name with the definite article that its source has before it: "the Virtual Global Taskforce". */
export function definite(name: string, language: string): string {
  return language.startsWith('en') ? `the ${name}` : name;
}

/** Countries whose names take the article in running text: unions, plurals and republics, by how they are named. */
const articled =
  /^(?:united |netherlands|philippines|bahamas|maldives|gambia|comoros)|\b(?:republic|kingdom|states|emirates|islands|territor(?:y|ies))$/i;

/** Gives a country as running text has it: "the Netherlands". */
export function inText(country: string, language: string): string {
  return articled.test(country) ? definite(country, language) : country;
}

/** Puts the first letter in lower case, unless there are other capitals: then it may well be a name. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}[^\p{Lu}]*$/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Puts the first letter in upper case, as at the beginning of an entry. */
export function upperFirst(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
