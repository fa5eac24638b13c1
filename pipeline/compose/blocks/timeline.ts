/** What happened when: every dated statement of some properties, in the order of time. */
import type { BlockOf, Text } from '../../model/document.ts';
import type { Statement } from '../../model/facts.ts';
import type { SpecOf } from '../../model/template.ts';
import { bounded, byTime, standing } from '../choose.ts';
import { clean } from '../clean.ts';
import { type Context, more } from '../context.ts';
import { formatDate, machineDate } from '../format-date.ts';
import { upperFirst } from '../grammar.ts';
import { momentOf } from '../moment.ts';
import { details, valueText } from '../runs.ts';

/** What is said of a date itself ("Founded") is said by its property's label; anything else by its value. */
function what(statement: Statement, ctx: Context): Text {
  if (statement.value.type === 'time') return [{ text: ctx.property(statement.property), refs: ctx.cite(statement) }];
  const [run, ...rest] = valueText(statement, ctx);
  return run === undefined ? rest : [run.quote ? run : { ...run, text: upperFirst(run.text) }, ...rest];
}

function nameOf({ value }: Statement): string {
  return value.type === 'text' ? clean(value.text).toLowerCase() : '';
}

/** A programme that an event tells of ("launch of …") is not told twice. */
function repeats(statement: Statement, all: readonly Statement[]): boolean {
  if (statement.property !== 'programme') return false;
  const name = nameOf(statement);
  return all.some((other) => other.property === 'event' && name.length > 3 && nameOf(other).includes(name));
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
  const moments = all.filter((statement) => momentOf(statement) !== undefined);
  const dated = byTime(moments.filter((statement) => !repeats(statement, moments)));
  const { kept, left } = bounded(dated, spec.limit);
  const items = kept.map((statement) => item(statement, momentOf(statement) ?? '', ctx));
  return items.length === 0 ? undefined : { kind: 'timeline', items, ...more(ctx, left, section) };
}
