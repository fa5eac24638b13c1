/**
 * Lines and items that are page furniture by their own words, and short scraps that stand among furniture at the end of
 * the page. Facts are not eaten: a scrap with a figure or an address stays.
 */
import type { Line, LinesPiece, Piece, Transform } from './flow.ts';
import { furnitureIn } from './furniture.ts';
import { endsSentence, readsAsSentence, wordsOf } from './reading.ts';

/** Turns lines that are furniture by their own words into furniture. Runs once paragraphs are set apart. */
export const pageFurniture: Transform = (pieces) =>
  pieces.map((piece) => {
    const line = onlyLine(piece);
    const why = line && furnitureIn(line.passage.text);
    return line && why !== undefined ? { type: 'furniture', line, why } : piece;
  });

/** Turns scraps among the furniture at the end of a page into furniture. */
export const endOfPage: Transform = (pieces) => {
  let from = pieces.length;
  while (from > 0 && isEndPiece(pieces[from - 1])) from--;
  const first = pieces.findIndex((piece, i) => i >= from && piece.type === 'furniture');
  if (first < 0) return [...pieces];
  return pieces.map((piece, i) => {
    const line = i > first ? onlyLine(piece) : undefined;
    return line ? { type: 'furniture', line, why: 'scrap among the page furniture at the end of the page' } : piece;
  });
};

function isEndPiece(piece: Piece | undefined): boolean {
  if (piece?.type === 'furniture') return true;
  const line = piece && onlyLine(piece);
  if (!line) return false;
  const { text } = line.passage;
  return !readsAsSentence(text) && !endsSentence(text) && !/[\d@:]/.test(text) && wordsOf(text).length <= 8;
}

function onlyLine(piece: Piece): Line | undefined {
  if (piece.type === 'fragment') return piece.line;
  if (piece.type !== 'lines' || piece.infobox) return undefined;
  return single(piece);
}

function single(piece: LinesPiece): Line | undefined {
  return piece.lines.length === 1 ? piece.lines[0] : undefined;
}
