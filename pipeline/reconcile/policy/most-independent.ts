/** Clause `most-independent`: what most sources say, where copies of one text count as one. */
import type { Group } from '../group.ts';
import { independent, sourcesOf } from '../scene.ts';
import { type ClauseRule, narrow } from './clause.ts';

/** See the head of this file. */
export const mostIndependent: ClauseRule = (candidates, scene) => {
  const count = (group: Group): number => independent(group.claims, scene);
  const most = Math.max(...candidates.map(count));
  const kept = narrow(candidates, (group) => count(group) === most);
  if (kept === undefined) return undefined;
  const next = Math.max(...candidates.filter((group) => !kept.includes(group)).map(count));
  const copied = candidates.some((group) => sourcesOf(group.claims).length > count(group));
  const note = copied ? ', where texts that share most of their words count as one' : '';
  return {
    kept,
    reason: `More sources say this than anything else. There are ${most} independent ones for it, and ${next} for the next value${note}.`,
    because: `more independent sources say the other (${most} against ${next}${note})`,
  };
};
