/** What was measured, for people: a line while it goes on, a table of Markdown at the end. */
import type { Figures } from './measure.ts';
import type { Row, RowResult } from './row.ts';

/** "noop: 1.32 × (1.29 to 1.40), bar 3: met". */
export function lineOf(row: Row, { result }: RowResult): string {
  return `${row.id}: ${shown(result, row.unit)}${row.bar === undefined ? '' : `, bar ${row.bar}: ${verdict(row, result)}`}`;
}

/** The table of the rows that were measured. */
export function tableOf(done: readonly { readonly row: Row; readonly result: RowResult }[]): string {
  const head = ['work', 'against', 'bar', 'aim', 'measured', 'verdict', 'figures'];
  const rows = done.map(({ row, result }) => [
    row.work,
    row.against,
    row.bar === undefined ? '–' : limit(row, row.bar),
    row.aim === undefined ? '–' : limit(row, row.aim),
    `**${shown(result.result, row.unit)}**`,
    row.bar === undefined ? '–' : verdict(row, result.result),
    result.measured.map(({ what, unit, figures }) => `${what} ${shown(figures, unit)}`).join('; '),
  ]);
  return `${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function limit({ unit }: Row, value: number): string {
  return `${value} ${unit}`;
}

/** The median, and between which two figures half of them lie. */
function shown({ median, low, high, all }: Figures, unit: string): string {
  const spread = all.length < 2 ? '' : ` (${rounded(low)} to ${rounded(high)})`;
  return `${rounded(median)} ${unit}${spread}`;
}

function rounded(figure: number): string {
  return Math.abs(figure) >= 100 ? figure.toFixed(0) : figure.toPrecision(3);
}

function verdict({ better, bar = Number.NaN, aim }: Row, { median }: Figures): string {
  const meets = (value: number | undefined) =>
    value !== undefined && (better === 'less' ? median <= value : median >= value);
  if (meets(aim)) return 'aim met';
  return meets(bar) ? 'bar met' : 'not met';
}
