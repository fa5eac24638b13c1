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
import { goesOnAsHedge, isHedgeWord } from './number-hedge.ts';
import { beginsNumber, isNumberWord } from './number-words.ts';
import { rememberByWord } from './word-memory.ts';

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
    if (opens(r, index)) found[index] = 'any';
    else if (token.kind === 'word' && digits - index <= nameReach) found[index] = 'name';
  }
  return found;
}

function isSeed({ kind, lower }: Token): boolean {
  if (kind !== 'word') return kind === 'digits' || kind === 'web';
  return rolesOf(lower).seeds;
}

/** What a word does by itself. */
interface Roles {
  readonly seeds: boolean;
  readonly opens: boolean;
  readonly hedges: boolean;
}

const rolesOf = rememberByWord((word): Roles => {
  return { seeds: seeds(word), opens: opensByWord(word), hedges: isHedgeWord(word) };
});

function seeds(word: string): boolean {
  return isNumberWord(word) || isMonthWord(word) || isUnitWord(word) || isRhythmWord(word) || isDecadeWord(word);
}

function opens(r: Reader, index: number): boolean {
  const { kind, text, lower } = r.at(index);
  if (kind === 'mark') return signs.has(text) || isHedgeWord(text) || beginsCurrency(text, lower);
  if (kind !== 'word') return true;
  const role = rolesOf(lower);
  return (
    role.opens ||
    (role.hedges && goesOnAsHedge(r, index)) ||
    (text !== lower && (beginsCurrency(text, lower) || eraWords.has(text)))
  );
}

function opensByWord(word: string): boolean {
  return isOpeningWord(word) || beginsDateName(word) || isDecadeWord(word) || beginsRhythm(word) || beginsNumber(word);
}

/** Signs before a number, a telephone number, a decade, a numbered thing. */
const signs = new Set(['-', '−', '+', '(', '#', '№', "'", '’', '‘']);
/** Quarters, financial years and eras. */
const eraWords = new Set(['Q', 'FY', 'AD']);
