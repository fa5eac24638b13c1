/**
 * A browser that fails is given one more chance, as a fresh one: it may have died of something else than the document, and
 * who waits for a PDF does not care. What fails in the fresh one too has failed. Starts few browsers, however many documents.
 */
import type { OpenPrinter, Printer } from './build-press.ts';
import type { Result } from './model/message.ts';

/** Fresh browsers of one build: a machine on which none holds out must come to an end. */
const mostFresh = 3;

/** Opens as `open` does, twice where the first does not start; and has what a browser failed to print printed by a fresh one. */
export function withFreshBrowser(open: OpenPrinter, interrupted: AbortSignal): OpenPrinter {
  const opening: OpenPrinter = async (machine, started) => {
    const first = await open(machine, started);
    const found = first.value === undefined && didNotStart(first) && !interrupted.aborted ? await open(machine) : first;
    if (found.value === undefined) return found;
    const fresh = async () => (await open(machine)).value;
    return { ...found, value: freshened(found.value, fresh, interrupted) };
  };
  return Object.assign(opening, open);
}

/** A browser that is not there will not be there a moment later, either. */
function didNotStart({ messages }: Result<unknown>): boolean {
  return messages.some(({ ruleId }) => ruleId === 'browser-does-not-run');
}

type Open = () => Promise<Printer | undefined>;

function freshened(printer: Printer, open: Open, interrupted: AbortSignal): Printer {
  let current: Promise<Printer | undefined> = Promise.resolve(printer);
  let left = mostFresh;
  const replace = async (old: Promise<Printer | undefined>): Promise<Printer | undefined> => {
    await (await old)?.close();
    return open();
  };
  return {
    ...printer,
    print: async (html, options) => {
      const asked = current;
      try {
        return whole(await ((await asked) ?? printer).print(html, options));
      } catch (error) {
        if (interrupted.aborted || (current === asked && left === 0)) throw error;
        // Documents that fail together bring one new browser.
        if (current === asked) {
          left--;
          current = replace(asked);
        }
        const fresh = await current;
        if (fresh === undefined) throw error;
        return whole(await fresh.print(html, options));
      }
    },
    close: async () => {
      // Whatever is being started ends, too.
      for (let closing: typeof current | undefined; closing !== current; ) {
        closing = current;
        await (await closing.catch(() => undefined))?.close();
      }
    },
  };
}

/** Throws where a browser gave something that is no PDF. */
function whole(bytes: Uint8Array): Uint8Array {
  const part = (from: number, to?: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (part(0, 5) === '%PDF-' && part(-1024).includes('%%EOF')) return bytes;
  throw new Error(bytes.length === 0 ? 'it gave an empty file' : 'it gave something that is no PDF');
}
