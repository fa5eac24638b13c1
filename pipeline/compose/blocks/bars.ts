/**
 * The drawing of a series of which too little is dated for a scale of time: a bar for each figure, in the order in which the
 * figures can hold, with the words for when beside it. Same coordinates as `plot.ts`.
 */
import type { Panel } from '../../model/document.ts';
import type { Sample } from './plot.ts';

/** A figure, and when it holds, in words. */
export interface Timed extends Sample {
  readonly when: string;
  readonly current: boolean;
}

const drawing = 220;
const row = 17;
const bar = 10;
const top = 4;
/** Where the longest bar ends, left of its figure. */
const to = 178;
/** Bars begin right of the words for when, as near to them as the widest letters allow, and still are bars. */
const [perLetter, nearest, farthest] = [5, 60, 150];

const tenth = (n: number): number => Math.round(n * 10) / 10;

/** Gives the drawing; bars begin at nothing, so that their lengths can be compared. */
export function bars(samples: readonly Timed[]): Omit<Panel, 'title' | 'description'> {
  const letters = Math.max(...samples.map(({ when }) => when.length), 0);
  const from = Math.min(farthest, Math.max(nearest, letters * perLetter + 8));
  const most = Math.max(...samples.map(({ amount }) => amount), 1);
  const drawn = samples.map(({ amount, when, current, text, marks }, i) => {
    const y = top + i * row;
    const width = tenth((amount / most) * (to - from));
    const base = y + bar - 1.5;
    return {
      x: from,
      y,
      width,
      height: bar,
      current,
      when: { x: from - 6, y: base, text: when },
      value: { x: tenth(from + width + 4), y: base, text, marks },
    };
  });
  const bottom = top + samples.length * row;
  return {
    width: drawing,
    height: bottom,
    left: from,
    right: to,
    bottom,
    ticks: [],
    years: [],
    bars: drawn,
    points: [],
  };
}
