/**
 * Which patterns have a chance in a sentence. One pass over its characters finds all beginnings of words and all marks that
 * any pattern needs; a pattern is given where each of its needs is met. So a vocabulary may grow without every sentence paying.
 */

import type { Pattern, Property, Vocabulary } from '../model/vocabulary.ts';
import { TriggerTree } from './trigger-tree.ts';

/** A pattern and the property that it finds. */
export interface Candidate {
  readonly property: Property;
  readonly pattern: Pattern;
}

interface Index {
  readonly candidates: readonly Candidate[];
  readonly triggers: TriggerTree;
  /** By trigger, numbers of the candidates whose rarest need it meets. */
  readonly wakes: readonly (readonly number[])[];
  /** Numbers of the candidates that need nothing. */
  readonly free: readonly number[];
  /** For each candidate its other needs, as numbers of sets of triggers. */
  readonly needs: readonly (readonly number[])[];
}

const indexes = new WeakMap<Vocabulary, Index>();

/** The patterns of a vocabulary, in its order, that may match a marked sentence. */
export function candidatePatterns(vocabulary: Vocabulary, coded: string): readonly Candidate[] {
  const index = indexes.get(vocabulary) ?? build(vocabulary);
  indexes.set(vocabulary, index);
  const found: Candidate[] = [];
  for (const at of wokenBy(index, coded)) {
    const candidate = index.candidates[at];
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
}

/** Numbers of the candidates of which a sentence meets all needs, each once, in their order. */
function wokenBy({ triggers, wakes, free, needs }: Index, coded: string): readonly number[] {
  const numbers = free.slice();
  for (const trigger of triggers.meet(coded))
    for (const at of wakes[trigger] ?? none) if (areMet(triggers, needs[at] ?? none)) insert(numbers, at);
  return numbers;
}

const none: readonly never[] = [];

/** Puts a number where it belongs in a short list in order, unless it is there. */
function insert(numbers: number[], number: number): void {
  let at = numbers.length;
  while (at > 0 && (numbers[at - 1] ?? 0) >= number) at--;
  if (numbers[at] !== number) numbers.splice(at, 0, number);
}

function areMet(triggers: TriggerTree, needs: readonly number[]): boolean {
  for (const set of needs) if (!triggers.hasMet(set)) return false;
  return true;
}

function build(vocabulary: Vocabulary): Index {
  const candidates = [...vocabulary.properties.values()].flatMap((property) =>
    property.patterns.map((pattern) => ({ property, pattern })),
  );
  const triggers = new TriggerTree();
  const wakes: number[][] = [];
  const needs = candidates.map(({ pattern }, at) => {
    const [rarest = [], ...others] = pattern.triggers;
    for (const one of rarest) {
      const trigger = triggers.add(one);
      const woken = wakes[trigger] ?? [];
      wakes[trigger] = woken;
      woken.push(at);
    }
    return others.map((set) => triggers.addSet(set));
  });
  const free = [...candidates.keys()].filter((at) => candidates[at]?.pattern.triggers.length === 0);
  return { candidates, triggers, wakes, free, needs };
}
