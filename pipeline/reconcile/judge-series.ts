/**
 * Judges a series: each value is a statement of its history, and one of them is today's. What is told of the past, or
 * dated before a later value, is historical; among the rest the policy decides, and what it leaves open is disputed.
 */

import type { Claim } from '../model/claim.ts';
import type { Clause } from '../model/config.ts';
import { isBefore, type TimeRange } from '../model/edtf.ts';
import type { Group } from './group.ts';
import type { Disagreement, Judged, Judgement } from './judged.ts';
import { kindsIn } from './measures/count.ts';
import { overlapping } from './overlap.ts';
import { decide } from './policy/policy.ts';
import { agreed, between, earlier, open } from './reasons.ts';
import { sayWhen } from './say.ts';
import { claimTime, clusterOf, type Scene } from './scene.ts';
import { differBetweenSources, withinSources } from './within.ts';

/** See the head of this file. Each kind of member that is counted by itself has a series of its own. */
export function judgeSeries(groups: readonly Group[], scene: Scene): Judgement {
  const series = [...Map.groupBy(groups, kindOf).values()].map((one) => judgeKind(one, scene));
  return {
    judged: series.flatMap(({ judged }) => judged),
    disagreements: series.flatMap(({ disagreements }) => disagreements),
    rulings: series.flatMap(({ rulings }) => rulings),
  };
}

function kindOf({ value }: Group): string {
  return value.type === 'quantity' ? kindsIn(value.unit).join(' ') : '';
}

function judgeKind(groups: readonly Group[], scene: Scene): Judgement {
  const isSuperseded = supersession(groups, scene);
  const live = groups.filter((group) => isChosen(group, scene) || !(group.past || isSuperseded(group)));
  const ruling = decide(live, scene);
  const current = ruling.left.length === 1 ? ruling.left[0] : undefined;
  const left = new Set(ruling.left);
  const clauseOf = new Map(
    ruling.steps.flatMap(({ dropped, clause }) => dropped.map((group) => [group, clause] as const)),
  );
  return {
    judged: groups.map((group): Judged => {
      if (group === current) return today(group, ruling.steps.at(-1), groups.length);
      if (left.has(group))
        return { group, rank: 'normal', status: 'disputed', reason: (one) => open(one, ruling.left, scene) };
      const clause = clauseOf.get(group);
      return {
        group,
        rank: 'normal',
        status: 'historical',
        ...(clause !== undefined && { decidedBy: clause }),
        reason: (one) => earlier(one, current, scene),
      };
    }),
    disagreements: live.length > 1 ? disagreementsOf(live, scene) : [],
    rulings: live.length > 1 ? [ruling] : [],
  };
}

function today(
  group: Group,
  step: { readonly clause: Clause; readonly reason: string } | undefined,
  count: number,
): Judged {
  if (step !== undefined) {
    return { group, rank: 'preferred', status: 'current', decidedBy: step.clause, reason: step.reason };
  }
  const reason = count === 1 ? agreed : 'This is the latest of the values that the sources date.';
  return { group, rank: 'preferred', status: 'current', reason };
}

function isChosen(group: Group, scene: Scene): boolean {
  return group.own.some((claim) => scene.chosen.has(claim));
}

/** A claim that may supersede other groups, with the group that it is of. */
interface Later {
  readonly group: Group;
  readonly time: TimeRange;
  /** The source that speaks of it as of its own present, by the number that it shares with its copies. */
  readonly presentIn?: number;
}

/**
 * Gives whether the text itself dates a group before another one, or dates it and speaks of the other as of its own
 * present. Only the two groups with the latest claims and those that the group's own sources speak of need to be looked
 * at, so that a long series is judged in linear time.
 */
function supersession(groups: readonly Group[], scene: Scene): (group: Group) => boolean {
  const claims = groups
    .filter((group) => !group.past)
    .flatMap((group) => group.own.map((claim) => laterOf(group, claim, scene)));
  const latest = latestOfTwoGroups(claims);
  const bySource = Map.groupBy(claims, ({ presentIn }) => presentIn);
  return (group) => {
    if (!group.own.every((claim) => claim.qualifiers.pointInTime !== undefined)) return false;
    const rivals = group.own.map((rival) => ({
      time: claimTime(rival, 'series', scene),
      source: clusterOf(rival, scene),
    }));
    const spoken = new Set(rivals.map(({ source }) => source));
    return [...latest, ...[...spoken].flatMap((source) => bySource.get(source) ?? [])].some(
      (later) =>
        later.group !== group &&
        rivals.every(({ time, source }) => isBefore(time, later.time) || source === later.presentIn),
    );
  };
}

function laterOf(group: Group, claim: Claim, scene: Scene): Later {
  const time = claimTime(claim, 'series', scene);
  return claim.qualifiers.pointInTime === undefined
    ? { group, time, presentIn: clusterOf(claim, scene) }
    : { group, time };
}

/** The claim that begins last, and the last one of any other group. */
function latestOfTwoGroups(claims: readonly Later[]): readonly Later[] {
  const last = latestOf(claims);
  const other = last && latestOf(claims.filter(({ group }) => group !== last.group));
  return [last, other].filter((one) => one !== undefined);
}

function latestOf(claims: readonly Later[]): Later | undefined {
  let best: Later | undefined;
  for (const claim of claims) if (best === undefined || claim.time.from > best.time.from) best = claim;
  return best;
}

function disagreementsOf(groups: readonly Group[], scene: Scene): readonly Disagreement[] {
  const within = withinSources(groups, scene);
  const clashing = overlapping(groups, (group) => timesOf(group, scene));
  if (clashing.length < 2 || !differBetweenSources(clashing)) return within;
  return [{ groups: clashing, kind: 'between-sources', reason: between(clashing, scene, headOf(clashing)) }, ...within];
}

/** How figures differ: in one and the same time, in their currency, or at times that are not known well enough. */
function headOf(groups: readonly Group[]): string {
  const [first] = groups;
  const label = first?.property.label ?? '';
  const times = new Set(groups.map((group) => sayWhen(group.qualifiers)));
  const [when = ''] = times.size === 1 ? times : [];
  const currencies = new Set(groups.map(({ value }) => (value.type === 'quantity' ? value.currency : undefined)));
  const how = currencies.size > 1 ? 'figures in different currencies, which cannot be compared' : 'different figures';
  if (when !== '') return `The sources give ${how} (${label}), for ${when}`;
  return `The sources give ${how} (${label}), and do not say clearly when each held`;
}

function timesOf(group: Group, scene: Scene): readonly TimeRange[] {
  const times = group.own.map((claim) => claimTime(claim, 'series', scene));
  return [...new Map(times.map((time) => [`${time.from} ${time.to}`, time])).values()];
}
