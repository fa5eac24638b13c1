/**
 * Sees to it that something is cleared away however the process ends: `process.exit`, an uncaught error, a signal.
 * The only place behind the browser's door that touches `process`, this one or another; it decides nothing about exit codes.
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

/** Browsers that are listened to, each by what ends it. */
const heard = new Set<() => void>();
/** Who hears of rejections when no browser is listened to. */
let usual: NodeJS.UnhandledRejectionListener[] = [];

/**
 * What a program says that is no browser's protocol is rejected where nobody can catch it, in puppeteer's reader. `ended` is
 * called then, and the program goes on; any other rejection takes its usual way. Gives a function that takes the guard off.
 */
export function guardReader(ended: () => void): () => void {
  if (heard.size === 0) {
    usual = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', rejected);
  }
  heard.add(ended);
  return () => {
    if (!heard.delete(ended) || heard.size > 0) return;
    process.off('unhandledRejection', rejected);
    for (const listener of usual) process.on('unhandledRejection', listener);
  };
}

function rejected(error: unknown, promise: Promise<unknown>): void {
  const nonsense = error instanceof SyntaxError && /puppeteer/.test(error.stack ?? '');
  if (!nonsense && usual.length === 0) throw error;
  for (const hear of nonsense ? heard : usual.map((listener) => () => listener(error, promise))) hear();
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

/** Numbers of this process and of its user; systems without numbers of users give none. */
export function ownId(): { readonly pid: number; readonly uid?: number } {
  const uid = process.getuid?.();
  return { pid: process.pid, ...(uid === undefined ? {} : { uid }) };
}

/** Whether a process with this number is there, whoever it belongs to. */
export function isRunning(pid: number): boolean {
  try {
    // Signal 0 is none: it only asks.
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
