/**
 * Cuts scraps off the front of paragraphs: a picture's file name ("GROUP_PHOTO en In 2011, …") and a link's text that a run
 * of blanks sets apart from the sentence after it.
 */
import type { Line, LinesPiece, Piece, Transform } from './flow.ts';
import { trimmedPart } from './passage-builder.ts';
import { wordsOf } from './reading.ts';

/** A file's or an image's name, then perhaps a language's code, before a sentence. */
const scrap =
  /^(?:(?=[^\s_]{1,40}_)[\p{L}\d_-]{3,60}|[\w-]{1,60}\.(?:jpe?g|png|gif|svg))(?: \p{Ll}{2})? (?=["'“‘(]?\p{Lu}(?:\p{Ll}| ))/u;

/** Cuts such scraps off. */
export const seams: Transform = (pieces) =>
  pieces.flatMap((piece) => (piece.type === 'lines' ? cutFront(piece) : [piece]));

function cutFront(piece: LinesPiece): Piece[] {
  const [line, ...rest] = piece.lines;
  if (!line) return [piece];
  const name = scrap.exec(line.passage.text)?.[0].length;
  const gap = name === undefined ? seamAt(line) : undefined;
  const at = name ?? gap;
  if (at === undefined) return [piece];
  const [before, after] = divide(line, at);
  const front: Piece =
    name === undefined
      ? { type: 'fragment', line: before }
      : { type: 'furniture', line: before, why: 'name of a picture' };
  return [front, { ...piece, lines: [after, ...rest] }];
}

/** Where a run of blanks stands between a few words in title case and the beginning of a sentence. */
function seamAt(line: Line): number | undefined {
  const [gap] = line.gaps;
  if (gap === undefined) return undefined;
  const { text } = line.passage;
  const isLabel = wordsOf(text.slice(0, gap)).length <= 4 && /^\p{Lu}[^.,;:]*$/u.test(text.slice(0, gap).trim());
  return isLabel && /^["'“‘(]?\p{Lu}/u.test(text.slice(gap).trim()) && wordsOf(text.slice(gap)).length > 4
    ? gap
    : undefined;
}

function divide(line: Line, at: number): [Line, Line] {
  const before = trimmedPart(line.passage, 0, at);
  const after = trimmedPart(line.passage, at, line.passage.text.length);
  const last = before.runs.at(-1);
  const end = last ? last.start + (last.width ?? last.length) : line.start;
  const start = after.runs[0]?.start ?? end;
  return [
    { ...line, end, passage: before, gaps: [] },
    { ...line, start, passage: after, gaps: [] },
  ];
}
