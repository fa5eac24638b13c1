/**
 * The nlcst tree of a sentence: words, punctuation and blanks with their places in the source. A blank that stands for
 * something else (a line end, a footnote marker, nothing between glued words) has the place of what it stands for.
 */
import type { Sentence as NlcstSentence, Nodes } from 'nlcst';
import { ParseEnglish } from 'parse-english';
import type { Passage } from '../model/passage.ts';
import type { Span } from '../model/span.ts';

const english = new ParseEnglish();

/** A point of unist: line and column from 1, offset from 0. */
interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Gives a function from offset to point; cheap when asked for neighbouring offsets, as a tree's are, and when never asked. */
export function pointer(text: string): (offset: number) => Point {
  let starts: readonly number[] | undefined;
  let line = 0;
  return (offset) => {
    starts ??= lineStarts(text);
    if ((starts[line] ?? 0) > offset) line = search(starts, offset);
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= offset) line++;
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}

function search(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The tree of a sentence's passage. */
export function sentenceTree(passage: Passage, point: (offset: number) => Point): NlcstSentence {
  const tree = english.tokenizeSentence(passage.text);
  const place = placer(passage);
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const { start, end } = place(node.position?.start.offset ?? 0, node.position?.end.offset ?? passage.text.length);
    node.position = { start: point(start), end: point(end) };
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child);
  }
  return tree;
}

/** Gives a function from a range of the passage to the source; ranges are asked for by rising start. */
function placer({ runs }: Passage): (from: number, to: number) => Span {
  let first = 0;
  return (from, to) => {
    for (let run = runs[first]; run && run.at + run.length <= from; run = runs[first]) first++;
    const run = runs[first];
    const before = runs[first - 1];
    const left = before ? before.start + (before.width ?? before.length) : (runs[0]?.start ?? 0);
    if (!run) return { start: left, end: left };
    if (run.at >= to) return { start: left, end: Math.max(left, run.start) };
    const start = run.width === undefined ? run.start + Math.max(0, from - run.at) : run.start;
    let end = start;
    for (let i = first; i < runs.length; i++) {
      const last = runs[i];
      if (!last || last.at >= to) break;
      end = last.start + (last.width ?? Math.min(to - last.at, last.length));
    }
    return { start, end };
  };
}
