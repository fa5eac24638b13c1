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
import { commas, merged, named } from '../tongue.ts';

/** What is said of a date itself ("Founded") is said by its property's label; anything else by its value. */
function what(statement: Statement, ctx: Context): Text {
  if (statement.value.type === 'time') return [{ text: ctx.property(statement.property), refs: ctx.cite(statement) }];
  const period = nameOfPeriod(statement);
  if (period !== undefined) {
    const run = named(period, statement, ctx, ctx.characters);
    return [{ ...run, text: upperFirst(run.text), refs: ctx.cite(statement) }];
  }
  const [run, ...rest] = valueText(statement, ctx);
  return run === undefined ? rest : [run.quote ? run : { ...run, text: upperFirst(run.text) }, ...rest];
}

function nameOf({ value }: Statement): string {
  return value.type === 'text' ? clean(value.text).toLowerCase() : '';
}

/** Events with more words than this are told in a sentence, which says itself what it is about. */
const longestName = 7;

/** Shorter names are in many texts that do not mean them. */
const shortestName = 4;

/** A programme that an event tells of ("launch of …"), or an award that one tells of, is not told twice. */
function withoutRepeats(all: readonly Statement[], ctx: Context): readonly Statement[] {
  const events = all.filter(({ property }) => property === 'event').map(nameOf);
  const told = events.join('\n');
  const awards = standing(ctx.statements('award'))
    .map(nameOf)
    .filter((name) => name.length >= shortestName);
  return all.filter((statement) => {
    const name = nameOf(statement);
    if (statement.property === 'programme') return name.length < shortestName || !told.includes(name);
    return statement.property !== 'event' || !awards.some((award) => name.includes(award));
  });
}

/** Where there is room for some only, events of the subject itself come first, and those that are told in few words. */
function cost(statement: Statement, ctx: Context): number {
  if (statement.property !== 'event') return 0;
  const others = statement.qualifiers?.about === undefined ? 0 : 1;
  return others + (nameOf(statement).length > ctx.characters ? 1 : 0);
}

/** Longest text of an entry, in characters: who wants to know more has the number behind it. */
const longestEntry = 140;

/** An event that is a period of something with a name is told by the name: a sentence would repeat the dates. */
function nameOfPeriod({ property, qualifiers, value }: Statement): string | undefined {
  const { about, start, end } = qualifiers ?? {};
  const known = property === 'event' && value.type === 'text' && start !== undefined && end !== undefined;
  return known && about !== undefined && about.split(' ').length > 1 ? about : undefined;
}

function item(statement: Statement, moment: string, ctx: Context): BlockOf<'timeline'>['items'][number] {
  const datetime = machineDate(moment);
  const sentence = nameOf(statement).split(' ').length > longestName;
  const period = nameOfPeriod(statement);
  const told: Statement = period === undefined ? statement : { ...statement, value: { type: 'text', text: period } };
  const narrow = details(told, ctx, sentence ? ['when', 'about'] : ['when']);
  return {
    when: upperFirst(formatDate(moment, ctx.labels)),
    ...(datetime === undefined ? {} : { datetime }),
    text: what(statement, { ...ctx, characters: Math.min(longestEntry, ctx.characters) }),
    ...(narrow.length === 0 ? {} : { detail: merged(commas(narrow)) }),
  };
}

/** Gives at most `limit` dated statements, the weightiest where there are more. */
export function timeline(spec: SpecOf<'timeline'>, ctx: Context, section: string): BlockOf<'timeline'> | undefined {
  const all = spec.properties.flatMap((property) => standing(ctx.statements(property)));
  const moments = all.filter((statement) => momentOf(statement) !== undefined);
  const dated = byTime(withoutRepeats(moments, ctx));
  const { kept, left } = bounded(dated, spec.limit, (statement) => cost(statement, ctx));
  const items = kept.map((statement) => item(statement, momentOf(statement) ?? '', ctx));
  return items.length === 0 ? undefined : { kind: 'timeline', items, ...more(ctx, left, section) };
}
