/**
 * Words and marks of a sentence as the recognisers of names and places need them: takes plain text, gives tokens with
 * offsets and whether each is written like a name. One linear pass; knows no names.
 */
import { isBlankCode, isLetterCode, isLetterOrNumberCode, isWordCode } from '../../model/letter.ts';
import { WordTable } from '../../model/word-table.ts';
import { abbreviations, compoundTails } from './data/names.ts';
import { placeKey } from './gazetteer-key.ts';

/** `word` is letters and digits, `number` digits alone, `clitic` a possessive ending, `mark` anything else. */
export type TokenKind = 'word' | 'number' | 'clitic' | 'mark';

/** One token; `start` and `end` are offsets into the text. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text in lower case. */
  readonly lower: string;
  /** Its part of the key of a place's name. */
  readonly placeKey: string;
  /** Written like a part of a name: "Lima", "UNESCO", "iPhone", "al-Jazeera", "3M". */
  readonly capital: boolean;
  /** Only capitals and digits, at least two letters, a plural s allowed: "UNESCO", "U.S.", "NGOs". */
  readonly acronym: boolean;
  /** First word of the text, of a sentence in it, or after an opening quotation mark there. */
  readonly initial: boolean;
  /** Nothing but a space, or nothing, before it and after the token before. */
  readonly joined: boolean;
}

