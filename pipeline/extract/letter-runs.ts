/**
 * Names and small words as they are written in a text, found by a scan: what is asked of every character of a text costs an
 * expression several times as much. Only a text with characters that are two units long is left to the expressions.
 */
import {
  hasPairs,
  isBlankCode,
  isCapitalCode,
  isHalfCode,
  isLetterOrAccentCode,
  isLetterOrNumberCode,
  isSmallCode,
  isWordCode,
} from '../model/letter.ts';

const capitalRun = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}&-]*(?: \p{Lu}[\p{L}\p{M}\p{N}&-]*){0,6}/gu;
const smallWord = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu;
/** Words of one run. */
const mostWords = 7;

/** Words with a capital, up to seven in a row with single blanks between them. */
export function capitalRuns(text: string): readonly string[] {
  if (hasPairs(text)) return text.match(capitalRun) ?? [];
  const runs: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isCapitalCode(text.charCodeAt(at)) || !beginsWord(text, at)) continue;
    const end = runEnd(text, at);
    runs.push(text.slice(at, end));
    at = end - 1;
  }
  return runs;
}

/** Whether a text has this word in small letters. */
export function holdsSmallWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isSmallCode(text.charCodeAt(at)) || !beginsWord(text, at)) continue;
    if (hasPairs(text)) return smallWords(text).includes(word);
    if (word.length > 1 && smallWordEnd(text, at) === at + word.length) return true;
  }
  return false;
}

/** Words in small letters, of two letters or more. */
export function smallWords(text: string): readonly string[] {
  if (hasPairs(text)) return text.match(smallWord) ?? [];
  const words: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isSmallCode(text.charCodeAt(at)) || !beginsWord(text, at)) continue;
    const end = smallWordEnd(text, at);
    if (end > at + 1) words.push(text.slice(at, end));
    at = end - 1;
  }
  return words;
}

function smallWordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isLetterOrAccentCode(text.charCodeAt(end))) end++;
  return end;
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !isLetterOrNumberCode(text.charCodeAt(at - 1));
}

function runEnd(text: string, start: number): number {
  let end = wordEnd(text, start);
  for (let words = 1; words < mostWords; words++) {
    if (end + 1 >= text.length || text.charCodeAt(end) !== 0x20 || !isCapitalCode(text.charCodeAt(end + 1))) break;
    end = wordEnd(text, end + 1);
  }
  return end;
}

/** Where a word ends that goes on over "&" and hyphens. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && goesOn(text.charCodeAt(end))) end++;
  return end;
}

/** Letters, digits, accents, "&" and hyphens. */
function goesOn(code: number): boolean {
  return isWordCode(code) || code === 0x26 || code === 0x2d;
}

/** Whether there are two capitals in one run of signs without blanks: what every acronym has, and most sentences do not. */
export function hasTwoCapitals(text: string): boolean {
  let capitals = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isHalfCode(code)) return /\p{Lu}[^\p{Lu}\s]*\p{Lu}/u.test(text);
    if (isBlankCode(code)) capitals = 0;
    else if (isCapitalCode(code) && ++capitals === 2) return true;
  }
  return false;
}
