/**
 * One document from HTML to finished PDF: prints it, makes sure that text has come out, finishes the file. Expected
 * trouble comes back as messages that name the document; starting and ending the browser is left to others.
 */
import { browserDeadline, browserNoText, browserPrintFailed, browserRefusedRequests } from '../model/catalogue.ts';
import type { Message, Result } from '../model/message.ts';
import type { Printer, PrintOptions } from './browser.ts';
import { finishPdf, type PdfInfo } from './finish.ts';

/** What is printed, and how. */
export interface PdfJob extends Omit<PrintOptions, 'onRefused'> {
  /** Path of the document as the user knows it, for messages: `out/fact-sheet.pdf`. */
  readonly file: string;
  readonly html: string;
  readonly info: PdfInfo;
}

/** The finished PDF; undefined, with an error, where the browser failed or has printed no text. */
export async function renderPdf(printer: Pick<Printer, 'print'>, job: PdfJob): Promise<Result<Uint8Array | undefined>> {
  const printed = await printPdf(printer, job);
  if (!printed.value) return printed;
  return { value: await finishPdf(printed.value, job.info), messages: printed.messages };
}

/** As {@link renderPdf}, before finishing: these bytes hold the time of printing. */
export async function printPdf(
  printer: Pick<Printer, 'print'>,
  job: Omit<PdfJob, 'info'>,
): Promise<Result<Uint8Array | undefined>> {
  const refused = new Set<string>();
  const options = { ...job, label: job.file, onRefused: (url: string) => refused.add(url) };
  try {
    const bytes = await printer.print(job.html, options);
    const messages = refused.size > 0 ? [browserRefusedRequests(job.file, [...refused].toSorted())] : [];
    const missing = missingText(bytes);
    if (missing) return { value: undefined, messages: [...messages, browserNoText(job.file, missing)] };
    return { value: bytes, messages };
  } catch (error) {
    return { value: undefined, messages: [failure(job.file, error)] };
  }
}

function failure(file: string, error: unknown): Message {
  if (error instanceof Error && 'deadlineMs' in error) return browserDeadline(file, Number(error.deadlineMs));
  const detail = error instanceof Error ? error.message : String(error);
  return browserPrintFailed(file, detail.split('\n')[0] ?? '');
}

/**
 * What is wrong with the fonts of a PDF as Chromium prints it; undefined if all is well.
 *
 * Chromium writes a font only if it has drawn text with it, and writes its dictionaries in the open. A font program that
 * is not embedded would be replaced on the reader's machine; Type 3 fonts are drawings and need none.
 */
export function missingText(bytes: Uint8Array): 'no text' | 'a font that is not embedded' | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const fonts = count(text, '/Type /Font\n');
  if (fonts === 0) return 'no text';
  const described = count(text, '/Type /FontDescriptor');
  const embedded = count(text, '/FontFile');
  const drawn = count(text, '/Subtype /Type3');
  return described > embedded + drawn ? 'a font that is not embedded' : undefined;
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}
