/** Faults of the machine, and of commands other than build: what each of their rules takes to appear. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../pipeline/build.ts';
import { inspect } from '../../pipeline/build-inspect.ts';
import { runDiff } from '../../pipeline/commands/diff.ts';
import { runExplain } from '../../pipeline/commands/explain.ts';
import { DiskError, systemDisk } from '../../pipeline/effects.ts';
import { watchDiskFailed } from '../../pipeline/model/catalogue.ts';
import type { Message, Result } from '../../pipeline/model/message.ts';
import { unbuilt } from '../../pipeline/preview/state.ts';
import { servePreview } from '../../pipeline/preview.ts';
import { findBrowser, openBrowser, type Printer } from '../../pipeline/render/browser.ts';
import type { Host } from '../../pipeline/render/browser-host.ts';
import { renderFitting } from '../../pipeline/render/fit.ts';
import { printPdf } from '../../pipeline/render/pdf.ts';
import { buildIn, messagesOf, world } from '../build/harness.ts';
import { pdfOf } from '../build/pdf.ts';
import { machine } from '../render-pdf/machine.ts';
import type { Folder } from './folders.ts';

/** What is said, with the paths of the machine taken out of it. */
export type Said = () => Promise<readonly Message[]>;

const page = '# Quay Aid\n\nQuay Aid is a charity. It was founded in 1990 and has 12 members.\n';

