/** Whole builds as folders: see README.md. With `UPDATE_CASES=1` the expected files are written, not compared. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textIn } from '../../pipeline/effects-memory.ts';
import { formatMessages } from '../../pipeline/report.ts';
import { buildIn, messagesOf, output, world } from '../build/harness.ts';

const update = process.env.UPDATE_CASES === '1';
const folders = (await readdir(import.meta.dirname, { withFileTypes: true })).filter((entry) => entry.isDirectory());

async function read(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')]),
  );
  return Object.fromEntries(texts);
}

async function write(folder: string, texts: Readonly<Record<string, string>>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Builds a case in memory: the files of its output, and what is said about it. */
async function run(sources: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const files = Object.fromEntries(Object.entries(sources).map(([path, text]) => [`sources/${path}`, text]));
  const effects = world(files);
  const report = await buildIn(effects, { only: 'facts' });
  const written = Object.keys(output(effects)).map((path) => [path, textIn(effects, `out/${path}`)]);
  const messages = formatMessages(messagesOf(report), (file) => files[file]);
  return { ...Object.fromEntries(written), 'messages.txt': `${messages}\nexit ${report.exit}\n`.trimStart() };
}

describe('cases', () => {
  it('are there', () => expect(folders.length).toBeGreaterThan(2));

  it.each(folders.map(({ name }) => name))('%s', async (name) => {
    const folder = join(import.meta.dirname, name);
    const actual = await run(await read(join(folder, 'sources')));
    if (update) await write(join(folder, 'expected'), actual);
    const expected = await read(join(folder, 'expected'));
    expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
    for (const [path, text] of Object.entries(expected)) expect(actual[path], path).toBe(text);
  });
});
