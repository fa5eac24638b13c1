/** What text means itself in Markdown, and nodes for it: the pieces that plain blocks are made of. */
import type { Text } from 'mdast';
import type { Position } from 'unist';
import { pointer } from './tokens.ts';

/** What Markdown gives a meaning to: in a line, at a line's beginning, at its end. */
export const marked = /[\\`*_<|\t\0]|\]\(|&#?[A-Za-z0-9]{1,31};|(?:^|\n)(?:[ #>\-+=:~]|\d{1,9}[.)])| (?:\n|$)/;

/** A line of a block: its text, its number in the block from 1, and where it begins in the source. */
export interface BlockLine {
  readonly text: string;
  readonly number: number;
  readonly start: number;
}

/** The lines of a block that begins at `start`. */
export function linesOfBlock(block: string, start: number): BlockLine[] {
  let next = start;
  return block.split('\n').map((text, index) => {
    const line = { text, number: index + 1, start: next };
    next += text.length + 1;
    return line;
  });
}

/** The position of a part of a line; `from` and `to` are offsets in the line. */
export function positionIn({ number, start }: BlockLine, from: number, to: number): Position {
  return {
    start: { line: number, column: from + 1, offset: start + from },
    end: { line: number, column: to + 1, offset: start + to },
  };
}

/** The position of whole lines, one after the other. */
export function positionOf(first: BlockLine, last: BlockLine): Position {
  return { start: positionIn(first, 0, 0).start, end: positionIn(last, 0, last.text.length).end };
}

/** Gives the position of any part of a block that begins at `start`. */
export function placing(block: string, start: number): (from: number, to: number) => Position {
  const point = pointer(block);
  const pointAt = (at: number): Position['start'] => ({ ...point(at), offset: start + at });
  return (from, to) => ({ start: pointAt(from), end: pointAt(to) });
}

/** The text of a part of a line. */
export function textIn(line: BlockLine, from: number, to: number): Text {
  return { type: 'text', value: line.text.slice(from, to), position: positionIn(line, from, to) };
}
