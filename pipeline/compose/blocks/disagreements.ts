/** Where sources disagree: every value with who gives it, and which one the document prints, for a lay reader. */
import type { BlockOf, Disagreement } from '../../model/document.ts';
import type { Contradiction, Statement } from '../../model/facts.ts';
import { clean, clip } from '../clean.ts';
import { type Context, more, phrase } from '../context.ts';
import { upperFirst } from '../grammar.ts';
import { counted, detailedText } from '../runs.ts';

function sourcesOf(statement: Statement, ctx: Context): string {
  const ids = [...new Set(statement.references.map(({ source }) => source))];
  const titles = ids.map((id) => clip(clean(ctx.source(id)?.title ?? id), 80));
  return new Intl.ListFormat(ctx.labels.language, { type: 'conjunction' }).format([...new Set(titles)]);
}

/** "Members"; of a figure what it counts, since "other figures" tells a reader nothing. */
function titleOf({ property }: Contradiction, [first]: readonly Statement[], ctx: Context): string {
  const what = property === 'statistic' && first !== undefined ? counted(first, ctx) : '';
  return clip(upperFirst(what || ctx.property(property)), 80);
}

/** Gives one disagreement, or nothing where fewer than two of its statements are known. */
export function disagreement(contradiction: Contradiction, ctx: Context): Disagreement | undefined {
  const known = contradiction.statements.map(ctx.statement).filter((statement) => statement !== undefined);
  if (known.length < 2) return undefined;
  return {
    title: titleOf(contradiction, known, ctx),
    reason: clean(contradiction.reason) || phrase(ctx.labels, contradiction.kind),
    sides: known.map((statement) => ({
      value: detailedText(statement, ctx),
      sources: sourcesOf(statement, ctx),
      chosen: statement.rank === 'preferred',
    })),
  };
}

/** Gives at most `limit` disagreements in the order of the facts. */
export function disagreements(limit: number, ctx: Context, section: string): BlockOf<'disagreements'> | undefined {
  const items = ctx.contradictions
    .slice(0, limit)
    .map((contradiction) => disagreement(contradiction, ctx))
    .filter((item) => item !== undefined);
  if (items.length === 0) return undefined;
  const intro = phrase(ctx.labels, 'disagreements-intro');
  return { kind: 'disagreements', intro, items, ...more(ctx, ctx.contradictions.length - limit, section) };
}
