/** What recognisers mark in a sentence, in the one shape that patterns, fallbacks and skipping share. */
import type { EntityKind } from '../model/entity-kind.ts';
import type { Span } from '../model/span.ts';
import type { QuantityValue } from '../model/value.ts';

/** A stretch of a passage with what it means. Offsets are into the passage's text. */
export interface Entity extends Span {
  readonly kind: EntityKind;
  readonly text: string;
  /** EDTF, of a time. */
  readonly edtf?: string;
  /** ISO 8601, of a duration. */
  readonly iso?: string;
  readonly repeats?: boolean;
  /** Of a number or an amount of money. */
  readonly quantity?: QuantityValue;
  /** ISO 3166-1 alpha-2, of a place or demonym. */
  readonly country?: string;
  /** The country's own name, where the place is one or says which it lies in: "Turkey" of "Ankara, Turkey". */
  readonly countryName?: string;
  /** Of a name: the acronym that follows it in brackets. */
  readonly acronym?: string;
  /** Why a numeral counts nothing: it is part of a name, an ordinal, a score, a time of day. */
  readonly label?: string;
  /** Of a date without a year: EDTF with the year left open, `XXXX-04-24`. */
  readonly yearless?: string;
}

/** The entities of a passage in order, none overlapping another, and the passage with one character for each. */
export interface Marked {
  readonly text: string;
  readonly entities: readonly Entity[];
  /** The text with each entity replaced by its kind's character. */
  readonly coded: string;
  /** Passage offset of a coded offset (0 to `coded.length`). */
  readonly plainOffset: (coded: number) => number;
  /** The entity whose character stands at a coded offset. */
  readonly entityAt: (coded: number) => Entity | undefined;
}

/** Where in the list the entities begin that start at an offset or behind it: a sentence may hold thousands. */
export function indexFrom(entities: readonly Entity[], offset: number): number {
  let [low, high] = [0, entities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
