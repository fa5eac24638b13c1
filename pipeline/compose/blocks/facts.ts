/** Properties with their values: labelled rows, and plain lists of one property each. */
import type { BlockOf, Text } from '../../model/document.ts';
import type { Statement } from '../../model/facts.ts';
import type { SpecOf } from '../../model/template.ts';
import { bounded, printed } from '../choose.ts';
import { clean } from '../clean.ts';
import { type Context, more, phrase } from '../context.ts';
import { detailedText } from '../runs.ts';

function marked(statement: Statement, ctx: Context): Text {
  const text = detailedText(statement, ctx);
  if (statement.status !== 'disputed') return text;
  return [...text, { text: ` (${phrase(ctx.labels, 'sources-differ')})` }];
}

function placeOf({ value }: Statement): string | undefined {
  return value.type === 'entity' && value.kind === 'place' ? clean(value.name) : undefined;
}

/** Whether a place is the end of one in a row before: "Peru" after "Lima, Peru". */
function saidBefore(statement: Statement, properties: readonly string[], ctx: Context): boolean {
  const place = placeOf(statement);
  if (place === undefined) return false;
  const before = properties.slice(0, properties.indexOf(statement.property));
  return before.flatMap(ctx.statements).some((other) => placeOf(other)?.endsWith(`, ${place}`) ?? false);
}

/** "researchers and activists": who they are nobody learns from a row of facts; the briefing has it in a sentence. */
function isDescription({ value }: Statement): boolean {
  return value.type === 'entity' && value.kind !== 'place' && !/[\p{Lu}\p{Lo}]/u.test(value.name);
}

/** Gives a row for each property that has a value: its label, and at most `limit` values. */
export function facts(spec: SpecOf<'facts'>, ctx: Context, section: string): BlockOf<'facts'> | undefined {
  const rows = spec.properties.flatMap((property) => {
    const said = printed(ctx.statements(property)).filter(
      (statement) => !saidBefore(statement, spec.properties, ctx) && !isDescription(statement),
    );
    const { kept, left } = bounded(said, spec.limit);
    if (kept.length === 0) return [];
    const values = kept.map((statement) => marked(statement, ctx));
    return [{ label: ctx.property(property), values, ...more(ctx, left, section) }];
  });
  return rows.length === 0 ? undefined : { kind: 'facts', rows };
}

/** Gives the values of the properties as one list of at most `limit` items; it is titled by the first property. */
export function list(spec: SpecOf<'list'>, ctx: Context, section: string): BlockOf<'list'> | undefined {
  const all = spec.properties.flatMap((property) => printed(ctx.statements(property)));
  const { kept, left } = bounded(all, spec.limit);
  if (kept.length === 0) return undefined;
  const items = kept.map((statement) => detailedText(statement, ctx));
  return { kind: 'list', title: ctx.property(spec.properties[0] ?? ''), items, ...more(ctx, left, section) };
}
