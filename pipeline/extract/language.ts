/**
 * In which language a paragraph is, so that nothing is guessed from words that no pattern was written for. English is told
 * by its small words, which is cheap; only where they are missing the trigram detector (franc) is asked.
 */
import { franc } from 'franc-min';
import { isBlankCode, isLetterCode } from '../model/letter.ts';
import { WordTable } from '../model/word-table.ts';

/** Shorter texts are too little to tell a language by: a name, a caption. */
const shortest = 40;
const fewestWords = 7;

const englishWords: ReadonlySet<string> = new Set(
  (
    'the of and in to is was are were a an for with on by as at from that it its has have or more than we our their this who ' +
    'which been'
  ).split(' '),
);
const longestEnglishWord = 5;
const inEnglish = new WordTable((word) => englishWords.has(word.toLowerCase()));
/** A word in lower case, by itself. */
const plainWord = /(?<![\p{L}\p{N}.@/’'-])\p{Ll}[\p{Ll}’'-]*(?!\.?[\p{L}\p{N}@/])/gu;
/** One word in so many is a small English word in any English prose. */
const oneIn = 8;

/** BCP 47 language of a paragraph; undefined where it is too short or like no language that is known. */
export function languageOf(text: string): string | undefined {
  if (text.length < shortest) return undefined;
  // Names, figures and addresses are in no language, and mislead a detector that looks at letters.
  if (!hasPlainWords(text, fewestWords)) return undefined;
  const { words, english } = countWords(text);
  if (english * oneIn >= words) return 'en';
  const code = franc(text, { minLength: shortest });
  return code === 'und' ? undefined : new Intl.Locale(code).language;
}

/** Whether a text has so many plain words at least; most have them at their beginning. */
function hasPlainWords(text: string, least: number): boolean {
  plainWord.lastIndex = 0;
  for (let found = 0; found < least; found++) if (!plainWord.test(text)) return false;
  return true;
}

/** How many words there are between blanks, and how many of all are small English ones; "it's" and "co-op" hold none. */
function countWords(text: string): { words: number; english: number } {
  let words = 1;
  let english = 0;
  let start = 0;
  const isEnglish = (end: number): boolean =>
    end > start && end - start <= longestEnglishWord && inEnglish.at(text, start, end);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetterCode(code) || joins(code)) continue;
    if (isEnglish(at)) english++;
    if (isBlankCode(code) && !(at + 1 < text.length && isBlankCode(text.charCodeAt(at + 1)))) words++;
    start = at + 1;
  }
  if (isEnglish(text.length)) english++;
  return { words, english };
}

/** An apostrophe or a hyphen. */
function joins(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2d;
}

/** Why the figures of a paragraph in this language are passed over. */
export function noPatternsFor(language: string): string {
  languageNames ??= new Intl.DisplayNames(['en'], { type: 'language' });
  return `in ${languageNames.of(language) ?? language}, for which there are no patterns`;
}

/** Made when the first text asks for it: that takes longer than reading a short one. */
let languageNames: Intl.DisplayNames | undefined;
