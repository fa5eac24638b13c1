/** The real program and a real browser: a source is edited, broken and mended, and the page follows. Nothing is left behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openScreen, type View } from '../accessibility/open-page.ts';
import { filesIn, workplace } from '../cli/program.ts';
import { processesWith } from '../render-pdf/machine.ts';

const launcher = join(import.meta.dirname, '../../pipeline/cli.ts');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// Several programs and browsers at a time, on a machine that may be busy.
const patient = { timeout: 120_000, interval: 100 };
vi.setConfig({ testTimeout: 240_000 });

interface Watching {
  readonly child: ChildProcess;
  readonly folder: string;
  /** What it has said so far. */
  readonly said: () => string;
  readonly address: string;
}

/** Starts the watch in a folder of its own. Its browser's profile is in there, too, and so tells its processes from others. */
async function watching(...flags: readonly string[]): Promise<Watching> {
  const folder = await workplace();
  await mkdir(join(folder, 'tmp'));
  const env = { ...process.env, TMPDIR: join(folder, 'tmp'), PUPPETEER_EXECUTABLE_PATH: undefined };
  const child = spawn(process.execPath, [launcher, 'watch', ...flags], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stderr?.on('data', (chunk) => {
    text += chunk;
  });
  await expect.poll(() => text, patient).toMatch(/^Built 1 subject/m);
  // The first build may have found all its pages in the cache; the browser is started for the edits to come all the same.
  await expect.poll(() => processesWith(join(folder, 'tmp')), patient).not.toEqual([]);
  return { child, folder, said: () => text, address: /http:\S+/.exec(text)?.[0].replace(';', '') ?? '' };
}

/** Saves as many editors do: beside the file, then renamed over it. */
async function save(file: string, text: string | Uint8Array): Promise<void> {
  await writeFile(`${file}~`, text);
  await rename(`${file}~`, file);
}

describe('watch', () => {
  it('shows every edit, the last good document while a source is broken, and the message that says why', async () => {
    const { child, folder, said, address } = await watching();
    const source = join(folder, 'sources/about.md');
    const before = await readFile(source, 'utf8');
    const screen = await openScreen('loopback');
    onTestFinished(() => screen.close());
    await screen.show('', { scheme: 'light', width: 1200 }, async (page) => {
      await page.setBypassCSP(false);
      await page.goto(address, { waitUntil: 'load' });
      const words = (selector: string) => page.$eval(selector, (one) => one.textContent ?? '');
      const document = async () => (await documentFrame(page)).evaluate('document.body.innerText') as Promise<string>;
      expect(await words('h1')).toMatch(/^Harbour Watch: /);
      expect(await document()).toContain('126');

      await save(source, before.replaceAll('126', '131'));
      await expect.poll(document, patient).toContain('131');
      await expect.poll(() => words('#changes'), patient).toMatch(/126.* -> 131/);
      expect(said()).toContain('sources/about.md changed');

      await save(source, Buffer.concat([Buffer.from(before), Buffer.from([0x0a, 0x81, 0xff])]));
      await expect
        .poll(() => words('#messages'), patient)
        .toMatch(/sources\/about\.md:\d+:\d+.*UTF-8.*save it as UTF-8/s);
      expect(await words('#status')).toBe('Not everything could be built');
      expect(await document()).toContain('131');

      await save(source, before);
      await expect.poll(document, patient).toContain('126');
      await expect.poll(() => words('#messages').then((text) => text.trim()), patient).toBe('');

      await writeFile(join(folder, 'sources/factpress.yaml'), 'locale: [\n');
      await expect.poll(() => words('#messages'), patient).toMatch(/sources\/factpress\.yaml:\d+:\d+/);
      expect(await document()).toContain('126');
      await rm(join(folder, 'sources/factpress.yaml'));
      await expect.poll(() => words('#status'), patient).toMatch(/^Up to date/);
    });
    const built = await filesIn(join(folder, 'out'));
    expect(built.get('fact-sheet.html')?.toString()).not.toMatch(/<script|EventSource|127\.0\.0\.1/);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('leaves no process behind on %s', async (signal) => {
    const { child, folder } = await watching();
    expect(processesWith(folder)).not.toEqual([]);
    const ended = once(child, 'exit');
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    await expect.poll(() => processesWith(folder), { timeout: 10_000 }).toEqual([]);
  });

  it('replaces a browser that has died, without a word', async () => {
    const { child, folder, said } = await watching('--no-cache');
    for (const pid of processesWith(join(folder, 'tmp'))) process.kill(Number(pid), 'SIGKILL');
    const source = join(folder, 'sources/about.md');
    const builds = () => said().match(/^Built 1 subject/gm)?.length ?? 0;
    const before = builds();
    await save(source, (await readFile(source, 'utf8')).replaceAll('126', '131'));
    await expect.poll(builds, patient).toBe(before + 1);
    expect(
      said()
        .match(/^Built 1 subject.*/gm)
        ?.at(-1),
    ).toMatch(/printed with/);
    expect(said()).not.toContain('error');
    expect((await filesIn(join(folder, 'out'))).has('fact-sheet.pdf')).toBe(true);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
});

describe('the page of the preview', () => {
  it('has nothing against WCAG 2.2 AA, in light and dark, when all is well and when it is not', async () => {
    const { folder, address } = await watching();
    const screen = await openScreen('loopback');
    onTestFinished(() => screen.close());
    const views: readonly View[] = [
      { scheme: 'light', width: 1280 },
      { scheme: 'dark', width: 1280 },
      { scheme: 'light', width: 360 },
    ];
    const judge = (view: View) =>
      screen.show('', view, async (page) => {
        // As it comes from the server: a page that is put right while it is judged is judged by chance.
        await page.setRequestInterception(true);
        page.on('request', (one) => void (/\.(?:js|pdf)\b/.test(one.url()) ? one.abort() : one.continue()));
        await page.goto(address, { waitUntil: 'load' });
        await page.evaluate(axe);
        return page.evaluate(judged) as Promise<{ passed: number; violations: readonly string[] }>;
      });
    for (const broken of [false, true]) {
      if (broken) await writeFile(join(folder, 'sources/factpress.yaml'), 'colour: red\n');
      if (broken) await expect.poll(() => fetchText(address), patient).toContain('key-unknown');
      for (const view of views) {
        const { passed, violations } = await judge(view);
        expect(violations).toEqual([]);
        expect(passed).toBeGreaterThan(10);
      }
    }
  });
});

/** The documents in the page are judged by tests of their own. */
const judged = `axe.run({ exclude: ['iframe'] }, { iframes: false }).then(({ violations, passes }) => ({
  passed: passes.length,
  violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))),
}))`;

async function documentFrame(page: Page) {
  const frame = await (await page.$('iframe[title$="HTML"]'))?.contentFrame();
  return frame ?? expect.fail('no document');
}

async function fetchText(address: string): Promise<string> {
  return (await fetch(address)).text();
}
