/** Runs of name words, and the ranges of tokens that names are: the shapes that finding names works with. Decides nothing. */
import type { Token } from './name-token.ts';

/** A name as a half-open range of token indexes. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** A whole title in quotation marks. */
  readonly quoted?: true;
}

/** A token that can be a full word of a name. */
export type NameWord = Token & { readonly kind: 'word'; readonly capital: true };

/** Whether a token can stand inside a name as a full word of it. */
export function isNameWord(token: Token | undefined): token is NameWord {
  return token?.kind === 'word' && token.capital;
}

/** Index after the run of name words that begins at `from`; at most 12 words are looked at. */
export function runEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 12 && isNameWord(tokens[at]) && (at === from || tokens[at]?.joined)) at++;
  return at;
}

/** A name while it grows. */
export interface Growing {
  readonly tokens: readonly Token[];
  readonly from: number;
  to: number;
  /** A head word has been passed: "Convention", "Foundation". */
  headed: boolean;
  /** Index after the last connecting small word; `from` before any. */
  object: number;
}
