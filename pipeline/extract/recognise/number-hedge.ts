/**
 * Words around a number that say how exact it is: "more than", "at least", "an estimated", "up to", "300+", "or more".
 * They decide the bound; "only" and "a total of" leave it exact and are not read here.
 */
import type { Bound } from '../../model/value.ts';
import type { Reader } from './figure-reader.ts';
import { firstWords } from './figure-words.ts';

/** A bound and the index of the token after its words. */
export interface Hedge {
  readonly bound: Bound;
  readonly next: number;
}

const sayings: Readonly<Record<Exclude<Bound, 'exact'>, string>> = {
  'at-least':
    'more than|over|at least|upwards of|upward of|exceeding|exceeded|in excess of|above|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|greater than|at a minimum|beyond|north of',
  'at-most':
    'fewer than|less than|under|at most|up to|as many as|as much as|no more than|not more than|not exceeding|a maximum of|maximum of|below|at the most',
  about:
    'about|around|approximately|approx|some|roughly|nearly|almost|close to|an estimated|estimated|circa|ca|in the region of|in the order of|somewhere around|virtually|just about|an average of|nearly about',
};

const byFirstWord = new Map<string, { words: string[]; bound: Bound }[]>();
for (const [bound, list] of Object.entries(sayings)) {
  for (const saying of list.split('|')) {
    const words = saying.split(' ');
    const first = words[0] ?? '';
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, bound: bound as Bound }]);
  }
}
for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);

const strengtheners: readonly (readonly string[])[] = [
  ['a', 'little'],
  ['a', 'bit'],
  ...['just', 'well', 'slightly', 'far', 'much', 'significantly', 'substantially', 'considerably'].map((word) => [
    word,
  ]),
];

const strengtheningWords = firstWords(strengtheners);

/** Whether a lower-case word or a sign may begin a hedge before a number. */
export function isHedgeWord(word: string): boolean {
  return hedgeSigns.has(word) || strengtheningWords.has(word) || byFirstWord.has(word);
}

/** Whether what follows a hedge's first word may be its second one: "in" begins "in excess of", and hardly anything else. */
export function goesOnAsHedge(r: Reader, index: number): boolean {
  const first = r.at(index).lower;
  const second = r.at(index + 1).lower;
  if (hedgeSigns.has(first) || strengtheningWords.has(first) || second === '-') return true;
  return byFirstWord.get(first)?.some(({ words }) => words.length === 1 || words[1] === second) === true;
}

const hedgeSigns: ReadonlyMap<string, Bound> = new Map([
  ['~', 'about'],
  ['>', 'at-least'],
  ['≥', 'at-least'],
  ['<', 'at-most'],
  ['≤', 'at-most'],
]);

/** The hedge that begins at a token. Of two in a row ("more than an estimated") the first decides. */
export function readHedge(r: Reader, index: number): Hedge | undefined {
  const { lower } = r.at(index);
  const sign = hedgeSigns.get(lower);
  if (sign !== undefined) return { bound: sign, next: index + 1 };
  if (!isHedgeWord(lower)) return undefined;
  const first = readSaying(r, afterStrengthener(r, index));
  const second = first && readSaying(r, first.next);
  return first && second ? { bound: first.bound, next: second.next } : first;
}

function afterStrengthener(r: Reader, index: number): number {
  if (!strengtheningWords.has(r.at(index).lower)) return index;
  for (const words of strengtheners) {
    const next = r.phrase(index, words);
    if (next > 0) return next;
  }
  return index;
}

function readSaying(r: Reader, index: number): Hedge | undefined {
  // In capitals it is a place.
  if (r.at(index).text === 'CA') return undefined;
  for (const { words, bound } of byFirstWord.get(r.at(index).lower) ?? []) {
    const next = r.phrase(index, words);
    if (next > 0)
      return {
        bound,
        next: words.length === 1 && /^(?:approx|ca)$/.test(words[0] ?? '') && r.glued(next, '.') ? next + 1 : next,
      };
  }
  return undefined;
}

const after: readonly (readonly [readonly string[], Bound])[] = [
  [['or', 'more'], 'at-least'],
  [['or', 'over'], 'at-least'],
  [['or', 'above'], 'at-least'],
  [['or', 'greater'], 'at-least'],
  [['and', 'over'], 'at-least'],
  [['and', 'above'], 'at-least'],
  [['or', 'fewer'], 'at-most'],
  [['or', 'less'], 'at-most'],
  [['or', 'under'], 'at-most'],
  [['or', 'so'], 'about'],
];

const wordsAfter = firstWords(after.map(([words]) => words));

/** The hedge after a number: "300+", "five or more", "100 or so". */
export function readHedgeAfter(r: Reader, index: number): Hedge | undefined {
  if (r.glued(index, '+') && !r.gluedDigits(index + 1)) return { bound: 'at-least', next: index + 1 };
  if (!wordsAfter.has(r.at(index).lower)) return undefined;
  for (const [words, bound] of after) {
    const next = r.phrase(index, words);
    if (next > 0 && !(words[1] === 'less' && r.at(next).lower === 'than')) return { bound, next };
  }
  return undefined;
}
