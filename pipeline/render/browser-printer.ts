/**
 * Prints HTML to PDF bytes on a running browser: without scripts, without network, each document in a page of its own
 * and with a deadline. The bytes still hold the time of printing and chance ids; finish.ts takes those out.
 */
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import type { BrowserOrigin } from './browser.ts';

/** How one document is printed. */
export interface PrintOptions {
  /** Used where the document's own `@page` says nothing. */
  readonly page: 'A4' | 'Letter';
  /** Milliseconds; default 60 000. */
  readonly deadlineMs?: number;
  /** What is printed, for whoever looks on. */
  readonly label?: string;
  /** Called with the URL of everything that the document asked for and did not get. */
  readonly onRefused?: (url: string) => void;
}

/** A running browser, as something that prints. */
export interface Printer {
  /** Such as `HeadlessChrome/153.0.8010.0`. */
  readonly version: string;
  readonly origin: BrowserOrigin;
  /**
   * PDF bytes of a self-contained HTML document, tagged and with an outline. May be called again before it has returned.
   *
   * Throws {@link DeadlineError}, or what the browser says where it fails otherwise.
   */
  readonly print: (html: string, options: PrintOptions) => Promise<Uint8Array>;
  /** Ends the browser and removes its profile. More than once is fine. */
  readonly close: () => Promise<void>;
}

/** A print was not done in time. */
export class DeadlineError extends Error {
  readonly deadlineMs: number;

  constructor(deadlineMs: number) {
    super(`not printed within ${deadlineMs} ms`);
    this.name = 'DeadlineError';
    this.deadlineMs = deadlineMs;
  }
}

const defaultDeadlineMs = 60_000;
/** Longer than any page takes to close unless its browser hangs. */
const pageCloseLimitMs = 2_000;

/**
 * A printer on a browser that has been started; `rest` is what the printer says of itself and how it is closed.
 *
 * @param spare how many blank pages are kept ready between prints; a fresh page costs more than a print
 */
export function createPrinter(
  browser: Browser,
  rest: Pick<Printer, 'version' | 'origin' | 'close'>,
  spare = 0,
): Printer {
  const ready: Promise<Page>[] = [];
  let printing = 0;
  // Only when nothing is being printed: what is to be quick is this print, not the next.
  const refill = (): void => {
    while (printing === 0 && ready.length < spare) {
      const page = blankPage(browser);
      // Whoever takes it hears of its failure.
      page.catch(() => undefined);
      ready.push(page);
    }
  };
  refill();
  return {
    ...rest,
    print: async (html, options) => {
      printing++;
      try {
        return await printOn(ready.shift() ?? blankPage(browser), html, options);
      } finally {
        printing--;
        refill();
      }
    },
  };
}

async function printOn(opening: Promise<Page>, html: string, options: PrintOptions): Promise<Uint8Array> {
  const deadlineMs = options.deadlineMs ?? defaultDeadlineMs;
  const printing = opening.then((page) => printIn(page, html, options));
  try {
    return await within(deadlineMs, printing);
  } finally {
    // A page that hangs must not keep the others waiting; the browser's own end takes it along.
    const closing = opening.then((page) => page.close());
    await within(pageCloseLimitMs, closing).catch(() => undefined);
  }
}

/** A page on which nothing runs and from which nothing leads out. */
async function blankPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.setOfflineMode(true),
    page.setRequestInterception(true),
    // Before there is content, so that fonts which only print rules name are loaded too.
    page.emulateMediaType('print'),
  ]);
  return page;
}

async function printIn(page: Page, html: string, options: PrintOptions): Promise<Uint8Array> {
  page.on('request', (request) => refuse(request, options));
  // The deadline is ours, around all steps together.
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  await loadFonts(page);
  return page.pdf({
    format: options.page,
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
  });
}

/** Data is part of the document; all else is refused. `aborted` leaves a page where it is, other reasons show an error page. */
function refuse(request: HTTPRequest, options: PrintOptions): void {
  if (request.url().startsWith('data:')) return;
  options.onRefused?.(request.url());
  request.abort('aborted').catch(() => undefined);
}

/** Fonts that only margin boxes use are not asked for until it is too late. */
async function loadFonts(page: Page): Promise<void> {
  // Text, since it runs in the browser, whose types are not the program's.
  await page.evaluate(
    'Promise.all(Array.from(document.fonts, (font) => font.load().catch(() => undefined))).then(() => 0)',
  );
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(limitMs)), limitMs);
  });
  try {
    // What comes after the deadline is of no interest, its failure included.
    work.catch(() => undefined);
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
