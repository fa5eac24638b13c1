/** Finding what overlaps without comparing each with each gives what comparing each with each gives. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TimeRange } from '../../pipeline/model/edtf.ts';
import { overlapping } from '../../pipeline/reconcile/overlap.ts';

const day = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
);
const time = fc.tuple(day, day).map(([a, b]): TimeRange => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const thing = fc.array(time, { maxLength: 3 });

function meet(a: readonly TimeRange[], b: readonly TimeRange[]): boolean {
  return a.some((one) => b.some((other) => one.from <= other.to && other.from <= one.to));
}

it('finds all things that have a day in common with another one', () => {
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 8 }), (things) => {
      const found = things.filter((one, i) => things.some((other, j) => i !== j && meet(one, other)));
      expect(overlapping(things, (one) => one)).toEqual(found);
    }),
  );
});
