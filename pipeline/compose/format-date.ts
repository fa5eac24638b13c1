/**
 * Dates for readers: EDTF in, words of the locale out, by Intl in the proleptic Gregorian calendar.
 * What it cannot read it gives back as it is; it never guesses a precision that the source does not have.
 */
import type { Labels, Phrase } from '../model/labels.ts';
import { clean, clip } from './clean.ts';
import { dateFormat } from './intl.ts';
import { fill } from './pattern.ts';

/** The parts of one EDTF date that are printed. */
interface Point {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** Years that the date leaves open: 10 for `199X`. */
  readonly span: 1 | 10 | 100;
  readonly about: boolean;
}

const pointPattern = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?(?:T[^/]*)?([~?%]?)$/;

function point(edtf: string): Point | undefined {
  const [, year, month, day, mark] = pointPattern.exec(edtf) ?? [];
  if (year === undefined) return undefined;
  const span = year.endsWith('XX') ? 100 : year.endsWith('X') ? 10 : 1;
  const inYear = Number(month) >= 1 && Number(month) <= 12;
  return {
    year: Number(year.replaceAll('X', '0')),
    ...(inYear ? { month: Number(month) } : {}),
    ...(inYear && day !== undefined ? { day: Number(day) } : {}),
    span,
    about: mark !== '',
  };
}

function style({ month, day }: Point): Intl.DateTimeFormatOptions {
  return {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  };
}

function instant({ year, month = 1, day = 1 }: Point): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function pointText(at: Point, labels: Labels): string {
  if (at.span === 10) return fillPhrase(labels, 'decade', { year: String(at.year) });
  if (at.span === 100) return fillPhrase(labels, 'century', { century: centuryIn(at.year, labels.language) });
  const said = dateFormat(labels.language, style(at)).format(instant(at));
  // French counts the first day of a month and no other; Intl does not know that.
  const text = at.day === 1 && labels.language.startsWith('fr') ? said.replace(/^1(?=\s)/, '1er') : said;
  return at.about ? fillPhrase(labels, 'approximate', { date: text }) : text;
}

/** English says "the 1800s"; other languages count centuries, in Roman numerals: "siglo XIX". */
function centuryIn(year: number, language: string): string {
  if (language.startsWith('en')) return String(year);
  const number = Math.floor(year / 100) + 1;
  return ['', 'X', 'XX'][Math.floor(number / 10)] + (' I II III IV V VI VII VIII IX'.split(' ')[number % 10] ?? '');
}

function fillPhrase(labels: Labels, phrase: Phrase, slots: Readonly<Record<string, string>>): string {
  return fill(labels.phrases[phrase], slots) ?? '';
}

/** The ends of an interval; `open` where the source says that it goes on or began at no known time. */
function interval(edtf: string): readonly [from: string, to: string] | undefined {
  const slash = edtf.indexOf('/');
  return slash < 0 ? undefined : [edtf.slice(0, slash), edtf.slice(slash + 1)];
}

/** Gives a date as a reader of the labels' language expects it: "May 1990", "2009–2012", "the 1990s", "about 1990". */
export function formatDate(edtf: string, labels: Labels): string {
  const ends = interval(edtf);
  if (ends === undefined) {
    const at = point(edtf);
    return at === undefined ? clip(clean(edtf), 40) : pointText(at, labels);
  }
  const [from, to] = ends.map(point);
  if (from === undefined && to === undefined) return clip(clean(edtf), 40);
  if (from === undefined) return fillPhrase(labels, 'until', { date: to === undefined ? '' : pointText(to, labels) });
  if (to === undefined) return fillPhrase(labels, 'from', { date: pointText(from, labels) });
  const plain = from.span === 1 && to.span === 1 && !from.about && !to.about;
  const alike = (from.month === undefined) === (to.month === undefined);
  if (!plain || !alike) return `${pointText(from, labels)} – ${pointText(to, labels)}`;
  const formatter = dateFormat(labels.language, style(to.day === undefined ? to : from));
  const range = formatter.formatRange(instant(from), instant(to));
  return to.month === undefined ? range.replace(/\s*–\s*/, '–') : range;
}

/** Gives the date with its preposition, for a sentence: "in May 1990", "on 31 January 2014", "from 2009 to 2012". */
export function whenPhrase(edtf: string, labels: Labels): string {
  const ends = interval(edtf);
  if (ends !== undefined) {
    const [from, to] = ends.map(point);
    if (from === undefined || to === undefined) return formatDate(edtf, labels);
    return fillPhrase(labels, 'when-range', { start: pointText(from, labels), end: pointText(to, labels) });
  }
  const at = point(edtf);
  const date = formatDate(edtf, labels);
  if (at === undefined) return `(${date})`;
  if (at.about) return fillPhrase(labels, 'when-about', { date: pointText({ ...at, about: false }, labels) });
  const kind =
    at.span === 100
      ? 'century'
      : at.span > 1
        ? 'decade'
        : at.day !== undefined
          ? 'day'
          : at.month !== undefined
            ? 'month'
            : 'year';
  return fillPhrase(labels, `when-${kind}`, { date });
}

/** Gives the value of HTML's datetime attribute, where the date is a year, a month or a day. */
export function machineDate(edtf: string): string | undefined {
  return /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.exec(edtf)?.[0];
}

/** Gives a key that puts dates in order by their beginning when compared by code unit; undated last. */
export function dateKey(edtf: string | undefined): string {
  if (edtf === undefined) return '9999-99-99';
  const at = point(interval(edtf)?.[0] ?? edtf) ?? point(interval(edtf)?.[1] ?? '');
  if (at === undefined) return '9999-99-99';
  if (at.span > 1) return String(at.year).padStart(4, '0');
  const two = (n: number | undefined): string => String(n ?? 0).padStart(2, '0');
  return `${String(at.year).padStart(4, '0')}-${two(at.month)}-${two(at.day)}`;
}
