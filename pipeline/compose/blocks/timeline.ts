/** What happened when: every dated statement of some properties, in the order of time. */
import type { BlockOf, Text } from '../../model/document.ts';
import type { Statement } from '../../model/facts.ts';
import type { SpecOf } from '../../model/template.ts';
import { bounded, byTime, standing } from '../choose.ts';
import { type Context, more } from '../context.ts';
import { formatDate, machineDate } from '../format-date.ts';
import { momentOf } from '../moment.ts';
import { details, valueText } from '../runs.ts';

/** What is said of a date itself ("Founded") is said by its property's label; anything else by its value. */
function what(statement: Statement, ctx: Context): Text {
  if (statement.value.type === 'time') return [{ text: ctx.property(statement.property), refs: ctx.cite(statement) }];
  return valueText(statement, ctx);
}

function item(statement: Statement, moment: string, ctx: Context): BlockOf<'timeline'>['items'][number] {
  const datetime = machineDate(moment);
  const narrow = details(statement, ctx, ['when']).join(', ');
  return {
    when: formatDate(moment, ctx.labels),
    ...(datetime === undefined ? {} : { datetime }),
    text: what(statement, ctx),
    ...(narrow === '' ? {} : { detail: [{ text: narrow }] }),
  };
}

/** Gives at most `limit` dated statements, the weightiest where there are more. */
export function timeline(spec: SpecOf<'timeline'>, ctx: Context, section: string): BlockOf<'timeline'> | undefined {
  const all = spec.properties.flatMap((property) => standing(ctx.statements(property)));
  const dated = byTime(all.filter((statement) => momentOf(statement) !== undefined));
  const { kept, left } = bounded(dated, spec.limit);
  const items = kept.map((statement) => item(statement, momentOf(statement) ?? '', ctx));
  return items.length === 0 ? undefined : { kind: 'timeline', items, ...more(ctx, left, section) };
}
