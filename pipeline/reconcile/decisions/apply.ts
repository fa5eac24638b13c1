/**
 * Applies the editor's decisions to one property. Values that are pinned, added or corrected win by the policy's clause
 * `decision`; rejected and hidden statements stay in the facts with the lowest rank, so that nothing is lost unseen.
 */

import { decisionOverruled } from '../../model/catalogue.ts';
import type { Claim } from '../../model/claim.ts';
import type { Decision } from '../../model/decision.ts';
import type { Message } from '../../model/message.ts';
import type { Value } from '../../model/value.ts';
import type { Property } from '../../model/vocabulary.ts';
import type { Group } from '../group.ts';
import { type Judged, type Judgement, reasonOf } from '../judged.ts';
import type { Measure } from '../measures/measure.ts';
import { decided } from '../reasons.ts';
import { inOrder, type Scene } from '../scene.ts';
import { qualifiersShown } from '../shown-qualifiers.ts';
import type { Resolved } from './resolve.ts';

/** The claims whose values an editor has chosen. */
export function chosenClaims(resolved: readonly Resolved[]): ReadonlySet<Claim> {
  return new Set(resolved.flatMap((one) => (chooses(one) ? claimsMeant(one) : [])));
}

/** The groups as the decisions leave them: merged, corrected, the chosen ones of the present. */
export function shaped(
  groups: readonly Group[],
  resolved: readonly Resolved[],
  property: Property,
  measure: Measure,
  scene: Scene,
): readonly Group[] {
  let left = groups;
  for (const { claim } of resolved) if (claim !== undefined) left = joined(left, claim, measure, property, scene);
  for (const one of resolved) {
    if (one.decision.do === 'merge') left = merged(left, partsOf(one, left), scene);
    if (one.decision.do === 'correct' && one.claim !== undefined) left = corrected(left, one, one.claim, scene);
  }
  return left.map((group) =>
    group.own.some((claim) => scene.chosen.has(claim)) ? { ...group, past: false, open: false } : group,
  );
}

/** Judges what is not rejected, and says of each statement that was decided about by whom and why. */
export function judgeDecided(
  groups: readonly Group[],
  resolved: readonly Resolved[],
  judge: (groups: readonly Group[]) => Judgement,
): Judgement & { readonly messages: readonly Message[] } {
  const about = (action: Decision['do']): ReadonlyMap<Group, Decision> =>
    new Map(
      resolved
        .filter(({ decision }) => decision.do === action)
        .flatMap((one) => meantBy(one, groups).map((group) => [group, one.decision] as const)),
    );
  const [rejected, hidden] = [about('reject'), about('hide')];
  const judgement = judge(groups.filter((group) => !rejected.has(group)));
  const out = [...rejected].map(([group, decision]): Judged => ({ group, ...low(decision), status: 'contradicted' }));
  const judged = judgement.judged.map((one): Judged => {
    const is = (group: Group): boolean => group.own.some((claim) => one.group.own.includes(claim));
    const hiding = [...hidden].find(([group]) => is(group))?.[1];
    if (hiding !== undefined) return { ...one, ...low(hiding) };
    const said = resolved.find((each) => speaksFor(each) && meantBy(each, [one.group]).length > 0)?.decision;
    return said === undefined ? one : spokenFor(one, said);
  });
  const overruled = judged.flatMap((one) =>
    one.decision !== undefined && isChoice(one.decision) && !wins(one) ? [one.decision] : [],
  );
  const isHidden = (group: Group): boolean => [...hidden.keys()].some((one) => one.own[0] === group.own[0]);
  return {
    ...judgement,
    judged: [...judged, ...out],
    disagreements: judgement.disagreements.filter(({ groups: sides }) => !sides.some(isHidden)),
    messages: overruled.map((decision) => decisionOverruled(decision.place, decision.property)),
  };
}

function low(decision: Decision): Pick<Judged, 'rank' | 'decidedBy' | 'reason'> & { readonly decision: Decision } {
  return { rank: 'deprecated', decidedBy: 'decision', decision, reason: decided(decision) };
}

/** A merge says what is one and the same and not that it is right: where it loses, the clause that it lost by is told with it. */
function spokenFor(one: Judged, decision: Decision): Judged {
  const reason = decided(decision);
  if (decision.do === 'merge' && one.rank === 'deprecated') {
    return { ...one, decision, reason: (_, scene) => `${reasonOf(one, scene)} ${reason}` };
  }
  return { ...one, decidedBy: 'decision', decision, reason };
}

