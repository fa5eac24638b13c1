/** Clause `most-independent`: what most sources say, where copies of one text count as one. */
import { most } from '../../model/order.ts';
import { independent, sourcesOf } from '../scene.ts';
import { type ClauseRule, narrow } from './clause.ts';

/** See the head of this file. */
export const mostIndependent: ClauseRule = (candidates, scene) => {
  const counts = new Map(candidates.map((group) => [group, independent(group.claims, scene)]));
  const best = most([...counts.values()]);
  const kept = narrow(candidates, (group) => counts.get(group) === best);
  if (kept === undefined) return undefined;
  const next = most([...counts.values()].filter((count) => count !== best));
  const copied = candidates.some((group) => sourcesOf(group.claims).length > (counts.get(group) ?? 0));
  const note = copied ? ', where texts that share most of their words count as one' : '';
  return {
    kept,
    reason: `More sources say this than anything else. There are ${best} independent ones for it, and ${next} for the next value${note}.`,
    because: `more independent sources say the other (${best} against ${next}${note})`,
  };
};
