/**
 * What a build depends on, exactly: the files that it read or looked for, and the folders whose names it listed. Found out
 * by looking over its shoulder, so that nothing has to be declared and nothing can be forgotten.
 */
import { dirname, resolve } from 'node:path';
import type { Disk } from './effects.ts';
import type { Change } from './watch.ts';

/** What was asked of a disk, by absolute path. */
export interface Dependencies {
  /** Read, or looked for and perhaps not found. */
  readonly files: ReadonlySet<string>;
  /** Whose names were asked for. */
  readonly folders: ReadonlySet<string>;
}

/** A disk that remembers. */
export interface WatchedDisk {
  readonly disk: Disk;
  /** What was asked since the last time that this was called. */
  readonly take: () => Dependencies;
  /** Whether the program itself has written or removed something there, ever. */
  readonly isOurs: (path: string) => boolean;
}

/** Remembers what is asked of a disk. */
export function watchedDisk(disk: Disk): WatchedDisk {
  let files = new Set<string>();
  let folders = new Set<string>();
  const ours = new Set<string>();
  const noting =
    <A extends readonly [string, ...unknown[]], T>(set: () => Set<string>, verb: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> => {
      set().add(resolve(args[0]));
      return verb(...args);
    };
  const inFiles = () => files;
  const writing = () => ours;
  const watched: Disk = {
    ...disk,
    read: noting(inFiles, disk.read),
    stat: noting(inFiles, disk.stat),
    list: noting(() => folders, disk.list),
    real: async (path) => {
      files.add(resolve(path));
      const target = await disk.real(path);
      if (target !== undefined) files.add(target);
      return target;
    },
    write: noting(writing, disk.write),
    stash: noting(writing, disk.stash),
    claim: noting(writing, disk.claim),
    remove: noting(writing, disk.remove),
    copy: (from, to) => {
      ours.add(resolve(to));
      return disk.copy(from, to);
    },
    rename: (from, to) => {
      ours.add(resolve(from)).add(resolve(to));
      return disk.rename(from, to);
    },
  };
  return {
    disk: watched,
    take: () => {
      const taken = { files, folders };
      files = new Set();
      folders = new Set();
      return taken;
    },
    isOurs: (path) => isAtOrBelow(path, ours),
  };
}

/** Whether a build that depends on this could come out otherwise after a change. */
export function concerns({ files, folders }: Dependencies, { path, kind }: Change): boolean {
  if (files.has(path)) return true;
  if (kind === 'changed') return false;
  return folders.has(dirname(path)) || folders.has(path);
}

function isAtOrBelow(path: string, places: ReadonlySet<string>): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (places.has(at)) return true;
    if (dirname(at) === at) return false;
  }
}