// Addresses first (bounded), then dotted abbreviations, words with inner hyphens and apostrophes, and single marks.
const pattern =
  /https?:\/\/\S{1,2000}|www\.\S{1,500}|[\w.+-]{1,64}@[\w.-]{1,255}|(?:\p{L}\.){2,}|[\p{L}\p{N}\p{M}]+(?:[-‐‑'’´`&+][\p{L}\p{N}\p{M}]+)*|\S/uy;
const joiners = new Set([..."-‐‑'’´`&+"].map((sign) => sign.charCodeAt(0)));

const possessive = /['’´`]s$/i;
const address = /^(?:https?:|www\.)|.@./;
const particle = /^(?:al|el|ad|as|ash|an|ul|abu|bin|d|l|dell|all|nell|sant|o)[-‐'’´]\p{Lu}/u;
const closesSentence = new Set(['.', '!', '?', '•', '…', '|', '\u2029']);
const opens = new Set(['"', '“', '‘', "'", '(', '[', '«', '-', '–', '—', '*', '·']);

function looksCapital(text: string): boolean {
  return (
    /^[\p{Lu}\p{Lt}]/u.test(text) || particle.test(text) || /^\p{Ll}{1,3}\p{Lu}/u.test(text) || /^\d+\p{Lu}/u.test(text)
  );
}

function looksAcronym(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u.test(letters) || /^[\p{Lu}]{2,}s$/u.test(text);
}

/** How a token is written. Equal ones share their texts, which makes them quick to look up. */
type Looks = Pick<Token, 'text' | 'lower' | 'placeKey' | 'capital' | 'acronym'>;

const small = /^[a-z]+$/;
const oneCapital = /^[A-Z][a-z]*$/;

function looksOfWord(text: string): Looks {
  const other = looksOfOther(text);
  if (small.test(text)) return other;
  if (oneCapital.test(text)) return { ...other, capital: true };
  const odd = !address.test(text);
  return { ...other, capital: odd && looksCapital(text), acronym: odd && looksAcronym(text) };
}

function looksOfOther(text: string): Looks {
  return { text, lower: text.toLowerCase(), placeKey: placeKey(text), capital: false, acronym: false };
}

/** Words with their full stop; marks, numbers and the ends of words. */
const stopped = new WordTable(looksOfWord);
const others = new WordTable(looksOfOther);

interface Writer {
  readonly text: string;
  readonly tokens: Token[];
  /** Where the last token ends. */
  end: number;
  initial: boolean;
}

function push(to: Writer, kind: TokenKind, start: number, end: number, looks: Looks): void {
  const { text, lower, placeKey, capital, acronym } = looks;
  const wordy = kind === 'word' || kind === 'number';
  to.tokens.push({
    kind,
    start,
    end,
    text,
    lower,
    placeKey,
    capital,
    acronym,
    initial: to.initial && wordy,
    joined: to.tokens.length > 0 && start - to.end <= 1,
  });
  to.end = end;
  if (wordy) to.initial = false;
  else if (kind === 'mark' && closesSentence.has(text)) to.initial = true;
  else if (kind === 'mark' && !opens.has(text)) to.initial = false;
}

function pushMark(to: Writer, start: number, end: number): void {
  push(to, 'mark', start, end, others.at(to.text, start, end));
}

/** How a piece of text that begins with a letter or a digit is cut into tokens. */
interface Piece {
  readonly looks: Looks;
  readonly isNumber: boolean;
  /** Length of a possessive's ending or of what is joined by a hyphen, where that is a token of its own. */
  readonly tail: number;
  readonly tailKind: 'clitic' | 'mark';
  /** A full stop belongs to an initial ("D.") and to a known abbreviation ("St.", "Inc.") before it. */
  readonly takesStop: boolean;
}

const pieces = new WordTable((word): Piece => {
  const whole = { looks: looksOfWord(word), isNumber: false, tail: 0, tailKind: 'clitic', takesStop: false } as const;
  if (small.test(word)) return { ...whole, takesStop: abbreviations.has(word) };
  if (/^\p{N}+$/u.test(word)) return { ...whole, looks: looksOfOther(word), isNumber: true };
  if (word.length > 2 && possessive.test(word) && !address.test(word))
    return { ...whole, looks: looksOfWord(word.slice(0, -2)), tail: 2 };
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0 && compoundTails.has(word.slice(hyphen + 1)))
    return { ...whole, looks: looksOfWord(word.slice(0, hyphen)), tail: word.length - hyphen, tailKind: 'mark' };
  return { ...whole, takesStop: /^\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase()) };
});

function pushPiece(to: Writer, start: number, end: number): void {
  const { looks, isNumber, tail, tailKind, takesStop } = pieces.at(to.text, start, end);
  if (takesStop && to.text[end] === '.') {
    push(to, 'word', start, end + 1, stopped.at(to.text, start, end + 1));
    return;
  }
  push(to, isNumber ? 'number' : 'word', start, end - tail, looks);
  if (tail > 0) push(to, tailKind, end - tail, end, others.at(to.text, end - tail, end));
}

/** What only the expression cuts right: addresses, and characters that are two units long. */
const needsExpression = /[@\ud800-\udfff]|http|www\./;

/** The tokens of a text in order; white space is in none. Linear in the text's length. */
export function tokenize(text: string): readonly Token[] {
  const to: Writer = { text, tokens: [], end: 0, initial: true };
  const pieceEnd = needsExpression.test(text) ? endByExpression : endByScan;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isBlankCode(code)) {
      at++;
      continue;
    }
    const end = pieceEnd(text, at);
    if (beginsWord(text, at)) pushPiece(to, at, end);
    else pushMark(to, at, end);
    at = Math.max(to.end, end);
  }
  return to.tokens;
}

function beginsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdfff) return isLetterOrNumberCode(code);
  return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Where the piece of text that begins at `at` ends, in any text. */
function endByExpression(text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at + 1;
}

/** The same as {@link endByExpression} for a text that does not need it; the expression is several times as slow. */
function endByScan(text: string, at: number): number {
  const dotted = isLetterCode(text.charCodeAt(at)) ? dottedEnd(text, at) : at;
  if (dotted > at) return dotted;
  let end = wordEnd(text, at);
  if (end === at) return at + 1;
  while (end < text.length && joiners.has(text.charCodeAt(end))) {
    const next = wordEnd(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** After "U.S." and the like: letters with a full stop after each, at least two. */
function dottedEnd(text: string, at: number): number {
  let end = at;
  while (end + 1 < text.length && text.charCodeAt(end + 1) === 0x2e && isLetterCode(text.charCodeAt(end))) end += 2;
  return end - at >= 4 ? end : at;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
  return end;
}
