/**
 * Quantities: a number with its hedge, currency, percent sign and range, and ranks. The longest reading that begins at a token.
 * "one" as a pronoun, digits inside identifiers and vague amounts ("hundreds of") are no quantities.
 */

import type { Bound, QuantityValue } from '../../model/value.ts';
import type { QuantityFigure } from './figure.ts';
import type { Match } from './figure-match.ts';
import { readNumberName } from './figure-name.ts';
import type { Reader } from './figure-reader.ts';
import { changeSigns, wordSet } from './figure-words.ts';
import { readCurrencyAfter, readCurrencyBefore } from './money.ts';
import { isPlural, type Numeral, readNumeral, underScale } from './number.ts';
import { readHedge, readHedgeAfter } from './number-hedge.ts';
import { isPronoun } from './number-pronoun.ts';
import { readShare } from './number-share.ts';
import { readOrdinal } from './number-words.ts';

/** A number with its currency or percent sign. Indexes are of tokens. */
interface Amount {
  readonly numeral: Numeral;
  readonly from: number;
  readonly next: number;
  readonly currency?: string;
  readonly percent: boolean;
}

interface Parts {
  readonly index: number;
  readonly bound: Bound;
  readonly low: Amount;
  readonly high?: Amount | undefined;
  readonly next: number;
}

/** The quantity that begins at a token, if one does. */
export function readQuantity(r: Reader, index: number): Match<QuantityFigure> | undefined {
  return readRank(r, index) ?? readBetween(r, index) ?? readHedged(r, index);
}

function readRank(r: Reader, index: number): Match<QuantityFigure> | undefined {
  const rank = readOrdinal(r, index);
  if (!rank || isGluedOn(r, index) || isIdiom(r, index, rank.next)) return undefined;
  const span = r.span(index, rank.next);
  const value: QuantityValue = { type: 'quantity', amount: rank.value, bound: 'exact' };
  return {
    figure: { type: 'quantity', ...span, core: span, value, words: rank.words, ordinal: true },
    next: rank.next,
  };
}

/** "at first", "first of all", "per second" rank nothing. */
function isIdiom(r: Reader, index: number, next: number): boolean {
  const before = r.at(index - 1).lower;
  const word = r.at(index).lower;
  if (word === 'first') return before === 'at' || (r.at(next).lower === 'of' && r.at(next + 1).lower === 'all');
  return word === 'second' && (before === 'per' || before === 'every');
}

function readBetween(r: Reader, index: number): Match<QuantityFigure> | undefined {
  if (r.at(index).lower !== 'between') return undefined;
  const low = readAmount(r, index + 1);
  if (!low || r.at(low.next).lower !== 'and') return undefined;
  const high = readAmount(r, low.next + 1);
  const pair = high && asRange(low, high);
  return pair
    ? figureOf(r, { index, bound: 'exact', low: pair.low, high: pair.high, next: pair.high.next })
    : undefined;
}

function readHedged(r: Reader, index: number): Match<QuantityFigure> | undefined {
  const hedge = readHedge(r, index);
  const at = hedge?.next ?? index;
  const share = readHedgedShare(r, index, at, hedge?.bound ?? 'exact');
  if (share) return share;
  const low = readAmount(r, at);
  if (!low) return undefined;
  const pair = readRange(r, at, low);
  const { next } = pair?.high ?? low;
  const after = readHedgeAfter(r, next);
  if (!hedge && !after && !pair && (isRegistered(r, low) || isPronoun(r, at, low) || readNumberName(r, at)))
    return undefined;
  const bound = after?.bound ?? hedge?.bound ?? 'exact';
  return figureOf(r, { index, bound, low: pair?.low ?? low, high: pair?.high, next: after?.next ?? next });
}

/** Seven digits or more without marks, and nothing after them that they count: a register's number. */
function isRegistered(r: Reader, amount: Amount): boolean {
  const { numeral, currency, percent, next } = amount;
  return numeral.plain && numeral.value >= 1e6 && !currency && !percent && !isPlural(r.at(next).text);
}

/** Fractions in words: "more than three-quarters of". */
function readHedgedShare(r: Reader, index: number, at: number, bound: Bound): Match<QuantityFigure> | undefined {
  const share = readShare(r, at);
  if (!share) return undefined;
  const value: QuantityValue = { type: 'quantity', amount: share.value, unit: '%', bound };
  const figure: QuantityFigure = {
    type: 'quantity',
    ...r.span(index, share.next),
    core: r.span(at, share.next),
    value,
    words: r.at(at).kind === 'word',
  };
  return { figure, next: share.next };
}

function figureOf(r: Reader, parts: Parts): Match<QuantityFigure> {
  const { index, bound, low, high, next } = parts;
  const currency = high?.currency ?? low.currency;
  const percent = low.percent || high?.percent === true;
  const value: QuantityValue = {
    type: 'quantity',
    amount: low.numeral.value,
    ...(high && { amountMax: high.numeral.value }),
    ...(percent && { unit: '%' }),
    ...(currency && { currency }),
    bound,
  };
  const core = r.span(low.from, (high ?? low).numeral.next);
  const words = low.numeral.words;
  const ambiguous = low.numeral.ambiguous ?? high?.numeral.ambiguous;
  const figure: QuantityFigure = {
    type: 'quantity',
    ...r.span(index, next),
    core,
    value,
    words,
    ...(ambiguous && { ambiguous }),
  };
  return { figure, next };
}

