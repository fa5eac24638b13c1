/** Key figures: what an organisation counts, each with its date or the word that its source gives none. */
import type { BlockOf, Text } from '../../model/document.ts';
import type { Statement } from '../../model/facts.ts';
import type { SpecOf } from '../../model/template.ts';
import { byWeight, printed } from '../choose.ts';
import { type Context, label, phrase } from '../context.ts';
import { formatShortFigure } from '../format-number.ts';
import { datingOf, datingText } from '../moment.ts';
import { isSubjects } from '../owner.ts';
import { fillText, type Slot } from '../pattern.ts';
import { counted, countedText, details, figureText } from '../runs.ts';
import { clipText, commas, foreign, merged } from '../tongue.ts';

/** Longest label under a number, in characters. */
const longestLabel = 60;
/** Tiles for one series: more than one where sources differ. */
const mostOfSeries = 2;
/** Smaller counts of this and that are not key figures. */
const smallest = 10;
/** From here on a figure is set smaller, in characters. */
const longestFigure = 9;

function tile(statement: Statement, ctx: Context): BlockOf<'tiles'>['tiles'][number] {
  const disputed: readonly Text[] =
    statement.status === 'disputed' ? [[{ text: phrase(ctx.labels, 'sources-differ') }]] : [];
  const narrow = details(statement, ctx, ['of', 'when']);
  const figure = figureText(statement, ctx, formatShortFigure);
  const unit = countedText(statement, ctx);
  const member = counted(statement, ctx).toLowerCase().includes('member');
  const pattern =
    member && foreign(statement, ctx) === undefined ? undefined : label(ctx.labels.tiles, statement.property);
  const slot = (name: string): Slot | undefined => (name === 'unit' ? { text: unit, count: 1 } : undefined);
  const named = pattern === undefined ? unit : merged(fillText(pattern, slot, ctx.labels.language) ?? unit);
  const dating = [{ text: datingText(datingOf(statement, ctx), ctx) }];
  return {
    figure,
    long: figure.map(({ text }) => text).join('').length > longestFigure,
    label: clipText(named.length > 0 ? named : [{ text: ctx.property(statement.property) }], longestLabel),
    note: merged(commas([...narrow, dating, ...disputed])),
  };
}

/** A number that repeats another in other words says nothing new on a tile. */
function figureKey({ value, qualifiers }: Statement): string {
  const amount = value.type === 'quantity' ? `${value.amount} ${value.unit ?? ''}` : '';
  return `${amount} ${qualifiers?.about ?? ''}`;
}

/** Other figures that are worth a tile: of the subject itself or its programmes, the largest first. */
function worthTelling(statements: readonly Statement[], ctx: Context): readonly Statement[] {
  const amount = ({ value }: Statement): number => (value.type === 'quantity' && value.unit !== '%' ? value.amount : 0);
  return statements
    .filter((statement) => isSubjects(statement, ctx) && amount(statement) >= smallest)
    .toSorted((a, b) => b.support.sources - a.support.sources || amount(b) - amount(a));
}

/** A figure of a programme or a branch never stands before the subject's own. */
function others({ qualifiers }: Statement): number {
  return qualifiers?.about === undefined ? 0 : 1;
}

/** Gives at most `limit` tiles, property after property, the weightiest of each first. */
export function tiles(spec: SpecOf<'tiles'>, ctx: Context): BlockOf<'tiles'> | undefined {
  const seen = new Set<string>();
  const chosen = spec.properties
    .flatMap((property) => {
      const statements = printed(ctx.statements(property));
      return property === 'statistic' ? worthTelling(statements, ctx) : byWeight(statements).slice(0, mostOfSeries);
    })
    .filter(({ value }) => value.type === 'quantity')
    .filter((statement) => !seen.has(figureKey(statement)) && seen.add(figureKey(statement)))
    .toSorted((a, b) => others(a) - others(b))
    .slice(0, spec.limit);
  return chosen.length === 0 ? undefined : { kind: 'tiles', tiles: chosen.map((statement) => tile(statement, ctx)) };
}
