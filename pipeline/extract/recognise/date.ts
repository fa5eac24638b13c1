/**
 * Dates and periods: one point or two with what joins them, and the word that ties them to what they date. "from 1997 till
 * 2009", "1972–77", "June–July 2011", "since 2004". English names; the grammar is our own because what general date readers
 * miss (bare years, decades, ranges, quarters) is most of what organisation texts hold, and so that ambiguity is kept.
 */
import { edtfOf, type Point } from './date-edtf.ts';
import { readPoint } from './date-point.ts';
import { yearForm } from './date-year.ts';
import type { LabelFigure, Relation, TimeFigure } from './figure.ts';
import type { Company, Match } from './figure-match.ts';
import type { Reader } from './figure-reader.ts';
import { firstWords, wordSet } from './figure-words.ts';
import { isPlural } from './number.ts';

/** The date or period that begins at a token; a date without a year is a label. */
export function readTime(r: Reader, index: number, company: Company): Match<TimeFigure | LabelFigure> | undefined {
  const opening = readOpening(r, index);
  const from = opening?.next ?? index;
  const first = readPoint(r, from, company);
  const pair = readPair(r, from, first, opening?.between === true);
  if (opening?.between && !pair) return undefined;
  const point = pair ?? first;
  if (!point || (r.at(index).lower === 'up' && isRoundYear(point))) return undefined;
  if (point.fixed === undefined && point.year === undefined) return opening ? undefined : openDate(r, index, point);
  if (point.fixed?.startsWith('XXXX')) return opening ? undefined : openDate(r, index, point);
  const relation = pair && opening?.relation === 'from' ? undefined : opening?.relation;
  return { figure: figureOf(r, index, from, point, relation), next: point.next };
}

/** "up to 2000" is a count more often than a date. */
function isRoundYear(point: Point): boolean {
  return point.fixed === undefined && point.month === undefined && (point.year ?? 0) % 100 === 0;
}

function figureOf(r: Reader, index: number, from: number, point: Point, relation: Relation | undefined): TimeFigure {
  return {
    type: 'time',
    ...r.span(index, point.next),
    core: r.span(from, point.next),
    edtf: edtfOf(point),
    ...(relation && { relation }),
    ...(point.approx && { approx: true }),
    ...(point.ambiguous && { ambiguous: true }),
  };
}

const beforeMonth = new Set(
  'in by since until till of from during early late mid last next every each this through'.split(' '),
);

/** "24 April", or "June" after a preposition: the year is not said. */
function openDate(r: Reader, index: number, point: Point): Match<LabelFigure> | undefined {
  if (point.month === undefined) return undefined;
  if (point.day === undefined && !beforeMonth.has(r.at(index - 1).lower)) return undefined;
  const figure: LabelFigure = {
    type: 'label',
    ...r.span(index, point.next),
    what: 'date without a year',
    edtf: edtfOf(point),
  };
  return { figure, next: point.next };
}

interface Opening {
  readonly next: number;
  readonly relation?: Relation;
  readonly between?: true;
}

const openings: readonly (readonly [readonly string[], Relation])[] = [
  [['since'], 'since'],
  [['until'], 'until'],
  [['till'], 'until'],
  [['up', 'until'], 'until'],
  [['up', 'to'], 'until'],
  [['by'], 'by'],
  [['from'], 'from'],
  [['dating', 'from'], 'from'],
  [['before'], 'before'],
  [['prior', 'to'], 'before'],
  [['after'], 'after'],
  [['as', 'of'], 'as-of'],
  [['as', 'at'], 'as-of'],
];
const openingWords = firstWords([['between'], ...openings.map(([words]) => words)]);
const fillers = new Set(['the', 'year', 'about', 'around', 'at', 'least']);

function readOpening(r: Reader, index: number): Opening | undefined {
  if (!openingWords.has(r.at(index).lower)) return undefined;
  if (r.at(index).lower === 'between') return { next: afterFillers(r, index + 1), between: true };
  for (const [words, relation] of openings) {
    const next = r.phrase(index, words);
    if (next > 0) return { next: afterFillers(r, next), relation };
  }
  return undefined;
}

/** "since the year 2000", "until at least April 2009". "about" stays for the point, which it makes uncertain. */
function afterFillers(r: Reader, index: number): number {
  let at = index;
  while (at < index + 3 && fillers.has(r.at(at).lower) && !/^a[br]o/.test(r.at(at).lower)) at++;
  return at;
}

