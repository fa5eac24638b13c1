/**
 * How a document is made to fit its pages: which of its template's fallbacks are applied, how tightly it is set, and the
 * page numbers that its table of contents prints. The first guess is made without a browser; measuring corrects it.
 */
import type { Fallback } from './template.ts';

/** How tightly a document can be set; the theme says what each step means. */
export const tightest = 3;
/** How loosely: larger type and wider spaces, for a document that would leave most of its page white. */
export const loosest = -6;

/** See the head of this file. */
export interface Fit {
  /** Fallbacks in the order of the template, the first of them first. */
  readonly applied: readonly Fallback[];
  /** 0 as the theme has it; more up to {@link tightest} is tighter, less down to {@link loosest} is looser. */
  readonly tight: number;
  /** Page on which each section begins, by its id; absent: guessed. */
  readonly pages?: ReadonlyMap<string, number>;
}
