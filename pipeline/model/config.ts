/** What a user configures, typed and complete: defaults filled in. Reading and checking it is `pipeline/config.ts`. */
import type { SourceMeta } from './source.ts';

/** The policy's clauses, in the order in which they decide between values. */
export type Clause = 'decision' | 'own-page' | 'newest' | 'most-independent' | 'most-specific';

/** The default order of the clauses. */
export const defaultPolicy: readonly Clause[] = ['decision', 'own-page', 'newest', 'most-independent', 'most-specific'];

/** Locales that documents can be in. */
export type Locale = 'en-GB' | 'en-US' | 'fr' | 'es' | 'ru';

/** Guards against input that is too much. */
export interface Limits {
  /** Bytes of one source. */
  readonly sourceBytes: number;
  /** Depth of nested blocks. */
  readonly nesting: number;
  /** UTF-16 units of one sentence. */
  readonly sentence: number;
  /** Claims of one source. */
  readonly claims: number;
  /** Claims of one subject that documents are made of; its facts alone may have any number. */
  readonly documents: number;
}

/** One subject's configuration, the tree's and its own folder's merged. */
export interface Config {
  readonly subject?: string;
  readonly locale: Locale;
  readonly page: 'A4' | 'Letter';
  /** Names of templates; absent: every template. */
  readonly documents?: readonly string[];
  /** Path of the user's own vocabulary file. */
  readonly vocabulary?: string;
  readonly policy: readonly Clause[];
  /** ISO 8601 duration: current values older than this are reported. */
  readonly stale: string;
  readonly limits: Limits;
  /** By path below the folder of the file that says it. */
  readonly sources: Readonly<Record<string, SourceMeta>>;
}

/** What an empty configuration means. */
export const defaultConfig: Config = {
  locale: 'en-GB',
  page: 'A4',
  policy: defaultPolicy,
  stale: 'P5Y',
  limits: { sourceBytes: 20_000_000, nesting: 100, sentence: 10_000, claims: 10_000, documents: 60_000 },
  sources: {},
};
