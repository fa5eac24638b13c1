/**
 * Part of the build: one document from its page to its PDF. What was printed, or fitted, or finished before of the same is
 * taken from there; what is not is printed until it fits, finished, and given its attachments.
 */
import { createHash } from 'node:crypto';
import type { Job, Pdf } from './build-press.ts';
import type { Cache } from './cache/cache.ts';
import type { Remade } from './cache/why.ts';
import type { Result } from './model/message.ts';
import type { PrintedWords, Printing } from './model/printing.ts';
import { plainDate } from './printed-date.ts';
import type { Printer, PrintOptions } from './render/browser.ts';
import type { PreparedInfo } from './render/finish.ts';
import type { PreparedPdf } from './render/finish-attach.ts';

/** What wrote the file, as PDF metadata says it. Without a version: a new one is no reason for other bytes. */
const producer = 'Factpress';

/** What the documents of a subject are printed with. */
export interface PressRun {
  readonly opened: () => Promise<Result<Printer | undefined>>;
  readonly browser: string;
  readonly cache: Cache;
  /** Remembers only where the browser is known. */
  readonly prints: Cache;
}

/**
 * Printing and what depends on the facts are two: new facts in the attachment of an unchanged document need no browser.
 *
 * @param done is called as soon as the document needs no browser any more, where it needed one
 */
export async function printJob(
  { opened, browser, cache, prints }: PressRun,
  job: Job,
  facts: () => Uint8Array,
  done?: () => void,
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
      const printed = () => {
        did = 'printed';
        return print();
      };
      return prints.recall('printed', [browser, html, size], printed, ({ bytes }) => missingText(bytes) === undefined);
    });
    const printing = printFitting(printer, { file, page, ...fit });
    // What knows PDF is loaded while the browser prints.
    import('./render/finish.ts').catch(() => undefined);
    const fitted = await printing;
    done?.();
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
    return completePdf(value.pdf, filesOf(job, value.printed, facts()));
  };
  const { pdf, printed } = value;
  const said = [job.name, job.language, pdf.files, pdf.date, printed];
  const bytes = await cache.recall('finished', [pdf.bytes, facts(), said], finish);
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
