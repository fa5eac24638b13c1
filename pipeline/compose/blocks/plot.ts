/**
 * Where the points of one series lie in its drawing: linear scales, ticks at round amounts and years, and labels that keep
 * out of each other's way. Pure arithmetic; coordinates have one decimal, so that they are the same on every machine.
 */
import type { Panel } from '../../model/document.ts';
import { numberFormat } from '../intl.ts';

/** One figure of a series. */
export interface Sample {
  readonly amount: number;
  /** Years, with a fraction for months and days; absent where nothing at all is known of its date. */
  readonly time: number | undefined;
  readonly open: boolean;
  /** The latest known, whose date is not known: it has a place of its own at the right. */
  readonly latest: boolean;
  readonly text: string;
  /** Numbers of its references. */
  readonly marks: string;
}

const drawing = 220;
const height = 128;
const top = 16;
const bottom = 108;
const left = 24;
const right = 212;
/** Room at the right for figures of no known date. */
const band = 42;
const tailLength = 12;
/** More labels than this are too many to read; then the highest, the lowest and the latest have one. */
const mostLabels = 9;

/** Gives a date as a number of years; of a period its beginning. Nothing where there is no year in it. */
export function timeOf(edtf: string): number | undefined {
  const [start = '', end = ''] = edtf.split('/');
  const found = /(\d{3}[\dX]|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?/.exec(/\d/.test(start) ? start : end);
  if (found === null) return undefined;
  const [, year = '', month = '1', day = '1'] = found;
  return Number(year.replaceAll('X', '0')) + (Math.min(Number(month), 12) - 1) / 12 + (Number(day) - 1) / 372;
}

/** Gives a step of 1, 2, 2.5 or 5 times a power of ten that divides a span into at most `most` parts. */
function roundStep(span: number, most: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(span, 1) / most));
  const factor = [1, 2, 2.5, 5, 10].find((f) => power * f * most >= span && (!whole || Number.isInteger(power * f)));
  return Math.max(whole ? 1 : 0, power * (factor ?? 10));
}

const tenth = (n: number): number => Math.round(n * 10) / 10;

/** Gives the drawing of a series; `all` are the figures of every panel, which share the scale of time. */
export function plot(
  samples: readonly Sample[],
  all: readonly Sample[],
  { latest, language }: { readonly latest: string | undefined; readonly language: string },
): Omit<Panel, 'title' | 'description'> {
  const end = latest === undefined ? right : right - band;
  const times = all.flatMap(({ time, latest: last }) => (time === undefined || last ? [] : [time]));
  const from = Math.floor(Math.min(...times));
  const to = Math.max(from + 1, Math.ceil(Math.max(...times)));
  const known = times.length > 0;
  const x = (time: number): number => left + 8 + ((time - from) / (to - from)) * (end - left - 8 - tailLength);
  const { step, least, most } = scaleOf(samples.map(({ amount }) => amount));
  const y = (amount: number): number => bottom - ((amount - least) / (most - least)) * (bottom - top);
  const placed = samples.map((sample) => ({
    sample,
    x: tenth(sample.latest || sample.time === undefined ? right - band / 2 : x(sample.time)),
    y: tenth(y(sample.amount)),
  }));
  const years = known ? yearTicks(from, to, end, x) : [];
  return {
    width: drawing,
    height,
    left,
    right,
    bottom,
    ticks: Array.from({ length: Math.round((most - least) / step) + 1 }, (_, i) => ({
      x: left - 5,
      y: tenth(y(least + i * step)),
      text: compact(least + i * step, language),
    })),
    bars: [],
    years: [
      ...years,
      ...(latest === undefined ? [] : [{ x: right - band / 2, y: bottom + 14, text: latest, anchor: 'middle' }]),
    ],
    ...lineOf(placed),
    points: labelled(placed),
  };
}

/** Points may stand on a scale that does not begin at nothing, and are better told apart where all are far from it. */
function scaleOf(amounts: readonly number[]): { readonly step: number; readonly least: number; readonly most: number } {
  const high = Math.max(...amounts, 1);
  const low = Math.min(...amounts);
  const from = low > high * 0.4 ? low - (high - low) / 3 : 0;
  const step = roundStep(high - from, 4, true);
  const least = Math.max(0, step * Math.floor(from / step));
  return { step, least, most: Math.max(least + step, step * Math.ceil(high / step)) };
}

