/**
 * Half of the build: from pages to PDF. Starts the browser while there is still other work, prints on it, closes it. A
 * browser that fails is no error of the input: what it did not print is missing, and a message says why.
 */
import { basename, dirname } from 'node:path';
import type { Page } from './build-documents.ts';
import { type PressRun, printJob } from './build-print.ts';
import { type Cache, withoutMemory } from './cache/cache.ts';
import type { Ingredients, Remade } from './cache/why.ts';
import type { Disk, Machine } from './effects.ts';
import { Findings } from './findings.ts';
import { browserPdfMissing } from './model/catalogue.ts';
import type { Message, Result } from './model/message.ts';
import type { BrowserFound, Printer } from './render/browser.ts';

export type { Printer } from './render/browser.ts';

/** Starts a browser; tests give a printer of their own. */
export interface OpenPrinter {
  /** @param started is called once the browser's process runs, long before it can print */
  (machine: Machine, started?: () => void): Promise<Result<Printer | undefined>>;
  /**
   * Tells which browser that would be, without starting it: prints of an earlier build by the same one are as good as new.
   * Absent, or where there is no telling: everything is printed.
   */
  readonly identify?: (machine: Machine) => Promise<BrowserIdentity | undefined>;
}

/** Which browser prints. */
export interface BrowserIdentity {
  /** The same name prints the same. */
  readonly name: string;
  readonly path: string;
  /** It was looked for along the search path: another path may lead to another one. */
  readonly searched: boolean;
}

/** A page and where its PDF will be, for messages. */
export type Job = Page & { readonly file: string };

/** A printed document. */
export interface Pdf {
  readonly bytes: Uint8Array;
  /** What had to be done for it; absent where all of it was remembered. */
  readonly did?: Remade['did'];
  /** What it is made from, the browser included. */
  readonly ingredients: Ingredients;
}

/** A browser that is started when it is needed. */
export interface Press {
  /**
   * Starts it now, where that a print will be needed is as good as known. Resolves once its process runs, or it is clear that
   * none will: work that leaves no other its turn would keep it waiting until then.
   */
  readonly warm: () => Promise<void>;
  /** The value is absent where there is no browser to be had; nothing where none was needed. Rejected only by a bug. */
  readonly opened: () => Promise<Result<Printer | undefined>> | undefined;
  /** Takes the pages of one subject; what `facts` gives is attached to each. */
  readonly begin: (facts: () => Uint8Array, cache: Cache) => Batch;
  /** Ends the browser; once more changes nothing. */
  readonly close: () => Promise<void>;
}

/** Pages of one subject that are being printed, while others are still being made. */
export interface Batch {
  readonly add: (job: Job) => void;
  /** PDFs by the names of their pages, in the order of these. Those that could not be printed are missing. */
  readonly done: (names: readonly string[]) => Promise<Result<ReadonlyMap<string, Pdf>>>;
  /** Resolves when no page that was added needs a browser any more: what is left to do is to finish them. */
  readonly printed: () => Promise<void>;
  /** Resolves when nothing is being printed any more, for who does not want the PDFs after all. */
  readonly over: () => Promise<void>;
}

const looked = new WeakMap<Machine, Promise<Result<BrowserFound | undefined>>>();

/** Looks for a browser once; where there was none, again the next time: somebody may have installed one. */
async function found(machine: Machine): Promise<Result<BrowserFound | undefined>> {
  const looking = looked.get(machine) ?? import('./render/browser.ts').then(({ findBrowser }) => findBrowser(machine));
  looked.set(machine, looking);
  const result = await looking;
  if (result.value === undefined) looked.delete(machine);
  return result;
}

/** Finds a browser and starts it. */
export const openBrowserOn: OpenPrinter = openBrowserWith(0);

/** The same, with some blank pages always ready. */
export function openBrowserWith(spare: number): OpenPrinter {
  const open: OpenPrinter = async (machine, started) => {
    const { openBrowser } = await import('./render/browser.ts');
    const findings = new Findings();
    const browser = findings.take(await found(machine));
    const printer = browser === undefined ? undefined : findings.take(await openBrowser(browser, spare, started));
    if (printer === undefined) looked.delete(machine);
    return { value: printer, messages: findings.messages };
  };
  return Object.assign(open, { identify });
}

async function identify(machine: Machine): Promise<BrowserIdentity | undefined> {
  const { value } = await found(machine);
  if (value === undefined) return undefined;
  const { origin, version, path } = value;
  // The pinned browser's folder bears the fingerprint of what it was unpacked from.
  const searched = origin !== 'pinned' && origin !== 'environment';
  return { name: [origin, version, basename(dirname(path))].join(' '), path, searched };
}

/** A press that starts its browser by `open`, once. */
export function press(open: OpenPrinter, machine: Machine): Press {
  let opening: Promise<Result<Printer | undefined>> | undefined;
  let closing: Promise<void> | undefined;
  const close = async () => (await opening?.catch(() => undefined))?.value?.close();
  const opened = (started?: () => void) => {
    opening ??= open(machine, started);
    // Looked at when the first page is ready; until then nobody would hear that it was rejected.
    opening.catch(() => undefined);
    return opening;
  };
  return {
    warm: () =>
      new Promise(
        (resolve) =>
          void opened(resolve).then(
            () => resolve(),
            () => resolve(),
          ),
      ),
    opened: () => opening,
    begin: (facts, cache) => {
      let run: Promise<PressRun> | undefined;
      const toRun = async (): Promise<PressRun> => {
        const browser = await open.identify?.(machine);
        const prints = browser === undefined ? withoutMemory(cache) : cache;
        return { opened, browser: browser?.name ?? '', cache, prints };
      };
      return batch((job, printed) => {
        run ??= toRun();
        return run.then((one) => printJob(one, job, facts, printed));
      });
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** What has become of PDFs that could not be printed, once all else is published. `written`: what is new in this build. */
export async function unprinted(
  disk: Disk,
  files: readonly string[],
  written: readonly string[],
): Promise<readonly Message[]> {
  const messages: Message[] = [];
  for (const file of files) {
    // An old one stays only beside facts and pages that are the same as they were.
    const there = !written.includes(file) && (await disk.stat(file)) !== undefined;
    messages.push(browserPdfMissing(file, there ? 'old' : 'missing'));
  }
  return messages;
}

function batch(print: (job: Job, printed: () => void) => Promise<Result<Pdf | undefined>>): Batch {
  const prints = new Map<string, Promise<Result<Pdf | undefined>>>();
  const printing: Promise<void>[] = [];
  return {
    add: (job) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const made = print(job, resolve);
      // Heard of when all are done.
      made.catch(() => undefined).then(() => resolve());
      prints.set(job.name, made);
      printing.push(promise);
    },
    printed: async () => void (await Promise.all(printing)),
    done: async (names) => {
      const findings = new Findings();
      await Promise.all(prints.values());
      const pdfs = new Map<string, Pdf>();
      for (const name of names) {
        const pdf = findings.take((await prints.get(name)) ?? { value: undefined, messages: [] });
        if (pdf !== undefined) pdfs.set(name, pdf);
      }
      return { value: pdfs, messages: findings.messages };
    },
    over: async () => void (await Promise.allSettled(prints.values())),
  };
}
