/** Clause `decision`: what the editor has pinned, added or corrected. Says nothing where there is no such decision. */
import { type ClauseRule, narrow } from './clause.ts';

/** See the head of this file. */
export const decision: ClauseRule = (candidates, scene) => {
  const kept = narrow(candidates, (group) => group.own.some((claim) => scene.chosen.has(claim)));
  if (kept === undefined) return undefined;
  return { kept, reason: 'The editor has decided so.', because: 'the editor has decided for the other' };
};
