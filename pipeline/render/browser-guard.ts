/**
 * Sees to it that something is cleared away however the process ends: `process.exit`, an uncaught error, a signal.
 * The only place behind the browser's door that touches `process`; it decides nothing about exit codes.
 */

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `clear` when the process ends; gives a function that takes the guard off.
 *
 * `clear` must be synchronous. On a signal that nobody else listens to, the process then ends by that signal, as it
 * would have done without a guard; else ending it is left to who listens.
 */
export function guard(clear: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    release();
    clear();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const release = () => {
    process.off('exit', clear);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.once('exit', clear);
  for (const signal of signals) process.once(signal, onSignal);
  return release;
}

/** Kills a process and all that it started as leader of its group. One that is gone already is fine. */
export function killGroup(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // ESRCH: gone already.
    }
  }
}
