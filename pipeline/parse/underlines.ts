/**
 * Headings with a line of `=` or `-` below them. Only below a single line that reads as a title: in plain text a row of
 * signs below a paragraph is a rule. Takes all rules out.
 */
import { type Line, type LinesPiece, linesOf, type Piece, type Transform } from './flow.ts';
import { readsAsTitle } from './reading.ts';

/** Turns underlined lines into headings. */
export const underlines: Transform = (pieces, { text }) => {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    if (piece.type === 'rule') {
      const title = before?.type === 'lines' && !before.list ? before.lines.at(-1) : undefined;
      if (before?.type === 'lines' && title && isUnderline(text, title, piece.start)) {
        out.pop();
        out.push(...underlined(before, before.lines.length - 1, 2));
      }
    } else if (piece.type === 'lines') for (const part of readDoubles(piece)) out.push(part);
    else out.push(piece);
  }
  return out;
};

/** Dashes on the very next line. */
function isUnderline(text: string, title: Line, rule: number): boolean {
  return (
    text[rule] === '-' &&
    /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/.test(text.slice(title.end, Math.min(rule, title.end + 20)))
  );
}

/** `=====` below a title, which is then the only line since the last such underline. */
function readDoubles(piece: LinesPiece): Piece[] {
  const out: Piece[] = [];
  let open: Line[] = [];
  for (const line of piece.lines) {
    if (!line.passage.text.startsWith('=') || !/^=+$/.test(line.passage.text)) open.push(line);
    else {
      if (open.length > 0) out.push(...underlined({ ...piece, lines: open }, open.length - 1, 1));
      open = [];
    }
  }
  return open.length === piece.lines.length ? [piece] : [...out, ...linesOf(piece, open)];
}

/** The last line of a piece as a heading, if it is its only one and a title; else the piece as it is. */
function underlined(piece: LinesPiece, at: number, depth: number): Piece[] {
  const line = piece.lines[at];
  if (!line || at > 0 || !readsAsTitle(line.passage.text)) return [piece];
  return [{ type: 'heading', depth, line }];
}
