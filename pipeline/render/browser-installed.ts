/**
 * Where people have browsers: on the search path, in the usual places, in the download folder of puppeteer's tools.
 * Gives candidates in order; whether one starts is found out by whoever uses it.
 */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { BrowserOrigin } from './browser.ts';
import type { Host } from './browser-host.ts';

/** A program that is there. */
export interface Candidate {
  readonly path: string;
  readonly origin: BrowserOrigin;
}

const shells = ['chrome-headless-shell', 'chromium-headless-shell', 'headless_shell'];
const browsers = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];

const usualFolders: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/local/bin', '/usr/bin', '/usr/lib/chromium', '/opt/google/chrome', '/snap/bin'],
  darwin: ['/opt/homebrew/bin', '/usr/local/bin'],
};
const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Installed browsers, headless shells first (they start faster), then what puppeteer's tools have downloaded. */
export async function* installedBrowsers(host: Host): AsyncGenerator<Candidate> {
  const folders = searchFolders(host);
  const apps = host.platform === 'darwin' ? macPrograms(host) : [];
  yield* present(cross(folders, shells), 'installed-shell');
  yield* present([...apps, ...cross(folders, browsers)], 'installed-chrome');
  yield* present(await downloaded(host), 'downloaded');
}

function searchFolders(host: Host): readonly string[] {
  // A relative entry would run whatever lies in the working folder.
  const path = (host.env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  return [...new Set([...path, ...(usualFolders[host.platform] ?? [])])];
}

function macPrograms(host: Host): readonly string[] {
  const home = host.env.HOME;
  return cross(['/Applications', ...(home ? [join(home, 'Applications')] : [])], macApplications);
}

function cross(folders: readonly string[], names: readonly string[]): readonly string[] {
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function* present(paths: readonly string[], origin: BrowserOrigin): AsyncGenerator<Candidate> {
  for (const path of paths) {
    const runnable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runnable) yield { path, origin };
  }
}

/** Where puppeteer's tools put browsers; absent where the user has no home. */
export function downloadFolder(host: Host): string | undefined {
  const home = host.env.HOME;
  return host.env.PUPPETEER_CACHE_DIR || (home ? join(home, '.cache', 'puppeteer') : undefined);
}

/** Programs in puppeteer's download folder, newest build first. */
async function downloaded(host: Host): Promise<readonly string[]> {
  const cacheDir = downloadFolder(host);
  if (cacheDir === undefined) return [];
  const { getInstalledBrowsers } = await import('@puppeteer/browsers');
  const found = await getInstalledBrowsers({ cacheDir }).catch(() => []);
  const usable = found.filter(({ browser }) => browser === 'chrome-headless-shell' || browser === 'chrome');
  return usable
    .toSorted((a, b) => kindOrder(a.browser) - kindOrder(b.browser) || compareBuilds(b.buildId, a.buildId))
    .map(({ executablePath }) => executablePath);
}

function kindOrder(browser: string): number {
  return browser === 'chrome-headless-shell' ? 0 : 1;
}

/** `153.0.8010.36` against `99.0.4844.51`: by number, part by part. */
function compareBuilds(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference) return difference;
  }
  return 0;
}
