/**
 * Looks at what a build needs of this machine, and says for each thing what it found and the command that mends it.
 * It prints a small page for real, since a browser that is there may still not start or find no font. Changes nothing,
 * except that the pinned browser is unpacked if it was not yet.
 */
import { dirname, join } from 'node:path';
import type { Disk } from './effects.ts';
import type { Message } from './model/message.ts';
import { type BrowserFound, findBrowser, openBrowser } from './render/browser.ts';
import { cacheFolders, type Host } from './render/browser-host.ts';
import { verifyContents } from './render/browser-unpack.ts';
import { printPdf } from './render/pdf.ts';

/** One thing that was looked at. */
export interface Check {
  readonly name: 'node' | 'browser' | 'browser files' | 'print' | 'cache' | 'output';
  readonly ok: boolean;
  /** What is there, or what is wrong, in one line. */
  readonly found: string;
  /** What to do, where something is wrong. */
  readonly mend?: string;
}

/** What the doctor may look at. */
export interface Patient {
  readonly host: Host;
  readonly disk: Disk;
  /** As `process.version` has it: `v24.21.0`. */
  readonly node: string;
  /** The folder that builds write to. */
  readonly out: string;
}

/** All checks, in the order in which they build on each other. Never throws for what it finds. */
export async function doctor(patient: Patient): Promise<readonly Check[]> {
  const { value: browser, messages } = await findBrowser(patient.host);
  return [
    nodeCheck(patient.node),
    browserCheck(browser, messages),
    ...(browser?.origin === 'pinned' ? [await filesCheck(browser)] : []),
    ...(browser ? [await printCheck(browser)] : []),
    await cacheCheck(patient),
    await writableCheck('output', patient.out, patient.disk),
  ];
}

function nodeCheck(version: string): Check {
  const ok = Number(/^v(\d{1,4})\./.exec(version)?.[1]) >= 24;
  return { name: 'node', ok, found: version, ...(ok ? {} : { mend: 'npm ci --include=optional' }) };
}

function browserCheck(browser: BrowserFound | undefined, messages: readonly Message[]): Check {
  const problem = messages.find(({ severity }) => severity !== 'info');
  if (!browser) return failed('browser', problem);
  const found = `${browser.version}, ${browser.origin}, ${browser.path}`;
  return { name: 'browser', ok: true, found: problem ? `${found} (${problem.reason})` : found };
}

/** Reads all of the unpacked browser, which builds have no time for. */
async function filesCheck({ path }: BrowserFound): Promise<Check> {
  const folder = dirname(path);
  if (await verifyContents(folder)) return { name: 'browser files', ok: true, found: 'as they were unpacked' };
  return {
    name: 'browser files',
    ok: false,
    found: `changed since they were unpacked: ${folder}`,
    mend: `rm -r "${folder}"`,
  };
}

async function printCheck(found: BrowserFound): Promise<Check> {
  const opened = await openBrowser(found);
  const printer = opened.value;
  if (!printer) return failed('print', opened.messages.at(-1));
  try {
    const html = '<!doctype html><html lang="en"><title>Check</title><p>Check</p></html>';
    const { value, messages } = await printPdf(printer, { file: 'a test page', html, page: 'A4', deadlineMs: 20_000 });
    if (!value) return failed('print', messages.at(-1));
    const warning = opened.messages[0];
    return { name: 'print', ok: true, found: `a page with text${warning ? ` (${warning.reason})` : ''}` };
  } finally {
    await printer.close();
  }
}

/** One folder that can be written is enough; which one it is, is worth knowing. */
async function cacheCheck({ host, disk }: Patient): Promise<Check> {
  const folders = cacheFolders(host);
  for (const folder of folders) {
    const check = await writableCheck('cache', folder, disk);
    if (check.ok) return check;
  }
  return {
    name: 'cache',
    ok: false,
    found: `cannot write to ${folders.join(' or ')}`,
    mend: 'export FACTPRESS_CACHE=DIR',
  };
}

/** Whether a folder, or the nearest one above it that exists, takes a file. */
async function writableCheck(name: 'cache' | 'output', folder: string, disk: Disk): Promise<Check> {
  const existing = await nearest(folder, disk);
  const probe = join(existing, '.factpress-doctor');
  try {
    await disk.write(probe, new Uint8Array());
    await disk.remove(probe);
    return { name, ok: true, found: folder };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { name, ok: false, found, mend: `chmod u+w "${existing}", or choose another folder` };
  }
}

async function nearest(folder: string, disk: Disk): Promise<string> {
  const there = await disk.stat(folder).catch(() => undefined);
  const above = dirname(folder);
  return there?.kind === 'folder' || above === folder ? folder : nearest(above, disk);
}

function failed(name: Check['name'], message: Message | undefined): Check {
  return {
    name,
    ok: false,
    found: message?.reason ?? 'nothing',
    ...(message?.note === undefined ? {} : { mend: message.note }),
  };
}
