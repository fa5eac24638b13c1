/** A table with plain text in each cell, as the Markdown parser would give it. */
import type { Table, TableCell, TableRow } from 'mdast';
import { type BlockLine, linesOfBlock, marked, positionIn, positionOf, textIn } from './plain-text.ts';

/** The line below the head. A hyphen alone at its beginning would be an entry of a list. */
const rule = /^(?:\| *-+|--+)(?: *\| *-+)* *\|?$/;

/** The table that a block is; nothing where any line is something else. */
export function plainTable(block: string, start: number): Table | undefined {
  if (!block.includes('|')) return undefined;
  const [head, below, ...body] = linesOfBlock(block, start);
  if (head === undefined || below === undefined || !rule.test(below.text)) return undefined;
  const rows = [head, ...body];
  const columns = cellsOf(head).length;
  if (columns !== cellsOf(below).length || ![...rows, below].every(hasPipe) || !rows.every(isRow)) return undefined;
  const position = positionOf(head, body.at(-1) ?? below);
  return { type: 'table', align: new Array(columns).fill(null), children: rows.map(tableRow), position };
}

function hasPipe({ text }: BlockLine): boolean {
  return text.includes('|');
}

/** Blanks at either end are in no cell. */
function isRow(line: BlockLine): boolean {
  if (/^ | $/.test(line.text)) return false;
  return cellsOf(line).every(({ from, to }) => from < to && !marked.test(line.text.slice(from, to)));
}

/** Where a cell's words are in its line; and where it is itself, with the pipe before it, and the last one's behind it. */
interface Cell {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

function cellsOf({ text }: BlockLine): Cell[] {
  const cells: Cell[] = [];
  for (let start = 0; start < text.length; ) {
    const inside = text[start] === '|' ? start + 1 : start;
    const bar = text.indexOf('|', inside);
    const after = bar < 0 ? text.length : bar;
    const end = after >= text.length - 1 ? text.length : after;
    cells.push({ ...trimmed(text, inside, after), start, end });
    start = end;
  }
  return cells;
}

function trimmed(text: string, start: number, end: number): { from: number; to: number } {
  let from = start;
  let to = end;
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  return { from, to };
}

function tableRow(line: BlockLine): TableRow {
  const children = cellsOf(line).map((cell) => tableCell(line, cell));
  return { type: 'tableRow', children, position: positionIn(line, 0, line.text.length) };
}

function tableCell(line: BlockLine, { from, to, start, end }: Cell): TableCell {
  return { type: 'tableCell', children: [textIn(line, from, to)], position: positionIn(line, start, end) };
}
