/**
 * Pairs of an acronym and what it stands for: "World Kite Union (WKU)", "WKU (World Kite Union)", "WKU, short for …",
 * "stands for …". Takes a sentence, gives both with their places. Letters are matched to the expansion's words by their
 * beginnings, then inside words. Both directions look at no more than some twenty words.
 */
import type { Span } from '../../model/span.ts';
import { functionWords, smallWords } from './data/names.ts';
import { type Token, tokenize } from './name-token.ts';
import { rememberByWord } from './word-memory.ts';

/** An acronym with its expansion; spans are offsets into the text. */
export interface AcronymFound {
  readonly acronym: string;
  readonly expansion: string;
  readonly acronymSpan: Span;
  readonly expansionSpan: Span;
}

const mostWords = 24;

const lettersOf = (acronym: string): string =>
  acronym
    .replace(/s$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const isAcronym = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && token.capital && token.text.length <= 12 && looksShort(token.text);

/** Begins with a capital and has another one. */
const looksShort = rememberByWord((text) => /^\p{Lu}.*\p{Lu}/u.test(text) && !/['’]/.test(text));

/** Parts of a word that may give a letter: "non-governmental" gives two, "AccorHotels" too. */
function initials(token: Token): readonly string[] {
  return token.text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .split(/[-‐‑'’]/)
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase());
}

interface Part {
  readonly text: string;
  readonly token: number;
  readonly small: boolean;
}

function parts(tokens: readonly Token[], from: number, to: number): readonly Part[] {
  const list: Part[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === 'word')
      for (const text of initials(token)) list.push({ text, token: at, small: smallWords.has(token.lower) });
  }
  return list;
}

function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const char of text) if (char === letters[at]) at++;
  return at === letters.length;
}

function pair(
  text: string,
  tokens: readonly Token[],
  acronym: number,
  from: number,
  to: number,
): AcronymFound | undefined {
  const short = tokens[acronym];
  const start = tokens[from]?.start;
  const end = tokens[to - 1]?.end;
  if (short === undefined || start === undefined || end === undefined || start >= end) return undefined;
  const expansionSpan = { start, end };
  const expansion = text.slice(expansionSpan.start, expansionSpan.end).replace(/\s+/g, ' ');
  return { acronym: short.text, expansion, acronymSpan: { start: short.start, end: short.end }, expansionSpan };
}

/** "Expansion (ACR)": `at` is the acronym behind the bracket. */
function expansionBefore(text: string, tokens: readonly Token[], at: number): AcronymFound | undefined {
  const short = tokens[at];
  if (!isAcronym(short) || tokens[at - 1]?.text !== '(' || !/^[);,]$/.test(tokens[at + 1]?.text ?? ''))
    return undefined;
  const letters = lettersOf(short.text);
  const end = at - 1;
  let from = end;
  while (from > 0 && from > end - Math.min(mostWords, letters.length * 2 + 6) && tokens[from - 1]?.kind !== 'mark')
    from--;
  const start = nearestStart(letters, tokens, from, end);
  if (start === undefined || end - start < 2 || tokens[start]?.text === short.text) return undefined;
  return pair(text, tokens, at, start, end);
}

const first = (part: Part): string => part.text[0] ?? '';

type Measure = (letters: string, list: readonly Part[]) => boolean;

/** Every word but small ones gives a letter. */
const exact: Measure = (letters, list) =>
  isSubsequence(
    list
      .filter((part) => !part.small)
      .map(first)
      .join(''),
    letters,
  ) && isSubsequence(letters, list.map(first).join(''));

/** The letters stand anywhere in the words: "Tinkers' Benevolent" for TINBEN. */
const loose: Measure = (letters, list) =>
  letters.length > 2 && isSubsequence(letters, list.map((part) => part.text).join(''));

/** "European Union of Tinkers (UTE)": what is left of a name without its first word is no name. */
function goesOnBefore(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1];
  return before?.kind === 'word' && before.capital && !(before.initial && functionWords.has(before.lower));
}

/** How well an expansion gives an acronym's letters, the best first. */
const measures: readonly Measure[] = [
  exact,
  (letters, list) => isSubsequence(letters, list.map(first).join('')),
  loose,
];