function readAmount(r: Reader, index: number): Amount | undefined {
  const minus = readMinus(r, index);
  if (minus) return minus;
  const before = readCurrencyBefore(r, index);
  const from = before?.next ?? index;
  const numeral = readNumeral(r, from, { money: before !== undefined });
  if (!numeral || (!before && isGluedOn(r, from)) || isIdentifier(r, numeral)) return undefined;
  const percent = before ? undefined : readPercent(r, numeral.next);
  if (percent) return { numeral, from, next: percent, percent: true };
  const after = readCurrencyAfter(r, numeral.next);
  const currency = after?.code ?? before?.code;
  const next = after?.next ?? numeral.next;
  return { numeral, from, next, percent: false, ...(currency && { currency }) };
}

/** A minus sign counts only before a percentage: elsewhere it is a dash or a bullet. */
function readMinus(r: Reader, index: number): Amount | undefined {
  const sign = r.at(index);
  if ((sign.text !== '-' && sign.text !== '−') || sign.glued || !r.at(index + 1).glued) return undefined;
  const numeral = readNumeral(r, index + 1);
  const next = numeral && readPercent(r, numeral.next);
  if (!numeral || !next) return undefined;
  const negative = { ...numeral, value: -numeral.value, mantissa: `-${numeral.mantissa}` };
  return { numeral: negative, from: index, next, percent: true };
}

/** Index after a percent sign or word. */
function readPercent(r: Reader, index: number): number | undefined {
  const { lower } = r.at(index);
  if (lower === '%' || lower === 'percent' || lower === 'pct') return index + 1;
  return lower === 'per' && r.at(index + 1).lower === 'cent' ? index + 2 : undefined;
}

/** Digits that touch a letter or digit before them are part of a name. */
function isGluedOn(r: Reader, index: number): boolean {
  const before = r.at(index - 1);
  if (before.text === '#' || before.text === '№') return r.at(index).glued;
  if (!r.at(index).glued || changeSigns.has(before.lower)) return false;
  // The middle of a number whose beginning is none.
  const middle = /^[.,]$/.test(before.text) && before.glued && r.at(index - 2).kind === 'digits';
  return middle || before.kind === 'word' || before.kind === 'digits' || before.kind === 'web';
}

const unitSigns = wordSet(`
  km kg cm mm m g mg l ml ha mi ft in lb lbs kw mw gw kwh mwh gb mb tb yrs yr hrs hr h min mins sec s pp x st c f`);

/** Digits with letters at their end that are no unit: "5A", "3D", "18s". */
function isIdentifier(r: Reader, numeral: Numeral): boolean {
  const after = r.at(numeral.next);
  if (numeral.words || numeral.power > 0 || !after.glued || after.kind !== 'word') return false;
  return !unitSigns.has(after.lower) || (after.lower === 's' && numeral.plain) || r.gluedDigits(numeral.next + 1);
}

const dashes = ['-', '–', '—'];

/** The upper end of a range: "5–7", "5 to 7 million", "two or three". */
function readRange(r: Reader, index: number, low: Amount): { low: Amount; high: Amount } | undefined {
  const sign = r.at(low.next);
  const dash = dashes.includes(sign.text) && sign.glued === r.at(low.next + 1).glued;
  const to = sign.lower === 'to' && !comesFrom(r, index);
  if (!dash && !to && sign.lower !== 'or') return undefined;
  if (looksLikeYear(r, index) && (dash ? looksLikeYear(r, low.next + 1) : r.at(index - 1).lower === 'in'))
    return undefined;
  const high = readAmount(r, low.next + 1);
  if (!high || (dash && r.glued(high.next, '-–—') && r.gluedDigits(high.next + 1))) return undefined;
  if (sign.lower === 'or' && high.numeral.value !== low.numeral.value + 1) return undefined;
  return asRange(low, high);
}

/** "2005-2006" is a span of years, and "in 2010 to 7,310" no range at all. */
function looksLikeYear(r: Reader, index: number): boolean {
  return /^(?:19|20)\d\d$/.test(r.at(index).text);
}

/** "from 6 to 12" may be a growth; it is a range only where the text says so: "aged from 6 to 12". */
function comesFrom(r: Reader, index: number): boolean {
  if (r.at(index - 1).lower !== 'from') return false;
  return !/^(?:age[ds]?|rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying))$/.test(r.at(index - 2).lower);
}

/** Two amounts as one range: the second's scale, currency and percent hold for the first, where it has none. */
function asRange(low: Amount, high: Amount): { low: Amount; high: Amount } | undefined {
  if (low.percent && !high.percent) return undefined;
  if (low.currency && high.currency && low.currency !== high.currency) return undefined;
  if (!low.currency && high.currency && high.from > low.next + 1) return undefined;
  const inherits = low.numeral.power === 0 && !low.numeral.words && low.numeral.value < 1000;
  const numeral = inherits && high.numeral.power > 0 ? underScale(low.numeral, high.numeral.power) : low.numeral;
  if (numeral.value < high.numeral.value) return { low: { ...low, numeral }, high };
  return low.numeral.value < high.numeral.value ? { low, high } : undefined;
}
