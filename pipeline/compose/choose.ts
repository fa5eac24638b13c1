/** Which statements of a property a document prints, and which come first where there is room for some only. */
import type { Statement } from '../model/facts.ts';
import { byCodeUnit } from '../model/order.ts';
import { dateKey } from './format-date.ts';
import { momentOf } from './moment.ts';

/** Gives what is printed of a property: its preferred statement, else all that nothing was preferred to. */
export function printed(statements: readonly Statement[]): readonly Statement[] {
  const kept = statements.filter((statement) => statement.rank !== 'deprecated');
  const preferred = kept.filter((statement) => statement.rank === 'preferred');
  return preferred.length > 0 ? preferred : kept;
}

/** Gives every value that is not refused, current and past. */
export function standing(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter((statement) => statement.rank !== 'deprecated');
}

/** Gives the statements with the most and the most independent sources first, then the newest; stable. */
export function byWeight(statements: readonly Statement[]): readonly Statement[] {
  return statements.toSorted(
    (a, b) =>
      b.support.independent - a.support.independent ||
      b.support.sources - a.support.sources ||
      byCodeUnit(newness(b), newness(a)) ||
      b.support.references - a.support.references,
  );
}

function newness(statement: Statement): string {
  const moment = momentOf(statement);
  return moment === undefined ? '' : dateKey(moment);
}

/** Gives the statements in the order of time, undated last; stable. */
export function byTime(statements: readonly Statement[]): readonly Statement[] {
  return statements.toSorted((a, b) => byCodeUnit(dateKey(momentOf(a)), dateKey(momentOf(b))));
}

/**
 * Gives the best `limit` statements in the order in which they were given, and how many are left out. Best are those with
 * the lowest `cost`, among equals the weightiest.
 */
export function bounded(
  statements: readonly Statement[],
  limit: number,
  cost: (statement: Statement) => number = () => 0,
): { readonly kept: readonly Statement[]; readonly left: number } {
  if (statements.length <= limit) return { kept: statements, left: 0 };
  const best = new Set(
    byWeight(statements)
      .toSorted((a, b) => cost(a) - cost(b))
      .slice(0, limit),
  );
  return { kept: statements.filter((statement) => best.has(statement)), left: statements.length - limit };
}