const fits = (letters: string, list: readonly Part[], measure: Measure): boolean =>
  list.length > 1 && list[0]?.text[0] === letters[0] && measure(letters, list);

/** Where before `end` an expansion begins that fits, by the best measure that any fits; undefined where none does. */
function nearestStart(letters: string, tokens: readonly Token[], from: number, end: number): number | undefined {
  for (const measure of measures)
    for (let start = end - 2; start >= from; start--)
      if (
        tokens[start]?.kind === 'word' &&
        fits(letters, parts(tokens, start, end), measure) &&
        !(measure === loose && goesOnBefore(tokens, start))
      )
        return start;
  return undefined;
}

/** Index after the expansion that begins at `from`: up to a bracket, a semicolon or a mark that closes it. */
function expansionEnd(tokens: readonly Token[], from: number, quoted: boolean): number {
  let at = from;
  while (at < tokens.length && at < from + mostWords) {
    const text = tokens[at]?.text ?? '';
    if (/^[()[\];:.?!"”“»]$/.test(text)) break;
    if (!quoted && text === ',' && !tokens[at + 1]?.capital) break;
    at++;
  }
  return at;
}

const openingMarks = new Set(['“', '"', '«', '‘', "'"]);
const glosses: readonly (readonly string[])[] = [
  ['short', 'for'],
  ['an', 'acronym', 'for'],
  ['an', 'acronym', 'of'],
  ['acronym', 'for'],
  ['acronym', 'of'],
  ['abbreviation', 'for'],
  ['abbreviation', 'of'],
  ['an', 'abbreviation', 'for'],
  ['an', 'abbreviation', 'of'],
  ['an', 'initialism', 'of'],
  ['initialism', 'of'],
  ['which', 'stands', 'for'],
  ['which', 'stood', 'for'],
  ['stands', 'for'],
  ['stood', 'for'],
  ['standing', 'for'],
  ['stand', 'for'],
  ['abbreviated', 'from'],
  ['meaning'],
];

/** Index after a gloss ("short for") at `at`, with an adverb allowed before it ("originally stood for"); else `at`. */
function afterGloss(tokens: readonly Token[], at: number): number {
  for (const skip of [0, 1, 2])
    for (const gloss of glosses)
      if (gloss.every((word, index) => tokens[at + skip + index]?.lower === word)) return at + skip + gloss.length;
  return at;
}

/** "ACR (expansion)", "ACR, short for expansion", "ACR stood for expansion": `at` is the acronym. */
function expansionAfter(text: string, tokens: readonly Token[], at: number): AcronymFound | undefined {
  const short = tokens[at];
  if (!isAcronym(short)) return undefined;
  let next = at + 1;
  const bracket = tokens[next]?.text === '(';
  if (bracket || tokens[next]?.text === ',') next++;
  const behind = afterGloss(tokens, next);
  if (behind === next && !bracket) return undefined;
  const quoted = openingMarks.has(tokens[behind]?.text ?? '');
  let from = quoted ? behind + 1 : behind;
  const end = expansionEnd(tokens, from, quoted || bracket);
  if (behind > next && tokens[from]?.lower === 'the' && lettersOf(short.text)[0] !== 't') from++;
  if (!tokens[from]?.capital) return undefined;
  const letters = lettersOf(short.text);
  // A comma may end the expansion ("in full, Portuguese for …") or stand in it; the shortest that fits exactly is taken.
  for (let to = from + 2; to < end; to++)
    if (tokens[to]?.text === ',' && fits(letters, parts(tokens, from, to), exact))
      return pair(text, tokens, at, from, to);
  const list = parts(tokens, from, end);
  return measures.some((measure) => fits(letters, list, measure)) ? pair(text, tokens, at, from, end) : undefined;
}

/** All pairs of acronym and expansion in a text, by the place of the acronym. Linear: every look is bounded. */
export function recogniseAcronyms(text: string, tokens: readonly Token[] = tokenize(text)): readonly AcronymFound[] {
  const found: AcronymFound[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isAcronym(tokens[at])) continue;
    const hit = expansionBefore(text, tokens, at) ?? expansionAfter(text, tokens, at);
    if (hit !== undefined) found.push(hit);
  }
  return found;
}
