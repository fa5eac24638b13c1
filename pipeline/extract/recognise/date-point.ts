/**
 * One point or period in time as it is said: a day, a month, a year, a season, a quarter, a decade, a century, with the words
 * that blur it ("early", "circa"). Ranges and "since" are put together in date.ts.
 */

import { edtfOf, type Point } from './date-edtf.ts';
import { afterCirca, afterPart, afterWeekday, daysIn, readMonth, seasons } from './date-names.ts';
import { readNumericDate } from './date-numeric.ts';
import { readCentury, readDecade, readEra, readQuarter, readSpelledYear } from './date-period.ts';
import { isYear, readYearAfter } from './date-year.ts';
import type { Company } from './figure-match.ts';
import type { Reader } from './figure-reader.ts';
import { readOrdinal } from './number-words.ts';

/** The point in time that begins at a token. */
export function readPoint(r: Reader, index: number, company: Company): Point | undefined {
  const blurred = afterPart(r, index);
  const part = blurred === undefined ? undefined : readSharp(r, blurred, company);
  if (part && part.day === undefined) return { ...part, approx: true };
  return readAround(r, index, company) ?? readSharp(r, index, company);
}

/** "circa 1900", "around May 1990". */
function readAround(r: Reader, index: number, company: Company): Point | undefined {
  const at = afterCirca(r, index);
  if (at === undefined) return undefined;
  const point = readSharp(r, at, company);
  if (!point || point.fixed?.includes('X')) return point && { ...point, approx: true };
  // "around 1500" is a count as likely as a year, unless it is written "c." or "circa".
  const round = point.year !== undefined && point.month === undefined && point.year % 100 === 0;
  const surely = /^c/.test(r.at(index).lower) || ['in', 'since', 'from', 'until'].includes(r.at(index - 1).lower);
  return round && !surely ? undefined : { ...point, approx: true, circa: true };
}

function readSharp(r: Reader, index: number, company: Company): Point | undefined {
  const token = r.at(index);
  if (token.kind === 'digits') return readFromDigits(r, index, company);
  if (token.kind === 'word') return readFromWord(r, index);
  return readDecade(r, index);
}

function readFromDigits(r: Reader, index: number, company: Company): Point | undefined {
  const before = r.at(index - 1);
  if (r.at(index).glued && (before.kind === 'word' || before.kind === 'digits'))
    return r.at(index - 1).lower === 'c' ? yearAt(r, index, company) : undefined;
  return (
    readNumericDate(r, index) ??
    readDayFirst(r, index) ??
    readDecade(r, index) ??
    readCentury(r, index) ??
    readEra(r, index) ??
    readQuarter(r, index) ??
    yearAt(r, index, company)
  );
}

function yearAt(r: Reader, index: number, company: Company): Point | undefined {
  return isYear(r, index, company) ? { year: Number(r.at(index).text), next: index + 1 } : undefined;
}

function readFromWord(r: Reader, index: number): Point | undefined {
  const weekday = afterWeekday(r, index);
  if (weekday !== undefined) return readDayFirst(r, weekday) ?? dayOnly(readMonthFirst(r, weekday));
  return (
    readMonthFirst(r, index) ??
    readSeason(r, index) ??
    readSpelledYear(r, index) ??
    readQuarter(r, index) ??
    readDecade(r, index) ??
    readCentury(r, index) ??
    readEra(r, index) ??
    readDayFirst(r, index)
  );
}

function dayOnly(point: Point | undefined): Point | undefined {
  return point?.day !== undefined || point?.fixed !== undefined ? point : undefined;
}

/** "5 May 1990", "5th of May, 1990", "fifth of May", "5–7 May 1990", "5 and 6 May 1990", "24 April". */
function readDayFirst(r: Reader, index: number): Point | undefined {
  const day = readDay(r, index);
  if (!day) return undefined;
  const last = readSecondDay(r, day.next);
  const at = (last ?? day).next;
  const month = readMonth(r, r.at(at).lower === 'of' ? at + 1 : at);
  if (!month || (day.worded && r.at(at).lower !== 'of')) return undefined;
  return dated(r, month.month, day.day, last?.day, month.next);
}

/** "May 5, 1990", "May 5–7, 1990", "May 1990", "May". */
function readMonthFirst(r: Reader, index: number): Point | undefined {
  const month = readMonth(r, index);
  if (!month) return undefined;
  const year = readYearAfter(r, month.next);
  if (year) return { month: month.month, year: year.year, next: year.next };
  const day = readDay(r, month.next);
  if (!day || day.worded) return { month: month.month, next: month.next };
  const last = readSecondDay(r, day.next);
  return dated(r, month.month, day.day, last?.day, (last ?? day).next) ?? { month: month.month, next: month.next };
}

function dated(r: Reader, month: number, first: number, last: number | undefined, index: number): Point | undefined {
  if (first > daysIn(month) || (last !== undefined && (last > daysIn(month) || last <= first))) return undefined;
  const year = readYearAfter(r, index);
  const next = year?.next ?? index;
  const day = { month, day: first, next, ...(year && { year: year.year }) };
  return last === undefined ? day : { ...day, fixed: `${edtfOf(day)}/${edtfOf({ ...day, day: last })}` };
}

interface Day {
  readonly day: number;
  readonly next: number;
  readonly worded: boolean;
}

function readDay(r: Reader, index: number): Day | undefined {
  const ordinal = readOrdinal(r, index);
  if (ordinal && ordinal.value <= 31) return { day: ordinal.value, next: ordinal.next, worded: ordinal.words };
  const { kind, text } = r.at(index);
  const day = Number(text);
  if (kind !== 'digits' || text.length > 2 || day < 1 || day > 31) return undefined;
  const after = r.at(index + 1);
  if (after.glued && (after.kind === 'word' || (r.gluedDigits(index + 2) && !/[-–]/.test(after.text))))
    return undefined;
  return { day, next: index + 1, worded: false };
}

/** The last day of "5–7 May", "5 to 7 May", "5 and 6 May". */
function readSecondDay(r: Reader, index: number): Day | undefined {
  if (!['-', '–', 'to', 'and', '&'].includes(r.at(index).lower)) return undefined;
  const day = readDay(r, index + 1);
  return day && !day.worded ? day : undefined;
}

/** "spring 2011", "the autumn of 1995". */
function readSeason(r: Reader, index: number): Point | undefined {
  const season = seasons.get(r.at(index).lower);
  const year = season === undefined ? undefined : readYearAfter(r, index + 1);
  return year && { fixed: `${year.year}-${season}`, next: year.next };
}
