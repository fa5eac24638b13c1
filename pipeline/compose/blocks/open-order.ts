/**
 * The order of values over time where their sources date only some. What is dated stands by its date; an undated value may
 * be of any time from its bound on, so that among neighbours without dates the one further from today's value comes first:
 * the order that the bounds allow and growth or decline makes likely.
 */
import type { Statement } from '../../model/facts.ts';

/** Gives the rows, ordered by their bounds before, with each run of undated ones by its nearness to today's values. */
export function orderOpen<Row extends { readonly statements: readonly Statement[] }>(
  rows: readonly Row[],
  isDated: (row: Row) => boolean,
  today: ReadonlyMap<string, number>,
): readonly Row[] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0] === undefined || isDated(row) || isDated(last[0])) runs.push([row]);
    else last.push(row);
  }
  return runs.flatMap((run) => run.toSorted((a, b) => distance(b, today) - distance(a, today)));
}

/** How far a row's first value is from today's of its property, as a share of that; 0 where there is none. */
function distance(
  { statements: [first] }: { readonly statements: readonly Statement[] },
  today: ReadonlyMap<string, number>,
): number {
  const now = first === undefined ? undefined : today.get(first.property);
  if (now === undefined || now === 0 || first?.value.type !== 'quantity') return 0;
  return Math.abs(first.value.amount - now) / Math.abs(now);
}
