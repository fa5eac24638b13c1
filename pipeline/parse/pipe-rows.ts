/**
 * Lines with pipes that are no Markdown table: an infobox printed without a header, its rows broken over lines
 * ("Area served", "|", "Global |"). Gives a row for each key with its values; what is no row stays as it is.
 */
import type { Passage } from '../model/passage.ts';
import { type FlowContext, type Line, type LinesPiece, linesOf, type Piece, type Transform } from './flow.ts';
import { cutter, trimmedPart } from './passage-builder.ts';
import { endsSentence, wordsOf } from './reading.ts';

/** Turns such lines into rows. */
export const pipeRows: Transform = (pieces, context) =>
  pieces.flatMap((piece) => {
    if (piece.type !== 'lines' || !piece.lines.some(hasPipe)) return [piece];
    const keyed = piece.lines.some((line) => hasPipe(line) && context.isKey(cellsOf(line)[0]?.text ?? ''));
    return keyed ? new RowReader(piece, context).read() : [piece];
  });

function hasPipe(line: Line): boolean {
  return line.passage.text.includes('|');
}

/** The cells of a line: what stands between pipes, empty ones left out. */
function cellsOf(line: Line): Passage[] {
  const { text } = line.passage;
  const cut = cutter(line.passage);
  const cells: Passage[] = [];
  let from = 0;
  while (from <= text.length) {
    const pipe = text.indexOf('|', from);
    const to = pipe < 0 ? text.length : pipe;
    const cell = cut(from, to);
    const trimmed = trimmedPart(cell, 0, cell.text.length);
    if (trimmed.text !== '') cells.push(trimmed);
    from = to + 1;
  }
  return cells;
}

/** The rule under a header. */
const isRule = (text: string): boolean => /^[|\s:-]*-[|\s:-]*$/.test(text) && text.includes('|');

/** What the columns of a table of many are called; of two columns the first row may be one of an infobox. */
function isHead(line: Line, below: Line | undefined): boolean {
  return below !== undefined && isRule(below.passage.text) && cellsOf(line).length > 2;
}

/** A key read, its values so far, and whether a pipe has come after it. */
interface OpenRow {
  readonly key: Passage;
  readonly values: Passage[];
  readonly lines: Line[];
  piped: boolean;
}

class RowReader {
  readonly #piece: LinesPiece;
  readonly #context: FlowContext;
  readonly #out: Piece[] = [];
  #plain: Line[] = [];
  #open: OpenRow | undefined;

  constructor(piece: LinesPiece, context: FlowContext) {
    this.#piece = piece;
    this.#context = context;
  }

  read(): Piece[] {
    const { lines } = this.#piece;
    for (const [index, line] of lines.entries())
      if (isHead(line, lines[index + 1])) {
        this.#close();
        this.#plain.push(line);
      } else this.#line(line);
    this.#close();
    this.#flush();
    return this.#out;
  }

  #line(line: Line): void {
    const { text } = line.passage;
    if (isRule(text)) return;
    if (!hasPipe(line)) this.#bare(line);
    else if (/^[|\s]+$/.test(text)) this.#pipe(line);
    else this.#cells(line, cellsOf(line));
  }

  /** Text without a pipe: a value spilt over a line, a key whose pipe is still to come, or text that is no row. */
  #bare(line: Line): void {
    const prose =
      line.passage.text.length > 200 || (endsSentence(line.passage.text) && wordsOf(line.passage.text).length > 6);
    if (this.#open?.piped && !prose && !this.#context.isKey(line.passage.text)) {
      this.#open.values.push(line.passage);
      this.#open.lines.push(line);
      return;
    }
    this.#close();
    if (prose || !this.#context.isKey(line.passage.text)) this.#plain.push(line);
    else this.#open = { key: line.passage, values: [], lines: [line], piped: false };
  }

  /** Nothing but pipes: the one behind a key, or the end of a row. */
  #pipe(line: Line): void {
    if (!this.#open) return;
    this.#open.lines.push(line);
    if (this.#open.piped) this.#close();
    else this.#open.piped = true;
  }

  #cells(line: Line, cells: readonly Passage[]): void {
    const [first, ...rest] = cells;
    if (!first) return;
    const known = this.#context.isKey(first.text);
    if (this.#open && rest.length === 0 && !known) {
      // The rest of a row that began on an earlier line.
      this.#open.values.push(first);
      this.#open.lines.push(line);
      this.#close();
      return;
    }
    this.#close();
    const opens = rest.length === 0;
    if (opens && !known) this.#plain.push(line);
    else this.#open = { key: first, values: [...rest], lines: [line], piped: true };
    if (!opens) this.#close();
  }

  #close(): void {
    const row = this.#open;
    this.#open = undefined;
    if (!row) return;
    const [first] = row.lines;
    const last = row.lines.at(-1);
    if (!first || !last || !row.piped) {
      this.#plain.push(...row.lines);
      return;
    }
    this.#flush();
    this.#out.push({ type: 'row', start: first.start, end: last.end, key: row.key, values: row.values });
  }

  #flush(): void {
    this.#out.push(...linesOf(this.#piece, this.#plain));
    this.#plain = [];
  }
}
