/**
 * Half of the build: from pages to PDF. Starts the browser while there is still other work, prints on it, closes it. A
 * browser that fails is no error of the input: what it did not print is missing, and a message says why.
 */
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Page } from './build-documents.ts';
import { type Cache, withoutMemory } from './cache/cache.ts';
import type { Ingredients, Remade } from './cache/why.ts';
import type { Disk, Machine } from './effects.ts';
import { Findings } from './findings.ts';
import { browserPdfMissing } from './model/catalogue.ts';
import type { Message, Result } from './model/message.ts';
import type { PrintedWords, Printing } from './model/printing.ts';
import { plainDate } from './printed-date.ts';
import type { BrowserFound, Printer, PrintOptions } from './render/browser.ts';
import type { PreparedInfo } from './render/finish.ts';
import type { PreparedPdf } from './render/finish-attach.ts';

export type { Printer } from './render/browser.ts';

/** Starts a browser; tests give a printer of their own. */
export interface OpenPrinter {
  (machine: Machine): Promise<Result<Printer | undefined>>;
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
  /** Starts it now, where that a print will be needed is as good as known. */
  readonly warm: () => void;
  /** The value is absent where there is no browser to be had; nothing where none was needed. Rejected only by a bug. */
  readonly opened: () => Promise<Result<Printer | undefined>> | undefined;
  /** PDFs by the names of their pages; `facts` is attached to each. Those that could not be printed are missing. */
  readonly print: (jobs: readonly Job[], facts: Uint8Array, cache: Cache) => Promise<Result<ReadonlyMap<string, Pdf>>>;
  readonly close: () => Promise<void>;
}

