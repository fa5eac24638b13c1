/** A page in the browser that prints, scripts on: for what must be asked of a page where it is shown. Tests only. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../../pipeline/render/browser.ts';
import { browserEnv, browserFlags } from '../../pipeline/render/browser-flags.ts';
import { machine } from '../render-pdf/machine.ts';

/** How a page is looked at. */
export interface View {
  readonly scheme: 'light' | 'dark';
  /** CSS pixels. */
  readonly width: number;
}

/** Shows a document and asks something of it. */
export type Show = <T>(html: string, view: View, ask: (page: Page) => Promise<T>) => Promise<T>;

/** Starts a browser; `close` ends it. Throws where there is none. It reaches nothing, unless a server on this machine. */
export async function openScreen(
  reaches?: 'loopback',
): Promise<{ readonly show: Show; readonly close: () => Promise<void> }> {
  const { value: found, messages } = await findBrowser(machine());
  if (found === undefined) throw new Error(JSON.stringify(messages));
  const folder = await mkdtemp(join(tmpdir(), 'factpress-screen-'));
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: 'shell',
    pipe: true,
    args: browserFlags(found).map((flag) =>
      reaches ? flag.replace('~NOTFOUND', '~NOTFOUND, EXCLUDE 127.0.0.1') : flag,
    ),
    userDataDir: join(folder, 'profile'),
    env: browserEnv(found, folder, undefined),
  });
  const show: Show = async (html, { scheme, width }, ask) => {
    const page = await browser.newPage();
    try {
      await page.setBypassCSP(true);
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setContent(html, { waitUntil: 'load' });
      return await ask(page);
    } finally {
      await page.close();
    }
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { show, close };
}
