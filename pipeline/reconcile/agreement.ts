/** Whether groups agree, and whether they clash: the measure of claims, carried over to groups. */
import type { Claim } from '../model/claim.ts';
import { pairsInBlocks } from './cluster.ts';
import type { Group } from './group.ts';
import type { Measure } from './measures/measure.ts';
import { joinPairs } from './union.ts';

/** Most claims of a group that are compared; the ones that follow say the same in more words. */
const compared = 6;

/** Whether no claim of one group's own differs from one of the other's. */
export function groupsAgree(a: Group, b: Group, measure: Measure): boolean {
  return samples(a, measure).every((left) =>
    samples(b, measure).every((right) => measure.relate(left, right) !== 'different'),
  );
}

/** Groups that cannot all be right, by sides: the groups of one side do not clash with each other. */
export type Clash = readonly (readonly Group[])[];

/**
 * Sets of groups that tell of the same thing in ways that cannot both be right. A source that tells both means two
 * things: a prize won twice, three congresses.
 */
export function clashes(groups: readonly Group[], measure: Measure): readonly Clash[] {
  const { clash } = measure;
  if (clash === undefined) return [];
  const many = groups.filter(({ own }) => own.length > 1);
  const samplesOf = new Map(many.map((group) => [group, samples(group, measure)]));
  const told = (group: Group): readonly Claim[] => samplesOf.get(group) ?? group.own;
  const pairs: (readonly [Group, Group])[] = [];
  for (const [a, b] of pairsInBlocks(groups, (group) => told(group).flatMap((claim) => measure.blocks(claim))))
    if (told(a).some((left) => told(b).some((right) => clash(left, right))) && !toldTogether(a, b)) pairs.push([a, b]);
  const against = new Map<Group, Group[]>();
  for (const [a, b] of [...pairs, ...pairs.map(([a, b]) => [b, a] as const)]) {
    const rivals = against.get(a);
    if (rivals === undefined) against.set(a, [b]);
    else rivals.push(b);
  }
  return components(groups, pairs).map((set) => sidesOf(set, (group) => against.get(group) ?? []));
}

/** Each group on the first side where nobody clashes with it. */
function sidesOf(groups: readonly Group[], rivals: (group: Group) => readonly Group[]): Clash {
  const sides: Group[][] = [];
  const sideOf = new Map<Group, number>();
  for (const group of groups) {
    const taken = new Set(rivals(group).map((rival) => sideOf.get(rival)));
    let side = 0;
    while (taken.has(side)) side++;
    sideOf.set(group, side);
    if (side === sides.length) sides.push([group]);
    else sides[side]?.push(group);
  }
  return sides;
}

function toldTogether(a: Group, b: Group): boolean {
  const sources = new Set(a.own.map(({ reference }) => reference.source));
  return b.own.some(({ reference }) => sources.has(reference.source));
}

/** One claim for each reading, the first ones by content. */
function samples(group: Group, measure: Measure): readonly Claim[] {
  if (group.own.length === 1) return group.own;
  const byKey = new Map(group.own.map((claim) => [measure.key(claim), claim]));
  return [...byKey]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .slice(0, compared)
    .map((entry) => entry[1]);
}

/** Groups that hang together by pairs, in their order; groups in no pair are left out, which are nearly all of a long list. */
function components(
  groups: readonly Group[],
  pairs: readonly (readonly [Group, Group])[],
): readonly (readonly Group[])[] {
  const paired = new Set(pairs.flat());
  const some = groups.filter((group) => paired.has(group));
  const indexOf = new Map(some.map((group, index) => [group, index]));
  const numbers = pairs.map(([a, b]) => [indexOf.get(a) ?? 0, indexOf.get(b) ?? 0] as const);
  const roots = joinPairs(some.length, numbers);
  const sets = Map.groupBy(some, (_, index) => roots[index] ?? index);
  return [...sets.values()].filter((set) => set.length > 1);
}
