/** The series of a subject as one table: a row for each time, a column for each property. */
import type { BlockOf, Text } from '../../model/document.ts';
import type { Statement } from '../../model/facts.ts';
import { byCodeUnit } from '../../model/order.ts';
import type { SpecOf } from '../../model/template.ts';
import { byWeight, standing } from '../choose.ts';
import { type Context, more, phrase } from '../context.ts';
import { dateKey, formatDate, machineDate } from '../format-date.ts';
import { type Dating, datingOf, datingText } from '../moment.ts';
import { figureText } from '../runs.ts';

interface Row {
  readonly dating: Dating;
  readonly statements: readonly Statement[];
}

/** Figures that one passage gives together belong in one row: within this many characters of each other. */
const together = 160;

function besides(a: Statement, b: Statement): boolean {
  return a.references.some((left) =>
    b.references.some((right) => left.source === right.source && Math.abs(left.start - right.start) <= together),
  );
}

function sameTime(a: Dating, b: Dating): boolean {
  return a.kind === b.kind && (a.kind === 'none' || b.kind === 'none' || a.edtf === b.edtf);
}

/** Puts a statement into the row of the same time that has room for its property, or into one of its own. */
function place(rows: readonly Row[], statement: Statement, ctx: Context): readonly Row[] {
  const dating = datingOf(statement, ctx);
  const fits = (row: Row): boolean =>
    row.statements.every(({ property }) => property !== statement.property) &&
    sameTime(row.dating, dating) &&
    row.statements.some((other) => besides(other, statement));
  const index = rows.findIndex(fits);
  if (index < 0) return [...rows, { dating, statements: [statement] }];
  return rows.map((row, i) => (i === index ? { ...row, statements: [...row.statements, statement] } : row));
}

function rowKey({ dating, statements: [first] }: Row): string {
  const amount = first?.value.type === 'quantity' ? first.value.amount : 0;
  const date = dating.kind === 'none' ? undefined : dating.edtf;
  return `${dateKey(date)} ${String(Math.round(amount)).padStart(16, '0')}`;
}

function cell(property: string, row: Row, ctx: Context): Text {
  const statement = row.statements.find((candidate) => candidate.property === property);
  return statement === undefined ? [] : figureText(statement, ctx);
}

function when({ dating }: Row, ctx: Context): { readonly when: string; readonly datetime?: string } {
  if (dating.kind === 'none' || dating.kind === 'not-before') return { when: datingText(dating, ctx) };
  const datetime = machineDate(dating.edtf);
  return { when: formatDate(dating.edtf, ctx.labels), ...(datetime === undefined ? {} : { datetime }) };
}

/** Gives the table, where any of the properties has more than one value to compare; at most `limit` rows. */
export function history(spec: SpecOf<'history'>, ctx: Context, section: string): BlockOf<'history'> | undefined {
  const series = spec.properties.map((property) => standing(ctx.statements(property)));
  if (series.every((statements) => statements.length < 2)) return undefined;
  const columns = spec.properties.filter((_, i) => (series[i]?.length ?? 0) > 0);
  const all = series.flat().reduce((rows, statement) => place(rows, statement, ctx), [] as readonly Row[]);
  const best = byWeight(all.flatMap((row) => row.statements.slice(0, 1))).slice(0, spec.limit);
  const kept = all.filter((row) => best.some((statement) => row.statements.includes(statement)));
  const ordered = kept.toSorted((a, b) => byCodeUnit(rowKey(a), rowKey(b)));
  return {
    kind: 'history',
    caption: phrase(ctx.labels, 'history'),
    columns: [phrase(ctx.labels, 'date'), ...columns.map(ctx.property)],
    rows: ordered.map((row) => ({
      ...when(row, ctx),
      cells: columns.map((property) => cell(property, row, ctx)),
    })),
    ...more(ctx, all.length - kept.length, section),
  };
}
