/**
 * Clause `newest`: a value whose latest source lies wholly after all sources of another value. A source without a date
 * has an open end, so that nothing is newer than it; it can itself be newer than a dated one by its inferred bound. Says
 * nothing about what does not change with time: a founding date is no better known for being told last.
 */
import { most } from '../../model/order.ts';
import { type Group, isPast } from '../group.ts';
import { quoteSources } from '../say.ts';
import { claimTime, type Scene, sourcesOf } from '../scene.ts';
import { type Choice, type ClauseRule, narrow } from './clause.ts';

/** See the head of this file. */
export const newest: ClauseRule = (candidates, scene) => {
  if (candidates.some(({ property }) => property.lasting === true)) return undefined;
  return byDate(candidates, scene) ?? byTense(candidates, scene);
};

function byDate(candidates: readonly Group[], scene: Scene): Choice | undefined {
  const latest = most(candidates.map((group) => latestBeginning(group, scene)));
  const kept = narrow(candidates, (group) => latestEnd(group, scene) >= latest);
  if (kept === undefined) return undefined;
  const sources = sourcesOf(kept.flatMap((group) => group.own));
  const quoted = quoteSources(sources, scene);
  return {
    kept,
    reason: `The newest source says so. ${quoted} ${sources.length === 1 ? 'is' : 'are'} newer than the sources that say otherwise.`,
    because: `what is newer (${quoted}) says the other`,
  };
}

/** Who tells a value as past knows of something newer than who tells it as present without a date. */
function byTense(candidates: readonly Group[], scene: Scene): Choice | undefined {
  const kept = narrow(candidates, (group) => pastTellers(group, scene).length === 0);
  if (kept === undefined) return undefined;
  const tellers = candidates.flatMap((group) => pastTellers(group, scene));
  const named = quoteSources([...new Set(tellers)], scene);
  const verb = new Set(tellers).size === 1 ? 'tells' : 'tell';
  return {
    kept,
    reason: `It is told of the present, while ${named} ${verb} what others say as past.`,
    because: `${named} ${verb} this as past`,
  };
}

/** Sources that know the value only as past, unless one that tells it as present is known to be newer. */
function pastTellers(group: Group, scene: Scene): readonly string[] {
  const { holds } = group.property;
  const time = (id: string) => scene.witnesses.get(id)?.time;
  const past = sourcesOf(group.claims.filter((claim) => isPast(claim, holds)));
  if (past.length === 0) return [];
  const present = new Set(sourcesOf(group.claims.filter((claim) => !isPast(claim, holds))));
  // What is older than any of them is older than the one that begins last.
  const latest = most([...present].map((id) => time(id)?.from ?? Number.NEGATIVE_INFINITY));
  return past.filter((id) => !present.has(id) && !((time(id)?.to ?? Number.POSITIVE_INFINITY) < latest));
}

/** When the latest claim of a group begins; it is newer than a group all of whose claims have ended by then. */
export function latestBeginning({ own, property }: Group, scene: Scene): number {
  return own.reduce(
    (last, claim) => Math.max(last, claimTime(claim, property.holds, scene).from),
    Number.NEGATIVE_INFINITY,
  );
}

function latestEnd({ own, property }: Group, scene: Scene): number {
  return own.reduce(
    (last, claim) => Math.max(last, claimTime(claim, property.holds, scene).to),
    Number.NEGATIVE_INFINITY,
  );
}
