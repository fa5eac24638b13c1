/**
 * When to build while somebody edits: edits that come together are one build, edits during a build are one more, and no
 * two builds run at once. Knows nothing of files or documents; time is handed in.
 */

/** Something happened to a path. */
export interface Change {
  /** As the keeper of the files gives it: absolute. */
  readonly path: string;
  readonly kind: 'changed' | 'appeared' | 'gone';
}

/** Does something later; gives the function that takes it back. */
export type After = (milliseconds: number, act: () => void) => () => void;

/** What a queue is made of. */
export interface QueueParts {
  /** Builds, if one of the changes matters. Never called again before it has ended. */
  readonly rebuild: (changes: readonly Change[]) => Promise<void>;
  /** Hears of a rebuild that was rejected; nothing is built after that. */
  readonly failed: (error: unknown) => void;
  readonly after: After;
}

/** Edits waiting to be built. */
export interface Queue {
  readonly changed: (change: Change) => void;
  /** Starts nothing any more; resolves when what runs has ended. */
  readonly stop: () => Promise<void>;
}

/** An editor that saves several files, or one by writing and renaming, is done within this. */
const quietMs = 25;
/** Where edits never cease (a file that is being copied), what is there by now is built. */
const patienceMs = 500;

/** Makes a queue; nothing is built before the first change. */
export function watchQueue({ rebuild, failed, after }: QueueParts): Queue {
  let pending = new Map<string, Change>();
  let running: Promise<void> | undefined;
  let quiet: (() => void) | undefined;
  let patience: (() => void) | undefined;
  let stopped = false;

  const waitNoLonger = (): void => {
    quiet?.();
    patience?.();
    quiet = undefined;
    patience = undefined;
  };
  const wait = (): void => {
    quiet?.();
    quiet = after(quietMs, begin);
    patience ??= after(patienceMs, begin);
  };
  const begin = (): void => {
    waitNoLonger();
    const changes = [...pending.values()];
    pending = new Map();
    running = rebuild(changes).then(end, (error: unknown) => {
      stopped = true;
      end();
      failed(error);
    });
  };
  const end = (): void => {
    running = undefined;
    if (pending.size > 0 && !stopped) wait();
  };
  return {
    changed: (change) => {
      if (stopped) return;
      pending.set(change.path, joined(pending.get(change.path), change));
      if (running === undefined) wait();
    },
    stop: async () => {
      stopped = true;
      waitNoLonger();
      await running;
    },
  };
}

/** A file that was replaced is gone and there again: its folder holds the same names as before. */
function joined(earlier: Change | undefined, later: Change): Change {
  if (earlier === undefined || earlier.kind === later.kind) return later;
  if (earlier.kind === 'appeared' && later.kind === 'changed') return earlier;
  return earlier.kind === 'gone' && later.kind === 'appeared' ? { ...later, kind: 'changed' } : later;
}