/** What wrote the file, as PDF metadata says it. Without a version: a new one is no reason for other bytes. */
const producer = 'Factpress';

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
  const open = async (machine: Machine): Promise<Result<Printer | undefined>> => {
    const { openBrowser } = await import('./render/browser.ts');
    const findings = new Findings();
    const browser = findings.take(await found(machine));
    const printer = browser === undefined ? undefined : findings.take(await openBrowser(browser, spare));
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
  const opened = () => {
    opening ??= open(machine);
    // Looked at when the first page is ready; until then nobody would hear that it was rejected.
    opening.catch(() => undefined);
    return opening;
  };
  return {
    warm: () => void opened(),
    opened: () => opening,
    print: async (jobs, facts, cache) => {
      const browser = await open.identify?.(machine);
      const prints = browser === undefined ? withoutMemory(cache) : cache;
      return printAll({ opened, browser: browser?.name ?? '', cache, prints }, jobs, facts);
    },
    close: async () => (await opening?.catch(() => undefined))?.value?.close(),
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

interface PressRun {
  readonly opened: () => Promise<Result<Printer | undefined>>;
  readonly browser: string;
  readonly cache: Cache;
  /** Remembers only where the browser is known. */
  readonly prints: Cache;
}

async function printAll(
  printing: PressRun,
  jobs: readonly Job[],
  facts: Uint8Array,
): Promise<Result<ReadonlyMap<string, Pdf>>> {
  const findings = new Findings();
  const printed = await Promise.all(jobs.map((job) => printJob(printing, job, facts)));
  const pdfs = new Map<string, Pdf>();
  for (const [index, result] of printed.entries()) {
    const pdf = findings.take(result);
    const name = jobs[index]?.name;
    if (pdf !== undefined && name !== undefined) pdfs.set(name, pdf);
  }
  return { value: pdfs, messages: findings.messages };
}

/** Printing and what depends on the facts are two: new facts in the attachment of an unchanged document need no browser. */
async function printJob(
  { opened, browser, cache, prints }: PressRun,
  job: Job,
  facts: Uint8Array,
): Promise<Result<Pdf | undefined>> {
  const { file, page, fit, key } = job;
  let did: Remade['did'] | undefined;
  if (fit === undefined) return { value: undefined, messages: [] };
  const none = { value: undefined, messages: [] };
  const fitting = async (): Promise<Result<PreparedPrint | undefined>> => {
    const [{ printFitting }, { missingText }] = await Promise.all([
      import('./render/fit.ts'),
      import('./render/pdf.ts'),
    ]);
    const printer = rememberingPrinter(opened, (html, size, print) => {
      const printing = () => {
        did = 'printed';
        return print();
      };
      return prints.recall('printed', [browser, html, size], printing, ({ bytes }) => missingText(bytes) === undefined);
    });
    const fitted = await printFitting(printer, { file, page, ...fit });
    // That there is no browser has been said, once for all documents.
    if (printer.isMissing()) return none;
    if (fitted.value === undefined) return { value: undefined, messages: fitted.messages };
    const { preparePdf } = await import('./render/finish.ts');
    const pdf = await preparePdf(fitted.value.bytes, aboutOf(job));
    return { value: { pdf, printed: fitted.value.printed }, messages: fitted.messages };
  };
  const { value, messages } = await prints.recall('fitted', [browser, file, key], fitting, isWhole);
  if (value === undefined) return { value, messages };
  const finish = async (): Promise<Uint8Array> => {
    did ??= 'finished';
    const { completePdf } = await import('./render/finish-attach.ts');
    return completePdf(value.pdf, filesOf(job, value.printed, facts));
  };
  const { pdf, printed } = value;
  const said = [job.name, job.language, pdf.files, pdf.date, printed];
  const bytes = await cache.recall('finished', [pdf.bytes, facts, said], finish);
  return { value: { bytes, ...(did && { did }), ingredients: { ...job.ingredients, browser } }, messages };
}

/** A document that fits, finished but for what depends on the facts. */
interface PreparedPrint {
  readonly pdf: PreparedPdf;
  readonly printed: readonly PrintedWords[];
}

/** A print, and what the page asked for in vain. */
interface Printed {
  readonly bytes: Uint8Array;
  readonly refused: readonly string[];
}

/** A printer that starts its browser at the first page which `recall` does not know. */
function rememberingPrinter(
  opened: PressRun['opened'],
  recall: (html: string, size: PrintOptions['page'], print: () => Promise<Printed>) => Promise<Printed>,
): Pick<Printer, 'print'> & { readonly isMissing: () => boolean } {
  let missing = false;
  const printer = async (): Promise<Printer> => {
    const { value } = await opened();
    missing = value === undefined;
    if (value === undefined) throw new Error('there is no browser');
    return value;
  };
  return {
    isMissing: () => missing,
    print: async (html, { onRefused, ...options }) => {
      const { bytes, refused } = await recall(html, options.page, async () => {
        const asked: string[] = [];
        const { print } = await printer();
        return { bytes: await print(html, { ...options, onRefused: (url) => void asked.push(url) }), refused: asked };
      });
      for (const url of refused) onRefused?.(url);
      return bytes;
    },
  };
}

function isWhole({ value }: Result<unknown>): boolean {
  return value !== undefined;
}

const attached = [
  {
    name: 'facts.json',
    mime: 'application/json',
    description: 'The facts that this document is printed from, with their sources',
  },
  {
    name: 'printed.json',
    mime: 'application/json',
    description: 'Which words of this document stand for which of the facts',
  },
];

/** What a document says of itself, whatever the facts. */
function aboutOf({ title, subject, language, date }: Job): PreparedInfo {
  const day = plainDate(date);
  return {
    title: `${subject}: ${title}`,
    subject: title,
    language,
    producer,
    ...(day === undefined ? {} : { date: day }),
    namesFacts: true,
    attachments: attached,
  };
}

/** What a document carries of the facts. */
function filesOf({ name, language }: Job, printed: readonly PrintedWords[], facts: Uint8Array) {
  const hash = createHash('sha256').update(facts).digest('hex');
  const printing: Printing = {
    format: 'factpress/printed@1',
    document: name,
    language,
    facts: hash,
    printed: [...printed],
  };
  const contents = [facts, Buffer.from(JSON.stringify(printing))];
  return { facts: hash, attachments: attached.map((file, i) => ({ ...file, bytes: contents[i] ?? facts })) };
}
