/**
 * Text as a reader sees it (markup, footnote markers and furniture taken out, glued words apart, white space folded to
 * single spaces), in which every character still knows its place in the source.
 */
import type { Span } from './span.ts';

/**
 * `length` characters that stand alike at `at` in the passage and at `start` in the source. Runs are in order.
 *
 * With `width` they do not stand alike: the source spells them in `width` characters of its own (`&eacute;` is é), which
 * can only be cited whole.
 */
export interface Run {
  readonly at: number;
  readonly start: number;
  readonly length: number;
  readonly width?: number;
}

/** Clean text and the runs that lead back. Characters in no run (a space between glued words) have no source. */
export interface Passage {
  readonly text: string;
  readonly runs: readonly Run[];
}

/**
 * The source span of `passage.text.slice(from, to)`: from the first to the last mapped character in it.
 *
 * The slice of the source may hold more than the passage does (a footnote marker in the middle), never less.
 * Throws a RangeError if the range maps to nothing: such a range cannot be cited.
 */
export function sourceSpan(passage: Passage, from: number, to: number): Span {
  let start = -1;
  let end = -1;
  for (const run of passage.runs) {
    if (run.at >= to) break;
    const first = Math.max(from, run.at);
    const last = Math.min(to, run.at + run.length);
    if (first >= last) continue;
    if (start < 0) start = run.width === undefined ? run.start + (first - run.at) : run.start;
    end = run.start + (run.width ?? last - run.at);
  }
  if (start < 0) throw new RangeError(`no source for characters ${from} to ${to} of "${passage.text.slice(0, 40)}"`);
  return { start, end };
}
