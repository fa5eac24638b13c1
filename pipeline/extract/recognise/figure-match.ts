/** What a recogniser answers at one token: the figure that begins there, and where reading goes on after it. */
import type { Figure } from './figure.ts';

/** A figure, and the index of the token after it. */
export interface Match<F extends Figure = Figure> {
  readonly figure: F;
  readonly next: number;
}

/** What was found just before: neighbours in a list are read alike ("1990, 1991 and 1993"). */
export interface Company {
  /** Index of the token after the last figure that was found. */
  readonly next: number;
  readonly type: Figure['type'] | 'none';
}

/** No figure yet. */
export const noCompany: Company = { next: -1, type: 'none' };
