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

/** A node of the tree of beginnings, by letters a to z. */
interface Node {
  readonly next: (Node | undefined)[];
  /** Numbers of the needs that are met by a word that begins so. */
  readonly meets: number[];
}

interface Index {
  readonly candidates: readonly Candidate[];
  /** For each candidate the numbers of its needs, the rarest first. */
  readonly needs: readonly (readonly number[])[];
  /** Numbers of the candidates that need nothing; and, for each need, of those whose rarest it is. */
  readonly free: readonly number[];
  readonly byRarest: readonly (readonly number[] | undefined)[];
  readonly root: Node;
  /** The needs that each mark meets, from the first mark on. */
  readonly byMark: readonly (readonly number[] | undefined)[];
  /** For each need the number of the pass that last met it. */
  readonly met: Uint32Array;
  pass: number;
}

const indexes = new WeakMap<Vocabulary, Index>();

/** The patterns of a vocabulary, in its order, that may match a marked sentence. */
export function candidatePatterns(vocabulary: Vocabulary, coded: string): readonly Candidate[] {
  const index = indexes.get(vocabulary) ?? build(vocabulary);
  indexes.set(vocabulary, index);
  const numbers = index.free.slice();
  for (const at of chances(index, coded)) if (isMet(index, index.needs[at] ?? [])) numbers.push(at);
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
function chances(index: Index, coded: string): readonly number[] {
  const found: number[] = [];
  index.pass++;
  let inWord = false;
  for (let at = 0; at < coded.length; at++) {
    const code = coded.charCodeAt(at);
    const isLetter = isLetterCode(code);
    if (isLetter && !inWord) meetWord(index, coded, at, found);
    if (code >= firstMark) meet(index, index.byMark[code - firstMark] ?? [], found);
    inWord = isLetter;
  }
  return found;
}

function meetWord(index: Index, coded: string, start: number, found: number[]): void {
  let node: Node | undefined = index.root;
  for (let at = start; at < coded.length; at++) {
    const letter = letterIndex(coded.charCodeAt(at));
    node = letter < letters ? node.next[letter] : undefined;
    if (node === undefined) return;
    if (node.meets.length > 0) meet(index, node.meets, found);
  }
}

function meet({ met, pass, byRarest }: Index, needs: readonly number[], found: number[]): void {
  for (const need of needs) {
    if (met[need] === pass) continue;
    met[need] = pass;
    const asking = byRarest[need];
    if (asking !== undefined) for (const at of asking) found.push(at);
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
  const numbers = new Map<string, number>();
  const root = emptyNode();
  const byMark: number[][] = [];
  const needOf = (anyOf: readonly string[]): number => {
    const key = anyOf.join(' ');
    const need = numbers.get(key) ?? numbers.size;
    if (numbers.has(key)) return need;
    numbers.set(key, need);
    for (const one of anyOf)
      (one.charCodeAt(0) >= firstMark ? needsOf(byMark, one) : nodeOf(root, one).meets).push(need);
    return need;
  };
  const candidates = [...vocabulary.properties.values()].flatMap((property) =>
    property.patterns.map((pattern) => ({ property, pattern })),
  );
  const needs = candidates.map(({ pattern }) => pattern.triggers.map(needOf));
  const asking = (need: number | undefined) => [...needs.keys()].filter((at) => needs[at]?.[0] === need);
  return {
    candidates,
    needs,
    free: asking(undefined),
    byRarest: Array.from({ length: numbers.size }, (_, need) => {
      const all = asking(need);
      return all.length > 0 ? all : undefined;
    }),
    root,
    byMark,
    met: new Uint32Array(numbers.size),
    pass: 0,
  };
}

function needsOf(byMark: number[][], mark: string): number[] {
  const at = mark.charCodeAt(0) - firstMark;
  const known = byMark[at] ?? [];
  byMark[at] = known;
  return known;
}

function emptyNode(): Node {
  return { next: new Array(letters).fill(undefined), meets: [] };
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
