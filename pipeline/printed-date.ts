/**
 * The date that documents print: it must come from the inputs, since a clock would make every build different.
 */
import { epochInvalid } from './model/catalogue.ts';
import type { Result } from './model/message.ts';

/** `SOURCE_DATE_EPOCH` (seconds since 1970) as a day, else the newest of the sources' dates, else none. EDTF. */
export function printedDate(
  epoch: string | undefined,
  asOf: readonly (string | undefined)[],
): Result<string | undefined> {
  if (epoch === undefined || epoch === '') return { value: newest(asOf), messages: [] };
  // 253402300799 is the last second of the year 9999.
  if (!/^\d{1,12}$/.test(epoch) || Number(epoch) > 253402300799) {
    return { value: undefined, messages: [epochInvalid(epoch)] };
  }
  return { value: new Date(Number(epoch) * 1000).toISOString().slice(0, 10), messages: [] };
}

/** A date that a file's metadata can hold, where an EDTF date is one: `2024-03`, but not `199X`. */
export function plainDate(edtf: string | undefined): string | undefined {
  return edtf !== undefined && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(edtf) ? edtf : undefined;
}

/** The point that lies latest; of a period its last. Of equally late ones the finest: `2024-03-31` before `2024-03`. */
function newest(dates: readonly (string | undefined)[]): string | undefined {
  let best: string | undefined;
  for (const date of dates) {
    const point = date === undefined ? undefined : lastPoint(date);
    if (point === undefined) continue;
    const later = best === undefined || latest(point) > latest(best);
    if (later || (best !== undefined && latest(point) === latest(best) && point.length > best.length)) best = point;
  }
  return best;
}

function lastPoint(edtf: string): string {
  const [start = edtf, end] = edtf.split('/');
  return end === undefined || end === '..' || end === '' ? start : end;
}

/** A key that sorts by the last day that a point can mean. */
function latest(point: string): string {
  const [year = '', month = '12', day = '31'] = point.replace(/[~?%]/g, '').replaceAll('X', '9').split('-');
  // Seasons (21 to 24) end in their third month: spring in May.
  const ends = Number(month) > 20 ? String((Number(month) - 20) * 3 + 2).padStart(2, '0') : month;
  return `${year}-${ends > '12' ? '12' : ends}-${day}`;
}
