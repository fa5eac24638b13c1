/** Where a browser is looked for, in which order, and what is said where there is none. */
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, openBrowser } from '../../pipeline/render/browser.ts';
import { cacheFolders, type Host } from '../../pipeline/render/browser-host.ts';
import { installedBrowsers } from '../../pipeline/render/browser-installed.ts';
import { machine } from './machine.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factpress-find-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** A program that says it is a browser, and is none. */
async function program(path: string, says = 'Fake 1.0'): Promise<string> {
  const full = join(folder, path);
  await mkdir(join(full, '..'), { recursive: true });
  await writeFile(full, `#!/bin/sh\necho '${says}'\n`);
  await chmod(full, 0o755);
  return full;
}

/** A system that has no pinned browser and no usual folders. */
function elsewhere(env: Host['env']): Host {
  return { env, platform: 'freebsd', arch: 'x64', uid: 1000 };
}

async function candidates(host: Host) {
  const found = [];
  for await (const { path, origin } of installedBrowsers(host)) {
    if (path.startsWith(folder)) found.push([path.slice(folder.length + 1), origin]);
  }
  return found;
}

describe('PUPPETEER_EXECUTABLE_PATH', () => {
  it('wins over the pinned browser', async () => {
    const path = await program('mine');
    const { value } = await findBrowser(machine({ PUPPETEER_EXECUTABLE_PATH: path }));
    expect(value).toMatchObject({ path, origin: 'environment', version: 'Fake 1.0' });
  });

  it('is reported if it names nothing, and nothing else is used instead', async () => {
    const path = join(folder, 'nothing');
    const { value, messages } = await findBrowser(machine({ PUPPETEER_EXECUTABLE_PATH: path }));
    expect(value).toBeUndefined();
    expect(messages).toMatchObject([{ severity: 'error', ruleId: 'browser-path-missing', file: path }]);
  });

  it('is reported if what it names does not start', async () => {
    const path = join(folder, 'text');
    await writeFile(path, 'no program');
    const { value, messages } = await findBrowser(machine({ PUPPETEER_EXECUTABLE_PATH: path }));
    expect(value).toBeUndefined();
    expect(messages).toMatchObject([{ ruleId: 'browser-does-not-run', file: path }]);
  });

  it('is reported if what it names starts and is no browser', async () => {
    const path = await program('mine');
    const { value } = await findBrowser(machine({ PUPPETEER_EXECUTABLE_PATH: path }));
    const opened = value && (await openBrowser(value));
    expect(opened?.value).toBeUndefined();
    expect(opened?.messages).toMatchObject([{ ruleId: 'browser-does-not-run', file: path }]);
  });

  it('is reported if what it says is no protocol, and ends nothing else', async () => {
    const path = await program('mine');
    await writeFile(path, `#!/bin/sh\n[ "$1" = --version ] && exit 0\nprintf 'nonsense\\0' >&4\nsleep 1\n`);
    const { value } = await findBrowser(machine({ PUPPETEER_EXECUTABLE_PATH: path }));
    const opened = value && (await openBrowser(value));
    expect(opened?.messages).toMatchObject([{ ruleId: 'browser-does-not-run', file: path }]);
  });

  it('tells which library a browser lacks', async () => {
    const path = await program('mine');
    const text = 'mine: error while loading shared libraries: libnspr4.so: cannot open shared object file';
    await writeFile(path, `#!/bin/sh\n[ "$1" = --version ] && exit 0\necho '${text}' >&2\nexit 127\n`);
    const { value } = await findBrowser(machine({ PUPPETEER_EXECUTABLE_PATH: path }));
    const opened = value && (await openBrowser(value));
    expect(opened?.messages).toMatchObject([{ ruleId: 'browser-lacks-library', file: path }]);
    expect(opened?.messages[0]?.reason).toContain('libnspr4.so');
  });

  it('tells that the sandbox is not allowed, and does not drop it', async () => {
    const path = await program('mine');
    const log = join(folder, 'log');
    const body = `[ "$1" = --version ] && exit 0\necho "$@" >> '${log}'\necho 'FATAL: No usable sandbox!' >&2\nexit 1`;
    await writeFile(path, `#!/bin/sh\n${body}\n`);
    const { value } = await findBrowser({ ...machine({ PUPPETEER_EXECUTABLE_PATH: path }), uid: 1000 });
    const opened = value && (await openBrowser(value));
    expect(opened?.messages).toMatchObject([{ severity: 'error', ruleId: 'browser-sandbox-denied', file: path }]);
    const calls = await readFile(log, 'utf8');
    expect(calls).toContain('--headless');
    expect(calls).not.toContain('--no-sandbox');
  });
});

