/**
 * Names of people and organisations in a form in which their usual variants are equal: leading article, legal form,
 * honorific, acronym in brackets, accents, case, spelling and order of words. Takes strings, knows no particular name.
 */
import { fold, isEmptyWord, spell, wordsOf } from './words.ts';

const legalForms = new Set(
  'inc incorporated ltd limited llc plc gmbh ggmbh ev eingetragener asbl aisbl vzw sarl corp corporation'.split(' '),
);
const honorifics = new Set('mr mrs ms miss mx dr prof professor sir dame lord lady rev hon'.split(' '));

/** A name taken apart. */
export interface NameParts {
  /** Words that identify, folded and spelled alike, in the order of the name. */
  readonly words: readonly string[];
  /** Acronym in brackets behind the name, or the name itself where it is one; upper case. */
  readonly acronym?: string;
  /** The name is nothing but an acronym. */
  readonly bare: boolean;
}

/** Takes an organisation's, programme's or work's name apart. */
export function nameParts(name: string): NameParts {
  const bracket = / ?\(([^()]{1,80})\)/u.exec(name);
  const inner = bracket?.[1]?.trim() ?? '';
  const outer = bracket !== null && isAcronym(inner) ? name.replace(bracket[0], '') : name;
  const words = wordsOf(outer.replaceAll('&', ' and '))
    .filter((word) => !isEmptyWord(word) && !legalForms.has(word))
    .map(spell);
  const bare = isAcronym(outer.trim());
  const acronym = bare ? outer.trim() : isAcronym(inner) ? inner : undefined;
  return {
    words: words.length > 0 ? words : [fold(outer)],
    ...(acronym !== undefined && { acronym: acronym.toUpperCase() }),
    bare,
  };
}

/** A key that is equal for variants of one name; the order of words does not count. */
export function nameKey(name: string): string {
  return [...nameParts(name).words].sort().join(' ');
}

/** A text without acronyms in brackets: "the sale of children (SOC)" is "the sale of children". */
export function withoutAcronyms(text: string): string {
  return text.replaceAll(/ ?\(([^()]{1,80})\)/gu, (whole, inner: string) => (isAcronym(inner.trim()) ? '' : whole));
}

/** A person's name without honorifics, folded, in order: given names first, family name last. */
export function personWords(name: string): readonly string[] {
  const comma = /^([^,]{1,60}), ?([^,]{1,60})$/u.exec(name);
  const ordered = comma === null ? name : `${comma[2]} ${comma[1]}`;
  return wordsOf(ordered).filter((word) => !honorifics.has(word));
}

/** Whether a word is written as an acronym: two to ten letters, most of them capitals. `e.V.` is none. */
export function isAcronym(text: string): boolean {
  if (!/^[\p{L}\p{N}.&-]{2,14}$/u.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return (
    letters.length >= 2 && letters.length <= 10 && capitals.length >= 2 && capitals.length * 3 >= letters.length * 2
  );
}

/** Whether the first letters of a name's words give the acronym, with or without its small words. */
export function spellsOut(acronym: string, name: string): boolean {
  const letters = fold(acronym).replaceAll(/[^\p{L}\p{N}]/gu, '');
  const words = wordsOf(name.replaceAll(/\([^()]{0,80}\)/gu, ' '));
  const all = words.map((word) => word.charAt(0)).join('');
  const strong = words
    .filter((word) => !isEmptyWord(word))
    .map((word) => word.charAt(0))
    .join('');
  return letters.length >= 2 && words.length >= 2 && (all === letters || strong === letters);
}

/**
 * Whether a name of several words could be what an acronym stands for although it has more words than the acronym has
 * letters: its first letter begins the name, and the others begin later words in the same order.
 */
export function spellsOutLoosely(acronym: string, name: string): boolean {
  const letters = [...fold(acronym).replaceAll(/[^\p{L}\p{N}]/gu, '')];
  const words = wordsOf(name);
  if (letters.length < 2 || words.length < letters.length || words[0]?.charAt(0) !== letters[0]) return false;
  let found = 0;
  for (const word of words) if (word.charAt(0) === letters[found]) found += 1;
  return found === letters.length;
}
