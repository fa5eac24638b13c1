/** The series of a subject as one table: a row for each time, a column for each property. */
import type { Reference } from '../../model/claim.ts';
import type { BlockOf, Text } from '../../model/document.ts';
import type { Statement } from '../../model/facts.ts';
import { byCodeUnit } from '../../model/order.ts';
import type { SpecOf } from '../../model/template.ts';
import { byWeight, standing } from '../choose.ts';
import { type Context, more, phrase } from '../context.ts';
import { dateKey, formatDate, machineDate } from '../format-date.ts';
import { type Dating, datingOf, momentOf } from '../moment.ts';
import { figureText } from '../runs.ts';
import { orderOpen } from './open-order.ts';

interface Row {
  readonly dating: Dating;
  readonly statements: readonly Statement[];
}

/** Figures that one passage gives together belong in one row: within this many characters of each other. */
const together = 160;

/** Whether nothing in their own dates keeps two figures from holding at the same time. */
function compatible(a: Statement, b: Statement): boolean {
  const [left, right] = [momentOf(a), momentOf(b)];
  return left === undefined || right === undefined || left === right;
}

/** The statement that stands nearest to a place in the same source, where one stands near. */
function nearest(reference: Reference, candidates: readonly Statement[]): Statement | undefined {
  let least = together;
  let found: Statement | undefined;
  for (const candidate of candidates) {
    for (const { source, start } of candidate.references) {
      const distance = Math.abs(start - reference.start);
      if (source !== reference.source || distance > least) continue;
      least = distance;
      found = candidate;
    }
  }
  return found;
}

/**
 * Puts a statement beside those of the first property that passages give with it, one row for each; a row that already has
 * a figure of its kind is told again with this one. What stands alone has a row of its own.
 */
function place(
  rows: readonly Row[],
  statement: Statement,
  leaders: readonly Statement[],
  ctx: Context,
): readonly Row[] {
  const near = statement.references.map((reference) => nearest(reference, leaders));
  const partners = [...new Set(near)].filter((other) => other !== undefined && compatible(other, statement));
  if (partners.length === 0) return [...rows, { dating: datingOf(statement, ctx), statements: [statement] }];
  const open = ({ statements }: Row): boolean => statements.every(({ property }) => property !== statement.property);
  const joins = (row: Row): boolean => open(row) && partners.some((partner) => row.statements[0] === partner);
  const joined = rows.map((row) => (joins(row) ? { ...row, statements: [...row.statements, statement] } : row));
  const left = partners.filter((partner) => !rows.some((row) => row.statements[0] === partner && open(row)));
  return [
    ...joined,
    ...left.flatMap((one) => (one ? [{ dating: datingOf(one, ctx), statements: [one, statement] }] : [])),
  ];
}

function isLatest({ statements }: Row): boolean {
  return statements.some(({ status }) => status === 'current');
}

function isDated({ dating }: Row): boolean {
  return dating.kind === 'own' || dating.kind === 'source';
}

/** Today's value of each property. */
function todayOf(rows: readonly Row[]): ReadonlyMap<string, number> {
  const current = rows.flatMap(({ statements }) => statements).filter(({ status }) => status === 'current');
  return new Map(
    current.flatMap(({ property, value }) => (value.type === 'quantity' ? [[property, value.amount]] : [])),
  );
}

function rowKey(row: Row): string {
  const { dating, statements } = row;
  const [first] = statements;
  const amount = first?.value.type === 'quantity' ? first.value.amount : 0;
  const last = isLatest(row) && !isDated(row) ? '1' : '0';
  return `${last} ${dateKey(dating.kind === 'none' ? undefined : dating.edtf)} ${String(Math.round(amount)).padStart(16, '0')}`;
}

function cell(property: string, row: Row, ctx: Context): Text {
  const statement = row.statements.find((candidate) => candidate.property === property);
  return statement === undefined ? [] : figureText(statement, ctx);
}

/** The head of a row: its date; of undated figures since when they may hold, and which are the latest that are known. */
function when(row: Row, ctx: Context): { readonly when: string; readonly datetime?: string } {
  const { dating } = row;
  if (dating.kind === 'own' || dating.kind === 'source') {
    const datetime = machineDate(dating.edtf);
    return { when: formatDate(dating.edtf, ctx.labels), ...(datetime === undefined ? {} : { datetime }) };
  }
  if (isLatest(row)) return { when: phrase(ctx.labels, 'latest') };
  if (dating.kind === 'none') return { when: phrase(ctx.labels, 'not-dated') };
  return { when: phrase(ctx.labels, 'not-before', { date: formatDate(dating.edtf, ctx.labels) }) };
}

/** Gives the table, where any of the properties has more than one value to compare; at most `limit` rows. */
export function history(spec: SpecOf<'history'>, ctx: Context, section: string): BlockOf<'history'> | undefined {
  const series = spec.properties.map((property) => standing(ctx.statements(property)));
  if (series.every((statements) => statements.length < 2)) return undefined;
  const columns = spec.properties.filter((_, i) => (series[i]?.length ?? 0) > 0);
  const [leaders = [], ...others] = series.filter((statements) => statements.length > 0);
  let all: readonly Row[] = leaders.map((statement) => ({ dating: datingOf(statement, ctx), statements: [statement] }));
  for (const statement of others.flat()) all = place(all, statement, leaders, ctx);
  const best = byWeight(all.flatMap((row) => row.statements.slice(0, 1))).slice(0, spec.limit);
  const kept = all.filter((row) => best.some((statement) => row.statements.includes(statement)));
  const bounded = kept.toSorted((a, b) => byCodeUnit(rowKey(a), rowKey(b)));
  const ordered = orderOpen(bounded, isDated, todayOf(kept));
  const moved = ordered.some((row, index) => row !== bounded[index]);
  return {
    kind: 'history',
    caption: phrase(ctx.labels, moved ? 'history-open' : 'history'),
    columns: [phrase(ctx.labels, 'date'), ...columns.map(ctx.property)],
    rows: ordered.map((row) => ({
      ...when(row, ctx),
      cells: columns.map((property) => cell(property, row, ctx)),
    })),
    ...more(ctx, all.length - kept.length, section),
  };
}
