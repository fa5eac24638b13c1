/**
 * Half of the build: from pages to PDF. Starts the browser while there is still other work, prints on it, closes it. A
 * browser that fails is no error of the input: what it did not print is missing, and a message says why.
 */
import { createHash } from 'node:crypto';
import type { Page } from './build-documents.ts';
import type { Machine } from './effects.ts';
import { Findings } from './findings.ts';
import type { Result } from './model/message.ts';
import type { PrintedWords, Printing } from './model/printing.ts';
import { plainDate } from './printed-date.ts';
import type { Printer } from './render/browser.ts';
import type { Composed } from './render/fit.ts';

export type { Printer } from './render/browser.ts';

/** Starts a browser; tests give a printer of their own. */
export type OpenPrinter = (machine: Machine) => Promise<Result<Printer | undefined>>;

/** A page and where its PDF will be, for messages. */
export type Job = Page & { readonly file: string };

/** A browser that has been started, or is just starting. */
export interface Press {
  /** The value is absent where there is no browser to be had; rejected only by a bug. */
  readonly opened: Promise<Result<Printer | undefined>>;
  /** PDFs by the names of their pages; `facts` is attached to each. Those that could not be printed are missing. */
  readonly print: (jobs: readonly Job[], facts: Uint8Array) => Promise<Result<ReadonlyMap<string, Uint8Array>>>;
  readonly close: () => Promise<void>;
}

/** What wrote the file, as PDF metadata says it. Without a version: a new one is no reason for other bytes. */
const producer = 'Factpress';

/** Finds a browser and starts it. */
export const openBrowserOn: OpenPrinter = openBrowserWith(0);

/** The same, with some blank pages always ready. */
export function openBrowserWith(spare: number): OpenPrinter {
  return async (machine) => {
    const { findBrowser, openBrowser } = await import('./render/browser.ts');
    const findings = new Findings();
    const found = findings.take(await findBrowser(machine));
    const printer = found === undefined ? undefined : findings.take(await openBrowser(found, spare));
    return { value: printer, messages: findings.messages };
  };
}

/** Starts the browser now; printing waits for it. */
export function press(open: () => Promise<Result<Printer | undefined>>): Press {
  const opened = open();
  // Looked at when the first page is ready; until then nobody would hear that it was rejected.
  opened.catch(() => undefined);
  return {
    opened,
    print: async (jobs, facts) => {
      const printer = (await opened).value;
      if (printer === undefined) return { value: new Map(), messages: [] };
      return printAll(printer, jobs, facts);
    },
    close: async () => (await opened.catch(() => undefined))?.value?.close(),
  };
}

async function printAll(
  printer: Printer,
  jobs: readonly Job[],
  facts: Uint8Array,
): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const { renderFitting } = await import('./render/fit.ts');
  const findings = new Findings();
  const printed = await Promise.all(
    jobs.flatMap((job) => {
      const { file, page, fit } = job;
      const info = ({ printed: words }: Composed) => infoOf(job, words, facts);
      return fit === undefined ? [] : [renderFitting(printer, { file, page, ...fit, info })];
    }),
  );
  const pdfs = new Map<string, Uint8Array>();
  for (const [index, result] of printed.entries()) {
    const bytes = findings.take(result);
    const name = jobs[index]?.name;
    if (bytes !== undefined && name !== undefined) pdfs.set(name, bytes);
  }
  return { value: pdfs, messages: findings.messages };
}

function infoOf({ name, title, subject, language, date }: Job, printed: readonly PrintedWords[], facts: Uint8Array) {
  const day = plainDate(date);
  const hash = createHash('sha256').update(facts).digest('hex');
  const printing: Printing = {
    format: 'factpress/printed@1',
    document: name,
    language,
    facts: hash,
    printed: [...printed],
  };
  return {
    title: `${subject}: ${title}`,
    subject: title,
    language,
    producer,
    facts: hash,
    ...(day === undefined ? {} : { date: day }),
    attachments: [
      {
        name: 'facts.json',
        bytes: facts,
        mime: 'application/json',
        description: 'The facts that this document is printed from, with their sources',
      },
      {
        name: 'printed.json',
        bytes: Buffer.from(JSON.stringify(printing)),
        mime: 'application/json',
        description: 'Which words of this document stand for which of the facts',
      },
    ],
  };
}
