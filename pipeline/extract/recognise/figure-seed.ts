/**
 * Where a figure can be at all: every figure has digits, a number's word, a month or a word of rhythm within a dozen tokens
 * of its first. Most of a text is far from any, and is passed over without asking the recognisers.
 */

import { isMonthWord } from './date-names.ts';
import { isDecadeWord } from './date-period.ts';
import { isRhythmWord, isUnitWord } from './duration.ts';
import type { Reader, Token } from './figure-reader.ts';
import { isNumberWord } from './number-words.ts';

/** More tokens than the longest hedge, relation and currency before a number have together. */
const reach = 12;

/** For each token, whether a figure may begin there. */
export function mayBegin(r: Reader): readonly boolean[] {
  const near: boolean[] = new Array(r.length).fill(false);
  let seed = Number.POSITIVE_INFINITY;
  for (let index = r.length - 1; index >= 0; index--) {
    if (isSeed(r.at(index))) seed = index;
    near[index] = seed - index <= reach;
  }
  return near;
}

function isSeed({ kind, lower }: Token): boolean {
  if (kind !== 'word') return kind === 'digits' || kind === 'web';
  return isNumberWord(lower) || isMonthWord(lower) || isUnitWord(lower) || isRhythmWord(lower) || isDecadeWord(lower);
}
