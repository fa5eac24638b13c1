/**
 * What parts of an extraction gave to what they were given, from one version of a text to the next. A part is a function of
 * its arguments alone, so that what it gave before to equal ones is what it would give now, wherever in the text that stands.
 *
 * The vocabulary is no argument: a memory is of one vocabulary, and of one state of the program.
 */
import { hash } from 'node:crypto';

/** Does parts of an extraction, or knows what they gave. */
export interface Remember {
  /** Whether anything is kept; else it is no use to make data of what parts are given. */
  readonly keeps: boolean;
  /**
   * What a part gives to what it is given, which is plain data (sets and maps included).
   *
   * @param part its name, which no other one has
   * @param make must ask nothing else that differs from text to text
   */
  readonly of: <A extends readonly unknown[], R>(part: string, make: (...given: A) => R, ...given: A) => R;
  /** The same for a part that may ask questions about the rest of the text: it is known where all answers are as before. */
  readonly asking: <A extends readonly unknown[], R>(
    part: string,
    make: (ask: Ask, ...given: A) => R,
    ask: Ask,
    ...given: A
  ) => R;
}

/** Answers a question about the text; the same one always alike. */
export type Ask = (question: string) => boolean;

/** Some words, of which no more is asked than whether one is among them. */
export type Words = Pick<ReadonlySet<string>, 'has'>;

/** Answers "kind word": whether the word is among the words of that kind. */
export function answersFrom(kinds: Readonly<Record<string, Words>>): Ask {
  const ask = (question: string): boolean => {
    const blank = question.indexOf(' ');
    return kinds[question.slice(0, blank)]?.has(question.slice(blank + 1)) ?? false;
  };
  answering.set(ask, kinds);
  return ask;
}

/** The words of a kind, as far as they are asked for; where nobody notes what is asked, the words themselves. */
export function wordsAsked(ask: Ask, kind: string): Words {
  return answering.get(ask)?.[kind] ?? { has: (word) => ask(`${kind} ${word}`) };
}

const answering = new WeakMap<Ask, Readonly<Record<string, Words>>>();

/** What parts gave, by part and arguments. */
export type Memory = ReadonlyMap<string, unknown>;

/** Knows nothing. */
export const afresh: Remember = {
  keeps: false,
  of: (_, make, ...given) => make(...given),
  asking: (_, make, ask, ...given) => make(ask, ...given),
};

/** Knows what is in a memory. */
export interface Remembering extends Remember {
  /** What has been asked for, and nothing else: as much as the text at hand needs. */
  readonly kept: () => Memory;
  /** How often the part of this name had to be done. */
  readonly done: (part: string) => number;
}

/** Knows nothing, but how often what had to be done. */
export function counting(): Remembering {
  const done = new Map<string, number>();
  const count = (part: string): void => void done.set(part, (done.get(part) ?? 0) + 1);
  return {
    keeps: false,
    of: (part, make, ...given) => {
      count(part);
      return make(...given);
    },
    asking: (part, make, ask, ...given) => {
      count(part);
      return make(ask, ...given);
    },
    kept: () => new Map(),
    done: (part) => done.get(part) ?? 0,
  };
}

interface Answered {
  readonly answers: ReadonlyMap<string, boolean>;
  readonly value: unknown;
}

/** @param earlier what a text of before has left; nothing in it is taken for granted but what its keys say */
export function rememberingFrom(earlier: Memory): Remembering {
  const kept = new Map<string, unknown>();
  const done = new Map<string, number>();
  const recall = <T>(part: string, key: string, isGood: (known: T) => boolean, make: () => T): T => {
    // Only what this very part made of these very arguments was ever kept under the key.
    const known = (kept.get(key) ?? earlier.get(key)) as T | undefined;
    const good = known !== undefined && isGood(known);
    if (!good) done.set(part, (done.get(part) ?? 0) + 1);
    const value = good ? known : make();
    kept.set(key, value);
    return value;
  };
  return {
    keeps: true,
    of: (part, make, ...given) =>
      recall(
        part,
        keyOf(part, given),
        () => true,
        () => ({ value: make(...given) }),
      ).value,
    asking: (part, make, ask, ...given) => {
      const isGood = ({ answers }: Answered) => [...answers].every(([question, answer]) => ask(question) === answer);
      const { value } = recall<Answered>(part, keyOf(part, given), isGood, () => {
        const answers = new Map<string, boolean>();
        const noting: Ask = (question) => {
          const answer = ask(question);
          answers.set(question, answer);
          return answer;
        };
        return { value: make(noting, ...given), answers };
      });
      return value as ReturnType<typeof make>;
    },
    kept: () => kept,
    done: (part) => done.get(part) ?? 0,
  };
}

function keyOf(part: string, given: readonly unknown[]): string {
  return hash('sha256', `${part} ${JSON.stringify(given, asData)}`, 'base64url').slice(0, keyLength);
}

/** 132 bits: no two of all that is ever kept are alike by chance. */
const keyLength = 22;

function asData(_: string, value: unknown): unknown {
  if (value instanceof Set) return { set: [...value] };
  if (value instanceof Map) return { map: [...value] };
  if (typeof value === 'function' || value instanceof RegExp)
    throw new TypeError('a part is given data and nothing else');
  return value;
}
