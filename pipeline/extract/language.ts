/**
 * In which language a paragraph is, so that nothing is guessed from words that no pattern was written for. English is told
 * by its small words, which is cheap; only where they are missing the trigram detector (franc) is asked.
 */
import { franc } from 'franc-min';

/** Shorter texts are too little to tell a language by: a name, a caption. */
const shortest = 40;
const fewestWords = 7;

const englishWord =
  /(?<![\p{L}’'-])(?:the|of|and|in|to|is|was|are|were|a|an|for|with|on|by|as|at|from|that|it|its|has|have|or|more|than|we|our|their|this|who|which|been)(?![\p{L}’'-])/giu;
/** A word in lower case, by itself. */
const plainWord = /(?<![\p{L}\p{N}.@/’'-])\p{Ll}[\p{Ll}’'-]*(?!\.?[\p{L}\p{N}@/])/gu;
/** One word in so many is a small English word in any English prose. */
const oneIn = 8;

/** BCP 47 language of a paragraph; undefined where it is too short or like no language that is known. */
export function languageOf(text: string): string | undefined {
  if (text.length < shortest) return undefined;
  // Names, figures and addresses are in no language, and mislead a detector that looks at letters.
  if ((text.match(plainWord) ?? []).length < fewestWords) return undefined;
  const words = text.split(/\s+/u).length;
  if ((text.match(englishWord) ?? []).length * oneIn >= words) return 'en';
  const code = franc(text, { minLength: shortest });
  return code === 'und' ? undefined : new Intl.Locale(code).language;
}

/** Why the figures of a paragraph in this language are passed over. */
export function noPatternsFor(language: string): string {
  return `in ${languageNames.of(language) ?? language}, for which there are no patterns`;
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
