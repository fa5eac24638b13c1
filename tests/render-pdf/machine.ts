/** The machine that the tests run on, and a browser on it that is closed when the test is done. */
import { readdirSync, readFileSync } from 'node:fs';
import { findBrowser, openBrowser, type Printer } from '../../pipeline/render/browser.ts';
import type { Host } from '../../pipeline/render/browser-host.ts';

/** This machine, with some variables set otherwise; undefined takes one away. */
export function machine(env: Readonly<Record<string, string | undefined>> = {}): Host {
  const { platform, arch } = process;
  const uid = process.getuid?.();
  const host = { platform, arch, ...(uid === undefined ? {} : { uid }) };
  return { ...host, env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: undefined, ...env } };
}

/** Runs something with a real printer. Throws what findBrowser or openBrowser have to say where there is none. */
export async function withPrinter<T>(run: (printer: Printer) => Promise<T>, host: Host = machine()): Promise<T> {
  const found = await findBrowser(host);
  const opened = found.value && (await openBrowser(found.value));
  const printer = opened?.value;
  if (!printer) throw new Error(JSON.stringify(opened?.messages ?? found.messages));
  try {
    return await run(printer);
  } finally {
    await printer.close();
  }
}

/** Ids of living processes whose command line has a text in it. Linux. */
export function processesWith(text: string): readonly string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && commandLine(name).includes(text));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
