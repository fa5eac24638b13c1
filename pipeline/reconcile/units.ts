/**
 * The unit in which a series is shown: sources count "member organisations", "member groups" and "civil society
 * organizations", and mean one thing. All values of a series get one unit, so that they can be read side by side.
 */
import type { Claim } from '../model/claim.ts';
import { compareCodeUnits } from '../model/order.ts';
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
