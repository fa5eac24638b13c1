/**
 * Places named in a sentence: takes plain text, gives countries, their parts, cities, regions of the world, words for peoples
 * and buildings, each with its country and how sure it is. "Lima, Peru" is one place. A place's name inside the name
 * of something else ("University of Lima", "The Washington Post") is none. Works on the text alone, in linear time.
 */
import { foldBlanks } from '../../model/blanks.ts';
import type { Span } from '../../model/span.ts';
import type { Stretch } from './name-run.ts';
import { findStretches } from './name-stretch.ts';
import { type Token, tokenize } from './name-token.ts';
import { type Candidate, findCandidates } from './place-candidate.ts';
import { linkCandidates } from './place-chain.ts';
import type { PlaceReason } from './place-confidence.ts';

export { countryName, countryOf, demonymOf } from './gazetteer.ts';
export type { PlaceReason } from './place-confidence.ts';

/** What a place is. `demonym` is a word for a people: "Thai". */
export type PlaceKind = 'country' | 'subdivision' | 'city' | 'region' | 'demonym' | 'facility';

/** One place. `start` and `end` are offsets into the text, around the innermost name alone. */
export interface PlaceFound extends Span {
  /** As written, white space folded. */
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Other countries that have a place of this name, where nothing in the text decides. */
  readonly otherCountries?: readonly string[];
  /** The place around it, where the text says so: "Peru" in "Lima, Peru". */
  readonly within?: PlaceFound;
  /** From the innermost name to the end of the outermost: "Lima, Peru". */
  readonly full: Span;
  readonly confidence: 'strong' | 'weak';
  /** What the confidence rests on. */
  readonly on: PlaceReason;
}

/** "London (Ontario)" ends with its bracket. */
function closeBracket(text: string, from: number, end: number): number {
  return /^\s?\(/.test(text.slice(from, from + 2)) && text[end] === ')' ? end + 1 : end;
}

function toPlace(
  text: string,
  tokens: readonly Token[],
  found: readonly Candidate[],
  index: number,
): PlaceFound | undefined {
  const candidate = found[index];
  const first = candidate && tokens[candidate.from];
  const last = candidate && tokens[candidate.to - 1];
  if (candidate === undefined || first === undefined || last === undefined || candidate.kind === 'unknown')
    return undefined;
  const within = candidate.within === undefined ? undefined : toPlace(text, tokens, found, candidate.within);
  const country = candidate.countries[0];
  const others = candidate.countries.slice(1);
  return {
    start: first.start,
    end: last.end,
    name: foldBlanks(text.slice(first.start, last.end)),
    kind: candidate.kind,
    ...(country === undefined ? {} : { country }),
    ...(others.length === 0 ? {} : { otherCountries: others }),
    ...(within === undefined ? {} : { within }),
    full: { start: first.start, end: within === undefined ? last.end : closeBracket(text, last.end, within.full.end) },
    confidence: candidate.confidence,
    on: candidate.on,
  };
}

/** The places of a text in order; neither they nor their full spans overlap. Linear in the text's length; deterministic. */
export function recognisePlaces(
  text: string,
  tokens: readonly Token[] = tokenize(text),
  stretches: readonly Stretch[] = findStretches(tokens),
): readonly PlaceFound[] {
  const found = linkCandidates(tokens, findCandidates(tokens, stretches));
  const inner = new Set(found.map((candidate) => candidate.within));
  const places: PlaceFound[] = [];
  for (const index of found.keys()) {
    if (inner.has(index)) continue;
    const place = toPlace(text, tokens, found, index);
    if (place !== undefined) places.push(place);
  }
  return places;
}
