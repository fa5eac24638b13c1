/** A table with a pipe at both ends of each row and plain text in each cell, as the Markdown parser would give it. */
import type { Table, TableCell, TableRow } from 'mdast';
import { type BlockLine, linesOfBlock, marked, positionIn, positionOf, textIn } from './plain-text.ts';

const row = /^\|(?:[^|]*[^| ][^|]*\|)+$/;
const rule = /^\|(?: *-+ *\|)+$/;

/** The table that a block is; nothing where any line is something else. */
export function plainTable(block: string, start: number): Table | undefined {
  if (!block.startsWith('|')) return undefined;
  const [head, below, ...body] = linesOfBlock(block, start);
  if (head === undefined || below === undefined || !rule.test(below.text)) return undefined;
  const rows = [head, ...body];
  const columns = pipes(head).length - 1;
  if (columns !== pipes(below).length - 1 || !rows.every(isRow)) return undefined;
  const position = positionOf(head, body.at(-1) ?? below);
  return { type: 'table', align: new Array(columns).fill(null), children: rows.map(tableRow), position };
}

function isRow({ text }: BlockLine): boolean {
  return (
    row.test(text) &&
    text
      .slice(1, -1)
      .split('|')
      .every((cell) => !marked.test(cell.trim()))
  );
}

function pipes({ text }: BlockLine): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) found.push(at);
  return found;
}

function tableRow(line: BlockLine): TableRow {
  const bars = pipes(line);
  const cells = bars.slice(1).map((bar, index) => tableCell(line, bars[index] ?? 0, bar));
  return { type: 'tableRow', children: cells, position: positionIn(line, 0, line.text.length) };
}

/** A cell has the pipe before it, and the last one the pipe behind it, too. */
function tableCell(line: BlockLine, before: number, after: number): TableCell {
  let from = before + 1;
  while (line.text[from] === ' ') from++;
  let to = after;
  while (line.text[to - 1] === ' ') to--;
  const end = after === line.text.length - 1 ? line.text.length : after;
  return { type: 'tableCell', children: [textIn(line, from, to)], position: positionIn(line, before, end) };
}
