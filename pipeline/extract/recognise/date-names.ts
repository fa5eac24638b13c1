/** Names in dates: months, weekdays, seasons, and the words for parts of a period. English. */
import type { Reader } from './figure-reader.ts';
import { firstWords } from './figure-words.ts';

const monthNames = 'january february march april may june july august september october november december'.split(' ');
const months = new Map(monthNames.map((name, index) => [name, index + 1]));
const shortMonths = new Map([
  ...monthNames.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ['sept', 9] as const,
]);
/** Words of their own in lower case: never a month there. */
const commonWords = new Set(['may', 'march', 'august']);

/** A month's number (1 to 12) and the index of the token after it. */
export function readMonth(r: Reader, index: number): { month: number; next: number } | undefined {
  const { text, lower, kind, glued } = r.at(index);
  if (kind !== 'word' || (glued && r.at(index - 1).kind === 'word')) return undefined;
  const capital = text !== lower;
  const month = months.get(lower);
  if (month !== undefined) return capital || !commonWords.has(lower) ? { month, next: index + 1 } : undefined;
  const short = capital ? shortMonths.get(lower) : undefined;
  if (short === undefined) return undefined;
  return { month: short, next: r.glued(index + 1, '.') ? index + 2 : index + 1 };
}

const weekdays = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)$/;

/** Index after a weekday and its comma. */
export function afterWeekday(r: Reader, index: number): number | undefined {
  const { text, lower } = r.at(index);
  if (text === lower || !weekdays.test(lower)) return undefined;
  const at = r.glued(index + 1, '.') ? index + 2 : index + 1;
  return r.at(at).text === ',' ? at + 1 : at;
}

/** EDTF numbers of the seasons. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);

const partPhrases = [
  'early in',
  'late in',
  'early',
  'mid',
  'middle',
  'late',
  'later',
  'end of',
  'beginning of',
  'start of',
  'middle of',
  'close of',
  'turn of',
  'first half of',
  'second half of',
  'latter half of',
].map((phrase) => phrase.split(' '));
const partWords = firstWords(partPhrases);

/** Index after the words for a part of a period ("early", "mid-", "the end of the"), without an article before them. */
export function afterPart(r: Reader, index: number): number | undefined {
  if (!partWords.has(r.at(index).lower)) return undefined;
  for (const words of partPhrases) {
    const next = r.phrase(index, words);
    if (next < 0) continue;
    const at = r.glued(next, '-–') ? next + 1 : next;
    return r.at(at).lower === 'the' ? at + 1 : at;
  }
  return undefined;
}

const circaWords = new Set(['circa', 'about', 'around', 'approximately', 'roughly', 'c', 'ca', '~']);

/** Index after a word that makes a date uncertain: "circa", "c.", "around". */
export function afterCirca(r: Reader, index: number): number | undefined {
  const { text, lower } = r.at(index);
  if (!circaWords.has(lower) || (lower.length < 3 && text !== lower)) return undefined;
  const dotted = r.glued(index + 1, '.');
  if (lower === 'c' && !dotted && !r.gluedDigits(index + 1)) return undefined;
  return dotted ? index + 2 : index + 1;
}

/** How many days a month can have. */
export function daysIn(month: number): number {
  return month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether a lower-case word may begin a date by itself or blur one: a month, a weekday, a season, "early", "circa". */
export function beginsDateName(word: string): boolean {
  return isMonthWord(word) || seasons.has(word) || partWords.has(word) || circaWords.has(word) || weekdays.test(word);
}

/** Whether a lower-case word is, or may shorten, a month's name. */
export function isMonthWord(word: string): boolean {
  return months.has(word) || shortMonths.has(word);
}
