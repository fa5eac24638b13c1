/**
 * Work on one thing after another, each of which waits for something else in its second half (a browser). While it waits the
 * next ones are begun, a few of them, and all are ended in their order: what comes of it, and which failure it ends with, is
 * as if each were ended before the next is begun.
 */

/** Work of which the first half is done. */
export interface Begun<T> {
  /** Something else is busy with it: only then is the next one begun before this one is ended. */
  readonly waits: boolean;
  /** How much it keeps in memory until it is ended. */
  readonly weight: number;
  /** Does the second half. Called once at most, when all that was begun before is ended. */
  readonly end: () => Promise<T>;
  /** Lets go of what it holds, and resolves when nothing of it goes on any more. Called once: after its end, or in place of it. */
  readonly release: () => Promise<void>;
}

/** What may be begun and not yet ended. */
export interface Bounds {
  readonly most: number;
  /** With so much weight open nothing more is begun. */
  readonly weight: number;
}

/** Gives what the ends gave. Where something fails, what came before it is ended first, and nothing goes on when it is told. */
export async function inOrder<I, T>(
  items: Iterable<I>,
  begin: (item: I) => Promise<Begun<T>>,
  bounds: Bounds,
): Promise<readonly T[]> {
  const results: T[] = [];
  const open: Opened<T>[] = [];
  let last = Promise.resolve();
  let failed = false;
  const endAfter = async (before: Promise<void>, begun: Begun<T>): Promise<void> => {
    await before;
    try {
      results.push(await begun.end());
    } finally {
      await begun.release();
      open.shift();
    }
  };
  const beginAll = async (): Promise<void> => {
    for (const item of items) {
      while (isFull(open, bounds)) await open[0]?.ended;
      if (failed) return;
      const begun = await begin(item);
      last = endAfter(last, begun);
      // Told at the end; until then there may be nobody who hears it.
      last.catch(() => {
        failed = true;
      });
      open.push({ begun, ended: last });
    }
  };
  try {
    // What fails in an end was begun before what fails in a beginning.
    await beginAll().finally(() => last);
    return results;
  } finally {
    await Promise.all(open.map(({ begun }) => begun.release()));
  }
}

interface Opened<T> {
  readonly begun: Begun<T>;
  readonly ended: Promise<void>;
}

function isFull<T>(open: readonly Opened<T>[], { most, weight }: Bounds): boolean {
  if (open.length === 0) return false;
  const all = open.reduce((sum, { begun }) => sum + begun.weight, 0);
  return open.length >= most || all >= weight || open.some(({ begun }) => !begun.waits);
}
