/** Clause `most-specific`: an exact date, amount or place before a vague one. Says nothing about texts. */
import { timeRange } from '../../model/edtf.ts';
import { most } from '../../model/order.ts';
import type { Value } from '../../model/value.ts';
import { placeParts } from '../measures/place.ts';
import { type ClauseRule, narrow } from './clause.ts';

/** See the head of this file. */
export const mostSpecific: ClauseRule = (candidates) => {
  const best = most(candidates.map((group) => specificity(group.value)));
  const kept = narrow(candidates, (group) => specificity(group.value) === best);
  if (kept === undefined) return undefined;
  return {
    kept,
    reason: 'The most specific of the values that the sources give is this one.',
    because: 'the other is the most specific of the values given',
  };
};

/** How much a value pins down; only comparable between values of one type. */
function specificity(value: Value): number {
  if (value.type === 'time') {
    const range = timeRange(value.edtf);
    return range === undefined ? Number.NEGATIVE_INFINITY : -span(range.from, range.to);
  }
  if (value.type === 'quantity') return value.bound === 'exact' && value.amountMax === undefined ? 1 : 0;
  if (value.type === 'entity' && value.kind === 'place') return placeParts(value.name).length;
  return 0;
}

/** Precision in steps (day, month, year, more), so that a long month is no vaguer than a short one. */
function span(from: number, to: number): number {
  const days = to - from;
  if (days < 1) return 0;
  if (days < 100) return 1;
  return days < 10_000 ? 2 : days;
}
