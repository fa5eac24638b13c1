/** What is unpacked is unpacked once, whole, and only used if nobody else can have touched it. */
import { appendFile, chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Unpacking, unpackOnce, verifyContents } from '../../pipeline/render/browser-unpack.ts';

let cache: string;
let fills: number;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'factpress-unpack-'));
  fills = 0;
});

afterEach(() => rm(cache, { recursive: true }));

const me = process.getuid?.() ?? 0;

function unpacking(change: Partial<Unpacking> = {}): Unpacking {
  return {
    name: 'thing/1',
    trusted: [me],
    fill: async (to) => {
      fills++;
      await mkdir(join(to, 'lib'), { mode: 0o700 });
      await writeFile(join(to, 'program'), '#!/bin/sh', { mode: 0o700 });
      await writeFile(join(to, 'lib', 'a.so'), 'library', { mode: 0o600 });
      return { version: '1' };
    },
    ...change,
  };
}

const program = () => join(cache, 'thing/1/program');

describe('unpacking', () => {
  it('happens once, keeps its facts and leaves nothing else behind', async () => {
    const first = await unpackOnce([cache], unpacking());
    expect(await unpackOnce([cache], unpacking())).toEqual(first);
    expect(first).toEqual({ folder: join(cache, 'thing/1'), facts: { version: '1' } });
    expect(fills).toBe(1);
    expect(await readdir(join(cache, 'thing'))).toEqual(['1']);
  });

  it('gives every user the right to read and run, and nobody else to write', async () => {
    await unpackOnce([cache], unpacking());
    const mode = async (path: string) => ((await stat(join(cache, 'thing/1', path))).mode & 0o777).toString(8);
    expect(await Promise.all(['.', 'lib', 'program', 'lib/a.so'].map(mode))).toEqual(['755', '755', '755', '644']);
  });

  it('by many at once ends with one good folder for all', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => unpackOnce([cache], unpacking())));
    expect(new Set(all.map(({ folder }) => folder)).size).toBe(1);
    expect(await readdir(join(cache, 'thing'))).toEqual(['1']);
    expect(await verifyContents(join(cache, 'thing/1'))).toBe(true);
  });

  it('that fails leaves nothing behind', async () => {
    const fill = async (to: string) => {
      await writeFile(join(to, 'program'), 'half');
      throw new Error('no space');
    };
    await expect(unpackOnce([cache], unpacking({ fill }))).rejects.toThrow('no space');
    expect(await readdir(join(cache, 'thing'))).toEqual([]);
  });

  it('goes to the next folder where the first cannot be written', async () => {
    await writeFile(join(cache, 'file'), '');
    const { folder } = await unpackOnce([join(cache, 'file'), cache], unpacking());
    expect(folder).toBe(join(cache, 'thing/1'));
  });

  it('prefers any folder that has it to unpacking again', async () => {
    await unpackOnce([join(cache, 'b')], unpacking());
    const { folder } = await unpackOnce([join(cache, 'a'), join(cache, 'b')], unpacking());
    expect(folder).toBe(join(cache, 'b/thing/1'));
    expect(fills).toBe(1);
  });
});

describe('a folder that is there', () => {
  const damages: Readonly<Record<string, () => Promise<void>>> = {
    'is half written': () => rm(join(cache, 'thing/1/unpacked.json')),
    'lacks a file': () => rm(join(cache, 'thing/1/lib/a.so')),
    'has a file that grew': () => appendFile(program(), 'more'),
    'has a file that was replaced by one of the same size': async () => {
      await writeFile(program(), '#!/bin/xx');
      await utimes(program(), 1, 1);
    },
    'could be changed by others': () => chmod(join(cache, 'thing/1'), 0o777),
    'has a file that could be changed by others': () => chmod(program(), 0o766),
    'has a list that is none': () => writeFile(join(cache, 'thing/1/unpacked.json'), '{"files":3}'),
  };

  it.each(Object.entries(damages))('and %s is unpacked anew', async (_what, damage) => {
    await unpackOnce([cache], unpacking());
    await damage();
    await unpackOnce([cache], unpacking());
    expect(fills).toBe(2);
    expect(await readFile(program(), 'utf8')).toBe('#!/bin/sh');
    expect(await readdir(join(cache, 'thing'))).toEqual(['1']);
  });

  it('belongs to somebody who is not trusted is never used', async () => {
    await unpackOnce([cache], unpacking());
    await expect(unpackOnce([cache], unpacking({ trusted: [me + 1] }))).rejects.toThrow('not trusted');
  });

  it('has changed contents is found out by reading all of it', async () => {
    const { folder } = await unpackOnce([cache], unpacking());
    expect(await verifyContents(folder)).toBe(true);
    const { atime, mtime } = await stat(program());
    await writeFile(program(), '#!/bin/xx');
    await utimes(program(), atime, mtime);
    expect(await verifyContents(folder)).toBe(false);
  });
});
