/** Very many short lists, in two arrays. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listsOf, noNumbers } from '../../pipeline/reconcile/lists.ts';

it('gives back what was put into each list, in its order', () => {
  const anyPairs = fc.array(fc.tuple(fc.nat(9), fc.nat(100_000)), { maxLength: 3000, size: 'max' });
  const property = fc.property(anyPairs, (pairs) => {
    const [lists, items] = [noNumbers(), noNumbers()];
    for (const [list, item] of pairs) {
      lists.add(list);
      items.add(item);
    }
    const all = listsOf(lists.all(), items.all(), 10);
    for (let list = 0; list < 10; list++) {
      const own = pairs.filter(([one]) => one === list).map(([, item]) => item);
      expect([...all.at(list)]).toEqual(own);
      expect(all.lengthOf(list)).toBe(own.length);
    }
  });
  fc.assert(property, { numRuns: 50 });
});
