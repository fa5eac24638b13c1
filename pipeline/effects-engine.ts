/** Part of the door to the world outside: what the engine is asked for, which runs all this. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** See `Effects`. */
export function spareMemory(): void {
  setFlagsFromString('--heap-growing-percent=15');
  releaseMemory();
}

/** See `Effects`. */
export function releaseMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: ((how: object) => void) | undefined = runInNewContext('globalThis.gc');
  collect?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  // The room for what is new has shrunk to almost nothing, and grows when more than that survives.
  setFlagsFromString('--semi-space-growth-factor=8');
  const survivors = Array.from({ length: 30_000 }, (_, number) => ({ number, list: [number] }));
  collect?.({ type: 'minor', execution: 'sync' });
  survivors.length = 0;
  // By itself it would grow on, to 128 MB.
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** How the engine is told to build expressions quickly, and not to tidy up so often; and how it is by itself. */
const inHasteFlags = ['--no-regexp-optimization', '--no-regexp-peephole-optimization', '--semi-space-growth-factor=8'];
const usualFlags = ['--regexp-optimization', '--regexp-peephole-optimization', '--semi-space-growth-factor=2'];

/**
 * See `Effects`. No module may be loaded meanwhile: what is kept of compiled modules counts only under the flags that it was
 * made with.
 */
export function inHaste<T>(work: () => T): T {
  for (const flag of inHasteFlags) setFlagsFromString(flag);
  try {
    return work();
  } finally {
    for (const flag of usualFlags) setFlagsFromString(flag);
  }
}
