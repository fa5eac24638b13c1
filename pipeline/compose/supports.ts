/** Which statements each source supports, and where: looked up once for all sources of a page. */
import type { Reference } from '../model/claim.ts';
import type { Facts, Statement } from '../model/facts.ts';

/** A statement with one of its references. */
export interface Support {
  readonly statement: Statement;
  readonly reference: Reference;
}

const known = new WeakMap<Facts, ReadonlyMap<string, readonly Support[]>>();

/** Gives what a source supports, in the order of the statements and their references. */
export function supportsOf(source: string, facts: Facts): readonly Support[] {
  let bySource = known.get(facts);
  if (bySource === undefined) {
    const all = facts.statements.flatMap((statement) =>
      statement.references.map((reference) => ({ statement, reference })),
    );
    bySource = Map.groupBy(all, ({ reference }) => reference.source);
    known.set(facts, bySource);
  }
  return bySource.get(source) ?? [];
}
