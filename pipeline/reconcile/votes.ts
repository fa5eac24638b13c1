/** Counts who says what, for choosing between ways of saying one thing: by independent witnesses, copies counted once. */
import type { Claim } from '../model/claim.ts';
import { compareCodeUnits } from '../model/order.ts';
import { clusterOf, type Scene } from './scene.ts';

/** One way of saying it, and how many independent witnesses use it. */
export interface Vote<T> {
  readonly value: T;
  readonly count: number;
}

/** The votes on what claims give, in the order of their content. */
export function voteOn<T>(given: readonly (readonly [T, Claim])[], scene: Scene): readonly Vote<T>[] {
  const votes = new Map<string, { readonly value: T; readonly from: Set<number> }>();
  for (const [value, claim] of given) {
    const key = JSON.stringify(value);
    const vote = votes.get(key) ?? { value, from: new Set<number>() };
    vote.from.add(clusterOf(claim, scene));
    votes.set(key, vote);
  }
  return [...votes]
    .sort((a, b) => compareCodeUnits(a[0], b[0]))
    .map(([, vote]) => ({ value: vote.value, count: vote.from.size }));
}
