/**
 * Where a figure can begin at all. Every figure has digits, a number's word, a month or a word of rhythm within a dozen tokens
 * of its first, and its first is one of a few words and signs, or a name that has digits close behind. Most of a text is
 * neither, and is passed over without asking the recognisers.
 */
import { isOpeningWord } from './date.ts';
import { beginsDateName, isMonthWord } from './date-names.ts';
import { isDecadeWord } from './date-period.ts';
import { beginsRhythm, isRhythmWord, isUnitWord } from './duration.ts';
import type { Reader, Token } from './figure-reader.ts';
import { beginsCurrency } from './money.ts';
import { isHedgeWord } from './number-hedge.ts';
import { beginsNumber, isNumberWord } from './number-words.ts';

/** More tokens than the longest hedge, relation and currency before a number have together. */
const reach = 12;
/** More tokens than a name before its number has: "Joint Inter-Agency Task Force No. 5". */
const nameReach = 6;

/** What may begin at a token: any figure, a name with a number alone, or nothing. */
export type Chance = 'any' | 'name' | 'none';

/** For each token, what may begin there. */
export function chances(r: Reader): readonly Chance[] {
  const found: Chance[] = new Array(r.length).fill('none');
  let seed = Number.POSITIVE_INFINITY;
  let digits = Number.POSITIVE_INFINITY;
  for (let index = r.length - 1; index >= 0; index--) {
    const token = r.at(index);
    if (isSeed(token)) seed = index;
    if (token.kind === 'digits') digits = index;
    if (seed - index > reach) continue;
    if (opens(token)) found[index] = 'any';
    else if (token.kind === 'word' && digits - index <= nameReach) found[index] = 'name';
  }
  return found;
}

function isSeed({ kind, lower }: Token): boolean {
  if (kind !== 'word') return kind === 'digits' || kind === 'web';
  return isNumberWord(lower) || isMonthWord(lower) || isUnitWord(lower) || isRhythmWord(lower) || isDecadeWord(lower);
}

function opens({ kind, text, lower }: Token): boolean {
  if (kind === 'mark') return signs.has(text) || isHedgeWord(text) || beginsCurrency(text, lower);
  if (kind !== 'word') return true;
  return (
    isOpeningWord(lower) ||
    beginsDateName(lower) ||
    isDecadeWord(lower) ||
    beginsRhythm(lower) ||
    beginsNumber(lower) ||
    isHedgeWord(lower) ||
    beginsCurrency(text, lower) ||
    eraWords.has(text)
  );
}

/** Signs before a number, a telephone number, a decade, a numbered thing. */
const signs = new Set(['-', '−', '+', '(', '#', '№', "'", '’', '‘']);
/** Quarters, financial years and eras. */
const eraWords = new Set(['Q', 'FY', 'AD']);
