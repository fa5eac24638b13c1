/**
 * Lengths of time and rhythms: "three-year", "two and a half years", "every three years", "annual", "16 years old".
 * ISO 8601 durations. What lasts that long is not looked at.
 */
import type { Bound } from '../../model/value.ts';
import type { DurationFigure } from './figure.ts';
import type { Match } from './figure-match.ts';
import type { Reader } from './figure-reader.ts';
import { wordSet } from './figure-words.ts';
import { type Numeral, readNumeral } from './number.ts';
import { readHedge, readHedgeAfter } from './number-hedge.ts';

interface Unit {
  /** ISO designator. */
  readonly sign: 'Y' | 'M' | 'W' | 'D' | 'TH' | 'TM' | 'TS';
  readonly times: number;
  /** Designator and number of the smaller unit that a broken number needs: a year has 12 months. */
  readonly smaller?: readonly ['M' | 'D' | 'TH' | 'TM' | 'TS', number];
}

const units = new Map<string, Unit>();
function name(words: string, unit: Unit): void {
  for (const word of words.split(' ')) units.set(word, unit);
}
name('year years yr yrs', { sign: 'Y', times: 1, smaller: ['M', 12] });
name('decade decades', { sign: 'Y', times: 10 });
name('century centuries', { sign: 'Y', times: 100 });
name('month months', { sign: 'M', times: 1 });
name('week weeks', { sign: 'W', times: 1, smaller: ['D', 7] });
name('fortnight fortnights', { sign: 'W', times: 2 });
name('day days', { sign: 'D', times: 1, smaller: ['TH', 24] });
name('hour hours hr hrs', { sign: 'TH', times: 1, smaller: ['TM', 60] });
name('minute minutes min mins', { sign: 'TM', times: 1, smaller: ['TS', 60] });
name('second seconds sec secs', { sign: 'TS', times: 1 });

/** The length of time that begins at a token, if one does. */
export function readDuration(r: Reader, index: number): Match<DurationFigure> | undefined {
  return readRhythm(r, index) ?? readLength(r, index);
}

/** "every three years", "each year", "once a year", "annual". */
function readRhythm(r: Reader, index: number): Match<DurationFigure> | undefined {
  const { lower } = r.at(index);
  if (everyWords.has(lower)) return readEvery(r, index);
  return readTimes(r, index) ?? readAdverb(r, index);
}

const everyWords = wordSet('every each per');

function readEvery(r: Reader, index: number): Match<DurationFigure> | undefined {
  const other = r.at(index + 1).lower === 'other' ? 2 : 0;
  const at = other ? index + 2 : index + 1;
  const numeral = other ? undefined : readNumeral(r, at);
  const unit = readUnit(r, numeral?.next ?? at);
  if (!unit || unit.next - index > 40) return undefined;
  const iso = isoOf(numeral?.value ?? (other || 1), unit.unit);
  if (!iso) return undefined;
  const figure: DurationFigure = {
    type: 'duration',
    ...r.span(index, unit.next),
    core: r.span(at, unit.next),
    iso,
    repeats: true,
    bound: 'exact',
  };
  return { figure: numeral || other ? figure : { ...figure, words: true }, next: unit.next };
}

const howOften = new Map([
  ['once', 'P1Y'],
  ['twice', 'P6M'],
]);

/** "once a year", "twice a year". */
function readTimes(r: Reader, index: number): Match<DurationFigure> | undefined {
  const iso = howOften.get(r.at(index).lower);
  const article = r.at(index + 1).lower;
  if (!iso || (article !== 'a' && article !== 'per' && article !== 'each') || r.at(index + 2).lower !== 'year')
    return undefined;
  return rhythm(r, index, index + 3, iso);
}

const adverbs = new Map([
  ...['annual', 'annually', 'yearly'].map((word) => [word, 'P1Y'] as const),
  ...['biennial', 'biennially'].map((word) => [word, 'P2Y'] as const),
  ...['triennial', 'triennially'].map((word) => [word, 'P3Y'] as const),
  ...['quadrennial', 'quadrennially'].map((word) => [word, 'P4Y'] as const),
  ...['quarterly'].map((word) => [word, 'P3M'] as const),
  ...['monthly'].map((word) => [word, 'P1M'] as const),
  ...['fortnightly'].map((word) => [word, 'P2W'] as const),
  ...['weekly'].map((word) => [word, 'P1W'] as const),
  ...['daily'].map((word) => [word, 'P1D'] as const),
]);

/** Only in lower case: a capital makes it part of a name ("Daily Mail"). "semi-annual" and "bi-annual" are left alone. */
function readAdverb(r: Reader, index: number): Match<DurationFigure> | undefined {
  const { text, glued } = r.at(index);
  const iso = adverbs.get(text);
  return iso && !glued ? rhythm(r, index, index + 1, iso) : undefined;
}

function rhythm(r: Reader, index: number, next: number, iso: string): Match<DurationFigure> {
  const span = r.span(index, next);
  return { figure: { type: 'duration', ...span, core: span, iso, repeats: true, bound: 'exact', words: true }, next };
}

