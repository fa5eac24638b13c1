/** Orders that are the same on every machine: by UTF-16 code unit, never by locale. */

/** Compares two strings by code unit: negative, zero or positive, as `sort` wants it. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares two lists of numbers and strings item by item; a list that ends first comes first. */
export function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const left = a[i];
    const right = b[i];
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : compareCodeUnits(String(left), String(right));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** The largest of any number of numbers; what spreads a long list into arguments ends with a full stack. */
export function most(numbers: readonly number[]): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const number of numbers) if (number > best) best = number;
  return best;
}

/** The same under the name that the first stages know it by. */
export const byCodeUnit = compareCodeUnits;
