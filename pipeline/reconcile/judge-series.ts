/**
 * Judges a series: each value is a statement of its history, and one of them is today's. What is told of the past, or
 * dated before a later value, is historical; among the rest the policy decides, and what it leaves open is disputed.
 */

import type { Clause } from '../model/config.ts';
import { isBefore, type TimeRange } from '../model/edtf.ts';
import type { Group } from './group.ts';
import type { Disagreement, Judged, Judgement } from './judged.ts';
import { kindsIn } from './measures/count.ts';
import { decide } from './policy/policy.ts';
import { agreed, between, earlier, open } from './reasons.ts';
import { sayWhen } from './say.ts';
import { claimTime, type Scene } from './scene.ts';
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
  const superseded = new Set(
    groups.filter(
      (group) => !isChosen(group, scene) && (group.past || groups.some((other) => supersedes(other, group, scene))),
    ),
  );
  const live = groups.filter((group) => !superseded.has(group));
  const ruling = decide(live, scene);
  const current = ruling.left.length === 1 ? ruling.left[0] : undefined;
  const clauseOf = (group: Group): Clause | undefined =>
    ruling.steps.find((step) => step.dropped.includes(group))?.clause;
  return {
    judged: groups.map((group): Judged => {
      if (group === current) return today(group, ruling.steps.at(-1), groups.length, scene);
      if (ruling.left.includes(group)) {
        const others = ruling.left.filter((other) => other !== group);
        return { group, rank: 'normal', status: 'disputed', reason: open(group, others, scene) };
      }
      const clause = clauseOf(group);
      return {
        group,
        rank: 'normal',
        status: 'historical',
        ...(clause !== undefined && { decidedBy: clause }),
        reason: earlier(group, current, scene),
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
  scene: Scene,
): Judged {
  if (step !== undefined) {
    return { group, rank: 'preferred', status: 'current', decidedBy: step.clause, reason: step.reason };
  }
  const reason = count === 1 ? agreed(group, scene) : 'This is the latest of the values that the sources date.';
  return { group, rank: 'preferred', status: 'current', reason };
}

function isChosen(group: Group, scene: Scene): boolean {
  return group.own.some((claim) => scene.chosen.has(claim));
}

/** Whether the text itself dates `group` before `other`, or dates it and speaks of `other` as of its own present. */
function supersedes(other: Group, group: Group, scene: Scene): boolean {
  if (other === group || other.past || !group.own.every((claim) => claim.qualifiers.pointInTime !== undefined))
    return false;
  return other.own.some((claim) => {
    const time = claimTime(claim, 'series', scene);
    const presentIn = claim.qualifiers.pointInTime === undefined ? claim.reference.source : undefined;
    return group.own.every(
      (rival) => isBefore(claimTime(rival, 'series', scene), time) || rival.reference.source === presentIn,
    );
  });
}

function disagreementsOf(groups: readonly Group[], scene: Scene): readonly Disagreement[] {
  const within = withinSources(groups, scene);
  const clashing = groups.filter((group) =>
    groups.some((other) => other !== group && !inOrderOfTime(group, other, scene)),
  );
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

/** Whether the times of two groups are known well enough that both values can be right, one after the other. */
function inOrderOfTime(a: Group, b: Group, scene: Scene): boolean {
  return timesOf(a, scene).every((first) =>
    timesOf(b, scene).every((second) => isBefore(first, second) || isBefore(second, first)),
  );
}

function timesOf(group: Group, scene: Scene): readonly TimeRange[] {
  const times = group.own.map((claim) => claimTime(claim, 'series', scene));
  return [...new Map(times.map((time) => [`${time.from} ${time.to}`, time])).values()];
}
