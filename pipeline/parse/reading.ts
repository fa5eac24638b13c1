/** What a reader tells from a line's looks alone: whether it ends a sentence, could be a title, or says something. */
import { isLetterOrNumberCode } from '../model/letter.ts';
import { auxiliaries, functionWords } from './words.ts';

const finalPunctuation = /[.!?…。！？]["'”’»)\]]*$/u;

/** Ends as sentences end. */
export function endsSentence(text: string): boolean {
  return finalPunctuation.test(text);
}

/** How many pieces between blanks are looked at. */
const mostPieces = 60;

/** Words between blanks; at most 60 are looked for. */
export function wordsOf(text: string): string[] {
  return text.split(' ', mostPieces).filter(isWord);
}

/** Whether there are so many words at least, of those that {@link wordsOf} gives; looks no further than it must. */
export function hasWords(text: string, least: number): boolean {
  let found = 0;
  for (let start = 0, piece = 0; start <= text.length && piece < mostPieces; piece++) {
    const blank = text.indexOf(' ', start);
    const end = blank < 0 ? text.length : blank;
    if (isWord(text.slice(start, end)) && ++found === least) return true;
    start = end + 1;
  }
  return false;
}

/** Whether it has a letter or a digit; mostly its first character is one. */
function isWord(text: string): boolean {
  return text !== '' && (isLetterOrNumberCode(text.charCodeAt(0)) || /[\p{L}\p{N}]/u.test(text));
}

/** Whether a line says something: it ends like a sentence, is long, or has a verb that titles have not. */
export function readsAsSentence(text: string): boolean {
  if (hasWords(text, 15)) return true;
  const words = wordsOf(text);
  if (words.length < 2) return false;
  // "It helps." and not "Oslo, Norway."
  if (endsSentence(text)) return words.length > 2 || beginsLow(words[1] ?? '');
  return words.some((word, i) => i > 0 && i < words.length - 1 && auxiliaries.has(word));
}

/** Whether a line could be a title: short, begins like one, does not end or read like a sentence. */
export function readsAsTitle(text: string): boolean {
  if (text.length > 100 || /[.,;:!|]["'”’)]*$/.test(text) || !/^["'“‘«¿¡(]?[\p{Lu}\p{Lo}\p{N}]/u.test(text))
    return false;
  const words = wordsOf(text);
  return words.length > 0 && words.length <= 14 && /\p{L}{2}/u.test(text) && !readsAsSentence(text);
}

/** Whether the line after this one goes on with the same sentence whatever it looks like: comma, hyphen, function word. */
export function isOpenEnded(text: string): boolean {
  if (/[,;:–—-]$/.test(text)) return true;
  return functionWords.has(text.slice(text.lastIndexOf(' ') + 1));
}

/** Whether a line begins in lower case, as the middle of a sentence does. */
export function beginsLow(text: string): boolean {
  return /^["'“‘(]?\p{Ll}/u.test(text);
}
