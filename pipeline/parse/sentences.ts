/**
 * Where sentences end. One pass over the full stops of a passage, a decision for each from the words around it; no
 * sentence is longer than the limit. Gives ranges; their nlcst trees are made in tokens.ts.
 */
import { beginsSmall, isDigitCode } from '../model/letter.ts';
import { closingAbbreviations, numberAbbreviations, openAbbreviations, sentenceStarters } from './abbreviations.ts';

/** A range of a passage without blanks at its ends; `forced` where the limit cut it. */
export interface SentenceRange {
  readonly from: number;
  readonly to: number;
  readonly forced: boolean;
}

const stop = /[.!?…。！？][.!?…]{0,9}["'”’»)\]]{0,4}(?= |$)|[。！？]/gu;

/**
 * The sentences of a text in which blanks are single. `subject` is the word that the source's subject begins with: it
 * starts a sentence after "Inc." as "The" does.
 */
export function sentenceRanges(text: string, limit: number, subject?: string): SentenceRange[] {
  const ranges: SentenceRange[] = [];
  let from = 0;
  const end = (to: number) => {
    addLimited(text, from, to, limit, ranges);
    from = to;
  };
  for (const match of text.matchAll(stop)) {
    const after = match.index + match[0].length;
    if (after < text.length && endsHere(text, from, match.index, match[0], after, subject)) end(after);
  }
  end(text.length);
  return ranges;
}

function endsHere(text: string, from: number, at: number, sign: string, after: number, subject?: string): boolean {
  if (sign !== '.' && /[。！？]/.test(sign)) return true;
  const next = wordBehind(text, after);
  // "he said "Stop." and left", but "… in 2010. eBay joined"
  if (beginsSmall(next) && !/^\p{Ll}{1,2}\p{Lu}/u.test(next)) return false;
  if (!sign.startsWith('.') || sign.startsWith('..')) return true;
  const word = lastWord(text, from, at);
  const isNumber = isDigitCode(word.charCodeAt(0));
  // "1. The group": the number of a list.
  if (isNumber && /^\d{1,3}$/.test(word) && at - from <= 5 && text.slice(from, at).trim() === word) return false;
  // "the 3. Liga": an ordinal of another language.
  if (
    isNumber &&
    /^\d{1,2}$/.test(word) &&
    /\b(?:the|a|an|der|die|das) \d{1,2}$/i.test(text.slice(Math.max(from, at - 8), at))
  ) {
    return sentenceStarters.has(next);
  }
  return !staysOpen(word, next, subject);
}

/** Whether a full stop after `word` belongs to the word, judged by the word that comes next. */
function staysOpen(word: string, next: string, subject?: string): boolean {
  const low = word.toLowerCase();
  const bare = withoutClosing(next);
  const starts = sentenceStarters.has(bare) && !next.startsWith(`${bare}.`);
  if (openAbbreviations.has(low)) return true;
  // "on p. 5", but "Robert P. Lockwood".
  if (numberAbbreviations.has(low) && !/^\p{Lu}$/u.test(word)) return /^(?:\d|[IVXLC]+[.,;:)]?$)/.test(next);
  const initials = word.includes('.') && /^(?:\p{L}\.){1,6}\p{L}$/u.test(word);
  if (word.length < 3 && /^\p{Lu}$/u.test(word)) return !starts || word === 'J';
  const isCountry = low === 'u.s' || low === 'u.k'; // "U.S. Foo" may be Foo's branch
  if (initials || closingAbbreviations.has(low)) return !(starts || (bare === subject && !isCountry));
  return false;
}

/** What opens brackets and quotes. */
const openings: ReadonlySet<string> = new Set('"\'“‘«([');
const openingsBehind: ReadonlySet<string> = new Set([...openings, '¿', '¡']);
const mostOpenings = 4;
const longestWord = 40;

/** The word behind a blank, without what opens brackets and quotes before it. */
function wordBehind(text: string, blank: number): string {
  if (text[blank] !== ' ') return '';
  let start = blank + 1;
  while (start <= blank + mostOpenings && openingsBehind.has(text[start] ?? '')) start++;
  let end = start;
  while (end < text.length && end < start + longestWord && text[end] !== ' ') end++;
  return text.slice(start, end);
}

const closings: ReadonlySet<string> = new Set('.,;:!?)"\'”’');

function withoutClosing(word: string): string {
  let end = word.length;
  while (end > 0 && closings.has(word[end - 1] ?? '')) end--;
  return word.slice(0, end);
}

/** The word before a full stop, without what opens brackets and quotes before it. */
function lastWord(text: string, from: number, at: number): string {
  const least = Math.max(from, at - 40);
  let start = at;
  while (start > least && text[start - 1] !== ' ' && !openings.has(text[start - 1] ?? '')) start--;
  return text.slice(start, at);
}

/** Adds a sentence, in parts at blanks where it is longer than the limit. */
function addLimited(text: string, start: number, end: number, limit: number, ranges: SentenceRange[]): void {
  let from = start;
  while (from < end) {
    while (from < end && text[from] === ' ') from++;
    let to = end;
    const forced = to - from > limit;
    if (forced) {
      const blank = text.lastIndexOf(' ', from + limit);
      to = blank > from ? blank : wholeCharacter(text, from + limit);
    }
    const next = to;
    while (to > from && text[to - 1] === ' ') to--;
    if (to > from) ranges.push({ from, to, forced });
    from = next;
  }
}

/** An offset that does not stand between the two halves of a character. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
