/**
 * What the recognisers find in a sentence: numbers, amounts of money, dates, periods, lengths of time, and the numbers that
 * are none of these. Types only. Offsets are UTF-16 units into the text that was given; what a figure is about is not said
 * here, that is for the rules.
 */
import type { Span } from '../../model/span.ts';
import type { Bound, QuantityValue } from '../../model/value.ts';

/**
 * A number, an amount of money or a share. The span holds the hedge before ("more than"), the currency, the scale and the
 * percent sign; `core` is the bare number: "7 million" in "more than 7 million".
 *
 * A share that is said as a fraction is a percentage: "three-quarters of" is 75 %.
 */
export interface QuantityFigure extends Span {
  readonly type: 'quantity';
  readonly value: QuantityValue;
  readonly core: Span;
  /** The amount is said in words, not in digits. */
  readonly words: boolean;
  /** A rank, not a count: "first", "21st". */
  readonly ordinal?: true;
  /** Could be read otherwise: "1.300" is 1.3, and in other countries 1300. */
  readonly ambiguous?: true;
}

/** The word that ties a date to what it dates. */
export type Relation = 'since' | 'until' | 'by' | 'from' | 'before' | 'after' | 'as-of';

/**
 * A date or a period. The span holds the relation's word and "between"; `core` is the date itself: "2004" in "since 2004".
 */
export interface TimeFigure extends Span {
  readonly type: 'time';
  readonly core: Span;
  /** EDTF, level 2 at most: `1990-05`, `2009/2012`, `199X`, `18XX/19XX`, `2009/..`, `2009-33` (a quarter), `2011-21` (a season). */
  readonly edtf: string;
  readonly relation?: Relation;
  /** Only near the date: "circa 1900" (also `1900~`), "early 1990", "the end of 2015" (both the bare year). */
  readonly approx?: true;
  /** Could be read otherwise: "04/05/2021" is given as its year, "2010-12" as two years. */
  readonly ambiguous?: true;
}

/** A length of time: "three-year", "for two years", "six months"; or a rhythm: "every three years", "annual". */
export interface DurationFigure extends Span {
  readonly type: 'duration';
  readonly core: Span;
  /** ISO 8601: `P3Y`, `PT90M`. */
  readonly iso: string;
  /** The longer of two: "three to five years" is `P3Y` and `P5Y`. */
  readonly isoMax?: string;
  readonly repeats: boolean;
  readonly bound: Bound;
  /** The rhythm is said without a number: "annual", "each year". */
  readonly words?: true;
  /** An age: "16 years old". */
  readonly age?: true;
}

/** What kind of name or mark a label is; good enough to tell a reader why the number is not counted. */
export type LabelKind =
  | 'address'
  | 'code'
  | 'date without a year'
  | 'frequency'
  | 'identifier'
  | 'list number'
  | 'name'
  | 'postal code'
  | 'telephone number'
  | 'web address';

/** A number that is a name or a part of one: "Task Force 104", "COVID-19", "1 Campus Dr.". */
export interface LabelFigure extends Span {
  readonly type: 'label';
  readonly what: LabelKind;
  /** Of a date without a year: EDTF with the year left open, `XXXX-04-24`. */
  readonly edtf?: string;
}

/** A time of day ("7 am"), or two numbers set against each other: a result ("5–1") or a ratio ("10.2:1"). */
export interface PairFigure extends Span {
  readonly type: 'clock' | 'score';
}

/** Anything that {@link recogniseFigures} finds. */
export type Figure = QuantityFigure | TimeFigure | DurationFigure | LabelFigure | PairFigure;
