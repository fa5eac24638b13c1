/**
 * The floor: what a bare puppeteer script takes for the same prints. The same HTML, browser and options, a fresh page for each
 * print, as many passes, the same finishing; and nothing that reads a text, finds a fact or checks a print.
 *
 * `node floor.mjs JOB` prints one job and ends; `node floor.mjs` stays, prints a job for each line and answers with a line.
 */
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { createInterface } from 'node:readline';
import puppeteer, { type Browser } from 'puppeteer-core';
import { finishPdf, type PdfInfo } from '../../pipeline/render/finish.ts';

/** A job as its file has it. */
export interface FloorJob {
  readonly browser: { readonly path: string; readonly flags: readonly string[]; readonly env: Record<string, string> };
  readonly documents: readonly FloorDocument[];
  /** How many documents are printed at a time. */
  readonly tabs: number;
}

/** One document: paths of the HTML of each pass, and what goes into the finished file. */
export interface FloorDocument {
  readonly passes: readonly string[];
  readonly page: 'A4' | 'Letter';
  readonly info: Omit<PdfInfo, 'attachments'>;
  readonly attachments: readonly { readonly name: string; readonly file: string }[];
  readonly to: string;
}

const launch = ({ path, flags, env }: FloorJob['browser']): Promise<Browser> =>
  puppeteer.launch({ executablePath: path, headless: 'shell', pipe: true, args: [...flags], env });

async function printAll(browser: Browser, { documents, tabs }: FloorJob): Promise<void> {
  const waiting = [...documents];
  const tab = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await printDocument(browser, next);
  };
  await Promise.all(Array.from({ length: tabs }, tab));
}

async function printDocument(browser: Browser, { passes, page, info, attachments, to }: FloorDocument): Promise<void> {
  let bytes = new Uint8Array();
  for (const pass of passes) bytes = Uint8Array.from(await print(browser, await readFile(pass, 'utf8'), page));
  const attached = await Promise.all(
    attachments.map(async ({ name, file }) => {
      return { name, bytes: await readFile(file), mime: 'application/json', description: name };
    }),
  );
  await writeFile(to, await finishPdf(bytes, { ...info, attachments: attached }));
}

async function print(browser: Browser, html: string, format: 'A4' | 'Letter'): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate('Promise.all(Array.from(document.fonts, (font) => font.load().catch(() => 0))).then(() => 0)');
  const bytes = await page.pdf({ format, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await page.close();
  return bytes;
}

async function jobIn(file: string): Promise<FloorJob> {
  return JSON.parse(await readFile(file, 'utf8')) as FloorJob;
}

const [file] = process.argv.slice(2);
if (file !== undefined) {
  const job = await jobIn(file);
  const browser = await launch(job.browser);
  await printAll(browser, job);
  await browser.close();
} else {
  let browser: Browser | undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    const job = await jobIn(line);
    browser ??= await launch(job.browser);
    await printAll(browser, job);
    process.stdout.write('done\n');
  }
  await browser?.close();
}
