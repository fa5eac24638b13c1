/**
 * How sure it is that words in a text name a place: takes a candidate and its surroundings, gives strong or weak and what
 * that rests on. Prepositions and size speak for it, sentence starts and names that are also people's or words against it.
 */
import {
  ambiguousCountries,
  calendarLike,
  compass,
  motionWords,
  personLike,
  placeNouns,
  placePrepositions,
  subdivisionNames,
  wordLike,
} from './data/geography.ts';
import type { GazetteerEntry } from './gazetteer.ts';
import { placeKey } from './gazetteer-key.ts';
import type { Token } from './name-token.ts';

/** What a confidence rests on. The last three are weak. */
export type PlaceReason =
  | 'country'
  | 'region'
  | 'demonym'
  | 'subdivision'
  | 'large-city'
  | 'preposition'
  | 'container'
  | 'list'
  | 'whole-text'
  | 'facility'
  | 'bare'
  | 'sentence-start'
  | 'ambiguous';

/** A judgement; `dormant` ones count only if something else in the sentence wakes them. */
export interface Confidence {
  readonly confidence: 'strong' | 'weak';
  readonly on: PlaceReason;
  readonly dormant: boolean;
}

const strong = (on: PlaceReason): Confidence => ({ confidence: 'strong', on, dormant: false });
const weak = (on: PlaceReason, dormant = false): Confidence => ({ confidence: 'weak', on, dormant });

/** Populations of a million and more. */
const large = 6;
const wellKnown: ReadonlySet<string> = new Set(['US', 'CA', 'AU']);
/** Subdivisions that we list by hand are known by name. */
const named: ReadonlySet<string> = new Set(
  subdivisionNames.flatMap((line) => (line.split(': ')[1] ?? '').split(', ').map(placeKey)),
);

const between: ReadonlySet<string> = new Set([
  'the',
  'city',
  'both',
  'nearby',
  'present-day',
  'then',
  'modern-day',
  'neighbouring',
  'neighboring',
]);

/** Whether a preposition of place stands before a token, with an article or a compass word between. */
export function hasPreposition(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  for (; at > from - 4; at--) {
    const lower = tokens[at]?.lower ?? '';
    if (!between.has(lower) && !compass.has(lower)) break;
  }
  const word = tokens[at];
  if (word?.kind !== 'word') return false;
  const before = tokens[at - 1]?.lower ?? '';
  if (word.lower === 'of') return placeNouns.has(before);
  return word.lower === 'to' ? motionWords.has(before) : placePrepositions.has(word.lower);
}

function ofCity(tokens: readonly Token[], from: number, key: string, rank: number): Confidence {
  const placed = hasPreposition(tokens, from);
  if (calendarLike.has(key)) return weak('ambiguous', true);
  if (wordLike.has(key)) return weak('ambiguous', !placed);
  if (personLike.has(key))
    return placed && tokens[from - 1]?.lower !== 'of' ? strong('preposition') : weak('ambiguous');
  if (placed) return strong('preposition');
  if (rank >= large) return strong('large-city');
  return weak(tokens[from]?.initial ? 'sentence-start' : 'bare');
}

/** How sure a listed name is, `key` being its look-up key and `entry` the meaning taken. */
export function confide(
  tokens: readonly Token[],
  from: number,
  to: number,
  key: string,
  entry: GazetteerEntry,
): Confidence {
  const placed = hasPreposition(tokens, from);
  if (entry.kind === 'demonym') return strong('demonym');
  if (from === 0 && to === tokens.length && !calendarLike.has(key)) return strong('whole-text');
  if (ambiguousCountries.has(key)) return placed ? strong('preposition') : weak('ambiguous');
  if (entry.kind === 'country') return strong('country');
  if (entry.kind === 'region') return strong('region');
  if (entry.kind === 'subdivision' && !personLike.has(key) && (wellKnown.has(entry.country ?? '') || named.has(key)))
    return strong('subdivision');
  return ofCity(tokens, from, key, entry.kind === 'city' ? entry.rank : 0);
}
