/**
 * Names that stand where a subject's name does and are none: a country that many sentences mention, the director who is
 * interviewed, the file of a picture, the heading of a section.
 */
import type { Block } from '../model/parsed.ts';
import { commonAcronyms, givenNames, groupNouns, roles } from './recognise/data/names.ts';
import { beginsDateName } from './recognise/date-names.ts';
import { recogniseNames } from './recognise/name.ts';
import { tokenize } from './recognise/name-token.ts';
import { isSurePlace, placeEntries } from './recognise/place-entry.ts';
import { rememberByWord } from './recognise/word-memory.ts';
import { bareTypes, sectionWords } from './subject-words.ts';

/** Whether a name is none of a body's. What a text says to be a body, in `defined`, may be called like a place or a section. */
export function isUnfit(name: string, defined: readonly string[]): boolean {
  return isNoName(name) || (!defined.includes(name) && isUnlikely(name));
}

/** Texts of a folder name the same bodies again and again. */
const longestName = 60;

const isNoName = rememberByWord(
  (name) => isFile(name) || isBareType(name) || isDate(name) || /[[\]{}|<>@]/u.test(name),
  longestName,
);

const isUnlikely = rememberByWord(
  (name) =>
    isHeading(name) ||
    namesOther(name) ||
    namesGroup(name) ||
    isList(name) ||
    isScrap(name) ||
    isPost(name) ||
    isLabel(name),
  longestName,
);

const isFile = (name: string): boolean => /\.(?:svg|png|jpe?g|gif|webp|tiff?|pdf|docx?|html?)$/iu.test(name);

/** "Directory of Port Bodies", "Quay Lecture Awards": where bodies are entered, and what several get. */
const isList = (name: string): boolean =>
  /^(?:Directory|Register|Registry|List|Index|Catalogue|Companies House|Charity (?:Commission|Register))\b/u.test(
    name,
  ) || / (?:Awards|Prizes|Medals|Lectures)$/u.test(name);

/** "Der", "Una", "Bob": an article of some language, or a person. */
const isScrap = (name: string): boolean => /^\p{Lu}\p{Ll}{1,2}$/u.test(name);

/** "Grants Officer Quay Aid Oslo", "Tributes to Ann Lee, Founder of Quay Aid": what somebody is to do, or does. */
const isPost = (name: string): boolean =>
  /(?:^| )(?:Co-?ordinator|Officer|Manager|Assistant|Consultant|Advis[eo]r|Specialist|Intern(?:ship)?|Accountant|Administrator|Analyst|Vacancy|Vacancies)(?: |$)/u.test(
    name,
  ) ||
  /^(?:Executive |Deputy |Vice[- ]|General |Managing )*(?:Director|President|Secretary|Chair(?:man|woman|person)?|CEO|Head|Founder|Treasurer)(?: General)? (?:of|at) /u.test(
    name,
  ) ||
  /, (?:\p{L}+ )?(?:Founder|President|Director|Chair(?:man|woman|person)?|CEO|Secretary)\b/u.test(name);

/** "Main page", "Jump to content": what a site says to those who read it. */
const isLabel = (name: string): boolean =>
  /(?:^| )(?:page|menu|content|navigation|login|log in|search)$/iu.test(name) && !/^\p{Lu}{2,}/u.test(name);

/** "December 4", "Monday 12 May". */
function isDate(name: string): boolean {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return /\d/u.test(name) && words.every((word) => /^\d+(?:st|nd|rd|th)?$/u.test(word) || beginsDateName(word));
}

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
    .every(
      (word) =>
        bareTypes.has(word) ||
        /^(?:(?:non-?|not-for-)(?:governmental|government|profit)|festival|conference|congress|project)$/u.test(word),
    );
}

/** "New Fellows", "Delegates": people of a body, and not the body. */
function namesGroup(name: string): boolean {
  const last = name.split(' ').at(-1)?.toLowerCase() ?? '';
  return groupNouns.has(last) || /^(?:fellows|delegates)$/u.test(last) || personRoles.has(last.replace(/s$/u, ''));
}

/** Whether a name is a place's or a person's: a text that has another candidate is not about it. */
export const namesOther: (name: string) => boolean = rememberByWord(readsAsOther, longestName);

