/**
 * Sets lines apart that only stand below each other: a soft wrap joins two lines of one paragraph, a line end after a
 * short line, a bullet, or in a text whose lines are whole paragraphs, does not. Afterwards every piece of lines is one
 * paragraph.
 */
import type { Line, LinesPiece, Piece, Transform } from './flow.ts';
import { furnitureIn } from './furniture.ts';
import { beginsLow, endsSentence, isOpenEnded } from './reading.ts';

/** Wider lines than any page has: such a text has one line for each paragraph. */
const widest = 160;
/** Narrower lines than any page has: such lines are entries of a list. */
const narrowest = 45;
/** The same, of lines of which the second has a capital: a heading and what stands below it. */
const narrowestCapital = 56;

/** Cuts pieces at such line ends. */
export const segments: Transform = (pieces) =>
  pieces.flatMap((piece) => (piece.type === 'lines' && piece.lines.length > 1 ? cut(piece) : [piece]));

function cut(piece: LinesPiece): Piece[] {
  const width = piece.lines.reduce((most, line) => Math.max(most, line.passage.text.length), 0);
  const out: Piece[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length === 0) return;
    const list = piece.list && out.length > 0 ? { list: { ...piece.list, first: open[0]?.bullet === true } } : {};
    out.push({ ...piece, ...list, lines: open, alone: width > widest && open.length === 1 });
  };
  for (const line of piece.lines) {
    const before = open.at(-1);
    if (before && !isWrapped(before, line, width)) {
      close();
      open = [];
    }
    open.push(line);
  }
  close();
  return out;
}

function isWrapped(before: Line, line: Line, width: number): boolean {
  if (line.bullet) return false;
  const text = before.passage.text;
  if (beginsLow(line.passage.text) && !endsSentence(text)) return true;
  if (furnitureIn(text) || furnitureIn(line.passage.text)) return false;
  if (endsSentence(text)) return width <= widest && width >= narrowest;
  if (isOpenEnded(text)) return true;
  const narrow = beginsLow(line.passage.text) ? narrowest : narrowestCapital;
  return width >= narrow && width <= widest && text.length >= width * 0.6;
}
