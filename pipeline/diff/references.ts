/**
 * Which places support a statement that did not before, and the other way round. A place is known by its source and its
 * words: one that only moved to another line is the same.
 */
import type { Reference } from '../model/claim.ts';

/** References gained and lost, each in its own order. */
export interface ReferenceChanges {
  readonly gained: Reference[];
  readonly lost: Reference[];
}

/** @param nowCalled gives the present id of a source of the older references */
export function compareReferences(
  before: readonly Reference[],
  after: readonly Reference[],
  nowCalled: (id: string) => string,
): ReferenceChanges {
  const old = before.map((reference) => keyOf(nowCalled(reference.source), reference));
  const now = after.map((reference) => keyOf(reference.source, reference));
  return { gained: without(after, now, old), lost: without(before, old, now) };
}

function keyOf(source: string, { exact }: Reference): string {
  return `${source}\n${exact}`;
}

/** Those of the references whose key is not among the others, as often as it is there. */
function without(references: readonly Reference[], keys: readonly string[], others: readonly string[]): Reference[] {
  const left = new Map<string, number>();
  for (const key of others) left.set(key, (left.get(key) ?? 0) + 1);
  return references.filter((_, index) => {
    const key = keys[index] ?? '';
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}
