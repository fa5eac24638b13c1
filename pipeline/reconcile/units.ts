/**
 * The unit in which a series is shown: sources count "member organisations", "member groups" and "civil society
 * organizations", and mean one thing. All values of a series get one unit, so that they can be read side by side.
 */
import type { Claim } from '../model/claim.ts';
import { compareCodeUnits } from '../model/order.ts';
import type { Value } from '../model/value.ts';
import type { Property } from '../model/vocabulary.ts';
import { wordsOf } from '../model/words.ts';
import { kindsIn } from './measures/count.ts';
import { clusterOf, type Scene } from './scene.ts';

/** The vocabulary's unit, else the commonest noun among the claims' units in its commonest spelling. */
export function seriesUnit(property: Property, claims: readonly Claim[], scene: Scene): string | undefined {
  if (property.unit !== undefined) return property.unit;
  const votes = new Map<string, Map<string, Set<number>>>();
  for (const claim of claims) {
    if (claim.value.type !== 'quantity' || claim.value.unit === undefined || claim.value.unit === '%') continue;
    if (kindsIn(claim.value.unit).length > 0) continue;
    const noun = wordsOf(claim.value.unit).at(-1);
    if (noun === undefined) continue;
    const spellings = entry(votes, canonicalUnit(noun), () => new Map<string, Set<number>>());
    entry(spellings, noun, () => new Set<number>()).add(clusterOf(claim, scene));
  }
  const spellings = commonest(votes, (one) => new Set([...one.values()].flatMap((set) => [...set])).size);
  return spellings === undefined ? undefined : commonest(spellings[1], (set) => set.size)?.[0];
}

/** How far apart amounts may be that count one thing: 148 churches have no 75 million churches beside them. */
const apart = 50;

/** Whether amounts are of the size of those that are counted in a unit, as far as any are. */
export function sizeTest(unit: string | undefined, claims: readonly Claim[]): (value: Value) => boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const { value } of claims) {
    if (
      value.type !== 'quantity' ||
      unit === undefined ||
      canonicalUnit(wordsOf(value.unit ?? '').at(-1) ?? '') !== canonicalUnit(unit)
    )
      continue;
    least = Math.min(least, value.amount);
    most = Math.max(most, value.amount);
  }
  return (value) => value.type !== 'quantity' || (value.amount * apart >= least && value.amount <= most * apart);
}

/** British spelling of a unit, for ids that do not change with the spelling that happens to be commonest. */
export function canonicalUnit(unit: string): string {
  return unit.replaceAll(/iz(ations?)\b/giu, 'is$1');
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function commonest<V>(map: ReadonlyMap<string, V>, count: (value: V) => number): readonly [string, V] | undefined {
  return [...map].sort((a, b) => count(b[1]) - count(a[1]) || compareCodeUnits(a[0], b[0]))[0];
}
