/**
 * Dates in digits: 2014-01-31, 31/01/2014, 31.01.2014, 2014/01/31, 01/2014. What can be day or month is ambiguous and is
 * given as its year; with dots the day always comes first.
 */

import type { Point } from './date-edtf.ts';
import { daysIn } from './date-names.ts';
import type { Reader } from './figure-reader.ts';

/** The numeric date that begins at a token. */
export function readNumericDate(r: Reader, index: number): Point | undefined {
  const mark = r.at(index + 1).text;
  if (!'-/.–'.includes(mark) || mark === '' || !r.at(index + 1).glued || !r.gluedDigits(index + 2)) return undefined;
  const third = r.glued(index + 3, mark) && r.gluedDigits(index + 4) ? r.at(index + 4).text : undefined;
  const last = third === undefined ? index + 2 : index + 4;
  if (isPartOfMore(r, last + 1, mark)) return undefined;
  const first = r.at(index).text;
  const second = r.at(index + 2).text;
  return third === undefined
    ? readMonthOfYear(first, second, mark, last + 1)
    : readFull([first, second, third], mark, afterTimeOfDay(r, last + 1));
}

/** The "T10:00:00Z" of an ISO date. */
function afterTimeOfDay(r: Reader, index: number): number {
  if (!r.at(index).glued || r.at(index).text !== 'T' || !r.gluedDigits(index + 1)) return index;
  let at = index + 2;
  while (at < index + 6 && r.glued(at, ':.') && r.gluedDigits(at + 1)) at += 2;
  return r.at(at).glued && r.at(at).text === 'Z' ? at + 1 : at;
}

function isPartOfMore(r: Reader, index: number, mark: string): boolean {
  const after = r.at(index);
  if (!after.glued) return false;
  // The T of an ISO time of day may follow; other letters and digits make it something else.
  return (after.kind === 'word' && after.text !== 'T') || (after.text === mark && r.gluedDigits(index + 1));
}

function readFull(parts: readonly [string, string, string], mark: string, next: number): Point | undefined {
  const [a, b, c] = parts;
  if (a.length === 4 && b.length <= 2 && c.length <= 2) return point(Number(a), Number(b), Number(c), next);
  if (c.length !== 4 || a.length > 2 || b.length > 2) return undefined;
  const year = Number(c);
  const dayFirst = point(year, Number(b), Number(a), next);
  const monthFirst = point(year, Number(a), Number(b), next);
  if (!dayFirst || !monthFirst || mark === '.' || a === b) return dayFirst ?? monthFirst;
  return { year, next, ambiguous: true };
}

/** "01/2014"; "2014-01", where it cannot be the range 2014 to 2101. */
function readMonthOfYear(a: string, b: string, mark: string, next: number): Point | undefined {
  if (mark === '/' && b.length === 4 && a.length <= 2) return point(Number(b), Number(a), undefined, next);
  const isRange = Number(b) > Number(a) % 100;
  return mark === '-' && a.length === 4 && b.length === 2 && !isRange
    ? point(Number(a), Number(b), undefined, next)
    : undefined;
}

function point(year: number, month: number, day: number | undefined, next: number): Point | undefined {
  if (year < 1000 || year > 2100 || month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month, next };
  return day >= 1 && day <= daysIn(month) ? { year, month, day, next } : undefined;
}
