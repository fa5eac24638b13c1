/** The one order of strings: the same on every machine and in every locale. */

/** Orders strings by UTF-16 code unit, for `sort`. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
