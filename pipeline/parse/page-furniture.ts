/**
 * Lines and items that are page furniture by their own words, and short scraps that stand among furniture at the end of
 * the page. Facts are not eaten: a scrap with a figure or an address stays.
 */
import type { Line, LinesPiece, Piece, Transform } from './flow.ts';
import { furnitureIn, pageNames } from './furniture.ts';
import { endsSentence, readsAsSentence, wordsOf } from './reading.ts';

/** Turns lines that are furniture by their own words into furniture. Runs once paragraphs are set apart. */
export const pageFurniture: Transform = (pieces) =>
  pieces.map((piece) => {
    const line = onlyLine(piece);
    const why = line && furnitureIn(line.passage.text);
    return line && why !== undefined ? { type: 'furniture', line, why } : piece;
  });

const contentsTitle = /^(?:table of )?contents$/i;
const contentsEntry = /^\d{1,2}(?:\.\d{1,2}){0,4}\.? \S/;

/** Turns a table of contents, and names of the site's other pages next to furniture, into furniture. */
export const navigation: Transform = (pieces) => {
  const out = [...pieces];
  let inContents = false;
  for (const [i, piece] of pieces.entries()) {
    const line = onlyLine(piece);
    const text = line?.passage.text ?? '';
    if (piece.type === 'furniture') inContents = contentsTitle.test(piece.line.passage.text);
    else if (line && inContents && contentsEntry.test(text)) out[i] = furniture(line, 'table of contents');
    else inContents = false;
    if (line && out[i - 1]?.type === 'furniture' && isPageName(piece))
      out[i] = furniture(line, 'navigation of the page');
  }
  for (let i = out.length - 2; i >= 0; i--) {
    const piece = out[i];
    const line = piece && onlyLine(piece);
    if (line && out[i + 1]?.type === 'furniture' && isPageName(piece))
      out[i] = furniture(line, 'navigation of the page');
  }
  return out;
};

function isPageName(piece: Piece): boolean {
  return piece.type === 'fragment' && pageNames.has(piece.line.passage.text.toLowerCase());
}

function furniture(line: Line, why: string): Piece {
  return { type: 'furniture', line, why };
}

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
