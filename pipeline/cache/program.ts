/**
 * Which program this is: a digest of its own files and of the packages that its lock file pins. Whatever the cache holds
 * was made by a program with a digest, and serves no other.
 */
import { createHash } from 'node:crypto';
import type { Disk, Machine } from '../effects.ts';

/** Set while bundling: the files that the bundle was made from are then not looked at. */
declare const factpressProgram: string | undefined;

const root = `${import.meta.dirname}/../..`;

/** A process runs the program that it has loaded, whatever becomes of the files. */
const known = new WeakMap<Machine, Promise<string>>();

/** The digest of the program and of the engine that runs it. */
export async function programOf(disk: Disk, machine: Machine): Promise<string> {
  const { runtime, platform, arch } = machine;
  const digest = known.get(machine) ?? digestOf(disk);
  known.set(machine, digest);
  return `${await digest} ${runtime} ${platform} ${arch}`;
}

async function digestOf(disk: Disk): Promise<string> {
  return typeof factpressProgram === 'string' ? factpressProgram : digestOfFiles(disk);
}

async function digestOfFiles(disk: Disk): Promise<string> {
  const hash = createHash('sha256');
  for (const path of [...(await filesBelow(disk, `${root}/pipeline`)), `${root}/package-lock.json`]) {
    if ((await disk.stat(path))?.kind !== 'file') continue;
    hash.update(`${path.slice(root.length)}\0`).update(
      createHash('sha256')
        .update(await disk.read(path))
        .digest(),
    );
  }
  return hash.digest('hex');
}

/** By code unit, folder by folder. */
async function filesBelow(disk: Disk, folder: string): Promise<string[]> {
  if ((await disk.stat(folder))?.kind !== 'folder') return [];
  const files: string[] = [];
  for (const { name, kind } of await disk.list(folder)) {
    const path = `${folder}/${name}`;
    if (kind === 'folder') files.push(...(await filesBelow(disk, path)));
    else files.push(path);
  }
  return files;
}
