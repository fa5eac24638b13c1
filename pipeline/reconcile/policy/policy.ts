/** Applies the policy: clause after clause narrows the candidates down, until one is left or the clauses end. */
import type { Clause } from '../../model/config.ts';
import type { Group } from '../group.ts';
import type { Scene } from '../scene.ts';
import type { Choice, ClauseRule } from './clause.ts';
import { decision } from './decision.ts';
import { mostIndependent } from './most-independent.ts';
import { mostSpecific } from './most-specific.ts';
import { newest } from './newest.ts';
import { ownPage } from './own-page.ts';

/** The rule behind each clause's name. */
export const clauses: Readonly<Record<Clause, ClauseRule>> = {
  decision,
  'own-page': ownPage,
  newest,
  'most-independent': mostIndependent,
  'most-specific': mostSpecific,
};

/** A clause that narrowed the candidates down, with what it dropped. */
export interface Step extends Choice {
  readonly clause: Clause;
  readonly dropped: readonly Group[];
}

/** A clause that was asked: `choice` is absent where it had nothing to say. */
export interface Tried {
  readonly clause: Clause;
  readonly candidates: readonly Group[];
  readonly choice?: Choice;
}

/** The outcome: one group left is decided, several are not. */
export interface Ruling {
  readonly left: readonly Group[];
  /** In the order of the policy; the last one decided, if anything did. */
  readonly steps: readonly Step[];
  /** Every clause that was asked, in order. */
  readonly tried: readonly Tried[];
}

/** Decides between groups that cannot all be right. The editor's decisions come first, wherever the policy puts them. */
export function decide(candidates: readonly Group[], scene: Scene): Ruling {
  let left = candidates;
  const steps: Step[] = [];
  const tried: Tried[] = [];
  for (const clause of new Set<Clause>(['decision', ...scene.policy])) {
    if (left.length < 2) break;
    const choice = clauses[clause](left, scene);
    tried.push({ clause, candidates: left, ...(choice !== undefined && { choice }) });
    if (choice === undefined) continue;
    const kept = new Set(choice.kept);
    steps.push({ ...choice, clause, dropped: left.filter((group) => !kept.has(group)) });
    left = choice.kept;
  }
  return { left, steps, tried };
}
