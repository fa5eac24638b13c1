/**
 * Finds texts that are copies of each other, in full or for the most part, by the runs of words that they share.
 * A mirror of an article, or an older version of it, is no second witness.
 */
import { wordsOf } from '../model/words.ts';
import { joinPairs } from './union.ts';

/** Words in a run; shorter runs occur in unrelated texts on one subject. */
const runLength = 6;
/** Share of the shorter text's runs that must be in the other one. */
const copiedShare = 0.5;
/** Fewer runs than this prove nothing, unless the texts are equal word by word. */
const fewestRuns = 20;
/** Runs that occur in more texts than this are boilerplate. */
const widest = 200;
/** Runs kept over all texts; beyond that only every n-th by hash, the same ones in every text. */
const mostRuns = 1_600_000;
/** Pairs of texts whose shared runs are counted: where so many share something, what few share tells more. */
const mostPairs = 1_000_000;

/**
 * A number for each text; texts with equal numbers are copies, directly or through others.
 *
 * @param known what {@link readWords} has given for some of them, in the same order
 */
export function copyClusters(
  texts: readonly string[],
  known: readonly (WordsRead | undefined)[] = [],
): readonly number[] {
  const finder = copyFinder();
  for (const [index, text] of texts.entries()) finder.add(String(index), text, known[index]);
  return finder.clusters(texts.map((_, index) => String(index)));
}

/** What looking for copies needs of a text, to be kept for the next time. */
export function readWords(text: string): WordsRead {
  return readingOf(text, 1);
}

/** Finds copies among texts that it is shown one after the other, and keeps none of them. */
export interface CopyFinder {
  /** A text that was shown under the same name before is forgotten. */
  readonly add: (name: string, text: string, known?: WordsRead) => void;
  /** Numbers for the texts of these names, in this order. */
  readonly clusters: (names: readonly string[]) => readonly number[];
}

/** See {@link CopyFinder}. */
export function copyFinder(): CopyFinder {
  const readings = new Map<string, Reading>();
  let total = 0;
  let every = 1;
  return {
    add: (name, text, known) => {
      const reading = known === undefined ? readingOf(text, every) : thinned(known, every);
      total += reading.words - (readings.get(name)?.words ?? 0);
      readings.set(name, reading);
      if (total <= mostRuns * every) return;
      while (total > mostRuns * every) every *= 2;
      for (const one of readings.values()) one.runs = thinned(one, every).runs;
    },
    clusters: (names) => {
      const found = names.map((name) => readings.get(name) ?? readingOf('', every));
      return joinPairs(names.length, [...equalPairs(found), ...copiedPairs(found.map(({ runs }) => runs))]);
    },
  };
}

/** What is kept of a text: its words themselves would take many times its own memory. */
export type WordsRead = Readonly<Reading>;

interface Reading {
  readonly words: number;
  /** Of all words in order: equal where the texts are equal word by word. */
  readonly key: string;
  /** Of the runs of words that are kept (FNV-1a), each once. */
  runs: Uint32Array;
}

const seeds = [0x811c9dc5, 0x9747b28c] as const;

function readingOf(text: string, every: number): Reading {
  const words = wordsOf(text);
  const runs = new Set<number>();
  for (let start = 0; start + runLength <= words.length; start++) {
    let hash: number = seeds[0];
    for (let i = start; i < start + runLength; i++) hash = hashWord(words[i] ?? '', hash);
    if (hash % every === 0) runs.add(hash);
  }
  const whole = seeds.map((seed) => words.reduce<number>((hash, word) => hashWord(word, hash), seed));
  return { words: words.length, key: [words.length, ...whole].join(' '), runs: Uint32Array.from(runs) };
}

function thinned(reading: WordsRead, every: number): Reading {
  return { ...reading, runs: every === 1 ? reading.runs : reading.runs.filter((run) => run % every === 0) };
}

function hashWord(word: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193) >>> 0;
  return Math.imul(hash ^ 32, 0x01000193) >>> 0;
}

function copiedPairs(runs: readonly Uint32Array[]): readonly (readonly [number, number])[] {
  const copied: (readonly [number, number])[] = [];
  for (const [pair, count] of sharedCounts(runs)) {
    const a = Math.floor(pair / runs.length);
    const b = pair % runs.length;
    const least = Math.min(runs[a]?.length ?? 0, runs[b]?.length ?? 0);
    if (least >= fewestRuns && count >= least * copiedShare) copied.push([a, b]);
  }
  return copied;
}

/** How many runs two texts share, by one number for the pair. */
function sharedCounts(runs: readonly Uint32Array[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const holders of holdersOf(runs)) {
    holders.forEach((a, at) => {
      for (let i = at + 1; i < holders.length; i++) {
        const pair = a * runs.length + (holders[i] ?? 0);
        const known = counts.get(pair);
        if (known !== undefined || counts.size < mostPairs) counts.set(pair, (known ?? 0) + 1);
      }
    });
  }
  return counts;
}

/** The texts of each run that some share, those of runs that few share first. */
function holdersOf(runs: readonly Uint32Array[]): readonly (readonly number[])[] {
  // Run and text in one number, so that sorting numbers brings together what belongs together.
  const held = new Float64Array(runs.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const [index, list] of runs.entries()) for (const run of list) held[at++] = run * mostTexts + index;
  held.sort();
  const found: number[][] = [];
  for (let start = 0, end = 0; start < held.length; start = end) {
    const run = Math.floor((held[start] ?? 0) / mostTexts);
    while (end < held.length && Math.floor((held[end] ?? 0) / mostTexts) === run) end++;
    if (end - start < 2 || end - start > widest) continue;
    found.push(Array.from(held.subarray(start, end), (one) => one % mostTexts));
  }
  return found.sort((a, b) => a.length - b.length);
}

/** A number of a run has 32 bits; 20 more are as exact. */
const mostTexts = 2 ** 20;

/** Each text with the first one that has the same words. */
function equalPairs(readings: readonly Reading[]): readonly (readonly [number, number])[] {
  const first = new Map<string, number>();
  return readings.flatMap(({ key }, index) => {
    const other = first.get(key);
    if (other !== undefined) return [[other, index] as const];
    first.set(key, index);
    return [];
  });
}
