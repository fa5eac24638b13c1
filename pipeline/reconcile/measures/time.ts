/** Compares dates: 1990-05 refines 1990, and both refine the 1990s. */
import { relateTimes, timeRange } from '../../model/edtf.ts';
import { defineMeasure, type Measure, textOf } from './measure.ts';

/** Widest period, in decades, that still meets single dates in blocks of their own. */
const widest = 12;

/** The measure of properties whose value is a time. */
export const timeMeasure: Measure = defineMeasure<string>({
  read: textOf,
  blocks: decades,
  relate: relateTimes,
});

/**
 * Names of the decades that a date touches, and `any`, where wide and open periods meet all others. With very many
 * different dates `any` is too large to be of use, and only the decades count.
 */
export function decades(edtf: string): readonly string[] {
  const range = timeRange(edtf);
  if (range === undefined) return [`unread ${edtf}`];
  const first = Math.floor(range.from / 100_000);
  const last = Math.floor(range.to / 100_000);
  if (!Number.isFinite(last - first) || last - first > widest) return ['any'];
  return ['any', ...Array.from({ length: last - first + 1 }, (_, index) => `decade ${first + index}`)];
}
