/**
 * Names that stand where a subject's name does and are none: a country that many sentences mention, the director who is
 * interviewed, the file of a picture, the heading of a section.
 */
import { commonAcronyms, givenNames, groupNouns, roles } from './recognise/data/names.ts';
import { tokenize } from './recognise/name-token.ts';
import { placeEntries } from './recognise/place-entry.ts';
import { bareTypes, sectionWords } from './subject-words.ts';

/** Whether a name is none of a body's. What a text says to be a body, in `defined`, may be called like a place or a section. */
export function isUnfit(name: string, defined: readonly string[]): boolean {
  if (isFile(name) || isBareType(name)) return true;
  return !defined.includes(name) && (isHeading(name) || namesOther(name) || namesGroup(name));
}

const isFile = (name: string): boolean => /\.(?:svg|png|jpe?g|gif|webp|tiff?|pdf|docx?|html?)$/iu.test(name);

/** "Organisation and Role": nothing but words for what pages are about. */
function isHeading(name: string): boolean {
  const words = name.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return words.every((word) => sectionWords.has(word));
}

/** "the Society", "a Non-Profit Organisation": what a text may call its subject by, and nobody is called. */
function isBareType(name: string): boolean {
  return name
    .toLowerCase()
    .split(' ')
    .every((word) => bareTypes.has(word) || /^(?:non-?|not-for-)(?:governmental|government|profit)$/u.test(word));
}

/** "New Fellows", "Delegates": people of a body, and not the body. */
function namesGroup(name: string): boolean {
  const last = name.split(' ').at(-1)?.toLowerCase() ?? '';
  return groupNouns.has(last) || /^(?:fellows|delegates)$/u.test(last) || personRoles.has(last.replace(/s$/u, ''));
}

/** Whether a name is a place's or a person's: a text that has another candidate is not about it. */
export function namesOther(name: string): boolean {
  const tokens = tokenize(name);
  const [first] = tokens;
  if (first === undefined) return false;
  const known = placeEntries(tokens, 0, tokens.length);
  if (known.some(({ kind, rank }) => kind !== 'city' || rank > 3 || tokens.length > 1)) return true;
  return (
    givenNames.has(first.lower) &&
    !first.acronym &&
    tokens.length <= 4 &&
    tokens.every((token) => token.kind === 'word' && token.capital && !commonAcronyms.has(token.lower))
  );
}

/** "director", "activist": what people are said to be. */
export const isRole = (noun: string): boolean => personRoles.has(noun);

const personRoles: ReadonlySet<string> = new Set(
  roles.filter((role) => !/^(?:general|publisher|owner|partner|developer|producer|head|chief|designer)$/u.test(role)),
);
