/**
 * Entries of a reference list: what begins with the caret that leads back to the text, or stands as a numbered item below
 * a heading such as "References".
 */
import { eachLine, type Line, type LinesPiece, type NotePiece, type Piece, type Transform } from './flow.ts';
import { joinPassages, trimmedPart } from './passage-builder.ts';

/** `1. ^ `, `^ a b `, `Jump up ^ ` */
const caret = /^(?:(\d{1,3})[.)]? ?)?(?:Jump up(?: to:?)? ?)?[\^↑] ?(?:(?:[a-z] ){1,8}(?=["“\p{Lu}]))?/u;
const footnote = /^\[?\^?(\d{1,3})\]: ?/;
const listTitle = /^(?:references|notes|footnotes|citations|sources|bibliography|notes and references|endnotes)$/i;

/** Turns such lines and items into notes. */
export const notes: Transform = (pieces, context) => {
  const markers = new Map(context.marks.map((mark) => [mark.start, mark]));
  const withCarets = eachLine((line, piece) => caretNote(line, piece))(pieces, context);
  let inList = false;
  return withCarets.flatMap<Piece>((piece) => {
    if (piece.type === 'heading') inList = listTitle.test(piece.line.passage.text);
    const single = inList && piece.type === 'lines' && piece.list?.first;
    if (single) return wholeNote(piece);
    if (!inList) return piece;
    // "[5] Moe, I. Report.": the marker was taken out and is known by its place.
    return eachLine((line) => {
      const marker = markers.get(line.start);
      return marker?.kind === 'footnote' ? note(line, marker.number) : undefined;
    })([piece], context);
  });
};

function caretNote(line: Line, piece: LinesPiece): Piece | undefined {
  const { text } = line.passage;
  if (!text.includes('^') && !text.includes('↑') && !text.includes(']:')) return undefined;
  const found = caret.exec(text) ?? footnote.exec(text);
  if (!found) return undefined;
  const number = found[1] === undefined ? piece.list?.ordinal : Number(found[1]);
  const passage = trimmedPart(line.passage, found[0].length, text.length);
  return note({ ...line, passage }, number);
}

function wholeNote(piece: LinesPiece): NotePiece {
  const [first] = piece.lines;
  const last = piece.lines.at(-1);
  const passage = joinPassages(piece.lines.map((line) => line.passage));
  const span = { start: first?.start ?? 0, end: last?.end ?? 0 };
  return note({ ...span, passage, edit: false, bullet: false, gaps: [] }, piece.list?.ordinal);
}

function note(line: Line, number: number | undefined): NotePiece {
  return number === undefined ? { type: 'note', line } : { type: 'note', number, line };
}
