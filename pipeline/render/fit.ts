/**
 * Prints a document until it fits: within the pages that its template allows, by the template's fallbacks in their order;
 * without a nearly empty last page, where setting it tighter avoids that; with the right page numbers in its table of
 * contents. Decisions are made on measured prints, and what a step will save is predicted, so that one print is the
 * usual case, and two with a table of contents.
 */
import { browserPrintFailed, documentTooLong } from '../model/catalogue.ts';
import type { Fit } from '../model/fit.ts';
import type { Message, Place, Result } from '../model/message.ts';
import type { Marked, PrintedWords } from '../model/printing.ts';
import type { Fallback } from '../model/template.ts';
import type { Printer as BrowserPrinter } from './browser.ts';
import { finishPdf, type PdfInfo } from './finish.ts';
import { type Fitted, looseness, nextLength, overflowing, roomierFits } from './fit-plan.ts';
import { measure } from './measure.ts';
import { withPages } from './pages-of.ts';
import { type PdfJob, printPdf } from './pdf.ts';

type PrintJob = Omit<FitJob, 'info'>;
/** All that is asked of a browser here. */
type Printer = Pick<BrowserPrinter, 'print'>;

/** The bytes of a print as the browser gives them, and the words behind its numbers. */
export interface FittingPrint {
  readonly bytes: Uint8Array;
  readonly printed: readonly PrintedWords[];
}

/** A document that can be composed again, otherwise. */
export interface FitJob extends Omit<PdfJob, 'html' | 'info'> {
  /** What the file says of itself, of the print that is taken. */
  readonly info: (print: FittingPrint) => PdfInfo;
  /** How many pages it may have; absent: any number. */
  readonly limit?: number;
  /** Where that is said, for the message that it has more. */
  readonly limitAt: Required<Place>;
  readonly fallbacks: readonly Fallback[];
  /** Gives the HTML, with probes, and the page numbers that it prints, by id of the section. */
  readonly compose: (fit: Fit) => Result<Composed | undefined>;
}

/** What {@link FitJob.compose} gives. */
export interface Composed {
  readonly html: string;
  /** How much it holds, in characters; see `documentSize` of compose. */
  readonly size: number;
  readonly numbers: ReadonlyMap<string, number>;
  /** Sections in reading order: id, and the part that they belong to. */
  readonly sections: readonly { readonly id: string; readonly part: string }[];
  /** The words behind each number. */
  readonly printed: readonly Marked[];
}

interface Print extends Fitted {
  readonly bytes: Uint8Array;
  readonly composed: Composed;
  readonly messages: readonly Message[];
}

/** The finished PDF; undefined, with an error, where it does not fit or the browser failed. */
export async function renderFitting(printer: Printer, job: FitJob): Promise<Result<Uint8Array | undefined>> {
  const { value, messages } = await printFitting(printer, job);
  return { value: value && (await finishPdf(value.bytes, job.info(value))), messages };
}

/** The print that fits, before finishing, with the words behind its numbers. */
export async function printFitting(printer: Printer, job: PrintJob): Promise<Result<FittingPrint | undefined>> {
  try {
    const within = await shorten(printer, job, await first(printer, job));
    const { bytes, composed, measured, messages } = await numbered(printer, job, await filled(printer, job, within));
    return { value: { bytes, printed: withPages(composed.printed, measured) }, messages: [...messages] };
  } catch (error) {
    if (error instanceof Stopped) return { value: undefined, messages: [...error.messages] };
    throw error;
  }
}

/** Ends the search: what is wrong is said by its messages. */
class Stopped extends Error {
  readonly messages: readonly Message[];

  constructor(messages: readonly Message[]) {
    super('not printed');
    this.messages = messages;
  }
}

const asItIs: Fit = { applied: [], tight: 0 };

/** As the theme has it; a document that holds little is set loosely, if that leaves it on its one page. */
async function first(printer: Printer, job: PrintJob): Promise<Print> {
  const plain = composeOnce(job, asItIs);
  const tight = looseness(plain.value.size);
  if (tight === 0) return printComposed(printer, job, asItIs, plain);
  const loose = await printOnce(printer, job, { ...asItIs, tight });
  return loose.measured.pages === 1 ? loose : printComposed(printer, job, asItIs, plain);
}

function composeOnce(job: PrintJob, fit: Fit): Result<Composed> {
  const { value, messages } = job.compose(fit);
  if (value === undefined) throw new Stopped(messages);
  return { value, messages };
}

function printOnce(printer: Printer, job: PrintJob, fit: Fit): Promise<Print> {
  return printComposed(printer, job, fit, composeOnce(job, fit));
}

async function printComposed(
  printer: Printer,
  job: PrintJob,
  fit: Fit,
  { value: composed, messages }: Result<Composed>,
): Promise<Print> {
  const { file, page } = job;
  const printed = await printPdf(printer, { file, page, html: composed.html });
  if (printed.value === undefined) throw new Stopped([...messages, ...printed.messages]);
  const measured = await measure(printed.value).catch((error: unknown) => {
    // What begins as a PDF and is none comes of a browser that died, or of a program that is no browser.
    throw new Stopped([browserPrintFailed(file, `it gave a broken PDF (${firstLine(error)})`)]);
  });
  return {
    fit,
    composed,
    bytes: printed.value,
    measured,
    messages: [...messages, ...printed.messages],
    sections: composed.sections,
  };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** Prints again with what has been measured as the page numbers. */
function again(printer: Printer, job: PrintJob, { measured }: Print, fit: Omit<Fit, 'pages'>): Promise<Print> {
  const pages = new Map([...measured.places].map(([id, { page }]) => [id, page]));
  return printOnce(printer, job, { ...fit, pages });
}

async function shorten(printer: Printer, job: PrintJob, first: Print): Promise<Print> {
  const { limit, fallbacks } = job;
  let print = first;
  while (limit !== undefined && print.measured.pages > limit) {
    const next = nextLength(print, limit, fallbacks);
    if (next === undefined) {
      throw new Stopped([documentTooLong(job.limitAt, job.file, limit, overflowing(print, limit))]);
    }
    print = await again(printer, job, print, next);
  }
  return print;
}

/** Sets it tighter where that spares a nearly empty last page. */
async function filled(printer: Printer, job: PrintJob, print: Print): Promise<Print> {
  for (const fit of roomierFits(print, job.fallbacks)) {
    const tried = await again(printer, job, print, fit);
    if (tried.measured.pages < print.measured.pages) return tried;
  }
  return print;
}

/** Page numbers take the same room whatever they are, so that a second look seldom finds anything. */
async function numbered(printer: Printer, job: PrintJob, print: Print): Promise<Print> {
  let right = print;
  for (let looks = 0; looks < 3 && !numbersHold(right); looks++) right = await again(printer, job, right, right.fit);
  return right;
}

function numbersHold({ composed, measured }: Print): boolean {
  return [...composed.numbers].every(([id, page]) => measured.places.get(id)?.page === page);
}
