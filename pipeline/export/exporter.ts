/** The common shape of what writes the facts in another program's form: part by part, since there may be very many. */
import type { Draft } from '../model/draft.ts';
import type { FactsSource, Statement } from '../model/facts.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

/** What all statements are about, and what they are made from. */
export interface Exported {
  readonly subject: string;
  readonly sources: readonly FactsSource[];
  readonly vocabulary: Vocabulary;
}

/** Writes one file. */
export interface Exporter<T extends Draft> {
  /** Writes all statements of one property, and yields after each piece, so that whoever keeps the draft can put it away. */
  readonly part: (statements: Iterable<Statement>) => Iterable<void>;
  /** All drafts of the file in their order, when all is written. */
  readonly end: () => readonly T[];
}
