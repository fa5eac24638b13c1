/**
 * Judges a property that holds one value: what is said of the past is historical, one value left is undisputed, and
 * between several the policy decides. Purposes in other words are no contradiction.
 */

import { groupsAgree } from './agreement.ts';
import type { Group } from './group.ts';
import { isPast, withSupport } from './group.ts';
import type { Disagreement, Judged, Judgement } from './judged.ts';
import { type Geography, isLocated, isRegion } from './measures/geography.ts';
import type { Measure } from './measures/measure.ts';
import { decide, type Ruling } from './policy/policy.ts';
import { agreed, beside, between, common, open, outvoted, past } from './reasons.ts';
import { independent, type Scene } from './scene.ts';
import { differBetweenSources, withinSources } from './within.ts';

/** See the head of this file. */
export function judgeOne(groups: readonly Group[], measure: Measure, scene: Scene): Judgement {
  const live = groups.filter((group) => !group.past);
  const vague = live.filter((group) => group.open);
  const candidates = live.filter((group) => !group.open);
  const historical = groups
    .filter((group) => group.past)
    .map((group): Judged => ({ group, rank: 'normal', status: 'historical', reason: past }));
  const ruling = decide(candidates, scene);
  const settled = ruling.left.length === 1 ? settle(ruling, vague, measure, scene) : dispute(ruling, vague, scene);
  return {
    judged: [...settled, ...historical],
    disagreements: candidates.length > 1 ? disagreementsOf(candidates, scene) : [],
    rulings: candidates.length > 1 ? [ruling] : [],
  };
}

/**
 * Of places: one country or region beside places of which nobody says where they lie speaks neither for nor against
 * them. Two regions differ, and so does a place that is known to lie elsewhere.
 */
export function withLooseRegions(groups: readonly Group[], geography: Geography, scene: Scene): readonly Group[] {
  const name = ({ value }: Group): string => (value.type === 'entity' ? value.name : '');
  const regions = groups.filter((group) => isRegion(name(group), geography));
  const [loose] = regions;
  const others = groups.filter((group) => group !== loose);
  const chosen = loose?.own.some((claim) => scene.chosen.has(claim)) === true;
  if (regions.length !== 1 || chosen || others.some((group) => isLocated(name(group), geography))) return groups;
  return others.length === 0 ? groups : groups.map((group) => (group === loose ? { ...group, open: true } : group));
}

/** Values of free wording: one is shown, the others stand beside it without dispute. */
export function judgeWording(groups: readonly Group[], scene: Scene): Judgement {
  const live = groups.filter((group) => !group.past);
  const ruling = decide(live, scene);
  const [shown] = [...ruling.left].sort(
    (a, b) => independent(b.claims, scene) - independent(a.claims, scene) || fullness(b) - fullness(a),
  );
  const step = ruling.left.length === 1 ? ruling.steps.at(-1) : undefined;
  return {
    judged: groups.map((group): Judged => {
      if (group.past) return { group, rank: 'normal', status: 'historical', reason: past };
      if (group !== shown) return { group, rank: 'normal', status: 'undisputed', reason: agreed };
      const decided = step === undefined ? {} : { decidedBy: step.clause };
      return {
        group,
        rank: 'preferred',
        status: 'undisputed',
        ...decided,
        reason: step?.reason ?? agreed,
      };
    }),
    disagreements: [],
    rulings: live.length > 1 ? [ruling] : [],
  };
}

function settle(ruling: Ruling, vague: readonly Group[], measure: Measure, scene: Scene): readonly Judged[] {
  const [chosen] = ruling.left;
  const last = ruling.steps.at(-1);
  if (chosen === undefined) return vagueOnly(vague);
  const agreeing = new Set(vague.filter((group) => groupsAgree(group, chosen, measure)));
  const winner = agreeing.size === 0 ? chosen : withSupport(chosen, [...agreeing], scene);
  return [
    {
      group: winner,
      rank: 'preferred',
      status: 'undisputed',
      ...(last !== undefined && { decidedBy: last.clause }),
      reason: last?.reason ?? agreed,
    },
    ...losers(ruling, winner, scene),
    ...vague
      .filter((group) => !agreeing.has(group))
      .map(
        (group): Judged => ({
          group,
          rank: 'normal',
          status: 'undisputed',
          reason: (one) => beside(one, winner, scene),
        }),
      ),
  ];
}

function losers(ruling: Ruling, winner: Group, scene: Scene): readonly Judged[] {
  return ruling.steps.flatMap((step) =>
    step.dropped.map(
      (group): Judged => ({
        group,
        ...(wasSo(group) ? historical : wrong),
        decidedBy: step.clause,
        reason: (one) => outvoted(one, winner, step.because, scene),
      }),
    ),
  );
}

const wrong = { rank: 'deprecated', status: 'contradicted' } as const;
const historical = { rank: 'normal', status: 'historical' } as const;

/** Whether some source tells it as past: who still tells it as present is late, not wrong. */
function wasSo({ claims, property }: Group): boolean {
  return claims.some((claim) => isPast(claim, property.holds));
}

/** What no clause settles is shown side by side; what a clause ruled out before is out. */
function dispute(ruling: Ruling, vague: readonly Group[], scene: Scene): readonly Judged[] {
  const [first] = ruling.left;
  const disputed = ruling.left.map(
    (group): Judged => ({
      group,
      rank: 'normal',
      status: 'disputed',
      reason: (one) => open(one, ruling.left, scene),
    }),
  );
  return [...vagueOnly(vague), ...disputed, ...(first === undefined ? [] : losers(ruling, first, scene))];
}

function vagueOnly(vague: readonly Group[]): readonly Judged[] {
  return vague.map((group, index) => ({
    group,
    rank: index === 0 ? 'preferred' : 'normal',
    status: 'undisputed',
    reason: common,
  }));
}

function disagreementsOf(groups: readonly Group[], scene: Scene): readonly Disagreement[] {
  const within = withinSources(groups, scene);
  if (!differBetweenSources(groups)) return within;
  const reason = between(groups, scene, 'The sources do not agree');
  return [{ groups, kind: 'between-sources', reason }, ...within];
}

function fullness(group: Group): number {
  return JSON.stringify(group.value).length;
}
