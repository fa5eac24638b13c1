/**
 * Infobox lines: `- Key: value`, `Key: value`, `Key value`, a key alone above its value. Gives rows, and the lines between
 * them that have no key (an address under a bullet) as items flagged `infobox`.
 */
import type { Passage } from '../model/passage.ts';
import { type FlowContext, type Line, type LinesPiece, linesOf, type Piece, type Transform } from './flow.ts';
import { furnitureIn } from './furniture.ts';
import { trimmedPart } from './passage-builder.ts';
import { beginsLow, endsSentence, readsAsSentence, wordsOf } from './reading.ts';

/** Beyond so many lines from the top, or below prose, `Key value` without a colon is not looked for. */
const topLines = 60;

/** How a line reads: with a colon, with a key and no colon, or as nothing but a key. */
interface Reading {
  readonly form: 'colon' | 'plain' | 'alone';
  readonly known: boolean;
  readonly key: Passage;
  readonly value?: Passage;
}

/** One line with where it came from. */
interface Entry {
  readonly piece: LinesPiece;
  readonly line: Line;
  readonly reading: Reading | undefined;
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
      if (!reading && !piece.list && readsAsSentence(line.passage.text) && wordsOf(line.passage.text).length > 8)
        prose = true;
      entries.push({ piece, line, reading });
      seen++;
    }
  }
  flush();
  return out;
};

function readLine(line: Line, { isKey }: FlowContext, top: boolean): Reading | undefined {
  const { text } = line.passage;
  const colon = text.slice(0, 48).search(/[:：](?= |$)/);
  if (colon > 0) {
    const key = trimmedPart(line.passage, 0, colon);
    const known = isKey(key.text);
    if (!known && (!looksLikeKey(key.text) || furnitureIn(text) !== undefined)) return undefined;
    const value = trimmedPart(line.passage, colon + 1, text.length);
    return value.text === '' ? { form: 'alone', known, key } : { form: 'colon', known, key, value };
  }
  if (!top) return undefined;
  if (isKey(text)) return { form: 'alone', known: true, key: line.passage };
  return plainKey(line, isKey);
}

/** `Founded 1990`: the longest known key at the start, with a value that does not go on in lower case. */
function plainKey(line: Line, isKey: (text: string) => boolean): Reading | undefined {
  const { text } = line.passage;
  if (!/^\p{Lu}/u.test(text)) return undefined;
  const blanks: number[] = [];
  for (let at = text.indexOf(' '); at > 0 && at < 40 && blanks.length < 4; at = text.indexOf(' ', at + 1))
    blanks.push(at);
  const at = blanks.findLast((blank) => isKey(text.slice(0, blank)) && !beginsLow(text.slice(blank + 1)));
  if (at === undefined) return undefined;
  const value = trimmedPart(line.passage, at + 1, text.length);
  return { form: 'plain', known: true, key: trimmedPart(line.passage, 0, at), value };
}

function looksLikeKey(text: string): boolean {
  return /^\p{Lu}[^.!?"“”()]*$/u.test(text) && wordsOf(text).length <= 4 && !/\d/.test(text);
}

/** A key alone on its line is one only if a short value stands below it; else the word may be anything. */
function settle(entry: Entry, at: number, entries: readonly Entry[]): Entry {
  const next = entries[at + 1];
  if (entry.reading?.form !== 'alone' || entry.line.passage.text.endsWith(':')) return entry;
  const hasValue = next?.piece === entry.piece && !next.reading && !readsAsSentence(next.line.passage.text);
  return hasValue ? entry : { ...entry, reading: undefined };
}

/** Finds runs of rows among neighbouring lines; everything else stays in its pieces. */
function readRuns(entries: readonly Entry[]): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  let plain: Entry[] = [];
  while (at < entries.length) {
    const end = runEnd(entries, at);
    const run = entries.slice(at, end);
    if (run.length > 0 && isInfobox(run)) {
      out.push(...restore(plain), ...rows(run));
      plain = [];
      at = end;
    } else {
      // A run that is no infobox may still hold single rows with a known key.
      for (const entry of entries.slice(at, Math.max(end, at + 1))) {
        if (isSingleRow(entry)) {
          out.push(...restore(plain), ...rows([entry]));
          plain = [];
        } else plain.push(entry);
      }
      at = Math.max(end, at + 1);
    }
  }
  return [...out, ...restore(plain)];
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
  const below = row.reading?.form === 'alone' && entry.piece === row.piece && distance < 6;
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
  const out: Piece[] = [];
  let from = 0;
  for (let i = 1; i <= entries.length; i++) {
    const first = entries[from];
    if (!first || entries[i]?.piece === first.piece) continue;
    const lines = entries.slice(from, i).map((entry) => entry.line);
    out.push(...(lines.length === first.piece.lines.length ? [first.piece] : linesOf(first.piece, lines)));
    from = i;
  }
  return out;
}
