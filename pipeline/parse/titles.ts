/**
 * Short lines that are no sentences: a title where text stands below it, else a fragment. A title is alone between blank
 * lines; the first line of a text that looks like one is the text's own.
 */
import type { Line, Piece, Transform } from './flow.ts';
import { readsAsSentence, readsAsTitle, wordsOf } from './reading.ts';

/** Turns lines without a sentence into headings and fragments. */
export const titles: Transform = (pieces) => {
  const lastProse = pieces.findLastIndex(isProse);
  const firstContent = pieces.findIndex((piece) => piece.type !== 'furniture');
  const hasTitle = pieces.some((piece) => piece.type === 'heading' && piece.depth === 1);
  return pieces.map((piece, i) => {
    const line = scrapLine(piece);
    if (!line) return piece;
    const next = pieces[i + 1];
    const title = readsAsTitle(line.passage.text) && piece.type === 'lines';
    const alone = piece.type === 'lines' && piece.alone;
    const first = i === firstContent && !hasTitle && lastProse > i;
    if (title && first && (alone || next?.type === 'row' || next?.type === 'furniture'))
      return { type: 'heading', depth: 1, line };
    if (title && alone && next && (isProse(next) || isListStart(next))) return { type: 'heading', depth: 2, line };
    return { type: 'fragment', line };
  });
};

/** The line of a piece that is one short line and no list item, and says nothing by itself. */
function scrapLine(piece: Piece): Line | undefined {
  if (piece.type !== 'lines' || piece.list || piece.infobox || piece.lines.length !== 1) return undefined;
  const [line] = piece.lines;
  return line && !line.bullet && !readsAsSentence(line.passage.text) ? line : undefined;
}

function isProse(piece: Piece): boolean {
  if (piece.type !== 'lines' || piece.infobox) return false;
  return piece.lines.length > 1 || piece.lines.some((line) => readsAsSentence(line.passage.text));
}

function isListStart(piece: Piece): boolean {
  return (
    piece.type === 'lines' &&
    piece.list?.first === true &&
    piece.lines.some((line) => wordsOf(line.passage.text).length > 0)
  );
}
