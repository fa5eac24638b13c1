/**
 * What a disagreement is about, in a sentence or two for a lay reader, in the document's language. Told from the statements
 * themselves and not from the reasons of reconcile, which are English and written for an editor.
 */
import type { Contradiction, Statement } from '../model/facts.ts';
import { clip } from './clean.ts';
import { type Context, phrase } from './context.ts';
import { formatDate } from './format-date.ts';
import { formatFigure } from './format-number.ts';
import { momentOf } from './moment.ts';
import { joined, plainValue } from './runs.ts';
import { wordsOf } from './tongue.ts';

/** Longest value that is named in such a sentence, in characters. */
const longest = 60;

/** More values than this are counted, not listed: as in the reasons of reconcile. */
const mostListed = 10;

/** Gives the sentence for what differs between sources, and one for each source that contradicts itself. */
export function differenceOf(
  contradictions: readonly Contradiction[],
  known: readonly Statement[],
  ctx: Context,
): string {
  const sentences = contradictions.map((one) => {
    const statements = known.filter(({ id }) => one.statements.includes(id));
    if (one.kind === 'between-sources' || one.source === undefined) return between(one.property, statements, ctx);
    const { outer } = ctx.labels.quotes;
    const source = `${outer[0]}${clip(ctx.title(one.source).text, longest)}${outer[1]}`;
    const values = listed(
      statements.map((statement) => inWords(statement, ctx)),
      ctx,
      'conjunction',
    );
    return phrase(ctx.labels, 'differ-within', { source, values });
  });
  return [...new Set(sentences)].join(' ');
}

function between(property: string, statements: readonly Statement[], ctx: Context): string {
  const { labels } = ctx;
  if (property === 'alternateName' || property === 'name') return phrase(labels, 'differ-names');
  if (statements.every(({ value }) => value.type === 'quantity')) return figures(statements, ctx);
  const moments = statements.map(momentOf).filter((moment) => moment !== undefined);
  const dates = [...new Set(moments)].map((moment) => formatDate(moment, labels));
  if (moments.length === statements.length && dates.length > 1) {
    return phrase(labels, 'differ-dates', { dates: listed(dates, ctx, 'disjunction') });
  }
  const values = statements.map((statement) => inWords(statement, ctx));
  const short = values.every((value) => value.length <= longest);
  return short
    ? phrase(labels, 'differ-values', { values: listed(values, ctx, 'disjunction') })
    : phrase(labels, 'between-sources');
}

/** From the lowest to the highest; whether they could be of different times is what a reader asks next. */
function figures(statements: readonly Statement[], ctx: Context): string {
  const amount = ({ value }: Statement): number => (value.type === 'quantity' ? value.amount : 0);
  const ordered = statements.toSorted((a, b) => amount(a) - amount(b));
  const [low = '', high = ''] = [ordered.at(0), ordered.at(-1)].map((one) => (one ? bare(one, ctx) : ''));
  const undated = statements.some((statement) => momentOf(statement) === undefined);
  return phrase(ctx.labels, undated ? 'differ-figures' : 'differ-figures-dated', { low, high });
}

function bare({ value }: Statement, { labels }: Context): string {
  return value.type === 'quantity' ? formatFigure(value, labels, '') : '';
}

/** A figure without its unit, anything else as it is printed. */
function inWords(statement: Statement, ctx: Context): string {
  return bare(statement, ctx) || wordsOf(plainValue(statement.value, statement, ctx));
}

function listed(texts: readonly string[], ctx: Context, type: 'conjunction' | 'disjunction'): string {
  const unique = [...new Set(texts)];
  const more = unique.length - mostListed;
  const shown = more > 1 ? [...unique.slice(0, mostListed), phrase(ctx.labels, 'more', { count: more })] : unique;
  return wordsOf(
    joined(
      shown.map((text) => [{ text }]),
      ctx,
      type,
    ),
  );
}
