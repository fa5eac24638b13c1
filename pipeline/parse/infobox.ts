/**
 * Infobox lines: `- Key: value`, `Key: value`, `Key value`, a key alone above its value. Gives rows, and the lines between
 * them that have no key (an address under a bullet) as items flagged `infobox`.
 */
import type { Passage } from '../model/passage.ts';
import { type Line, type LinesPiece, linesOf, type Piece, type Transform } from './flow.ts';
import { type KeyedLine, readLine } from './infobox-line.ts';
import { endsSentence, hasWords, readsAsSentence, wordsOf } from './reading.ts';

/** Beyond so many lines from the top, or below prose, `Key value` without a colon is not looked for. */
const topLines = 60;

/** One line with where it came from. */
interface Entry {
  readonly piece: LinesPiece;
  readonly line: Line;
  readonly reading: KeyedLine | undefined;
}

/** Turns infobox lines into rows. */
export const infobox: Transform = (pieces, context) => {
  const out: Piece[] = [];
  let entries: Entry[] = [];
  let seen = 0;
  let prose = false;
  const flush = () => {
    for (const piece of readRuns(entries.map(settle))) out.push(piece);
    entries = [];
  };
  for (const piece of pieces) {
    if (piece.type !== 'lines') {
      flush();
      out.push(piece);
      continue;
    }
    for (const line of piece.lines) {
      const reading = readLine(line, context, !prose && seen < topLines);
      // A box whose keys are glued to their values may stand anywhere; below it, keys stand alone again.
      if (reading?.form === 'glued') prose = false;
      if (!reading && !piece.list && readsAsSentence(line.passage.text) && hasWords(line.passage.text, 9)) prose = true;
      entries.push({ piece, line, reading });
      seen++;
    }
  }
  flush();
  return out;
};

/** A key alone on its line is one only if a short value stands below it; else the word may be anything. */
function settle(entry: Entry, at: number, entries: readonly Entry[]): Entry {
  const next = entries[at + 1];
  if (entry.reading?.form !== 'alone' || entry.line.passage.text.endsWith(':')) return entry;
  const hasValue = next?.piece === entry.piece && !next.reading && !readsAsSentence(next.line.passage.text);
  return hasValue ? entry : { ...entry, reading: undefined };
}

/** Finds runs of rows among neighbouring lines; everything else stays in its pieces. */
function readRuns(entries: readonly Entry[]): Piece[] {
  const parts: Piece[][] = [];
  let plain: Entry[] = [];
  const take = (run: readonly Entry[]) => {
    parts.push(restore(plain), rows(run));
    plain = [];
  };
  for (let at = 0; at < entries.length; ) {
    const end = Math.max(runEnd(entries, at), at + 1);
    const run = entries.slice(at, end);
    if (isInfobox(run)) take(run);
    else {
      // A run that is no infobox may still hold single rows with a known key.
      for (const entry of run) {
        if (isSingleRow(entry)) take([entry]);
        else plain.push(entry);
      }
    }
    at = end;
  }
  return [...parts.flat(), ...restore(plain)];
}

/** The end of the run of rows that begins at `from`; `from` itself if none does. */
function runEnd(entries: readonly Entry[], from: number): number {
  let end = from;
  let row: Entry | undefined;
  for (let at = from; at < entries.length; at++) {
    const entry = entries[at];
    if (!entry) break;
    if (entry.reading) {
      row = entry;
      end = at + 1;
    } else if (!row) break;
    else if (at === end && isValueOf(row, entry, entries[at - 1])) end = at + 1;
    // A bullet, or a further value below its key, is in the infobox only if another row comes after it.
    else if (!entry.line.bullet && !isFurtherValue(row, entry, at - end)) break;
  }
  return end;
}

/** Whether a line without a key is a value of the row before it for certain. */
function isValueOf(row: Entry, entry: Entry, before: Entry | undefined): boolean {
  if (entry.line.bullet) return false;
  const short = !readsAsSentence(entry.line.passage.text);
  const inItem = entry.piece.list !== undefined && entry.piece.lines[0] !== entry.line;
  if (inItem && short) return true;
  if (before === row && row.reading?.form === 'alone' && short) return true;
  // "Headquarters: Lisbon," and the country on the next line
  return entry.piece === before?.piece && before.line.passage.text.endsWith(',') && short;
}

function isFurtherValue(row: Entry, entry: Entry, distance: number): boolean {
  // Of glued rows only those of people go on: "FounderAnn Lee", and the second founder below.
  const people = /founder|people|president|director|leader/i.test(row.reading?.key.text ?? '');
  const open = row.reading?.form === 'alone' || (row.reading?.form === 'glued' && people);
  const below = open && entry.piece === row.piece && distance < 6;
  return below && !readsAsSentence(entry.line.passage.text);
}

/** At least two known keys, and no more strangers than known ones. */
function isInfobox(run: readonly Entry[]): boolean {
  const read = run.filter((entry) => entry.reading);
  const known = read.filter((entry) => entry.reading?.known).length;
  return known >= 2 && known * 2 >= read.length;
}

/** `Available: English, French` on its own: a known key, a colon, and a value that is no sentence. */
function isSingleRow({ reading, line }: Entry): boolean {
  if (reading?.form !== 'colon' || !reading.known || !reading.value) return false;
  return (
    line.passage.text.length <= 160 && !(endsSentence(reading.value.text) && wordsOf(reading.value.text).length > 6)
  );
}

function rows(run: readonly Entry[]): Piece[] {
  const out: Piece[] = [];
  let open: { key: Passage; values: Passage[]; start: number; end: number } | undefined;
  const close = () => {
    if (open) out.push({ type: 'row', start: open.start, end: open.end, key: open.key, values: open.values });
    open = undefined;
  };
  for (const entry of run) {
    const { reading, line, piece } = entry;
    if (reading) {
      close();
      const values = reading.value ? [reading.value] : [];
      open = { key: reading.key, values, start: line.start, end: line.end };
    } else if (open && !line.bullet) {
      open.values.push(line.passage);
      open.end = line.end;
    } else {
      close();
      out.push({ ...piece, lines: [line], alone: false, infobox: true });
    }
  }
  close();
  return out;
}

/** Lines back into the pieces that they came from. */
function restore(entries: readonly Entry[]): Piece[] {
  const parts: Piece[][] = [];
  let from = 0;
  for (let i = 1; i <= entries.length; i++) {
    const first = entries[from];
    if (!first || entries[i]?.piece === first.piece) continue;
    const lines = entries.slice(from, i).map((entry) => entry.line);
    parts.push(lines.length === first.piece.lines.length ? [first.piece] : linesOf(first.piece, lines));
    from = i;
  }
  return parts.flat();
}
