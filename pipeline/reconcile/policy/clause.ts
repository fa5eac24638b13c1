/** The common shape of the policy's clauses. Each clause is one file beside this one. */
import type { Group } from '../group.ts';
import type { Scene } from '../scene.ts';

/** What a clause decided. */
export interface Choice {
  /** The groups that the clause keeps: some of the candidates, never none and never all. */
  readonly kept: readonly Group[];
  /** Why, as a sentence under the statement that won. */
  readonly reason: string;
  /** Why, as the end of "“A” says this one, but". */
  readonly because: string;
}

/** Narrows down candidates that cannot all be right, or gives undefined where the clause has nothing to say. */
export type ClauseRule = (candidates: readonly Group[], scene: Scene) => Choice | undefined;

/** The candidates that `keep` is true of, unless that is all or none of them. */
export function narrow(candidates: readonly Group[], keep: (group: Group) => boolean): readonly Group[] | undefined {
  const kept = candidates.filter(keep);
  return kept.length === 0 || kept.length === candidates.length ? undefined : kept;
}
