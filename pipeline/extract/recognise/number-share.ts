/**
 * Shares of a whole that are said as fractions, given in percent: "three-quarters of", "1/3 of", "one in five".
 * "a third country" and "the first half of 2015" are none.
 */

import { isSolid, type Reader } from './figure-reader.ts';
import { readNumeral } from './number.ts';
import { ordinals, type Read, readCardinal, units } from './number-words.ts';

const fractionWords = new Map<string, number>([
  ['half', 2],
  ['quarter', 4],
  ['third', 3],
  ...['fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map((word, index) => [word, index + 5] as const),
]);

/** A share of a whole, in percent to two places: "two thirds" 66.67, "half of" 50, "1/3 of" 33.33, "one in five" 20. */
export function readShare(r: Reader, index: number): Read | undefined {
  const share = readFraction(r, index) ?? readDigitFraction(r, index) ?? readOneIn(r, index);
  // "a quarter of a million" is a number, although "a quarter of" is a share.
  return share && (readCardinal(r, index)?.next ?? 0) <= share.next ? share : undefined;
}

function readFraction(r: Reader, index: number): Read | undefined {
  const bare = readBareFraction(r, index);
  if (bare) return bare;
  const top = units.get(r.at(index).lower) ?? 0;
  const at = r.glued(index + 1, '-') ? index + 2 : index + 1;
  const { lower } = r.at(at);
  const bottom = fractionWords.get(top > 1 ? lower.replace(/s$/, '').replace(/halve$/, 'half') : lower);
  if (bottom === undefined || top < 1 || top >= bottom) return undefined;
  return { value: percent(top, bottom), next: at + 1 };
}

/** Fractions without a number word need "of" after them, "half" at least a determiner: "a third country" is no share. */
function readBareFraction(r: Reader, index: number): Read | undefined {
  const at = r.at(index).lower === 'a' ? index + 1 : index;
  const { lower } = r.at(at);
  const bottom = fractionWords.get(lower);
  const after = r.at(at + 1).lower;
  const said =
    after === 'of' || (lower === 'half' && ['the', 'its', 'their', 'all', 'our', 'these', 'those'].includes(after));
  if (bottom === undefined || !said || (at === index && lower !== 'half')) return undefined;
  return standsInLine(r, index) ? undefined : { value: percent(1, bottom), next: at + 1 };
}

/** "the first half of" is a part of a time or a game, not a share. */
function standsInLine(r: Reader, index: number): boolean {
  const { lower } = r.at(index - 1);
  return (
    ordinals.has(lower) || ['latter', 'other', 'last', 'final', 'this', 'that', 'st', 'nd', 'rd', 'th'].includes(lower)
  );
}

function percent(top: number, bottom: number): number {
  return Math.round((top / bottom) * 10_000) / 100;
}

/** "1/3 of": a fraction in digits, up to tenths, with what it is a share of after it. */
function readDigitFraction(r: Reader, index: number): Read | undefined {
  const { kind, text, glued } = r.at(index);
  if (kind !== 'digits' || glued || !r.glued(index + 1, '/') || !r.gluedDigits(index + 2)) return undefined;
  const top = Number(text);
  const bottom = Number(r.at(index + 2).text);
  const share = top > 0 && top < bottom && bottom <= 10 && r.at(index + 3).lower === 'of';
  return share ? { value: percent(top, bottom), next: index + 3 } : undefined;
}

/** "one in five", "1 in 5": one of at most a hundred. */
function readOneIn(r: Reader, index: number): Read | undefined {
  const one = r.at(index).lower;
  if (
    (one !== 'one' && one !== '1') ||
    (isSolid(r.at(index)) && r.at(index - 1).kind !== 'mark') ||
    r.at(index + 1).lower !== 'in'
  )
    return undefined;
  const whole = readNumeral(r, index + 2);
  if (!whole || whole.value < 2 || whole.value > 100 || isSolid(r.at(whole.next))) return undefined;
  return r.at(whole.next).text === '%' ? undefined : { value: percent(1, whole.value), next: whole.next };
}
