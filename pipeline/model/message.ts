/**
 * A problem or notice that a user can cause or should know: plain data, with VFileMessage's field names so that people
 * know them, but surviving JSON. The texts are in `catalogue.ts`, the printing in `pipeline/report.ts`.
 */

/** `error` keeps a subject's old output and gives exit 1 (or the code that the command says); the others do not. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a file that a person can open; line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Another place that belongs to the same problem, with what it shows. */
export interface RelatedPlace extends Place {
  readonly reason: string;
}

/** One problem. */
export interface Message extends Partial<Place> {
  readonly severity: Severity;
  /** Name of the rule in the catalogue: `config-unknown-key`. */
  readonly ruleId: string;
  /** What is wrong: "Unexpected X, expected Y". One line, no full stop. */
  readonly reason: string;
  /** What to do about it. One sentence. */
  readonly note?: string;
  readonly related?: readonly RelatedPlace[];
}

/** What a stage gives: its value, and what it has to say. */
export interface Result<T> {
  readonly value: T;
  readonly messages: readonly Message[];
}
