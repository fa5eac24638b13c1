/**
 * Cuts a text into digits, words and single marks, each with its place, for the recognisers to look at by index.
 * Web and mail addresses with digits in them are one token, so that nothing is read inside them. One pass over the text.
 */

import { isBlankCode, isDigitCode, isLetterCode, isLetterOrAccentCode } from '../../model/letter.ts';
import type { Span } from '../../model/span.ts';
import { WordTable } from '../../model/word-table.ts';

/** One piece of text without white space. */
export interface Token extends Span {
  readonly kind: 'digits' | 'word' | 'mark' | 'web' | 'end';
  readonly text: string;
  readonly lower: string;
  /** No white space before it. */
  readonly glued: boolean;
}

/** What the scan does not cut right: addresses with digits in them, and characters that are two units long. */
const needsExpression = /[@/\ud800-\udfff]|www\.|\d\.\d+\.\d/i;

/** A word or a mark, and in lower case. Equal ones share their texts, which makes them quick to look up. */
const spellings = new WordTable((text) => ({ text, lower: text.toLowerCase() }));

const pieces = /(\d+)|(\p{L}[\p{L}\p{M}]*)|./gsu;

/** The tokens of a text. Positions outside give a token of kind `end`, so that looking around needs no check. */
export class Reader {
  readonly text: string;
  readonly #tokens: Token[] = [];
  readonly #none: Token;
  /** Where the last token ends. */
  #end = 0;
  /** How often a token was looked at: the measure of the work done. */
  reads = 0;

  constructor(text: string) {
    this.text = text;
    this.#none = { kind: 'end', text: '', lower: '', start: text.length, end: text.length, glued: false };
    if (needsExpression.test(text)) for (const chunk of text.matchAll(/\S+/g)) this.#cut(chunk[0], chunk.index);
    else this.#scan();
  }

  /** The token at an index. */
  at(index: number): Token {
    this.reads++;
    return (index >= 0 && index < this.#tokens.length ? this.#tokens[index] : undefined) ?? this.#none;
  }

  /** How many tokens there are. */
  get length(): number {
    return this.#tokens.length;
  }

  /** Whether the token is this mark, or one of these, and touches what is before it. */
  glued(index: number, marks: string): boolean {
    const token = this.at(index);
    return token.glued && marks.includes(token.text);
  }

  /** Whether the token consists of digits (of this many, where said) and touches what is before it. */
  gluedDigits(index: number, length?: number): boolean {
    const token = this.at(index);
    return token.glued && token.kind === 'digits' && (length === undefined || token.text.length === length);
  }

  /** Index after the words, where they stand here; -1 where not. A hyphen between two words counts as a space. */
  phrase(index: number, words: readonly string[]): number {
    let at = index;
    for (const word of words) {
      if (at > index && this.glued(at, '-')) at++;
      if (this.at(at).lower !== word) return -1;
      at++;
    }
    return at;
  }

  /** The span from one token to the one before another. */
  span(from: number, next: number): Span {
    return { start: this.at(from).start, end: this.at(next - 1).end };
  }

  #cut(chunk: string, offset: number): void {
    const address = webAddress(chunk);
    if (!address) {
      this.#cutPlain(chunk, offset);
      return;
    }
    this.#cutPlain(chunk.slice(0, address.start), offset);
    this.#push('web', offset + address.start, offset + address.end);
    this.#cutPlain(chunk.slice(address.end), offset + address.end);
  }

  #cutPlain(chunk: string, offset: number): void {
    for (const piece of chunk.matchAll(pieces)) {
      const kind = piece[1] ? 'digits' : piece[2] ? 'word' : 'mark';
      const start = offset + piece.index;
      this.#push(kind, start, start + piece[0].length);
    }
  }

  /** The same as `#cut` for a text that has no address in it; the expressions are several times as slow. */
  #scan(): void {
    const { text } = this;
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      let end = at + 1;
      if (isDigitCode(code)) {
        while (end < text.length && isDigitCode(text.charCodeAt(end))) end++;
        this.#push('digits', at, end);
      } else if (isLetterCode(code)) {
        while (end < text.length && isLetterOrAccentCode(text.charCodeAt(end))) end++;
        this.#push('word', at, end);
      } else if (!isBlankCode(code)) this.#push('mark', at, end);
      at = end;
    }
  }

  #push(kind: Token['kind'], start: number, end: number): void {
    const { text, lower } = spellings.at(this.text, start, end);
    const glued = this.#end === start && this.#tokens.length > 0;
    this.#end = end;
    this.#tokens.push({ kind, text, lower, start, end, glued });
  }
}

/** Whether letters or digits touch what is before them. */
export function isSolid(token: Token): boolean {
  return token.glued && (token.kind === 'word' || token.kind === 'digits');
}

const opening = new Set('(<["“‘');
const closing = new Set(')>]"”’.,;:!?');

/** The part of a run of text that is an address with digits in it. */
function webAddress(chunk: string): Span | undefined {
  if (!looksLikeAddress(chunk)) return undefined;
  let start = 0;
  let end = chunk.length;
  while (start < end && opening.has(chunk.charAt(start))) start++;
  while (end > start && closing.has(chunk.charAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}

function looksLikeAddress(chunk: string): boolean {
  if (!/\d/.test(chunk)) return false;
  if (chunk.includes('://') || /[\w-]@\w/.test(chunk) || /\bwww\.\w/i.test(chunk)) return true;
  return /[a-z]\.[a-z]{2,6}\/\S/i.test(chunk) || isNetworkAddress(chunk);
}

function isNetworkAddress(chunk: string): boolean {
  const match = /^\(?(\d{1,3}(?:\.\d{1,3}){3})(?![\d.]\d)/.exec(chunk);
  return match?.[1] !== undefined && !/^\d{1,3}(?:\.\d{3}){3}$/.test(match[1]);
}
