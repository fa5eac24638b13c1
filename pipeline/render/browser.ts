/**
 * Finds the browser that prints, in a fixed order, and opens it. The one door to the browser for the rest of the program:
 * what is behind it (puppeteer-core above all) is loaded only once a print is known to be needed.
 */

import {
  browserDoesNotRun,
  browserMissing,
  browserPathMissing,
  browserTooOld,
  browserUnpackFailed,
} from '../model/catalogue.ts';
import type { Message, Result } from '../model/message.ts';
import { cacheFolders, type Host } from './browser-host.ts';
import { downloadFolder, installedBrowsers } from './browser-installed.ts';
import { browserVersion, pinnedBrowser } from './browser-pinned.ts';
import type { Printer } from './browser-printer.ts';

export type { Printer, PrintOptions } from './browser-printer.ts';

/** How a browser was found, in the order of looking. */
export type BrowserOrigin = 'environment' | 'pinned' | 'installed-shell' | 'installed-chrome' | 'downloaded';

/** A browser that starts. */
export interface BrowserFound {
  readonly path: string;
  /** As the program itself says: `Chromium 153.0.8010.0`. */
  readonly version: string;
  readonly origin: BrowserOrigin;
  /** Variables that the program needs in order to start, besides those that every browser gets. */
  readonly env: Readonly<Record<string, string>>;
  readonly host: Host;
}

/**
 * Finds a browser: `PUPPETEER_EXECUTABLE_PATH` (and then no other), the one that the lock file pins, an installed
 * headless shell, an installed Chrome or Chromium, a download of puppeteer's tools.
 *
 * Where there is none, the value is undefined and an error says what mends it.
 */
export async function findBrowser(host: Host): Promise<Result<BrowserFound | undefined>> {
  const chosen = host.env.PUPPETEER_EXECUTABLE_PATH;
  if (chosen) return chosenBrowser(chosen, host);
  const messages: Message[] = [];
  try {
    const pinned = await pinnedBrowser(host, cacheFolders(host));
    if (pinned) {
      const { path, version, env } = pinned;
      return { value: { path, version, env, origin: 'pinned', host }, messages };
    }
  } catch (error) {
    messages.push(browserUnpackFailed(firstLine(error)));
  }
  for await (const { path, origin } of installedBrowsers(host)) {
    const version = await browserVersion(path, {}).catch(() => undefined);
    if (version && !isTooOld(version)) return { value: { path, version, origin, env: {}, host }, messages };
  }
  return { value: undefined, messages: [...messages, browserMissing(await downloadCommand(host))] };
}

/**
 * Starts a browser. Where it does not start, the value is undefined and an error says why.
 *
 * @param spare how many blank pages are kept ready, for who prints again and again
 * @param started is called once its process runs
 */
export async function openBrowser(
  found: BrowserFound,
  spare = 0,
  started?: () => void,
): Promise<Result<Printer | undefined>> {
  const { launchPrinter } = await import('./browser-launch.ts');
  return launchPrinter(found, spare, started);
}

async function chosenBrowser(path: string, host: Host): Promise<Result<BrowserFound | undefined>> {
  try {
    const version = await browserVersion(path, {});
    if (isTooOld(version)) return { value: undefined, messages: [browserTooOld(path, version, leastVersion)] };
    return { value: { path, version, origin: 'environment', env: {}, host }, messages: [] };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
      value: undefined,
      messages: [missing ? browserPathMissing(path) : browserDoesNotRun(path, firstLine(error))],
    };
  }
}

/** Chromium's first version that gives a printed page an outline. */
const leastVersion = 124;

/** Whether a program says that it is a browser from before our time; what says something else is tried. */
function isTooOld(version: string): boolean {
  const major = /\b(?:Chrome|Chromium|Edge)\b[^\d]{0,20}(\d{1,4})\./i.exec(version)?.[1];
  return major !== undefined && Number(major) < leastVersion;
}

/** Brings the build that this puppeteer is made for into the folder that {@link installedBrowsers} looks through. */
async function downloadCommand(host: Host): Promise<string> {
  const { PUPPETEER_REVISIONS } = await import('puppeteer-core/internal/revisions.js');
  const build = PUPPETEER_REVISIONS['chrome-headless-shell'];
  return `npx @puppeteer/browsers install chrome-headless-shell@${build} --path ${downloadFolder(host) ?? '.'}`;
}

/** The first line of an error that says something: what follows is usually a list of calls. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('Command failed:')) ?? text;
}