function readsAsOther(name: string): boolean {
  const tokens = tokenize(name);
  const [first] = tokens;
  if (first === undefined) return false;
  const [named] = recogniseNames(name);
  // "Secretary General Ann Lee"
  if (named?.kind === 'person' && named.title !== undefined && named.end === name.length) return true;
  const known = placeEntries(tokens, 0, tokens.length);
  if (tokens.length > 1 && isSurePlace(tokens, 0, tokens.length)) return true;
  if (known.some(({ kind, rank }) => kind !== 'city' || rank > 3)) return true;
  return (
    givenNames.has(first.lower) &&
    !first.acronym &&
    tokens.length <= 4 &&
    // "Ann Lee Foundation"
    !bareTypes.has(tokens.at(-1)?.lower ?? '') &&
    tokens.every((token) => token.kind === 'word' && token.capital && !commonAcronyms.has(token.lower))
  );
}

/** "director", "activist": what people are said to be. */
export const isRole = (noun: string): boolean => personRoles.has(noun);

/** "gathering", "report": what bodies hold, give and print, and are not. */
export const isOccasion = (noun: string): boolean => occasions.test(noun);

const occasions =
  /^(?:gathering|meeting|conference|congress|summit|assembly|event|occasion|day|week|year|award|prize|report|book|film|study|survey|index|chance|opportunity|reminder|milestone|story|example|moment)$/;

const personRoles: ReadonlySet<string> = new Set(
  roles.filter((role) => !/^(?:general|publisher|owner|partner|developer|producer|head|chief|designer)$/u.test(role)),
);

/** Whether a name is more than a headline over prose that never says it: "Marking a milestone", "3rd Floor, Gloria Building". */
export function isMeant(
  name: string,
  titled: readonly string[],
  blocks: readonly Block[],
  lead: readonly string[],
): boolean {
  // "Mother House Quay Hospital" over a text of which another title is "Quay Hospital".
  if (
    titled.some((other) => name.endsWith(` ${other}`) && lead.some((text) => text.includes(other))) &&
    !lead.some((text) => text.includes(name))
  )
    return false;
  if (
    !titled.some((title) => title.replace(/^The /u, '') === name) ||
    lead.length < 3 ||
    blocks.filter(({ type }) => type === 'row').length >= 3
  )
    return true;
  const text = lead.join('\n');
  const capitals = name.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]{2,}/gu) ?? [];
  const words = capitals.filter((word) => !namesOther(word));
  return (
    text.includes(name) || words.some((word) => new RegExp(`[^.!?“"\\n] ${word}(?![\\p{L}\\p{N}])`, 'u').test(text))
  );
}

/** How many sentences are read to learn what a name is of. */
const readForKind = 4;

/** Whether the text speaks of a person, or of what belongs to a saint: "Ann Lee met …", "St Olave’s Hospital". */
export function isSomebodyElse(name: string, lead: readonly string[], titled: boolean): boolean {
  const where = lead.filter((sentence) => sentence.includes(name));
  if (where.length === 0) return false;
  // The capital of a word that only opens sentences says nothing.
  if (/^\p{Lu}[\p{Ll}-]+$/u.test(name) && !where.some((sentence) => sentence.includes(name, 1)))
    return where.length < 2;
  const after = where.flatMap((sentence) => sentence.split(name).slice(1));
  if (after.every((rest) => /^[’'´]s \p{Lu}/u.test(rest))) return true;
  if (/^\p{Lu}\p{Ll}+(?:[’'-]?\p{Lu}\p{Ll}+)?$/u.test(name))
    return where.slice(0, readForKind).some((sentence) => isSurname(name, sentence));
  if (!/^\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){1,3}$/u.test(name) || /\p{Lu}{2}/u.test(name)) return false;
  const personal =
    !titled &&
    count(/(?<!\p{L})(?:s?he|his|her)(?!\p{L})/giu, lead) > count(/(?<!\p{L})(?:its?|we|our)(?!\p{L})/giu, lead);
  const kinds = where
    .slice(0, readForKind)
    .flatMap((sentence) => recogniseNames(sentence).filter(({ text, guess }) => text === name && (personal || !guess)));
  return kinds.length > 0 && kinds.every(({ kind }) => kind === 'person');
}

/** "Dahl" of a text that has "Ann Dahl". */
function isSurname(name: string, sentence: string): boolean {
  return recogniseNames(sentence).some(
    ({ kind, guess, text }) => kind === 'person' && !guess && text.endsWith(` ${name}`),
  );
}

function count(words: RegExp, sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + (sentence.match(words)?.length ?? 0), 0);
}
