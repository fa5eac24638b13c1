/**
 * Which disagreements the reader is newly told of, no longer told of, or told of with other sides. One is what another was
 * before where it is of the same kind, about the same property, in the same source, and shares a statement with it.
 */
import type { ContradictionChange } from '../model/changes.ts';
import type { Contradiction } from '../model/facts.ts';
import { compareCodeUnits } from '../model/order.ts';

/** @param nowCalled gives the present id of a source of the older disagreements */
export function compareContradictions(
  before: readonly Contradiction[],
  after: readonly Contradiction[],
  nowCalled: (id: string) => string,
): ContradictionChange[] {
  const present = before.map((one) => (one.source === undefined ? one : { ...one, source: nowCalled(one.source) }));
  const old = new Set(present.map(wholeKey));
  const now = new Set(after.map(wholeKey));
  const left = new Set(present.filter((one) => !now.has(wholeKey(one))));
  const bySide = new Map<string, Contradiction[]>();
  for (const one of left) {
    for (const key of sideKeys(one)) bySide.set(key, [...(bySide.get(key) ?? []), one]);
  }
  const there = after
    .filter((one) => !old.has(wholeKey(one)))
    .map((one): ContradictionChange => {
      const was = sideKeys(one).flatMap((key) => bySide.get(key)?.find((other) => left.has(other)) ?? [])[0];
      if (was !== undefined) left.delete(was);
      return { ...one, change: was === undefined ? 'added' : 'changed' };
    });
  return [...there, ...[...left].map((one): ContradictionChange => ({ ...one, change: 'dropped' }))];
}

/** Equal where the same statements disagree in the same way. */
function wholeKey({ property, kind, source, statements }: Contradiction): string {
  return [property, kind, source ?? '', ...statements.toSorted(compareCodeUnits)].join('\n');
}

/** One key for each statement: equal where a side is the same. */
function sideKeys({ property, kind, source, statements }: Contradiction): readonly string[] {
  return statements.map((id) => [property, kind, source ?? '', id].join('\n'));
}
