/**
 * Compares the values of a series whose property says what is counted (members, countries, staff): units in other words
 * are one unit, unless they name another kind of member.
 */
import { type AmountRelation, relateAmounts } from '../../model/amount.ts';
import { relateTimes } from '../../model/edtf.ts';
import type { Qualifiers, QuantityValue } from '../../model/value.ts';
import { isSubset, stem, stems, wordsOf } from '../../model/words.ts';
import { lead, optional, type Relation } from '../relation.ts';
import { defineMeasure, type Measure } from './measure.ts';

/** Words of a unit that make it another count: associate members are not members at large. */
const kinds = new Set(
  ['associate', 'affiliate', 'individual', 'corporate', 'honorary', 'observer', 'junior', 'student'].map(stem),
);

interface Count {
  readonly quantity: QuantityValue;
  readonly kinds: readonly string[];
  readonly of?: readonly string[];
  readonly time?: string;
}

/** The measure of series of quantities. */
export const countMeasure: Measure = defineMeasure<Count>({
  read: (claim) => {
    const quantity: QuantityValue =
      claim.value.type === 'quantity' ? claim.value : { type: 'quantity', amount: Number.NaN, bound: 'exact' };
    const { unit, ...unitless } = quantity;
    const time = qualifierTime(claim.qualifiers);
    return {
      quantity: unit === '%' ? quantity : unitless,
      kinds: kindsIn(unit),
      ...(claim.qualifiers.of !== undefined && { of: stems(claim.qualifiers.of) }),
      ...(time !== undefined && { time }),
    };
  },
  blocks: (count) => magnitudes(count.quantity),
  relate: (a, b) => {
    if (a.kinds.join() !== b.kinds.join()) return 'different';
    return lead(relateQuantities(a.quantity, b.quantity), [
      optional(a.of, b.of, relateOverlap),
      optional(a.time, b.time, relateTimes),
    ]);
  },
});

/** What kind of member a unit names, beside members at large: "individual members" are counted by themselves. */
export function kindsIn(unit = ''): readonly string[] {
  return [...new Set(wordsOf(unit).map(stem))].filter((word) => kinds.has(word)).sort();
}

/** The time that qualifiers give, as one EDTF date or period. */
export function qualifierTime(qualifiers: Qualifiers): string | undefined {
  const { pointInTime, start, end } = qualifiers;
  if (pointInTime !== undefined) return pointInTime;
  return start === undefined && end === undefined ? undefined : `${start ?? '..'}/${end ?? '..'}`;
}

/** Compares amounts of one unit; amounts in different currencies, and shares beside counts, are different. */
export function relateQuantities(a: QuantityValue, b: QuantityValue): AmountRelation {
  if (a.currency !== b.currency || (a.unit === '%') !== (b.unit === '%')) return 'different';
  return relateAmounts(a, b);
}

/** Blocks of amounts that could be roundings of each other: their powers of ten, and the next ones. */
function magnitudes(quantity: QuantityValue): readonly string[] {
  const low = magnitude(quantity.amount);
  const high = quantity.amountMax === undefined ? low + 1 : Math.min(magnitude(quantity.amountMax), low + 20);
  return Array.from({ length: Math.max(1, high - low + 1) }, (_, index) => `10^${low + index}`);
}

function magnitude(amount: number): number {
  return amount === 0 || !Number.isFinite(amount) ? 0 : Math.floor(Math.log10(Math.abs(amount)));
}

function relateOverlap(a: readonly string[], b: readonly string[]): Relation {
  return isSubset(a, b) || isSubset(b, a) ? 'same' : 'different';
}
