/** Key figures: what an organisation counts, each with its date or the word that its source gives none. */
import type { BlockOf } from '../../model/document.ts';
import type { Statement } from '../../model/facts.ts';
import type { SpecOf } from '../../model/template.ts';
import { byWeight, printed } from '../choose.ts';
import { clip } from '../clean.ts';
import { type Context, label, phrase } from '../context.ts';
import { datingOf, datingText } from '../moment.ts';
import { counted, details, figureText } from '../runs.ts';

/** Longest label under a number, in characters. */
const longestLabel = 60;
/** From here on a figure is set smaller, in characters. */
const longestFigure = 9;

function tile(statement: Statement, ctx: Context): BlockOf<'tiles'>['tiles'][number] {
  const disputed = statement.status === 'disputed' ? [phrase(ctx.labels, 'sources-differ')] : [];
  const narrow = details(statement, ctx, ['of', 'when']);
  const figure = figureText(statement, ctx);
  const named = label(ctx.labels.tiles, statement.property) ?? counted(statement, ctx);
  return {
    figure,
    long: figure.map(({ text }) => text).join('').length > longestFigure,
    label: clip(named || ctx.property(statement.property), longestLabel),
    note: [...narrow, datingText(datingOf(statement, ctx), ctx), ...disputed].join(', '),
  };
}

/** A number that repeats another in other words says nothing new on a tile. */
function figureKey({ value, qualifiers }: Statement): string {
  const amount = value.type === 'quantity' ? `${value.amount} ${value.unit ?? ''}` : '';
  return `${amount} ${qualifiers?.about ?? ''}`;
}

/** Gives at most `limit` tiles, property after property, the weightiest of each first. */
export function tiles(spec: SpecOf<'tiles'>, ctx: Context): BlockOf<'tiles'> | undefined {
  const seen = new Set<string>();
  const chosen = spec.properties
    .flatMap((property) => byWeight(printed(ctx.statements(property))))
    .filter(({ value }) => value.type === 'quantity')
    .filter((statement) => !seen.has(figureKey(statement)) && seen.add(figureKey(statement)))
    .slice(0, spec.limit);
  return chosen.length === 0 ? undefined : { kind: 'tiles', tiles: chosen.map((statement) => tile(statement, ctx)) };
}