function isChoice(decision: Decision): boolean {
  return decision.do === 'pin' || decision.do === 'add' || decision.do === 'correct';
}

function speaksFor({ decision }: Resolved): boolean {
  return isChoice(decision) || decision.do === 'merge';
}

function wins({ rank, status, group }: Judged): boolean {
  if (rank === 'deprecated' || status === 'disputed') return false;
  return group.property.holds === 'many' || rank === 'preferred' || status === 'historical';
}

/** A figure that is added to a series for a time of its own is part of the history, not necessarily today's. */
function chooses({ decision, claim }: Resolved): boolean {
  if (decision.do === 'pin') return true;
  const { pointInTime, end } = claim?.qualifiers ?? {};
  return claim !== undefined && pointInTime === undefined && end === undefined;
}

/** The claims by which a decision's statements are found among groups. */
function claimsMeant({ claim, groups }: Resolved): readonly Claim[] {
  return claim === undefined ? groups.flatMap((group) => group.own) : [claim];
}

function meantBy(resolved: Resolved, groups: readonly Group[]): readonly Group[] {
  const meant = new Set(claimsMeant(resolved));
  return groups.filter((group) => group.own.some((claim) => meant.has(claim)));
}

/** The groups that a merge joins, the one first that the others mean the same as. */
function partsOf({ groups: meant }: Resolved, groups: readonly Group[]): readonly Group[] {
  const found = meant.flatMap(
    (one) => groups.find((group) => group.own.some((claim) => one.own.includes(claim))) ?? [],
  );
  return [...new Set(found)];
}

/** What an editor says beside what the sources say: with those who say the same, else by itself. */
function joined(
  groups: readonly Group[],
  claim: Claim,
  measure: Measure,
  property: Property,
  scene: Scene,
): readonly Group[] {
  const same = groups.find((group) => group.own.every((one) => measure.relate(one, claim) === 'same'));
  if (same === undefined) {
    const value = withUnit(claim.value, property, groups);
    const alone = { property, value, qualifiers: claim.qualifiers, past: false, open: false };
    return [...groups, { ...alone, claims: [claim], own: [claim] }];
  }
  const [own, claims] = [inOrder([...same.own, claim], scene), inOrder([...same.claims, claim], scene)];
  return groups.map((group) => (group === same ? { ...same, own, claims } : group));
}

/** A series has one unit, which an editor need not repeat. */
function withUnit(value: Value, property: Property, groups: readonly Group[]): Value {
  const unit = groups.map((group) => (group.value.type === 'quantity' ? group.value.unit : undefined))[0];
  if (value.type !== 'quantity' || value.unit !== undefined || unit === undefined) return value;
  return property.holds === 'series' ? { ...value, unit } : value;
}

function merged(groups: readonly Group[], parts: readonly Group[], scene: Scene): readonly Group[] {
  const [first] = parts;
  if (first === undefined) return groups;
  const own = inOrder(
    parts.flatMap((group) => group.own),
    scene,
  );
  const claims = inOrder(
    parts.flatMap((group) => group.claims),
    scene,
  );
  const whole = { ...first, own, claims, qualifiers: qualifiersShown(first.property, claims, scene) };
  return groups.flatMap((group) => (group === first ? [whole] : parts.includes(group) ? [] : [group]));
}

/** The statement that is wrong goes into the right one, which keeps the places as what it corrects. */
function corrected(
  groups: readonly Group[],
  { groups: meant, decision }: Resolved,
  claim: Claim,
  scene: Scene,
): readonly Group[] {
  const right = groups.find((group) => group.own.includes(claim));
  if (right === undefined) return groups;
  const isWrong = (group: Group): boolean =>
    meant.some((one) => group.own.some((each) => each !== claim && one.own.includes(each)));
  const wrong = groups.filter((group) => group !== right && isWrong(group));
  const claims = inOrder([...right.claims, ...wrong.flatMap((group) => group.claims)], scene);
  const value = isWrong(right) ? claim.value : right.value;
  const qualifiers = decision.qualifiers ?? qualifiersShown(right.property, claims, scene);
  return groups.flatMap((group) =>
    group === right ? [{ ...right, value, claims, qualifiers }] : wrong.includes(group) ? [] : [group],
  );
}
