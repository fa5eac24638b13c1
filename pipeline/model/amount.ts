/**
 * Compares amounts by what they bound: "more than 7 million" is a rounding of 7,044,278, not another figure.
 * Takes quantities of one unit; whether units agree is the caller's question.
 */
import type { QuantityValue } from './value.ts';

/** How one amount stands to another: `coarser` means that the first is a rounding of the second, or its range. */
export type AmountRelation = 'same' | 'coarser' | 'finer' | 'different';

const certainty = { exact: 0, 'at-least': 1, 'at-most': 1, about: 2 } as const;

/** From this amount on, a round figure is taken for a rounding even where the text does not say "about". */
const largeAmount = 100_000;

/** Compares two amounts of one unit. Symmetric: swapping the arguments swaps coarser and finer. */
export function relateAmounts(a: QuantityValue, b: QuantityValue): AmountRelation {
  if (a.amountMax !== undefined || b.amountMax !== undefined) return relateRanges(a, b);
  if (a.amount === b.amount) return relateBounds(a, b);
  if (isPrecise(a) && isPrecise(b)) return 'different';
  const aOfB = isRounding(a, b);
  const bOfA = isRounding(b, a);
  if (aOfB === bOfA) return aOfB ? 'same' : 'different';
  return aOfB ? 'coarser' : 'finer';
}

/** The value of the last digit that is not zero: 100 for 300, 100000 for 1.2 million, 0.1 for 2.3. */
export function precision(amount: number): number {
  if (amount === 0 || !Number.isFinite(amount)) return 1;
  const [digits = '', exponent = '0'] = Math.abs(amount).toExponential().split('e');
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  return 10 ** (Number(exponent) - decimals);
}

function isPrecise(quantity: QuantityValue): boolean {
  return quantity.bound === 'exact' && quantity.amount < largeAmount;
}

/** The step to which a bound is rounded: "over 450" may well mean 480, since 50 is as round as 100. */
function stepOf({ amount, bound }: QuantityValue): number {
  const unit = precision(amount);
  const halves = Math.round(amount / unit) % 10 === 5;
  return halves && (bound === 'at-least' || bound === 'at-most') ? unit * 5 : unit;
}

function isRounding(coarse: QuantityValue, fine: QuantityValue): boolean {
  const unit = stepOf(coarse);
  if (unit <= precision(fine.amount)) return false;
  const slack = Math.min(unit, Math.abs(coarse.amount) / 2);
  const over = fine.amount - coarse.amount;
  if (coarse.bound === 'at-least') return fine.bound !== 'at-most' && over > 0 && over < slack;
  if (coarse.bound === 'at-most') return fine.bound !== 'at-least' && over < 0 && -over < slack;
  if (coarse.bound === 'about') return Math.abs(over) <= slack / 2;
  return isLargeRounding(coarse.amount, unit, over);
}

function isLargeRounding(amount: number, unit: number, over: number): boolean {
  return amount >= largeAmount && unit >= 10_000 && Math.abs(over) <= Math.min(unit / 2, amount / 20);
}

function relateBounds(a: QuantityValue, b: QuantityValue): AmountRelation {
  if (a.bound === b.bound) return 'same';
  const order = certainty[a.bound] - certainty[b.bound];
  if (order === 0) return 'different';
  return order > 0 ? 'coarser' : 'finer';
}

function relateRanges(a: QuantityValue, b: QuantityValue): AmountRelation {
  const [aLow, aHigh] = [a.amount, a.amountMax ?? a.amount];
  const [bLow, bHigh] = [b.amount, b.amountMax ?? b.amount];
  if (aLow === bLow && aHigh === bHigh) return relateBounds(a, b);
  if (aLow <= bLow && bHigh <= aHigh) return 'coarser';
  return bLow <= aLow && aHigh <= bHigh ? 'finer' : 'different';
}
