/**
 * The one door to disk, clock, log and environment. Everything that has an effect takes these as an argument;
 * `effects-memory.ts` has the twin for tests. Paths are as the user types them, with `/`, relative to the working folder.
 * This file does not decide anything: no messages, no retries, no defaults.
 */
import { randomUUID } from 'node:crypto';
import {
  type BigIntStats,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { appendFile, copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inHaste, releaseMemory, spareMemory } from './effects-engine.ts';
import { digestFile, readNow, readPart } from './effects-read.ts';
import { inWords } from './model/disk-code.ts';
import { compareCodeUnits } from './model/order.ts';

/** What stands under a name in a folder. A link is not followed here; ask `real` where it leads. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** One name in a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** What a path leads to, links followed. */
export interface Stat {
  readonly kind: Exclude<EntryKind, 'link'>;
  /** Bytes. */
  readonly size: number;
  /** Another one whenever the content may be another one, unless it was changed twice within a tick of the disk's clock. */
  readonly stamp: string;
  /** When it was last changed, in milliseconds by the disk's own clock. */
  readonly changed: number;
}

/** The file system, in the few verbs that the program needs. All throw {@link DiskError}. */
export interface Disk {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Makes the folders above the file where they are missing. The bytes are on the disk when it returns. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /**
   * As `write`, but nothing vouches for the bytes being on the disk if the power fails: for files that their reader can
   * check and do without. Nobody ever reads half of it.
   */
  readonly stash: (path: string, bytes: Uint8Array) => Promise<void>;
  /** As `write`, for what comes piece by piece and is too long to be in memory. */
  readonly writePieces: (path: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Adds to the end of a file, for notes that nobody needs after the program has ended. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<void>;
  /** The bytes from one offset to another, or to the end of the file where that comes first. */
  readonly readPart: (path: string, start: number, end: number) => Promise<Uint8Array>;
  /** The same at once, for what is looked up in the middle of a computation: the file is one that this program has just written. */
  readonly readNow: (path: string, start: number, end: number) => Uint8Array;
  /** SHA-256 of a file of any length, in lower-case hex. */
  readonly digest: (path: string) => Promise<string>;
  /** Makes a file where there is none, in one step; false where there is one already. */
  readonly claim: (path: string, bytes: Uint8Array) => Promise<boolean>;
  /** Names in a folder, by code unit. */
  readonly list: (path: string) => Promise<readonly Entry[]>;
  /** Absent where there is nothing, a link that leads nowhere included. */
  readonly stat: (path: string) => Promise<Stat | undefined>;
  /** Absolute path with all links resolved; absent where there is nothing. */
  readonly real: (path: string) => Promise<string | undefined>;
  /** Makes the folders above the new place. */
  readonly copy: (from: string, to: string) => Promise<void>;
  /** Replaces what is there; makes the folders above the new place. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** A file, or a folder with all that is in it; nothing there is fine. */
  readonly remove: (path: string) => Promise<void>;
}

/** The machine that the program runs on, as its process knows it. */
export interface Machine {
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As Node's `process.platform` and `process.arch` have them. */
  readonly platform: string;
  readonly arch: string;
  /** Version of the engine that runs the program: `v24.1.0`. */
  readonly runtime: string;
  /** Absent where users have no numbers. 0 is root. */
  readonly uid?: number;
  /** Number of this process. */
  readonly pid: number;
  /** Whether a process with a number is there. */
  readonly isRunning: (pid: number) => boolean;
}

/** All that a build needs of the world outside. */
export interface Effects {
  readonly disk: Disk;
  readonly machine: Machine;
  /** Milliseconds from some fixed moment: for durations, which are printed and never written. */
  readonly clock: () => number;
  /** Aborted when the user wants the program to end: work stops where it can be left, and nothing more is written. */
  readonly interrupted: AbortSignal;
  /** Does a piece of work for whoever measures it; absent where nobody does. */
  readonly timed?: <T>(what: string, work: () => Promise<T>) => Promise<T>;
  /** Asks the engine to let its memory grow less before it looks for what can be given back; absent where it cannot be asked. */
  readonly spareMemory?: () => void;
  /** Gives back at once what nothing needs any more, where very much is about to be needed anew; absent where the engine cannot be asked. */
  readonly releaseMemory?: () => void;
  /**
   * Does work for which the engine builds expressions quickly rather than well: over little text, building them takes longer
   * than all searches. They stay as they were built. Absent where the engine cannot be asked.
   */
  readonly inHaste?: <T>(work: () => T) => T;
  /** A line for whoever looks for a bug; nobody else sees it. */
  readonly debug: (line: string) => void;
}

/** The disk refused. `code` is the system's: `ENOSPC`, `EACCES`. */
export class DiskError extends Error {
  readonly code: string;
  readonly path: string;

  constructor(code: string, path: string, verb: string) {
    super(`cannot ${verb} "${path}": ${inWords(code)}`);
    this.name = 'DiskError';
    this.code = code;
    this.path = path;
  }
}

/**
 * The real disk. What is looked at, read whole, and stashed is so at once: the way to another thread and back takes several
 * times as long as what is done there, and a short build does that a thousand times. What waits for the disk itself, or for
 * much, is done beside other work.
 */
export const systemDisk: Disk = {
  read: (path) => told('read', path, async () => readFileSync(path)),
  write: (path, bytes) =>
    told('write', path, async () => {
      await makeFolder(dirname(path));
      await writeFile(path, bytes, { flush: true });
    }),
  stash: (path, bytes) => told('write', path, () => stashFile(path, bytes)),
  writePieces: (path, pieces) =>
    told('write', path, async () => {
      await makeFolder(dirname(path));
      await writeFile(path, pieces, { flush: true });
    }),
  append: (path, bytes) =>
    told('write', path, async () => {
      await makeFolder(dirname(path));
      await appendFile(path, bytes);
    }),
  readPart: (path, start, end) => told('read', path, () => readPart(path, start, end)),
  readNow: (path, start, end) => {
    try {
      return readNow(path, start, end);
    } catch (error) {
      throw new DiskError(codeOf(error), path, 'read');
    }
  },
  digest: (path) => told('read', path, () => digestFile(path)),
  claim: (path, bytes) => told('write', path, () => claimFile(path, bytes)),
  list: (path) => told('list', path, () => listFolder(path)),
  stat: (path) => absentIfGone(path, async () => toStat(statSync(path, { bigint: true }))),
  real: (path) => absentIfGone(path, async () => realpathSync.native(path)),
  copy: (from, to) =>
    told('copy to', to, async () => {
      await makeFolder(dirname(to));
      await copyFile(from, to);
    }),
  rename: (from, to) =>
    told('replace', to, async () => {
      await makeFolder(dirname(to));
      await rename(from, to);
    }),
  remove: (path) => told('remove', path, () => rm(path, { recursive: true, force: true })),
};

/** The real effects, with what only the command line may take from the process. */
export function systemEffects(given: Pick<Effects, 'machine' | 'interrupted' | 'debug'>): Effects {
  return { disk: systemDisk, clock: () => performance.now(), spareMemory, releaseMemory, inHaste, ...given };
}

/**
 * A folder with all above it. Not the engine's own way: where the system says of a folder that is there that nothing can be
 * made in it because it is not there (`/proc`), that tries again without end.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    mkdirSync(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' && dirname(path) !== path) {
      await makeFolder(dirname(path));
      await mkdir(path).catch(unlessThere);
    } else if (
      code !== 'EEXIST' &&
      code !== 'EISDIR' &&
      (await stat(path).catch(() => undefined))?.isDirectory() !== true
    )
      throw error;
  }
}

/** Another process may have been first. */
function unlessThere(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error;
}

async function stashFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID()}.part`;
  await makeFolder(dirname(path));
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function claimFile(path: string, bytes: Uint8Array): Promise<boolean> {
  await makeFolder(dirname(path));
  try {
    await writeFile(path, bytes, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function listFolder(path: string): Promise<Entry[]> {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .map((entry): Entry => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) }))
    .sort((a, b) => compareCodeUnits(a.name, b.name));
}

function toStat(found: BigIntStats): Stat {
  const { size, mtimeNs, ctimeNs, ino } = found;
  const changed = Math.max(Number(mtimeNs / 1_000_000n), Number(ctimeNs / 1_000_000n));
  return { kind: kindOf(found), size: Number(size), stamp: `${size}-${mtimeNs}-${ctimeNs}-${ino}`, changed };
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): Exclude<EntryKind, 'link'> {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

async function told<T>(verb: string, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new DiskError(codeOf(error), path, verb);
  }
}

async function absentIfGone<T>(path: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    // ELOOP: a link that leads to itself leads nowhere.
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return undefined;
    throw new DiskError(code, path, 'look at');
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}
