/** What judging gives: a rank, a status and a reason for each group, and the disagreements that readers are told of. */
import type { Clause } from '../model/config.ts';
import type { Decision } from '../model/decision.ts';
import type { Rank, Status } from '../model/facts.ts';
import type { Group } from './group.ts';
import type { Ruling } from './policy/policy.ts';
import type { Scene } from './scene.ts';

/** Why, in words, or what makes the words: of a long list they take more memory than the list. */
export type Reason = string | ((group: Group, scene: Scene) => string);

/** The words of a reason. */
export function reasonOf({ group, reason }: Judged, scene: Scene): string {
  return typeof reason === 'string' ? reason : reason(group, scene);
}

/** A group with what was decided about it. */
export interface Judged {
  readonly group: Group;
  readonly rank: Rank;
  readonly status: Status;
  readonly decidedBy?: Clause;
  readonly reason: Reason;
  /** The editor's, where there is one. */
  readonly decision?: Decision;
}

/** Groups that do not agree. `source` is the one that contradicts itself. */
export interface Disagreement {
  readonly groups: readonly Group[];
  readonly kind: 'between-sources' | 'within-source';
  readonly source?: string;
  readonly reason: string;
}

/** All that is known about one property. */
export interface Judgement {
  readonly judged: readonly Judged[];
  readonly disagreements: readonly Disagreement[];
  /** What was put to the policy, and what each clause said; nothing where nothing had to be decided. */
  readonly rulings: readonly Ruling[];
}
