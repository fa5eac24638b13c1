/**
 * The built-in vocabulary as the bundle carries it, compiled: `.ci/bundle.mjs` puts another module in the place of this one,
 * since reading the vocabulary and compiling its patterns takes as long as reading several sources.
 */
import type { Vocabulary } from './model/vocabulary.ts';

/** A compiled vocabulary. */
export interface ReadyVocabulary {
  /** Of the bytes of the file that it was compiled from: it serves for no other. */
  readonly sha256: string;
  readonly load: () => Vocabulary;
}

/** Absent where the program runs as it is written. */
export const readyVocabulary: ReadyVocabulary | undefined = undefined;
