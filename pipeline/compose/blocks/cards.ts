/** Programmes, each with what is known about it: when, with whom, where, and the figures and events that concern it. */
import type { BlockOf, Text } from '../../model/document.ts';
import type { Statement } from '../../model/facts.ts';
import type { SpecOf } from '../../model/template.ts';
import { bounded, byTime, byWeight, standing } from '../choose.ts';
import { clean } from '../clean.ts';
import { type Context, more } from '../context.ts';
import { upperFirst } from '../grammar.ts';
import { detailedText, valueText } from '../runs.ts';
import { sentenceOf } from '../sentences.ts';

function nameOf({ value }: Statement): string {
  const name = value.type === 'text' ? value.text : value.type === 'entity' ? value.name : '';
  return clean(name).toLowerCase();
}

/** Gives the statements that say that they are about the programme, or that name it. */
function concerning(programme: Statement, property: string, lines: number, ctx: Context): readonly Statement[] {
  const name = nameOf(programme);
  if (name.length < 3) return [];
  const said = standing(ctx.statements(property)).filter((statement) => {
    const about = clean(statement.qualifiers?.about ?? '').toLowerCase();
    return about === name || (about.length > 3 && name.includes(about)) || nameOf(statement).includes(name);
  });
  if (property === 'statistic') return said.filter(isTelling).toSorted(byAmount).slice(0, lines);
  return byTime(byWeight(said).slice(0, lines));
}

/** Smaller counts ("three tour operators") say little of a programme. */
const smallest = 10;

function isTelling({ value }: Statement): boolean {
  return value.type === 'quantity' && (value.amount >= smallest || value.unit === '%' || value.currency !== undefined);
}

function byAmount(a: Statement, b: Statement): number {
  const amount = ({ value }: Statement): number => (value.type === 'quantity' ? value.amount : 0);
  return b.support.sources - a.support.sources || amount(b) - amount(a);
}

function capital([run, ...rest]: Text): Text {
  return run === undefined ? rest : [run.quote ? run : { ...run, text: upperFirst(run.text) }, ...rest];
}

/** When and with whom: what is said of the programme itself, else of the event that gives it a period. */
function told(programme: Statement, ctx: Context): { readonly text?: Text | undefined; readonly event?: Statement } {
  const own = sentenceOf('programme', programme, ctx);
  if (own !== undefined) return { text: own };
  const event = concerning(programme, 'event', Number.POSITIVE_INFINITY, ctx).find(
    // A start alone is when something else about it began ("has been independent since 2004").
    ({ qualifiers }) => qualifiers?.start !== undefined && qualifiers.end !== undefined,
  );
  const sentence = event === undefined ? undefined : sentenceOf('programme', event, ctx);
  return event === undefined || sentence === undefined
    ? {}
    : { text: [...sentence, { text: '', refs: ctx.cite(event) }], event };
}

function card(programme: Statement, spec: SpecOf<'cards'>, ctx: Context): BlockOf<'cards'>['cards'][number] {
  const title = valueText(programme, ctx);
  const { text, event } = told(programme, ctx);
  const related = spec.related.flatMap((property) => concerning(programme, property, spec.lines, ctx));
  const lines = related
    .filter((statement) => statement !== event)
    .map((statement) => capital(detailedText(statement, ctx, ['about'])));
  return { title, lines: [...(text === undefined ? [] : [text]), ...lines] };
}

/** Gives a card for each of at most `limit` programmes. */
export function cards(spec: SpecOf<'cards'>, ctx: Context, section: string): BlockOf<'cards'> | undefined {
  const all = spec.properties.flatMap((property) => standing(ctx.statements(property)));
  const { kept, left } = bounded(all, spec.limit);
  if (kept.length === 0) return undefined;
  return { kind: 'cards', cards: kept.map((statement) => card(statement, spec, ctx)), ...more(ctx, left, section) };
}