/** "more than 20 years", "three to five years", "six-month", "half a year", "a decade". */
function readLength(r: Reader, index: number): Match<DurationFigure> | undefined {
  const hedge = readHedge(r, index);
  const from = hedge?.next ?? index;
  const low = readNumber(r, from);
  if (!low || isJoinedOn(r, from)) return undefined;
  const high = readUpper(r, low);
  const unit = readUnit(r, (high ?? low).next);
  if (!unit || isSomeDay(r, from, unit.next)) return undefined;
  const iso = isoOf(low.value, unit.unit);
  const isoMax = high && isoOf(high.value, unit.unit);
  if (!iso || (high && !isoMax)) return undefined;
  const age = readAge(r, unit.next);
  const after = age ? undefined : readHedgeAfter(r, unit.next);
  const next = age ?? after?.next ?? unit.next;
  const bound: Bound = after?.bound ?? hedge?.bound ?? 'exact';
  const core = r.span(from, unit.next);
  const more = { ...(isoMax && { isoMax }), ...(age && { age: true as const }) };
  return { figure: { type: 'duration', ...r.span(index, next), core, iso, repeats: false, bound, ...more }, next };
}

interface Count {
  readonly value: number;
  readonly next: number;
}

/** A number, or an article that counts as one: "half a year", "a decade". */
function readNumber(r: Reader, index: number): Count | undefined {
  const numeral: Numeral | undefined = readNumeral(r, index);
  if (numeral) return numeral;
  const half = r.phrase(index, ['half', 'a']);
  if (half > 0) return { value: 0.5, next: half };
  const lasts =
    ['a', 'one'].includes(r.at(index).lower) && /^(?:decade|century|fortnight)$/.test(r.at(index + 1).lower);
  return lasts ? { value: 1, next: index + 1 } : undefined;
}

function readUpper(r: Reader, low: Count): Count | undefined {
  const joint = r.at(low.next).lower;
  if (!['to', 'or', '-', '–'].includes(joint)) return undefined;
  const high = readNumeral(r, low.next + 1);
  return high && high.value > low.value ? high : undefined;
}

function readUnit(r: Reader, index: number): { unit: Unit; next: number } | undefined {
  const at = r.glued(index, '-‑') ? index + 1 : index;
  const unit = units.get(r.at(at).lower);
  if (!unit) return undefined;
  // "20-year-old" begins with a unit, "3 minute-books" does not end with one.
  return { unit, next: at + 1 };
}

/** "one day" and "one second" mostly tell no length; they do with a hyphen or after "for", "in", "within". */
function isSomeDay(r: Reader, from: number, next: number): boolean {
  if (r.at(from).lower !== 'one' || next !== from + 2 || r.at(from + 1).lower !== 'day') return false;
  return !['for', 'in', 'within', 'than', 'last', 'lasting', 'over', 'during'].includes(r.at(from - 1).lower);
}

function isJoinedOn(r: Reader, index: number): boolean {
  const before = r.at(index - 1);
  return r.at(index).glued && (before.kind === 'word' || before.kind === 'digits');
}

/** Index after "old", "-old", "of age". */
function readAge(r: Reader, index: number): number | undefined {
  const at = r.glued(index, '-') ? index + 1 : index;
  if (r.at(at).lower === 'old' || r.at(at).lower === 'olds') return at + 1;
  return r.at(index).lower === 'of' && r.at(index + 1).lower === 'age' ? index + 2 : undefined;
}

/** The ISO duration of so many units; a broken number in whole smaller units, where that is possible. */
function isoOf(count: number, unit: Unit): string | undefined {
  const value = count * unit.times;
  if (value > 1e9) return undefined;
  if (Number.isInteger(value)) return sign(value, unit.sign);
  const whole = Math.floor(value);
  const [small, size] = unit.smaller ?? ['TS', 0];
  const rest = Math.round((value - whole) * size * 1000) / 1000;
  if (!Number.isInteger(rest) || rest === 0) return sign(value, unit.sign);
  return join(whole > 0 ? sign(whole, unit.sign) : 'P', sign(rest, small));
}

function sign(value: number, designator: string): string {
  return designator.startsWith('T') ? `PT${value}${designator.slice(1)}` : `P${value}${designator}`;
}

function join(first: string, second: string): string {
  const tail = second.slice(1);
  return first.includes('T') ? first + tail.slice(1) : first + tail;
}

/** Whether a lower-case word is a unit of time. */
export function isUnitWord(word: string): boolean {
  return units.has(word);
}

/** Whether a lower-case word is a rhythm of its own: "annual", "twice". */
export function isRhythmWord(word: string): boolean {
  return adverbs.has(word) || howOften.has(word);
}

/** Whether a lower-case word may begin a rhythm: "every", "annual". */
export function beginsRhythm(word: string): boolean {
  return everyWords.has(word) || isRhythmWord(word);
}
