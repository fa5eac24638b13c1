/** Why a property's statements are what they are: every claim, how they were grouped, and what each clause said. Plain data. */
import type { Reference } from './claim.ts';
import type { Clause } from './config.ts';
import type { Contradiction, Statement } from './facts.ts';
import type { SourceKind } from './source.ts';

/** One claim, as a reader can check it. */
export interface ExplainedClaim {
  readonly reference: Reference;
  /** File of the source, as the user would type it. */
  readonly path: string;
  readonly title: string;
  readonly kind: SourceKind;
  /** What it says, in words, with its qualifiers. */
  readonly says: string;
  /** `coarser`: it says the value less exactly, and supports it; `corrected`: an editor has put another value in its place. */
  readonly how: 'value' | 'coarser' | 'corrected';
  /** The text says that it speaks of the past. */
  readonly past: boolean;
  /** What time it speaks of, in words, and how that is known. */
  readonly time: string;
  /** Sources that share most of their text have the same number: they are one witness. */
  readonly witness: number;
}

/** A statement with the claims that were taken for the same. */
export interface ExplainedStatement {
  readonly statement: Statement;
  readonly says: string;
  readonly claims: readonly ExplainedClaim[];
}

/** What one clause said to the candidates that were left. Ids of statements; nothing dropped: it had nothing to say. */
export interface ExplainedClause {
  readonly clause: Clause;
  readonly kept: readonly string[];
  readonly dropped: readonly string[];
  readonly reason?: string;
}

/** Statements that cannot all be right, and how the policy went through them. */
export interface ExplainedRuling {
  readonly between: readonly string[];
  readonly clauses: readonly ExplainedClause[];
  /** One: it is decided; several: it is open. */
  readonly left: readonly string[];
}

/** See the head of this file. */
export interface Explanation {
  readonly property: string;
  readonly label: string;
  readonly holds: 'one' | 'many' | 'series';
  readonly statements: readonly ExplainedStatement[];
  readonly rulings: readonly ExplainedRuling[];
  readonly contradictions: readonly Contradiction[];
}
