/**
 * Why a value is printed or not, in the document's language. In English that is reconcile's own sentence, with all its sources;
 * in other languages it is told from the statement's status and the clause that decided, which the facts have as data.
 */
import type { Text } from '../model/document.ts';
import type { Statement } from '../model/facts.ts';
import { printed } from './choose.ts';
import { type Context, label, phrase } from './context.ts';
import { inEnglish } from './in-english.ts';
import { plainValue } from './runs.ts';
import { sameLanguage, wordsOf } from './tongue.ts';

/** Gives the reason as text. */
export function reasonText(statement: Statement, ctx: Context): Text {
  if (sameLanguage(ctx.labels.language, 'en')) return inEnglish(statement.reason, ctx);
  return [{ text: reasonIn(statement, ctx) }];
}

function reasonIn(statement: Statement, ctx: Context): string {
  const { status, decidedBy, support } = statement;
  const { labels } = ctx;
  const clause = (by: string | undefined): string | undefined =>
    by === undefined ? undefined : label(labels.clauses, by);
  if (status === 'disputed') return phrase(labels, 'reason-disputed');
  if (status === 'undisputed' || status === 'current') {
    const because = clause(decidedBy);
    if (because !== undefined) return phrase(labels, 'reason-decided', { because });
    return phrase(labels, 'reason-agreed', { n: support.independent });
  }
  const winner = printed(ctx.statements(statement.property)).find((other) => other.rank === 'preferred');
  if (winner === undefined) return phrase(labels, status === 'historical' ? 'reason-past' : 'reason-refused');
  const value = wordsOf(plainValue(winner.value, winner, ctx));
  if (status === 'historical') return phrase(labels, 'reason-earlier', { value });
  return phrase(labels, 'reason-outvoted', { value, because: clause(winner.decidedBy) });
}
