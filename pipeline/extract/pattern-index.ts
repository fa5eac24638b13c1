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
  readonly root: Node;
  readonly byMark: ReadonlyMap<number, readonly number[]>;
  /** For each need the number of the pass that last met it. */
  readonly met: Uint32Array;
  pass: number;
}

const indexes = new WeakMap<Vocabulary, Index>();

/** The patterns of a vocabulary, in its order, that may match a marked sentence; needs are words and marks. */
export function candidatePatterns(vocabulary: Vocabulary, coded: string): readonly Candidate[] {
  const index = indexes.get(vocabulary) ?? build(vocabulary);
  indexes.set(vocabulary, index);
  scan(index, coded);
  return index.candidates.filter((_, at) => isMet(index, index.needs[at] ?? []));
}

function isMet({ met, pass }: Index, needs: readonly number[]): boolean {
  for (const need of needs) if (met[need] !== pass) return false;
  return true;
}

/** Notes every need that the sentence meets. */
function scan(index: Index, coded: string): void {
  index.pass++;
  let inWord = false;
  for (let at = 0; at < coded.length; at++) {
    const code = coded.charCodeAt(at);
    const isLetter = isLetterCode(code);
    if (isLetter && !inWord) meetWord(index, coded, at);
    if (code >= 0xe000) for (const need of index.byMark.get(code) ?? []) index.met[need] = index.pass;
    inWord = isLetter;
  }
}

function meetWord({ root, met, pass }: Index, coded: string, start: number): void {
  let node: Node | undefined = root;
  for (let at = start; at < coded.length; at++) {
    const letter = letterIndex(coded.charCodeAt(at));
    node = letter < letters ? node.next[letter] : undefined;
    if (node === undefined) return;
    for (const need of node.meets) met[need] = pass;
  }
}

const letters = 26;

/** 0 for "a" and "A"; more than 25 for all that is no English letter. The long s and the Kelvin sign are letters to "iu". */
function letterIndex(code: number): number {
  if (code < 0x80) return code >= 0x41 ? (code | 0x20) - 0x61 : 99;
  return code === 0x17f ? 18 : code === 0x212a ? 10 : 99;
}

function build(vocabulary: Vocabulary): Index {
  const numbers = new Map<string, number>();
  const root = emptyNode();
  const byMark = new Map<number, number[]>();
  const needOf = (key: string, enter: (need: number) => void): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    enter(numbers.size);
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const ofWords = (words: readonly string[]): number =>
    needOf(words.join(' '), (need) => {
      for (const word of words) nodeOf(root, word).meets.push(need);
    });
  const ofMarks = (marks: string): number =>
    needOf(marks, (need) => {
      for (const mark of marks) byMark.set(mark.charCodeAt(0), [...(byMark.get(mark.charCodeAt(0)) ?? []), need]);
    });
  const candidates = [...vocabulary.properties.values()].flatMap((property) =>
    property.patterns.map((pattern) => ({ property, pattern })),
  );
  const needs = candidates.map(({ pattern }) => [...pattern.triggers.map(ofWords), ...pattern.needs.map(ofMarks)]);
  return { candidates, needs, root, byMark, met: new Uint32Array(numbers.size), pass: 0 };
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
