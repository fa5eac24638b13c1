/**
 * Clause `newest`: a value whose latest source lies wholly after all sources of another value. A source without a date
 * has an open end, so that nothing is newer than it; it can itself be newer than a dated one by its inferred bound.
 */
import { isBefore } from '../../model/edtf.ts';
import type { Group } from '../group.ts';
import { quoteSources } from '../say.ts';
import { claimTime, type Scene, sourcesOf } from '../scene.ts';
import { type ClauseRule, narrow } from './clause.ts';

/** See the head of this file. */
export const newest: ClauseRule = (candidates, scene) => {
  const beaten = (group: Group): boolean => candidates.some((other) => isNewer(other, group, scene));
  const kept = narrow(candidates, (group) => !beaten(group));
  if (kept === undefined) return undefined;
  const sources = sourcesOf(kept.flatMap((group) => group.own));
  const latest = quoteSources(sources, scene);
  return {
    kept,
    reason: `The newest source says so. ${latest} ${sources.length === 1 ? 'is' : 'are'} newer than the sources that say otherwise.`,
    because: `what is newer (${latest}) says the other`,
  };
};

/** Whether some claim of `group` is later than every claim of `other`. */
function isNewer(group: Group, other: Group, scene: Scene): boolean {
  return group.own.some((claim) => {
    const time = claimTime(claim, group.property.holds, scene);
    return other.own.every((rival) => isBefore(claimTime(rival, other.property.holds, scene), time));
  });
}
