/** Tells "one" the number from "one" the pronoun: "one of the", "no one", "the oldest one", "one must". */

import type { Reader } from './figure-reader.ts';
import { wordSet } from './figure-words.ts';
import type { Numeral } from './number.ts';

const before = wordSet(`
  no the this that which each every any some another only-the these those big little first last new old other
  right wrong`);
const after = wordSet(`
  of another can could must should may might would will shall is was has had who whom which that does and but if
  when where as to than day time side`);

/** Whether the number that stands here is the word "one" and counts nothing; also "zero" in "zero tolerance". */
export function isPronoun(
  r: Reader,
  index: number,
  amount: { readonly numeral: Numeral; readonly next: number },
): boolean {
  const word = r.at(index).lower;
  if (amount.next !== index + 1) return false;
  const next = r.at(amount.next);
  if (word === 'zero') return next.lower === 'tolerance' || r.at(index).text === 'Zero';
  if (word !== 'one') return false;
  if (before.has(r.at(index - 1).lower) || after.has(next.lower)) return true;
  if (next.text === '-') return /^(?:off|time|sided|stop|to|on)$/.test(r.at(amount.next + 1).lower);
  return next.kind === 'end' || (next.kind === 'mark' && next.text !== '(' && next.text !== '"');
}