/** Runs something in a folder of its own; its path is taken out of what is said. */
async function inFolder(
  run: (at: (path: string) => string) => Promise<readonly Message[]>,
): Promise<readonly Message[]> {
  const root = await mkdtemp(join(tmpdir(), 'factpress-messages-'));
  try {
    const said = await run((path) => join(root, path));
    return JSON.parse(JSON.stringify(said).replaceAll(`${root}/`, '')) as Message[];
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** A program that says it is a browser, and then does what the script says. */
async function fakeBrowser(path: string, script: string): Promise<string> {
  await writeFile(path, `#!/bin/sh\n[ "$1" = --version ] && { echo 'Chromium 153.0'; exit 0; }\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

const startingWith =
  (script: string): Said =>
  async () =>
    inFolder(async (at) => started(machine({ PUPPETEER_EXECUTABLE_PATH: await fakeBrowser(at('chromium'), script) })));

async function started(host: Host): Promise<readonly Message[]> {
  const found = await findBrowser(host);
  const opened = found.value && (await openBrowser(found.value));
  await opened?.value?.close();
  return [...found.messages, ...(opened?.messages ?? [])];
}

/** A printer that does nothing but fail. */
function failing(print: Printer['print']): Printer {
  return { version: 'Chromium 153.0', origin: 'pinned', print, close: async () => undefined };
}

const printedBy =
  (print: Printer['print']): Said =>
  async () =>
    (await printPdf(failing(print), { file: 'out/fact-sheet.pdf', html: '', page: 'A4' })).messages;

const onDisk =
  (arrange: (at: (path: string) => string) => Promise<void>): Said =>
  () =>
    inFolder(async (at) => {
      await systemDisk.write(at('sources/page.md'), new TextEncoder().encode(page));
      await arrange(at);
      const { disk: _, ...effects } = world({});
      const { messages } = await inspect({ sources: at('sources'), out: at('out') }, { ...effects, disk: systemDisk });
      return messages;
    });

/** Messages that a command prints as JSON. */
async function asked(run: (answer: (text: string) => void) => Promise<unknown>): Promise<readonly Message[]> {
  let printed = '';
  await run((text) => {
    printed += text;
  });
  return (JSON.parse(printed) as Result<unknown>).messages;
}

const terminal = (answer: (text: string) => void) => ({ say: () => undefined, answer, interactive: false });
const explained =
  (property: string, subject?: string): Said =>
  () => {
    const flags = { sources: 'sources', out: 'out', ...(subject === undefined ? {} : { subject }) };
    return asked((answer) => runExplain(property, flags, world({ 'sources/page.md': page }), terminal(answer), true));
  };
const compared =
  (files: Record<string, string>): Said =>
  () =>
    asked((answer) => runDiff(['old/facts.json', 'new/facts.json'], world(files), terminal(answer), true));

/** Two fonts of which one is not in the file: as Chromium writes them. */
const nameless = new TextEncoder().encode('/Type /Font\n/Type /FontDescriptor');

/** By rule. */
export const machines: Readonly<Record<string, Said>> = {
  'link-outside': onDisk((at) => symlink('/etc/hostname', at('sources/link.md'))),
  'output-outside': () =>
    inFolder(async (at) => {
      await systemDisk.write(at('sources/north/page.md'), new TextEncoder().encode(page));
      await mkdir(at('out'));
      await symlink('/usr', at('out/north'));
      const given = { sources: at('sources'), out: at('out'), templates: 'templates', only: 'facts' } as const;
      return messagesOf(await build(given, { ...world({}), disk: systemDisk }));
    }),
  'link-not-followed': onDisk((at) => symlink('nothing.md', at('sources/link.md'))),
  'source-irregular': onDisk(async (at) => void execFileSync('mkfifo', [at('sources/pipe.md')])),
  'file-irregular': onDisk(async (at) => {
    execFileSync('mkfifo', [at('sources/words.yaml')]);
    await writeFile(at('sources/factpress.yaml'), 'vocabulary: words.yaml\n');
  }),
  'file-outside': onDisk(async (at) => {
    await writeFile(at('words.yaml'), 'properties: {}\n');
    await writeFile(at('sources/factpress.yaml'), 'vocabulary: ../words.yaml\n');
  }),
  'browser-no-folder': async () => {
    const { TMPDIR } = process.env;
    process.env.TMPDIR = '/no/such/folder';
    try {
      return await started(machine());
    } finally {
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
    }
  },
  'browser-path-missing': () => started(machine({ PUPPETEER_EXECUTABLE_PATH: '/opt/chromium' })),
  'browser-does-not-run': startingWith('echo "FATAL: no shared memory" >&2; exit 1'),
  'browser-lacks-library': startingWith(
    'echo "chromium: error while loading shared libraries: libnss3.so: cannot open shared object file" >&2; exit 127',
  ),
  'browser-sandbox-denied': startingWith('echo "FATAL: No usable sandbox!" >&2; exit 1'),
  'browser-unpack-failed': async () =>
    (await findBrowser({ ...machine({ FACTPRESS_CACHE: '/dev/null/cache', PATH: '', HOME: '' }) })).messages,
  'browser-missing': async () =>
    (await findBrowser({ env: { HOME: '/home/ada' }, platform: 'freebsd', arch: 'x64', uid: 1000 })).messages,
  'browser-fonts-missing': () =>
    inFolder(async (at) => {
      const path = await fakeBrowser(at('chromium'), 'exit 1');
      const host = machine({ PUPPETEER_EXECUTABLE_PATH: path, FACTPRESS_CACHE: '/dev/null/cache' });
      return started(host);
    }),
  'browser-too-old': () =>
    inFolder(async (at) => {
      await writeFile(at('chromium'), "#!/bin/sh\necho 'Chromium 99.0.4844.51'\n");
      await chmod(at('chromium'), 0o755);
      return (await findBrowser(machine({ PUPPETEER_EXECUTABLE_PATH: at('chromium') }))).messages;
    }),
  'browser-pdf-missing': async () => {
    const options = { sources: 'sources', out: 'out', templates: 'templates' };
    const none = async () => ({ value: undefined, messages: [] });
    return messagesOf(await build(options, world({ 'sources/page.md': page }), undefined, none));
  },
  'browser-deadline': printedBy(() => Promise.reject(Object.assign(new Error('late'), { deadlineMs: 60_000 }))),
  'browser-print-failed': printedBy(() => Promise.reject(new Error('Protocol error: Target closed'))),
  'browser-no-text': printedBy(async () => new Uint8Array()),
  'browser-refused-request': printedBy(async (_, options) => {
    options.onRefused?.('https://example.org/logo.png');
    return nameless;
  }),
  'document-too-long': async () => {
    const { messages } = await renderFitting(
      failing(() => pdfOf(2)),
      {
        file: 'out/fact-sheet.pdf',
        page: 'A4',
        limit: 1,
        limitAt: { file: 'templates/fact-sheet.hbs', line: 3, column: 8 },
        fallbacks: [],
        info: () => ({ title: '', language: 'en', producer: '' }),
        compose: () => ({
          value: { html: '', size: 10_000, numbers: new Map(), sections: [], printed: [] },
          messages: [],
        }),
      },
    );
    return messages;
  },
  'preview-port-taken': async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { messages } = await servePreview(systemDisk, unbuilt('sources'), port);
    server.close();
    return JSON.parse(JSON.stringify(messages).replaceAll(String(port), '8080')) as Message[];
  },
  // A watch does not end by itself, and says this between two builds: here is what it says.
  'watch-disk-failed': async () => [watchDiskFailed(new DiskError('EIO', 'templates', 'list').message)],
  'property-unknown': explained('membrCount'),
  'subject-unknown': explained('memberCount', 'nroth'),
  'facts-not-json': compared({ 'old/facts.json': '{}', 'new/facts.json': '{ "format": ' }),
  'facts-unreadable': compared({ 'old/facts.json': '{}' }),
};

/** What a build says over a folder in memory. */
export async function saidOf(folder: Folder): Promise<readonly Message[]> {
  const effects = world(folder.files, folder.environment);
  for (const file of folder.without ?? []) effects.files.delete(file);
  if (folder.before !== undefined) {
    await buildIn(effects);
    effects.files.set('sources/page.md', new TextEncoder().encode('Quay Aid is a charity with 15 members.\n'));
  }
  if (folder.fails !== undefined) effects.fail = folder.fails;
  return messagesOf(await buildIn(effects, folder.options));
}
