/**
 * Clause `own-page`: the subject's own page about itself, unless a source that is known to be newer says otherwise.
 * What the page tells of somebody else, reports as somebody's word, or tells of the past, is not its word about itself.
 */
import type { Claim } from '../../model/claim.ts';
import type { Group } from '../group.ts';
import { quoteSources } from '../say.ts';
import { claimTime, type Scene, sourcesOf } from '../scene.ts';
import { type ClauseRule, narrow } from './clause.ts';
import { latestBeginning } from './newest.ts';

/** See the head of this file. */
export const ownPage: ClauseRule = (candidates, scene) => {
  const beginnings = latestBeginnings(candidates, scene);
  const ownWord = (group: Group): readonly Claim[] =>
    group.own.filter((claim) => isOwnWord(claim, scene) && !isOutdated(claim, group, beginnings, scene));
  const kept = narrow(candidates, (group) => ownWord(group).length > 0);
  if (kept === undefined) return undefined;
  const pages = kept.flatMap(ownWord);
  const holds = kept[0]?.property.holds ?? 'one';
  const undated = pages.every((claim) => !Number.isFinite(claimTime(claim, holds, scene).to));
  const page = quoteSources(sourcesOf(pages), scene);
  return {
    kept,
    reason: `The organisation's own page says so. It is ${page}, and no source known to be newer says otherwise${undated ? '; the page bears no date' : ''}.`,
    because: `the organisation's own page ${page} says the other`,
  };
};

function isOwnWord(claim: Claim, scene: Scene): boolean {
  const witness = scene.witnesses.get(claim.reference.source);
  const { about, saidBy } = claim.qualifiers;
  return witness?.kind === 'self-published' && claim.past !== true && about === undefined && saidBy === undefined;
}

/** When the latest claim of a group begins. */
interface Beginning {
  readonly group: Group;
  readonly from: number;
}

/** Those of the two groups that begin last: one of them is not the group that is asked about. */
function latestBeginnings(groups: readonly Group[], scene: Scene): readonly Beginning[] {
  return groups
    .map((group) => ({ group, from: latestBeginning(group, scene) }))
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
    .slice(0, 2);
}

/** Whether another group has a claim that begins after this one's time has ended. */
function isOutdated(claim: Claim, group: Group, latest: readonly Beginning[], scene: Scene): boolean {
  const { to } = claimTime(claim, group.property.holds, scene);
  return latest.some((other) => other.group !== group && to < other.from);
}
