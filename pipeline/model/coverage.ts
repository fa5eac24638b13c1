/** How much of a source is in its claims: the account that the evidence page and `factpress check` give of each text. */
import type { Skipped } from './claim.ts';
import type { Position, Span } from './span.ts';

/** What a passage gave of one property. */
export interface Given {
  readonly property: string;
  readonly claims: number;
}

/** A sentence, or a row of a table or an infobox; `gave` is empty where nothing in it was understood. */
export interface CoveredPassage extends Span, Position {
  readonly exact: string;
  /** In the order in which the properties first occur in it. */
  readonly gave: readonly Given[];
}

/** The account of one source. */
export interface Coverage {
  readonly source: string;
  readonly path: string;
  /** In the order of the text. */
  readonly passages: readonly CoveredPassage[];
  readonly skipped: readonly Skipped[];
}

/** Whether a passage gave nothing. */
export function isSilent({ gave }: CoveredPassage): boolean {
  return gave.length === 0;
}
