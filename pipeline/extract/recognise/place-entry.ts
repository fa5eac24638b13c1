/**
 * What place a few words of a text may name: takes tokens, gives the gazetteer's meanings for them as they are written.
 * Capitals matter here: "US" is a country and "us" is not, "UN" is no town. Context is `place.ts`'s work.
 */
import { calendarLike, compass, wordLike } from './data/geography.ts';
import { type GazetteerEntry, lookUp, mayBeginLongKey } from './gazetteer.ts';
import type { Token } from './name-token.ts';
import { rememberByWord } from './word-memory.ts';

/** How many letters a word has, counted in units. */
const lettersIn = rememberByWord((text) => text.replace(/\P{L}/gu, '').length);

/** The longest names are read up to so many words: "Democratic Republic of the Congo", "Saint Vincent and the Grenadines". */
export const mostWords = 6;

/** Key of a range of tokens; empty for a range that is too long for any place's name. */
export function keyOf(tokens: readonly Token[], from: number, to: number): string {
  if (to - from > mostWords + 2) return '';
  let key = tokens[from]?.placeKey ?? '';
  for (let at = from + 1; at < to; at++) {
    const more = tokens[at]?.placeKey ?? '';
    key = key === '' || more === '' ? key + more : `${key} ${more}`;
  }
  return key;
}

const none: readonly GazetteerEntry[] = [];

/** "St" of "St-Denis", whose key has two words. */
function firstWord(key: string): string {
  const blank = key.indexOf(' ');
  return blank < 0 ? key : key.slice(0, blank);
}

/** The meanings of a range of tokens as it is written; empty where it names no place. */
export function placeEntries(tokens: readonly Token[], from: number, to: number): readonly GazetteerEntry[] {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first?.capital || !(last?.capital || last?.kind === 'number')) return none;
  if (to - from > 1 && !mayBeginLongKey(firstWord(first.placeKey))) return none;
  const entries = lookUp(keyOf(tokens, from, to));
  if (entries.length === 0 || to - from > 1) return entries;
  // "UN" and "SOMA" are no towns, "us" and "Us" are no country.
  const letters = lettersIn(first.text);
  if (first.acronym && letters <= 5) return entries.filter((entry) => entry.kind !== 'city');
  if (letters > 3) return entries;
  return entries.some(({ kind }) => kind === 'city') ? entries.filter(({ kind }) => kind !== 'country') : none;
}

/** Whether a range of tokens names a place or a people beyond doubt: ordinary words that are also towns do not count. */
export function isSurePlace(tokens: readonly Token[], from: number, to: number): boolean {
  const start = to - from > 1 && compass.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  if (placeEntries(tokens, start, to).length === 0) return false;
  const key = keyOf(tokens, start, to);
  return !wordLike.has(key) && !calendarLike.has(key);
}
