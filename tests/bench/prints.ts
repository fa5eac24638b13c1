/** What a build prints, recorded, as a job for the floor: the HTML of every pass of every document, and how it is finished. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { build as bundle } from 'esbuild';
import { build } from '../../pipeline/build.ts';
import { type OpenPrinter, openBrowserOn, type Printer } from '../../pipeline/build-press.ts';
import { silent } from '../../pipeline/build-report.ts';
import { type Effects, systemEffects } from '../../pipeline/effects.ts';
import { findBrowser } from '../../pipeline/render/browser.ts';
import { browserEnv, browserFlags } from '../../pipeline/render/browser-flags.ts';
import { cacheFolders } from '../../pipeline/render/browser-host.ts';
import { fallbackFonts, writeFontconfig } from '../../pipeline/render/fonts.ts';
import { readPdf } from '../../pipeline/verify/read-pdf.ts';
import type { FloorDocument, FloorJob } from './floor.ts';
import { root } from './programs.ts';

/** This machine, as the command line knows it. */
export const effects: Effects = systemEffects({
  machine: {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    runtime: process.version,
    ...(process.getuid && { uid: process.getuid() }),
    pid: process.pid,
    isRunning: () => false,
  } as Effects['machine'],
  interrupted: new AbortController().signal,
  debug: () => undefined,
});

/** Makes the floor a program of one file, as whoever wrote it alone would have it. */
export async function bundleFloor(scratch: string): Promise<string> {
  const outfile = join(root, 'node_modules/.cache/factpress/bench/floor.mjs');
  await bundle({
    entryPoints: [join(import.meta.dirname, 'floor.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  await mkdir(scratch, { recursive: true });
  return outfile;
}

/** One print as it was asked for. */
interface Asked {
  /** The document that it is of. */
  readonly file: string;
  readonly html: string;
  readonly page: 'A4' | 'Letter';
}

/** Builds a folder once, and gives what the floor has to do for the same PDFs. */
export async function recordPrints(sources: string, scratch: string): Promise<FloorJob> {
  const asked: Asked[] = [];
  const recording: OpenPrinter = async (machine) => {
    const opened = await openBrowserOn(machine);
    return { ...opened, value: opened.value && recorder(opened.value, (print) => asked.push(print)) };
  };
  const out = join(scratch, 'recorded');
  const options = { sources, out, templates: join(root, 'templates'), cache: false };
  const report = await build(options, effects, silent, recording);
  if (report.exit !== 0) throw new Error(`nothing to measure: ${JSON.stringify(report.messages)}`);
  const documents: FloorDocument[] = [];
  for (const { written, unchanged } of report.subjects) {
    for (const file of [...written, ...unchanged].filter((one) => one.endsWith('.pdf'))) {
      documents.push(await documentOf(file, asked, join(scratch, 'floor')));
    }
  }
  return { browser: await browserFor(scratch), documents, tabs: 2 };
}

function recorder(printer: Printer, note: (print: Asked) => void): Printer {
  return {
    ...printer,
    print: (html, options) => {
      note({ file: options.label ?? '', html, page: options.page });
      return printer.print(html, options);
    },
  };
}

async function documentOf(file: string, asked: readonly Asked[], folder: string): Promise<FloorDocument> {
  const pdf = await readPdf(await effects.disk.read(file));
  const name = /([^/]*)\.pdf$/.exec(file)?.[1] ?? '';
  if (pdf === undefined) throw new Error(`${file} cannot be read`);
  const passes = asked.filter((one) => one.file === file);
  const place = join(folder, file.replaceAll('/', '_'));
  await mkdir(place, { recursive: true });
  const save = async (as: string, text: string): Promise<string> => {
    await writeFile(join(place, as), text);
    return join(place, as);
  };
  const attachments = ['facts.json', 'printed.json'].map(async (one) => ({
    name: one,
    file: await save(one, textOf(pdf, one)),
  }));
  return {
    passes: await Promise.all(passes.map(({ html }, index) => save(`pass-${index}.html`, html))),
    page: passes[0]?.page ?? 'A4',
    info: { title: name, language: 'en-GB', producer: 'floor' },
    attachments: await Promise.all(attachments),
    to: join(place, `${name}.pdf`),
  };
}

function textOf(pdf: NonNullable<Awaited<ReturnType<typeof readPdf>>>, name: string): string {
  return Buffer.from(pdf.attachments.get(name) ?? '').toString('utf8');
}

async function browserFor(scratch: string): Promise<FloorJob['browser']> {
  const { value: found } = await findBrowser(effects.machine);
  if (found === undefined) throw new Error('no browser');
  const folder = join(scratch, 'browser');
  await mkdir(folder, { recursive: true });
  const fonts = await writeFontconfig(await fallbackFonts(found.host, cacheFolders(found.host)), folder);
  return { path: found.path, flags: browserFlags(found), env: browserEnv(found, folder, fonts) };
}
