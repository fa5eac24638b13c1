/** The editor's word on statements, as `decisions.yaml` has it, checked. Applying it is the reconcile stage's work. */
import type { Place } from './message.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';
import type { Qualifiers } from './value.ts';

/** What an editor may do; docs/configuration.md says what each means. */
export type DecisionAction = 'pin' | 'reject' | 'correct' | 'merge' | 'add' | 'hide';

/** One decision. */
export interface Decision {
  readonly property: string;
  readonly do: DecisionAction;
  /** As it was written: a text, a number, or the fields of a value in facts.json. */
  readonly value?: unknown;
  /** Of a value that is added or corrected: what narrows it. */
  readonly qualifiers?: Qualifiers;
  /** Id of the statement that is meant. */
  readonly statement?: string;
  /** Ids of the statements that mean the same as `statement`. */
  readonly with?: readonly string[];
  readonly because: string;
  /** EDTF. */
  readonly date: string;
  readonly by?: string;
  /** Hash of the quotes that the decision was taken on. */
  readonly evidence?: string;
  readonly place: Required<Place>;
  readonly statementPlace: Required<Place>;
  readonly evidencePlace: Required<Place>;
  /** Where the value stands in the file, else the property: the words that a value of the editor's own is quoted by. */
  readonly quote: Span;
}

/** The decisions in one file, with their file as a source of what the editor adds. */
export interface DecisionFile {
  readonly source: Source;
  readonly decisions: readonly Decision[];
  /** The file is for many subjects: that a decision has nothing to decide in one of them is not worth a word. */
  readonly shared?: boolean;
}
