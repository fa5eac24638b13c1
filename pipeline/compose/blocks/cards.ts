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

/** Properties whose statements may be about a programme. */
const aboutProgrammes = ['statistic', 'event'] as const;
/** Most figures and most events on one card. */
const longestCard = 3;

function nameOf({ value }: Statement): string {
  const name = value.type === 'text' ? value.text : value.type === 'entity' ? value.name : '';
  return clean(name).toLowerCase();
}

/** Gives the statements that say that they are about the programme, or that name it. */
function concerning(programme: Statement, property: string, ctx: Context): readonly Statement[] {
  const name = nameOf(programme);
  if (name.length < 3) return [];
  const said = standing(ctx.statements(property)).filter((statement) => {
    const about = clean(statement.qualifiers?.about ?? '').toLowerCase();
    return about === name || (about.length > 3 && name.includes(about)) || nameOf(statement).includes(name);
  });
  return byTime(byWeight(said).slice(0, longestCard));
}

function capital([run, ...rest]: Text): Text {
  return run === undefined ? rest : [run.quote ? run : { ...run, text: upperFirst(run.text) }, ...rest];
}

function card(programme: Statement, ctx: Context): BlockOf<'cards'>['cards'][number] {
  const title = valueText(programme, ctx);
  const told = sentenceOf('programme', programme, ctx);
  const related = aboutProgrammes.flatMap((property) => concerning(programme, property, ctx));
  const lines: readonly Text[] = related.map((statement) => capital(detailedText(statement, ctx, ['about'])));
  return { title, lines: [...(told === undefined ? [] : [told]), ...lines] };
}

/** Gives a card for each of at most `limit` programmes. */
export function cards(spec: SpecOf<'cards'>, ctx: Context, section: string): BlockOf<'cards'> | undefined {
  const all = spec.properties.flatMap((property) => standing(ctx.statements(property)));
  const { kept, left } = bounded(all, spec.limit);
  if (kept.length === 0) return undefined;
  return { kind: 'cards', cards: kept.map((statement) => card(statement, ctx)), ...more(ctx, left, section) };
}
