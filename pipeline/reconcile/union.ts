/** Joins numbered things into sets, pair by pair (union–find). The outcome does not depend on the order of pairs. */

/** For each of `count` things, from 0, the lowest number in its set. */
export function joinPairs(count: number, pairs: Iterable<readonly [number, number]>): readonly number[] {
  const parents = Array.from({ length: count }, (_, index) => index);
  for (const [a, b] of pairs) {
    const [left, right] = [rootOf(parents, a), rootOf(parents, b)];
    parents[Math.max(left, right)] = Math.min(left, right);
  }
  return parents.map((_, index) => rootOf(parents, index));
}

/** Halves the way on each look, so that long chains cannot form. */
function rootOf(parents: number[], index: number): number {
  let at = index;
  for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
    parents[at] = parents[up] ?? up;
    at = up;
  }
  return at;
}
