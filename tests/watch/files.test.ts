/** Edits on a real disk, in the ways that editors and people make them. */
import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Change } from '../../pipeline/watch.ts';
import { type FileWatch, watchFiles } from '../../pipeline/watch-files.ts';

let folder: string;
let watch: FileWatch | undefined;
let heard: Change[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factpress-watch-'));
  heard = [];
  await mkdir(join(folder, 'texts/out'), { recursive: true });
  await writeFile(join(folder, 'texts/page.md'), 'One.');
});

afterEach(async () => {
  await watch?.close();
  await rm(folder, { recursive: true });
});

const at = (path: string) => join(folder, path);
const start = async (...paths: string[]): Promise<void> => {
  watch = await watchFiles(paths.map(at), [at('texts/out')], {
    changed: (change) => heard.push(change),
    failed: (code) => expect.fail(code),
  });
};
const hears = async (path: string, kind: Change['kind']): Promise<void> => {
  await expect.poll(() => heard, { timeout: 10_000 }).toContainEqual({ path: at(path), kind });
  heard = [];
};

it('hears of a file that is written in place', async () => {
  await start('texts');
  await appendFile(at('texts/page.md'), ' Two.');
  await hears('texts/page.md', 'changed');
});

it('hears of every save by writing beside the file and renaming', async () => {
  await start('texts');
  for (let n = 0; n < 5; n++) {
    await writeFile(at('texts/page.md~'), `Save ${n}.`);
    await rename(at('texts/page.md~'), at('texts/page.md'));
    await hears('texts/page.md', 'changed');
  }
});

it('hears of a save by moving the old file away and writing a new one', async () => {
  await start('texts');
  for (let n = 0; n < 3; n++) {
    await rename(at('texts/page.md'), at('texts/page.md.bak'));
    await writeFile(at('texts/page.md'), `Save ${n}.`);
    await hears('texts/page.md', 'changed');
  }
});

it('hears of new and deleted files and folders', async () => {
  await start('texts');
  await mkdir(at('texts/quay'));
  await hears('texts/quay', 'appeared');
  await writeFile(at('texts/quay/about.txt'), 'About.');
  await hears('texts/quay/about.txt', 'appeared');
  await rm(at('texts/quay/about.txt'));
  await hears('texts/quay/about.txt', 'gone');
  await rm(at('texts/quay'), { recursive: true });
  await hears('texts/quay', 'gone');
});

it('hears of a folder that was not there', async () => {
  await start('later');
  await mkdir(at('later'));
  await writeFile(at('later/page.md'), 'Late.');
  await hears('later/page.md', 'appeared');
});

it('hears of a file that it is told of later', async () => {
  await writeFile(at('words.yaml'), 'a');
  await start('texts');
  watch?.add([at('words.yaml')]);
  // There is no word of when it begins; until then the file is changed again.
  let n = 0;
  await expect
    .poll(
      async () => {
        await writeFile(at('words.yaml'), `b${n++}`);
        return heard.map(({ path }) => path);
      },
      { timeout: 10_000, interval: 200 },
    )
    .toContain(at('words.yaml'));
});

it('does not hear of what is written to the output', async () => {
  await start('texts');
  await writeFile(at('texts/out/fact-sheet.html'), 'made');
  await writeFile(at('texts/last.md'), 'Last.');
  await expect.poll(() => heard.map(({ path }) => path), { timeout: 10_000 }).toContain(at('texts/last.md'));
  expect(heard.filter(({ path }) => path.includes('/out'))).toEqual([]);
});
