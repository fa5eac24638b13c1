/** Whether groups agree, and whether they clash: the measure of claims, carried over to groups. */
import type { Claim } from '../model/claim.ts';
import { pairsInBlocks } from './cluster.ts';
import type { Group } from './group.ts';
import type { Measure } from './measures/measure.ts';

/** Most claims of a group that are compared; the ones that follow say the same in more words. */
const compared = 6;

/** Whether no claim of one group's own differs from one of the other's. */
export function groupsAgree(a: Group, b: Group, measure: Measure): boolean {
  return samples(a, measure).every((left) =>
    samples(b, measure).every((right) => measure.relate(left, right) !== 'different'),
  );
}

/**
 * Sets of groups that tell of the same thing in ways that cannot both be right. A source that tells both means two
 * things: a prize won twice, three congresses.
 */
export function clashes(groups: readonly Group[], measure: Measure): readonly (readonly Group[])[] {
  const { clash } = measure;
  if (clash === undefined) return [];
  const blocks = (group: Group): readonly string[] => samples(group, measure).flatMap((claim) => measure.blocks(claim));
  const pairs = pairsInBlocks(groups, blocks).filter(
    ([a, b]) =>
      !toldTogether(a, b) &&
      samples(a, measure).some((left) => samples(b, measure).some((right) => clash(left, right))),
  );
  return components(groups, pairs);
}

function toldTogether(a: Group, b: Group): boolean {
  const sources = new Set(a.claims.map((claim) => claim.reference.source));
  return b.claims.some((claim) => sources.has(claim.reference.source));
}

/** One claim for each reading, the first ones by content. */
function samples(group: Group, measure: Measure): readonly Claim[] {
  const byKey = new Map(group.own.map((claim) => [measure.key(claim), claim]));
  return [...byKey]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .slice(0, compared)
    .map((entry) => entry[1]);
}

/** Groups that hang together by pairs, in their order; groups in no pair are left out. */
function components(
  groups: readonly Group[],
  pairs: readonly (readonly [Group, Group])[],
): readonly (readonly Group[])[] {
  const setOf = new Map<Group, Set<Group>>();
  for (const [a, b] of pairs) {
    const joined = new Set([...(setOf.get(a) ?? [a]), ...(setOf.get(b) ?? [b])]);
    for (const group of joined) setOf.set(group, joined);
  }
  return [...new Set(setOf.values())].map((set) => groups.filter((group) => set.has(group)));
}
