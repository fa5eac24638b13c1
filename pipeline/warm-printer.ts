/**
 * One browser for many builds: opened once, handed to each build as if it were new, closed at the end. One that has died in
 * between is replaced without a word; one that has printed much is replaced before it grows.
 */
import type { OpenPrinter, Printer } from './build-press.ts';
import type { Machine } from './effects.ts';
import type { Result } from './model/message.ts';

/** A browser that outlives a build. */
export interface WarmPrinter {
  /** Gives a build its printer; closing that one ends nothing. */
  readonly open: OpenPrinter;
  readonly close: () => Promise<void>;
}

/** A renderer gives back not quite all of a document's memory. */
const mostPrints = 500;

/** Keeps what `open` opens. Nothing is opened before it is asked for, and nothing more once the user has interrupted. */
export function keepWarm(open: OpenPrinter, interrupted: AbortSignal): WarmPrinter {
  let current: Promise<Result<Printer | undefined>> | undefined;
  let prints = 0;
  const close = async (): Promise<void> => {
    const closing = current;
    current = undefined;
    prints = 0;
    await (await closing?.catch(() => undefined))?.value?.close();
  };
  const opened = (machine: Machine, started?: () => void): Promise<Result<Printer | undefined>> => {
    current ??= open(machine, started);
    return current;
  };
  const shared = (machine: Machine, printer: Printer): Printer => ({
    ...printer,
    close: async () => undefined,
    print: async (html, options) => {
      prints++;
      const asked = current;
      try {
        return await ((await asked)?.value ?? printer).print(html, options);
      } catch (error) {
        // A document that takes too long takes too long in a new browser, too.
        if (interrupted.aborted || (error instanceof Error && 'deadlineMs' in error)) throw error;
        // Two documents that fail together bring one new browser.
        if (current === asked) await close();
        const fresh = (await opened(machine)).value;
        if (fresh === undefined) throw error;
        return fresh.print(html, options);
      }
    },
  });
  const openShared: OpenPrinter = async (machine, started) => {
    if (prints >= mostPrints) await close();
    const result = await opened(machine, started);
    // Where there is no browser, the next build looks again: somebody may have installed one.
    if (result.value === undefined) current = undefined;
    return { ...result, value: result.value && shared(machine, result.value) };
  };
  return { open: Object.assign(openShared, open.identify && { identify: open.identify }), close };
}
