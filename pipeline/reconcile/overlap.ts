/** Which of many things have a time in common with another one of them, without comparing each with each. */
import type { TimeRange } from '../model/edtf.ts';

/** A time of a thing. */
interface Dated<T> {
  readonly of: T;
  readonly time: TimeRange;
}

/** How far the times that begin first reach: those of the thing that reaches furthest, and of any other. */
interface Reach<T> {
  readonly of: T;
  readonly to: number;
  readonly others?: number;
}

/** Those that have a day in common with another one, in their order: their values cannot both be right, one after the other. */
export function overlapping<T>(things: readonly T[], timesOf: (thing: T) => readonly TimeRange[]): readonly T[] {
  const dated = things.flatMap((of) => timesOf(of).map((time): Dated<T> => ({ of, time })));
  dated.sort((a, b) => (a.time.from < b.time.from ? -1 : a.time.from > b.time.from ? 1 : 0));
  const reaches = reachesOf(dated);
  const met = new Set(dated.filter((one) => meetsAnother(one, dated, reaches)).map(({ of }) => of));
  return things.filter((thing) => met.has(thing));
}

/** For each time, how far it and those before it reach. */
function reachesOf<T>(dated: readonly Dated<T>[]): readonly Reach<T>[] {
  let reach: Reach<T> | undefined;
  return dated.map(({ of, time: { to } }) => {
    if (reach === undefined) reach = { of, to };
    else if (reach.of === of) reach = { ...reach, to: Math.max(reach.to, to) };
    else if (to > reach.to) reach = { of, to, others: reach.to };
    else reach = { ...reach, others: Math.max(reach.others ?? to, to) };
    return reach;
  });
}

/** What begins by its end, and reaches its beginning, meets it. */
function meetsAnother<T>({ of, time }: Dated<T>, dated: readonly Dated<T>[], reaches: readonly Reach<T>[]): boolean {
  const reach = reaches[lastBegun(dated, time.to)];
  const furthest = reach?.of === of ? reach.others : reach?.to;
  return furthest !== undefined && furthest >= time.from;
}

/** The index of the last time that begins by a day, -1 where none does. */
function lastBegun<T>(dated: readonly Dated<T>[], day: number): number {
  let [low, high] = [-1, dated.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((dated[middle]?.time.from ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
