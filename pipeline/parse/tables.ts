/**
 * Tables with a header. Two columns of which the first reads as keys give rows, others records. A table whose "header" is
 * its first row, or that has swallowed the text below it, is given back as lines with pipes: pipe-rows.ts reads those.
 */
import type { FlowContext, Line, Piece, TablePiece, TableRow, Transform } from './flow.ts';
import { emptyPassage } from './passage-builder.ts';
import { readsAsSentence } from './reading.ts';

/** Names of the columns of a table of keys and values: they say nothing themselves. */
const plainColumns =
  /^(?:|key|name|property|field|item|attribute|label|value|values|detail|details|information|info|description|data|fact|facts)$/i;

/** Turns tables into rows, records or lines. */
export const tables: Transform = (pieces, context) =>
  pieces.flatMap((piece) => (piece.type === 'table' ? readTable(piece, context) : [piece]));

function readTable(table: TablePiece, context: FlowContext): Piece[] {
  const [header, ...body] = table.rows;
  if (!header) return [];
  if (isHeaderless(header, body, context)) return [asLines(table.rows)];
  // The parser goes on until a blank line: text right below a table is in its last rows.
  const last = body.findIndex(
    (row) => row.cells.length < 2 && header.cells.length > 1 && !row.line.passage.text.includes('|'),
  );
  const proper = last < 0 ? body : body.slice(0, last);
  const below = last < 0 ? [] : body.slice(last);
  const keys = proper.filter((row) => context.isKey(row.cells[0]?.text ?? '')).length;
  const pairs =
    header.cells.length === 2 &&
    keys > 0 &&
    keys * 2 >= proper.length &&
    header.cells.every((c) => plainColumns.test(c.text));
  const head: Piece[] =
    proper.length === 0 || pairs ? [{ type: 'furniture', line: header.line, why: 'column names of a table' }] : [];
  const rows = proper.flatMap((row) => (pairs ? pair(row) : record(header, row)));
  return [...head, ...rows, ...(below.length > 0 ? [asLines(below)] : [])];
}

/** Its first row is a key with its value, like the rows below. */
function isHeaderless(header: TableRow, body: readonly TableRow[], { isKey }: FlowContext): boolean {
  const [key, value] = header.cells;
  if (header.cells.length > 2 || key === undefined || !isKey(key.text)) return false;
  if (value === undefined || plainColumns.test(value.text) || isKey(value.text)) return false;
  if (plainColumns.test(key.text) && /^[\d–/-]+$/.test(value.text)) return false; // "Name | 2013" heads a column of 2013
  const keys = body.filter((row) => isKey(row.cells[0]?.text ?? '')).length;
  return body.length === 0 || keys > 0 || body.every((row) => row.cells.length < 2);
}

function asLines(rows: readonly TableRow[]): Piece {
  return { type: 'lines', lines: rows.map((row) => row.line), alone: false };
}

function pair(row: TableRow): Piece[] {
  const [key, ...values] = row.cells;
  if (!key || key.text === '') return [{ type: 'fragment', line: row.line }];
  return [{ type: 'row', start: row.start, end: row.end, key, values: values.filter((value) => value.text !== '') }];
}

function record(header: TableRow, row: TableRow): Piece[] {
  const [only] = row.cells;
  if (row.cells.length === 1 && only && header.cells.length > 1) return single(row.line, only.text);
  const cells = row.cells.map((value, i) => ({ column: header.cells[i] ?? emptyPassage, value }));
  return [{ type: 'record', start: row.start, end: row.end, cells }];
}

/** A row of one cell: a caption within the table, or text. */
function single(line: Line, text: string): Piece[] {
  if (text === '') return [];
  return readsAsSentence(text) ? [{ type: 'lines', lines: [line], alone: true }] : [{ type: 'fragment', line }];
}
