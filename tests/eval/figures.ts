/**
 * The figures of an annotated text, and what became of each: inside a reference of a true statement, inside one of a
 * wrong statement only, passed over with a reason, or lost.
 */
import { contains, type Span } from '../../pipeline/model/span.ts';
import { type Gold, isCounted } from './gold.ts';

/** What became of a figure. `claimed` is page furniture or another language that a statement was made of. */
export type FigureState = 'true' | 'loose' | 'skipped' | 'lost' | 'claimed';

/** A number or date, with what is expected of it. */
export interface Figure extends Span {
  readonly text: string;
  /** It says nothing about the world, or stands in a language without patterns. */
  readonly idle: boolean;
}

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const figure = new RegExp(
  `\\d{1,2} ${month}(?: \\d{4})?|${month} \\d{1,2}, \\d{4}|\\d{4}[–/]\\d{2,4}(?!\\d)|\\d+(?:[.,]\\d+)*`,
  'gu',
);

/** Figures in digits, found in the text, and figures in words, as far as a counted claim's quote is nothing else. */
export function figuresOf(text: string, gold: Gold): readonly Figure[] {
  const body = /^---\n.*?\n---\n/su.exec(text)?.[0].length ?? 0;
  const inDigits = [...text.matchAll(figure)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => start >= body);
  const inWords = gold.claims
    .filter(({ property }) => isCounted(property))
    .flatMap(({ places }) => places)
    .filter(({ start, end }) => !/\d/u.test(text.slice(start, end)));
  const starts = new Set<number>();
  return [...inDigits, ...inWords]
    .filter(({ start }) => !starts.has(start) && starts.add(start))
    .map((span) => ({
      ...span,
      text: text.slice(span.start, span.end),
      idle: gold.skip.some((skip) => contains(skip, span)),
    }));
}

/** What is known of a figure: the statements around it, and whether one of them is true of it or made of it. */
export interface Witness {
  readonly isTrue: boolean;
  readonly isMade: boolean;
  readonly isReferred: boolean;
  readonly skipped: readonly Span[];
}

/** An idle figure that merely stands in a longer quote is as good as skipped. */
export function stateOf({ idle, ...span }: Figure, { isTrue, isMade, isReferred, skipped }: Witness): FigureState {
  if (idle && isReferred) return isMade ? 'claimed' : 'skipped';
  if (isTrue) return 'true';
  if (isReferred) return 'loose';
  return skipped.some(({ start, end }) => start < span.end && span.start < end) ? 'skipped' : 'lost';
}
