/**
 * Starts the browser with a profile, a home and fonts of its own, and clears all of that away again. Where it does not
 * start, it is run once more only to hear what it says about why.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import {
  browserDoesNotRun,
  browserFontsMissing,
  browserLacksLibrary,
  browserNoFolder,
  browserSandboxDenied,
} from '../model/catalogue.ts';
import type { Message, Result } from '../model/message.ts';
import type { BrowserFound } from './browser.ts';
import { runBriefly } from './browser-brief.ts';
import { browserEnv, browserFlags } from './browser-flags.ts';
import { guard, guardReader, killGroup } from './browser-guard.ts';
import { cacheFolders } from './browser-host.ts';
import { clearLeftovers, makeRunFolder } from './browser-leftover.ts';
import { createPrinter, type Printer } from './browser-printer.ts';
import { fallbackFonts, writeFontconfig } from './fonts.ts';

/** A polite end takes a twentieth of a second; a browser that needs longer than this hangs. */
const closeLimitMs = 3000;

/** Starts a browser and gives a printer on it, or the message that says why it did not start. */
export async function launchPrinter(
  found: BrowserFound,
  spare: number,
  started: () => void = () => undefined,
): Promise<Result<Printer | undefined>> {
  const [folder] = await Promise.all([makeRunFolder(tmpdir()).catch(codeOf), clearLeftovers(tmpdir())]);
  if (folder instanceof Error) return { value: undefined, messages: [browserNoFolder(tmpdir(), folder.message)] };
  const fonts = await pinFonts(found, folder);
  const env = browserEnv(found, folder, fonts.value);
  let close: (() => Promise<void>) | undefined;
  // What talks nonsense is ended: whoever waits for its answer then hears that it is gone.
  let end = () => {};
  const release = guardReader(() => end());
  try {
    const browser = await launch(found, folder, env, started);
    const { closeBrowser, kill } = closer(browser, folder);
    end = kill;
    close = async () => {
      await closeBrowser();
      release();
    };
    const version = await browser.version();
    return { value: createPrinter(browser, { version, origin: found.origin, close }, spare), messages: fonts.messages };
  } catch (error) {
    await close?.();
    release();
    const said = await whatItSays(found, env);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    return { value: undefined, messages: [...fonts.messages, whyNot(found, said, error)] };
  }
}

/** What the system said, as an error with nothing but its code. */
function codeOf(error: NodeJS.ErrnoException): Error {
  return new Error(error.code ?? error.message);
}

async function launch(
  found: BrowserFound,
  folder: string,
  env: Record<string, string>,
  started: () => void,
): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer-core');
  const profile = join(folder, 'profile');
  await mkdir(profile);
  onNextProcess(started);
  return puppeteer.launch({
    executablePath: found.path,
    headless: 'shell',
    pipe: true,
    args: [...browserFlags(found)],
    userDataDir: profile,
    env,
    timeout: 30_000,
    // For each single answer; no shorter than the deadline of a print, which is one.
    protocolTimeout: 60_000,
    // Our own guard does this, with the profile as well.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Calls `heard` when this program starts another one: puppeteer says only when that one answers. */
function onNextProcess(heard: () => void): void {
  const listen = (): void => {
    unsubscribe('child_process', listen);
    heard();
  };
  subscribe('child_process', listen);
}

/** Fontconfig is Linux's; elsewhere the fonts in the documents have to do. */
async function pinFonts(found: BrowserFound, folder: string): Promise<Result<string | undefined>> {
  if (found.host.platform !== 'linux') return { value: undefined, messages: [] };
  try {
    const fonts = await fallbackFonts(found.host, cacheFolders(found.host));
    return { value: await writeFontconfig(fonts, folder), messages: [] };
  } catch (error) {
    return { value: undefined, messages: [browserFontsMissing(String((error as Error).message))] };
  }
}

interface Closer {
  readonly closeBrowser: () => Promise<void>;
  /** At once, without a word. */
  readonly kill: () => void;
}

/** Gives the function that ends a browser and removes its folder, which also happens if the process ends first. */
function closer(browser: Browser, folder: string): Closer {
  const pid = browser.process()?.pid;
  const kill = () => {
    if (pid !== undefined) killGroup(pid);
  };
  const release = guard(() => {
    kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  const closeBrowser = async () => {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, closeLimitMs);
    });
    await Promise.race([browser.close().catch(() => undefined), limit]);
    clearTimeout(timer);
    kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    release();
  };
  return { closeBrowser, kill };
}

/** Runs the browser on an empty page and gives what it prints. Empty where it says nothing. */
async function whatItSays(found: BrowserFound, env: Record<string, string>): Promise<string> {
  const args = ['--headless', ...browserFlags(found), '--dump-dom', 'about:blank'];
  const said = runBriefly(found.path, args, env, 10_000);
  const { stderr } = await said.catch((error: { readonly stderr?: string }) => ({ stderr: error.stderr ?? '' }));
  return stderr;
}

function whyNot(found: BrowserFound, said: string, error: unknown): Message {
  const library = /error while loading shared libraries: ([^:\s]{1,100})/.exec(said)?.[1];
  if (library) return browserLacksLibrary(found.path, library);
  if (/No usable sandbox|SUID sandbox|setuid sandbox|namespace sandbox/i.test(said)) {
    return browserSandboxDenied(found.path);
  }
  const line = said.split('\n').find((one) => /FATAL|error/i.test(one));
  return browserDoesNotRun(found.path, (line ?? String((error as Error).message).split('\n')[0] ?? '').trim());
}
