/** When a statement holds: its own date, else what its sources' dates allow to say. */
import type { Statement } from '../model/facts.ts';
import { byCodeUnit } from '../model/order.ts';
import { type Context, phrase } from './context.ts';
import { dateKey, formatDate } from './format-date.ts';

/** Gives the statement's own date as EDTF: a time value, a point in time, or a period. */
export function momentOf({ value, qualifiers }: Statement): string | undefined {
  const { pointInTime, start, end } = qualifiers ?? {};
  if (pointInTime !== undefined) return pointInTime;
  if (start !== undefined && end !== undefined) return `${start}/${end}`;
  if (start !== undefined || end !== undefined) return start === undefined ? `../${end}` : `${start}/..`;
  return value.type === 'time' ? value.edtf : undefined;
}

/** How a value is dated: its own date or its source's, a bound inferred from its source, or not at all. */
export type Dating =
  | { readonly kind: 'own' | 'source' | 'not-before'; readonly edtf: string }
  | { readonly kind: 'none' };

/** Gives the dating of a value of a series: the newest date that its sources allow. */
export function datingOf(statement: Statement, ctx: Context): Dating {
  const own = momentOf(statement);
  if (own !== undefined) return { kind: 'own', edtf: own };
  const sources = [...new Set(statement.references.map(({ source }) => source))].map(ctx.source);
  const newest = (dates: readonly (string | undefined)[]): string | undefined =>
    dates
      .filter((date) => date !== undefined)
      .sort((a, b) => byCodeUnit(dateKey(a), dateKey(b)))
      .at(-1);
  const asOf = newest(sources.map((source) => source?.asOf));
  if (asOf !== undefined) return { kind: 'source', edtf: asOf };
  const notBefore = newest(sources.map((source) => source?.timeBounds?.notBefore));
  return notBefore === undefined ? { kind: 'none' } : { kind: 'not-before', edtf: notBefore };
}

/** Gives the dating in a few words: "as of 2024", "2013 or later", "not dated by its source". */
export function datingText(dating: Dating, ctx: Context): string {
  if (dating.kind === 'none') return phrase(ctx.labels, 'not-dated');
  const date = formatDate(dating.edtf, ctx.labels);
  return phrase(ctx.labels, dating.kind === 'not-before' ? 'not-dated-before' : 'as-of', { date });
}