function yearTicks(from: number, to: number, end: number, x: (time: number) => number): Panel['years'] {
  const step = roundStep(to - from, end < right ? 4 : 5, true);
  const first = Math.ceil(from / step) * step;
  const count = Math.floor((to - first) / step) + 1;
  return Array.from({ length: count }, (_, i) => first + i * step).map((year) => ({
    x: tenth(x(year)),
    y: bottom + 14,
    text: String(year),
    anchor: 'middle',
  }));
}

function compact(amount: number, language: string): string {
  const notation = amount < 10_000 ? 'standard' : 'compact';
  return numberFormat(language, { notation, maximumFractionDigits: 1 }).format(amount);
}

interface Placed {
  readonly sample: Sample;
  readonly x: number;
  readonly y: number;
}

function lineOf(placed: readonly Placed[]): { readonly line?: string } {
  const dated = placed.filter(({ sample }) => !sample.open);
  if (dated.length < 2) return {};
  return { line: dated.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('') };
}

/** Where a label may stand: above its point, below it, behind its line, before it; then further off. */
const besides = [
  { x: 0, y: -7, anchor: 'middle' },
  { x: 0, y: 15, anchor: 'middle' },
  { x: tailLength + 3, y: 4, anchor: 'start' },
  { x: -6, y: 4, anchor: 'end' },
  { x: -4, y: -5, anchor: 'end' },
  { x: 4, y: 13, anchor: 'start' },
  { x: -4, y: 13, anchor: 'end' },
  { x: 4, y: -5, anchor: 'start' },
] as const;

/** What is taken up: the middle of a box, and half of its width and height. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Widths of a figure and of a small number in the type that the theme gives them. */
const letter = { figure: 5.2, mark: 3.3 };

function boxOf({ x, y, sample }: Placed, { x: dx, y: dy, anchor }: (typeof besides)[number]): Box {
  const width = (sample.text.length * letter.figure + sample.marks.length * letter.mark) / 2 + 1;
  const shift = { start: width, middle: 0, end: -width }[anchor];
  return { x: x + dx + shift, y: y + dy - 3.5, width, height: 4.5 };
}

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < a.width + b.width && Math.abs(a.y - b.y) < a.height + b.height;
}

function isInside({ x, y, width, height: tall }: Box): boolean {
  return x - width > left - 6 && x + width < drawing && y - tall > 0 && y + tall < bottom;
}

/** Boxes close together along the line, so that no label is crossed out by it. */
function alongLine(placed: readonly Placed[]): readonly Box[] {
  const dated = placed.filter(({ sample }) => !sample.open);
  const steps = 16;
  return dated.slice(1).flatMap((to, i) => {
    const from = dated[i] ?? to;
    return Array.from({ length: steps }, (_, step) => {
      const share = step / steps;
      return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y), width: 1, height: 1 };
    });
  });
}

function labelled(placed: readonly Placed[]): Panel['points'] {
  const byHeight = placed.toSorted((a, b) => a.y - b.y);
  const wanted = placed.length > mostLabels ? [placed.at(-1), byHeight.at(0), byHeight.at(-1)] : placed;
  const taken: Box[] = [...placed.map(({ x, y }) => ({ x, y, width: 3, height: 3 })), ...alongLine(placed)];
  return placed.map((one) => {
    const { sample, x, y } = one;
    const point = {
      x,
      y,
      open: sample.open,
      ...(sample.open && !sample.latest ? { tail: tenth(x + tailLength) } : {}),
    };
    if (!wanted.includes(one)) return point;
    const beside = besides.find((place) => {
      const box = boxOf(one, place);
      return isInside(box) && taken.every((other) => !overlap(box, other));
    });
    if (beside === undefined) return point;
    taken.push(boxOf(one, beside));
    const { text, marks } = sample;
    const label = { x: tenth(x + beside.x), y: tenth(y + beside.y), anchor: beside.anchor, text, marks };
    return { ...point, label };
  });
}
