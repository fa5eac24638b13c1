/** The real disk and its twin in memory do the same: what tests see in memory is what users get. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Disk, DiskError, systemDisk } from '../../pipeline/effects.ts';
import { memoryEffects } from '../../pipeline/effects-memory.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function place(kind: 'real' | 'in memory'): Promise<{ disk: Disk; at: (path: string) => string }> {
  if (kind === 'in memory') return { disk: memoryEffects().disk, at: (path) => path };
  const folder = await mkdtemp(join(tmpdir(), 'factpress-disk-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { disk: systemDisk, at: (path) => `${folder}/${path}` };
}

const textOf = async (disk: Disk, path: string) => new TextDecoder().decode(await disk.read(path));

describe.each(['real', 'in memory'] as const)('a disk that is %s', (kind) => {
  it('writes a file and the folders above it, and reads it again', async () => {
    const { disk, at } = await place(kind);
    await disk.write(at('a/b/c.txt'), bytes('text'));
    expect(await textOf(disk, at('a/b/c.txt'))).toBe('text');
    expect(await disk.stat(at('a/b/c.txt'))).toMatchObject({ kind: 'file', size: 4 });
    expect((await disk.stat(at('a/b')))?.kind).toBe('folder');
    expect(await disk.stat(at('a/x'))).toBeUndefined();
    expect(await disk.stat(at('a/b/c.txt/x'))).toBeUndefined();
  });

  it('lists names by code unit with their kinds', async () => {
    const { disk, at } = await place(kind);
    for (const name of ['é.md', 'b.md', 'Z.md', 'a/x.md']) await disk.write(at(`f/${name}`), bytes(''));
    expect(await disk.list(at('f'))).toEqual([
      { name: 'Z.md', kind: 'file' },
      { name: 'a', kind: 'folder' },
      { name: 'b.md', kind: 'file' },
      { name: 'é.md', kind: 'file' },
    ]);
  });

  it('renames over what is there, copies, and removes folders with all in them', async () => {
    const { disk, at } = await place(kind);
    await disk.write(at('a.txt'), bytes('new'));
    await disk.write(at('b.txt'), bytes('old'));
    await disk.copy(at('b.txt'), at('f/c.txt'));
    await disk.rename(at('a.txt'), at('b.txt'));
    expect(await disk.stat(at('a.txt'))).toBeUndefined();
    expect(await textOf(disk, at('b.txt'))).toBe('new');
    expect(await textOf(disk, at('f/c.txt'))).toBe('old');
    await disk.remove(at('f'));
    await disk.remove(at('never-there'));
    expect(await disk.stat(at('f/c.txt'))).toBeUndefined();
  });

  it('lets one claim a file, and no second one', async () => {
    const { disk, at } = await place(kind);
    expect(await disk.claim(at('out/lock'), bytes('1'))).toBe(true);
    expect(await disk.claim(at('out/lock'), bytes('2'))).toBe(false);
    expect(await textOf(disk, at('out/lock'))).toBe('1');
  });

  it.each([
    ['reading what is not there', 'ENOENT', (disk: Disk, at: (path: string) => string) => disk.read(at('none'))],
    ['reading a folder', 'EISDIR', (disk: Disk, at: (path: string) => string) => disk.read(at('f'))],
    ['listing what is not there', 'ENOENT', (disk: Disk, at: (path: string) => string) => disk.list(at('none'))],
    ['listing a file', 'ENOTDIR', (disk: Disk, at: (path: string) => string) => disk.list(at('f/a'))],
    [
      'renaming what is not there',
      'ENOENT',
      (disk: Disk, at: (path: string) => string) => disk.rename(at('none'), at('x')),
    ],
  ])('refuses %s with the code %s', async (_, code, act) => {
    const { disk, at } = await place(kind);
    await disk.write(at('f/a'), bytes(''));
    const error = await act(disk, at).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DiskError);
    expect(error).toMatchObject({ code });
  });
});