describe('installed browsers', () => {
  it('are headless shells first, then browsers, then downloads', async () => {
    await program('bin/chromium');
    await program('bin/google-chrome');
    await program('bin/chrome-headless-shell');
    const host = elsewhere({ PATH: join(folder, 'bin'), HOME: folder });
    expect(await candidates(host)).toEqual([
      ['bin/chrome-headless-shell', 'installed-shell'],
      ['bin/google-chrome', 'installed-chrome'],
      ['bin/chromium', 'installed-chrome'],
    ]);
  });

  it('are the newest of what was downloaded, shells before browsers', async () => {
    for (const build of ['99.0.1', '153.0.2']) {
      await program(`.cache/puppeteer/chrome/linux-${build}/chrome-linux64/chrome`);
      await program(
        `.cache/puppeteer/chrome-headless-shell/linux-${build}/chrome-headless-shell-linux64/chrome-headless-shell`,
      );
    }
    const found = await candidates({ ...elsewhere({ HOME: folder }), platform: 'linux' });
    expect(found.map(([path]) => /puppeteer\/([^/]+)\/linux-([\d.]+)/.exec(path ?? '')?.slice(1))).toEqual([
      ['chrome-headless-shell', '153.0.2'],
      ['chrome-headless-shell', '99.0.1'],
      ['chrome', '153.0.2'],
      ['chrome', '99.0.1'],
    ]);
    expect(found.map(([, origin]) => origin)).toEqual(Array(4).fill('downloaded'));
  });

  it('are never those of a relative folder on the search path', async () => {
    const host = elsewhere({ PATH: `.:bin:${join(folder, 'bin')}` });
    for await (const { path } of installedBrowsers(host)) expect(path.startsWith('/')).toBe(true);
  });

  it('that do not start are passed over', async () => {
    const broken = await program('a/chrome-headless-shell');
    await writeFile(broken, '#!/bin/sh\nexit 1\n');
    const good = await program('b/chrome-headless-shell', 'Shell 2.0');
    const { value } = await findBrowser(elsewhere({ PATH: `${join(folder, 'a')}:${join(folder, 'b')}`, HOME: folder }));
    expect(value).toMatchObject({ path: good, origin: 'installed-shell', version: 'Shell 2.0' });
  });
});

describe('no browser', () => {
  it('is one message with the command that brings one', async () => {
    const { value, messages } = await findBrowser(elsewhere({ PATH: '', HOME: folder }));
    expect(value).toBeUndefined();
    expect(messages).toMatchObject([{ severity: 'error', ruleId: 'browser-missing' }]);
    const command = /^Run: npx @puppeteer\/browsers install chrome-headless-shell@\d+(\.\d+){3} --path (.*)$/;
    expect(command.exec(messages[0]?.note ?? '')?.[2]).toBe(join(folder, '.cache/puppeteer'));
  });
});

describe('the cache', () => {
  it('is in node_modules, else with the user, else among temporary files, or where FACTPRESS_CACHE says', () => {
    const host = elsewhere({ HOME: '/home/u' });
    expect(cacheFolders(host, '/p')).toEqual([
      '/p/node_modules/.cache/factpress',
      '/home/u/.cache/factpress',
      '/tmp/factpress-1000',
    ]);
    expect(cacheFolders(host, '/q/node_modules/factpress')[0]).toBe('/q/node_modules/.cache/factpress');
    expect(cacheFolders(elsewhere({ XDG_CACHE_HOME: '/x' }), '/p')[1]).toBe('/x/factpress');
    expect(cacheFolders(elsewhere({ FACTPRESS_CACHE: '/c', HOME: '/home/u' }), '/p')).toEqual(['/c']);
  });
});
