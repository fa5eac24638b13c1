/**
 * Which patterns have a chance in a sentence. One pass over its characters finds all beginnings of words and all marks that
 * any pattern needs; a pattern is given where each of its needs is met. So a vocabulary may grow without every sentence paying.
 */

import { isLetterCode } from '../model/letter.ts';
import type { Pattern, Property, Vocabulary } from '../model/vocabulary.ts';

/** A pattern and the property that it finds. */
export interface Candidate {
  readonly property: Property;
  readonly pattern: Pattern;
}

/** What a mark or the beginning of a word brings. */
interface Trigger {
  /** Numbers of the candidates whose rarest need it meets. */
  readonly wakes: number[];
  /** Numbers of the other needs that it meets. */
  readonly meets: number[];
}

/** A node of the tree of beginnings, by letters a to z. */
interface Node extends Trigger {
  readonly next: (Node | undefined)[];
}

interface Index {
  readonly candidates: readonly Candidate[];
  /** Numbers of the candidates that need nothing. */
  readonly free: readonly number[];
  /** For each candidate the numbers of its needs, without the rarest. */
  readonly needs: readonly (readonly number[])[];
  readonly root: Node;
  /** By mark, from the first mark on. */
  readonly marks: readonly (Trigger | undefined)[];
  /** For each need, and for each candidate, the number of the pass that last met or woke it. */
  readonly met: Uint32Array;
  readonly woken: Uint32Array;
  pass: number;
}

const indexes = new WeakMap<Vocabulary, Index>();

/** The patterns of a vocabulary, in its order, that may match a marked sentence. */
export function candidatePatterns(vocabulary: Vocabulary, coded: string): readonly Candidate[] {
  const index = indexes.get(vocabulary) ?? build(vocabulary);
  indexes.set(vocabulary, index);
  const numbers = index.free.slice();
  for (const at of wokenBy(index, coded)) if (isMet(index, index.needs[at] ?? [])) numbers.push(at);
  const found: Candidate[] = [];
  for (const at of numbers.sort(ascending)) {
    const candidate = index.candidates[at];
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
}

function ascending(a: number, b: number): number {
  return a - b;
}

function isMet({ met, pass }: Index, needs: readonly number[]): boolean {
  for (const need of needs) if (met[need] !== pass) return false;
  return true;
}

/** Notes every need that the sentence meets, and gives the candidates whose rarest need is among them. */
function wokenBy(index: Index, coded: string): readonly number[] {
  const found: number[] = [];
  index.pass++;
  let inWord = false;
  for (let at = 0; at < coded.length; at++) {
    const code = coded.charCodeAt(at);
    const isLetter = isLetterCode(code);
    if (isLetter && !inWord) readWord(index, coded, at, found);
    if (code >= firstMark) pull(index, index.marks[code - firstMark], found);
    inWord = isLetter;
  }
  return found;
}

function readWord(index: Index, coded: string, start: number, found: number[]): void {
  let node: Node | undefined = index.root;
  for (let at = start; at < coded.length; at++) {
    const letter = letterIndex(coded.charCodeAt(at));
    node = letter < letters ? node.next[letter] : undefined;
    if (node === undefined) return;
    pull(index, node, found);
  }
}

function pull({ met, woken, pass }: Index, trigger: Trigger | undefined, found: number[]): void {
  if (trigger === undefined) return;
  for (const need of trigger.meets) met[need] = pass;
  for (const at of trigger.wakes) {
    if (woken[at] === pass) continue;
    woken[at] = pass;
    found.push(at);
  }
}

const letters = 26;
/** Marks begin where the characters for private use do. */
const firstMark = 0xe000;

/** 0 for "a" and "A"; more than 25 for all that is no English letter. The long s and the Kelvin sign are letters to "iu". */
function letterIndex(code: number): number {
  if (code < 0x80) return code >= 0x41 ? (code | 0x20) - 0x61 : 99;
  return code === 0x17f ? 18 : code === 0x212a ? 10 : 99;
}

function build(vocabulary: Vocabulary): Index {
  const candidates = [...vocabulary.properties.values()].flatMap((property) =>
    property.patterns.map((pattern) => ({ property, pattern })),
  );
  const root = emptyNode();
  const marks: (Trigger | undefined)[] = [];
  const triggersOf = (anyOf: readonly string[]): Trigger[] =>
    anyOf.map((one) => (one.charCodeAt(0) < firstMark ? nodeOf(root, one) : markIn(marks, one)));
  const numbers = new Map<string, number>();
  const needOf = (anyOf: readonly string[]): number => {
    const key = anyOf.join(' ');
    const need = numbers.get(key) ?? numbers.size;
    if (!numbers.has(key)) for (const trigger of triggersOf(anyOf)) trigger.meets.push(need);
    numbers.set(key, need);
    return need;
  };
  const needs = candidates.map(({ pattern }, at) => {
    const [rarest = [], ...others] = pattern.triggers;
    for (const trigger of triggersOf(rarest)) trigger.wakes.push(at);
    return others.map(needOf);
  });
  const free = [...candidates.keys()].filter((at) => candidates[at]?.pattern.triggers.length === 0);
  const met = new Uint32Array(numbers.size);
  return { candidates, free, needs, root, marks, met, woken: new Uint32Array(candidates.length), pass: 0 };
}

function markIn(marks: (Trigger | undefined)[], mark: string): Trigger {
  const at = mark.charCodeAt(0) - firstMark;
  const trigger = marks[at] ?? { wakes: [], meets: [] };
  marks[at] = trigger;
  return trigger;
}

function emptyNode(): Node {
  return { next: new Array(letters).fill(undefined), wakes: [], meets: [] };
}

function nodeOf(root: Node, word: string): Node {
  let node = root;
  for (let at = 0; at < word.length; at++) {
    const letter = letterIndex(word.charCodeAt(at));
    const next = node.next[letter] ?? emptyNode();
    node.next[letter] = next;
    node = next;
  }
  return node;
}
