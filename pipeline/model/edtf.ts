/**
 * What an EDTF date or period covers, as a range of days that can be compared.
 * Takes the part of ISO 8601-2 that sources need: years, months, days, seasons, `X` for unknown digits, the qualifiers
 * `?`, `~`, `%`, and intervals with open ends. Does not read dates from prose.
 */

/** First and last day covered, each as the number yyyymmdd; infinite where an interval is open. Both inclusive. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** How two times stand to each other: `coarser` means that the first one covers the second and more. */
export type TimeRelation = 'same' | 'coarser' | 'finer' | 'different';

const datePattern = /^(-?)([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?$/;
const seasonMonths: Readonly<Record<string, readonly [number, number]>> = {
  '21': [3, 5],
  '22': [6, 8],
  '23': [9, 11],
  '24': [12, 12],
};

/** The days that `edtf` covers, or undefined where it is no date of the supported kind. */
export function timeRange(edtf: string): TimeRange | undefined {
  const known = ranges.get(edtf);
  if (known !== undefined) return known === 'none' ? undefined : known;
  if (ranges.size >= mostRanges) ranges.clear();
  const range = readRange(edtf);
  ranges.set(edtf, range ?? 'none');
  return range;
}

/** What was read already: the same dates are compared over and over. */
const ranges = new Map<string, TimeRange | 'none'>();
const mostRanges = 10_000;

function readRange(edtf: string): TimeRange | undefined {
  const slash = edtf.indexOf('/');
  if (slash < 0) return dateRange(edtf);
  const from = endRange(edtf.slice(0, slash), Number.NEGATIVE_INFINITY);
  const to = endRange(edtf.slice(slash + 1), Number.POSITIVE_INFINITY);
  if (from === undefined || to === undefined || from.from > to.to) return undefined;
  return { from: from.from, to: to.to };
}

/** Whether every day of `inner` is in `outer`. */
export function covers(outer: TimeRange, inner: TimeRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/**
 * Compares two EDTF dates by what they cover: 1990 is coarser than 1990-05, 199X coarser than both. What one of them
 * only partly covers is `different`, and so is what cannot be read, unless it is the same text.
 */
export function relateTimes(a: string, b: string): TimeRelation {
  if (a === b) return 'same';
  const left = timeRange(a);
  const right = timeRange(b);
  if (left === undefined || right === undefined) return 'different';
  if (left.from === right.from && left.to === right.to) return relateCertainty(a, b);
  if (covers(left, right)) return 'coarser';
  return covers(right, left) ? 'finer' : 'different';
}

/** Whether all that `a` covers lies before all that `b` covers. */
export function isBefore(a: TimeRange, b: TimeRange): boolean {
  return a.to < b.from;
}

/** Parts of an interval, `undefined` for an open or missing end; a single date is both its ends' start. */
export function intervalEnds(edtf: string): { readonly start?: string; readonly end?: string } | undefined {
  const slash = edtf.indexOf('/');
  if (slash < 0) return undefined;
  const ends = [edtf.slice(0, slash), edtf.slice(slash + 1)].map((end) =>
    end === '' || end === '..' ? undefined : end,
  );
  return { ...(ends[0] !== undefined && { start: ends[0] }), ...(ends[1] !== undefined && { end: ends[1] }) };
}

function endRange(text: string, open: number): TimeRange | undefined {
  return text === '' || text === '..' ? { from: open, to: open } : dateRange(text);
}

function dateRange(edtf: string): TimeRange | undefined {
  const approximate = /[~%]/.test(edtf);
  const parts = datePattern.exec(edtf.replaceAll(/[?~%]/g, ''));
  if (parts === null) return undefined;
  const sign = parts[1] === '-' ? -1 : 1;
  const year = parts[2] ?? '';
  const month = parts[3];
  const years = digitRange(year);
  const slack = approximate && month === undefined ? 1 : 0;
  const [first, last] = sign < 0 ? [-years[1], -years[0]] : years;
  const within = monthsOf(month);
  const days = parts[4] === undefined ? [1, 31] : digitRange(parts[4]);
  if (within === undefined || (days[0] ?? 0) > 31) return undefined;
  return {
    from: dayNumber(first - slack, within[0], Math.max(1, days[0] ?? 1)),
    to: dayNumber(last + slack, within[1], Math.min(days[1] ?? 31, monthLength(last, within[1]))),
  };
}

function monthsOf(month: string | undefined): readonly [number, number] | undefined {
  if (month === undefined) return [1, 12];
  const season = seasonMonths[month];
  if (season !== undefined) return season;
  const [low, high] = digitRange(month);
  if (low > 12) return undefined;
  return [Math.max(1, low), Math.min(12, high)];
}

function digitRange(digits: string): readonly [number, number] {
  return [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))];
}

function dayNumber(year: number, month: number, day: number): number {
  return year * 10000 + month * 100 + day;
}

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Of two dates that cover the same days, one that is marked uncertain says less. */
function relateCertainty(a: string, b: string): TimeRelation {
  const left = /[?~%]/.test(a);
  const right = /[?~%]/.test(b);
  if (left === right) return 'same';
  return left ? 'coarser' : 'finer';
}
