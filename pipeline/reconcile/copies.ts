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
const mostRuns = 400_000;

/** A number for each text; texts with equal numbers are copies, directly or through others. */
export function copyClusters(texts: readonly string[]): readonly number[] {
  const readings = texts.map(readingOf);
  const total = readings.reduce((sum, { words }) => sum + words, 0);
  const every = Math.ceil(total / mostRuns);
  const runs = readings.map(({ hashes }) => new Set(hashes.filter((hash) => hash % every === 0)));
  return joinPairs(texts.length, [...equalPairs(texts, readings), ...copiedPairs(runs)]);
}

/** What is kept of a text: its words themselves would take many times its own memory. */
interface Reading {
  readonly words: number;
  /** Of all words in order. */
  readonly hash: number;
  /** Of all runs of words (FNV-1a). */
  readonly hashes: Uint32Array;
}

const seed = 0x811c9dc5;

function readingOf(text: string): Reading {
  const words = wordsOf(text);
  const hashes = new Uint32Array(Math.max(0, words.length - runLength + 1));
  for (let start = 0; start < hashes.length; start++) {
    let hash = seed;
    for (let i = start; i < start + runLength; i++) hash = hashWord(words[i] ?? '', hash);
    hashes[start] = hash;
  }
  return { words: words.length, hash: words.reduce((hash, word) => hashWord(word, hash), seed), hashes };
}

function hashWord(word: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193) >>> 0;
  return Math.imul(hash ^ 32, 0x01000193) >>> 0;
}

function copiedPairs(runs: readonly ReadonlySet<number>[]): readonly (readonly [number, number])[] {
  return [...sharedCounts(runs)].flatMap(([pair, count]) => {
    const a = Math.floor(pair / runs.length);
    const b = pair % runs.length;
    const least = Math.min(runs[a]?.size ?? 0, runs[b]?.size ?? 0);
    return least >= fewestRuns && count >= least * copiedShare ? [[a, b] as const] : [];
  });
}

/** How many runs two texts share, by one number for the pair. */
function sharedCounts(runs: readonly ReadonlySet<number>[]): ReadonlyMap<number, number> {
  const holders = new Map<number, number[]>();
  runs.forEach((set, index) => {
    for (const run of set) {
      const list = holders.get(run);
      if (list === undefined) holders.set(run, [index]);
      else list.push(index);
    }
  });
  const counts = new Map<number, number>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > widest) continue;
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) {
        const pair = a * runs.length + b;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    });
  }
  return counts;
}

/** Each text with the first one that has the same words. */
function equalPairs(texts: readonly string[], readings: readonly Reading[]): readonly (readonly [number, number])[] {
  const byHash = Map.groupBy(readings.keys(), (index) => `${readings[index]?.words} ${readings[index]?.hash}`);
  return [...byHash.values()].flatMap((alike) => {
    const first = new Map<string, number>();
    return alike.flatMap((index) => {
      if (alike.length === 1) return [];
      const key = wordsOf(texts[index] ?? '').join(' ');
      const other = first.get(key);
      if (other !== undefined) return [[other, index] as const];
      first.set(key, index);
      return [];
    });
  });
}
