/** Optional keys as this code base has them: there with a value, or not there. */

/** An object's type with `undefined` taken out of its optional keys. */
export type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** A copy without the keys whose value is `undefined`, which zod's types allow and ours do not. */
export function defined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}