/** Two points, the first one read already, and what joins them, as one period. */
function readPair(r: Reader, index: number, point: Point | undefined, between: boolean): Point | undefined {
  const years = readYears(r, index);
  if (years) return years;
  const first = point ?? readLooseYear(r, index);
  const joint = first && readJoint(r, first.next, between || sharesItsYear(first));
  if (!first || !joint) return undefined;
  if (joint.open) return { ...first, fixed: `${edtfOf(first)}/..`, next: joint.next };
  const at = r.at(joint.next).lower === 'the' ? joint.next + 1 : joint.next;
  const second = readPoint(r, at, { next: at, type: 'time' }) ?? readLooseYear(r, at);
  return second && join(r, first, second);
}

/** A year that its partner will vouch for. */
function readLooseYear(r: Reader, index: number): Point | undefined {
  const year = yearForm(r, index);
  return year === undefined || year < 1500 ? undefined : { year, next: index + 1 };
}

function sharesItsYear(point: Point): boolean {
  return (point.month !== undefined && point.year === undefined) || point.fixed?.endsWith('XX') === true;
}

interface Joint {
  readonly next: number;
  readonly open: boolean;
}

const joints = wordSet('to until till through thru');
const openEnds = /^(?:present|today|now|date)$/;

/** "–", "to", "until", "till", "through", and "and" where it joins two halves of one date; or an open end. */
function readJoint(r: Reader, index: number, and: boolean): Joint | undefined {
  const { lower, text, glued } = r.at(index);
  const dash = (text === '-' || text === '–' || text === '—') && (glued === r.at(index + 1).glued || text === '–');
  if (!dash && !joints.has(lower) && !(and && (lower === 'and' || lower === '&'))) return undefined;
  const at = r.at(index + 1).lower === 'the' ? index + 2 : index + 1;
  return openEnds.test(r.at(at).lower) ? { next: at + 1, open: true } : { next: index + 1, open: false };
}

function join(r: Reader, first: Point, second: Point): Point | undefined {
  const start = borrow(first, second);
  if (start.fixed === undefined && start.year === undefined) return undefined;
  const from = edtfOf(start);
  const to = edtfOf(second);
  if (from.includes('/') || to.includes('/') || to.startsWith('XXXX') || bareEdtf(from) >= bareEdtf(to))
    return undefined;
  const loose = first.month === undefined && first.fixed === undefined && isCount(r, second.next);
  if (loose) return undefined;
  const approx = first.approx ?? second.approx;
  const ambiguous = first.ambiguous ?? second.ambiguous;
  return { fixed: `${from}/${to}`, next: second.next, ...(approx && { approx }), ...(ambiguous && { ambiguous }) };
}

/** For comparing: a tilde or an X must not weigh. */
function bareEdtf(edtf: string): string {
  return edtf.replace('~', '').replaceAll('X', '0');
}

/** "between 1050 and 1053 prisoners": a plural after two bare numbers counts them. */
function isCount(r: Reader, index: number): boolean {
  const { kind, text, lower } = r.at(index);
  return kind === 'word' && text === lower && isPlural(lower);
}

/** "June–July 2011" and "28 May – 2 June 2001": the first half takes the year of the second. */
function borrow(first: Point, second: Point): Point {
  if (first.fixed !== undefined || first.year !== undefined || second.year === undefined) return first;
  return { ...first, year: second.year };
}

const spanMarks = wordSet('- – — /');

/** "1972–77", "2015-16", "2011/12", "1999/2000". */
function readYears(r: Reader, index: number): Point | undefined {
  const year = yearForm(r, index);
  const mark = r.at(index + 1);
  const end = r.at(index + 2);
  if (year === undefined || !spanMarks.has(mark.text) || !mark.glued || !end.glued || end.kind !== 'digits')
    return undefined;
  if (end.text.length !== 2 && !(mark.text === '/' && end.text.length === 4)) return undefined;
  const after = r.at(index + 3);
  if (after.glued && (after.kind === 'word' || (/[-–/.]/.test(after.text) && r.gluedDigits(index + 4))))
    return undefined;
  const last = end.text.length === 4 ? Number(end.text) : endYear(year, Number(end.text));
  if (last <= year || last - year > 99) return undefined;
  const ambiguous = mark.text === '-' && end.text.length === 2 && Number(end.text) <= 12;
  return { fixed: `${year}/${last}`, next: index + 3, ...(ambiguous && { ambiguous: true as const }) };
}

/** "1999–00" ends in the next century. */
function endYear(year: number, short: number): number {
  const last = year - (year % 100) + short;
  return short === 0 ? last + 100 : last;
}

/** Whether a lower-case word may tie a date to what it dates: "since", "between". */
export function isOpeningWord(word: string): boolean {
  return openingWords.has(word);
}
