/**
 * The in-memory twin of the real effects: a map of path to bytes, for tests and dry runs. Folders are there as long as
 * something is in them. It can be told to refuse: `fail` is asked before each operation, as a full or broken disk would.
 */
import { createHash } from 'node:crypto';
import { type Disk, DiskError, type Effects, type Entry, type Stat } from './effects.ts';
import { compareCodeUnits } from './model/order.ts';

/** What a disk can be asked to do. */
export type Verb = 'read' | 'write' | 'list' | 'copy' | 'rename' | 'remove';

/** Effects in memory, open to a test's eyes. Process 2 runs, and no other besides itself, which is 1. */
export interface MemoryEffects extends Effects {
  readonly files: Map<string, Uint8Array>;
  /** Set to refuse: gives an error code for an operation, or nothing to let it pass. */
  fail: (verb: Verb, path: string) => string | undefined;
}

/** What is there at the start. Links cannot be made here: tests of links use a real folder. */
export interface MemorySetup {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly interrupted?: AbortSignal;
}

/** Makes effects over the given files; strings are written as UTF-8. */
export function memoryEffects(setup: MemorySetup = {}): MemoryEffects {
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(setup.files ?? {})) files.set(clean(path), toBytes(content));
  let ticks = 0;
  const effects: MemoryEffects = {
    files,
    fail: () => undefined,
    disk: memoryDisk(files, (verb, path) => {
      const code = effects.fail(verb, path);
      if (code !== undefined) throw new DiskError(code, path, verb);
    }),
    machine: {
      env: setup.environment ?? {},
      platform: 'linux',
      arch: 'x64',
      runtime: 'v24',
      pid: 1,
      isRunning: (pid) => pid === 2,
    },
    clock: () => ticks++,
    interrupted: setup.interrupted ?? new AbortController().signal,
    debug: () => undefined,
  };
  return effects;
}

/** The text of a file in memory; throws where there is none, so that a test says so. */
export function textIn(effects: MemoryEffects, path: string): string {
  const bytes = effects.files.get(clean(path));
  if (bytes === undefined) throw new Error(`no file "${path}", only ${[...effects.files.keys()].join(', ')}`);
  return new TextDecoder().decode(bytes);
}

function memoryDisk(files: Map<string, Uint8Array>, ask: (verb: Verb, path: string) => void): Disk {
  const ages = agesByContent();
  const isFolder = (path: string) => [...files.keys()].some((name) => below(name, path) !== undefined);
  const take = (verb: Verb, path: string): Uint8Array => {
    const bytes = files.get(path);
    if (bytes === undefined) throw new DiskError(isFolder(path) ? 'EISDIR' : 'ENOENT', path, verb);
    return bytes;
  };
  return {
    read: async (path) => {
      ask('read', path);
      return take('read', clean(path));
    },
    write: async (path, bytes) => {
      ask('write', path);
      if (isFolder(clean(path))) throw new DiskError('EISDIR', path, 'write');
      files.set(clean(path), bytes);
    },
    stash: async (path, bytes) => {
      ask('write', path);
      files.set(clean(path), bytes);
    },
    writePieces: async (path, pieces) => {
      ask('write', path);
      if (isFolder(clean(path))) throw new DiskError('EISDIR', path, 'write');
      const all: Uint8Array[] = [];
      for await (const piece of pieces) all.push(piece);
      files.set(clean(path), joined(all));
    },
    append: async (path, bytes) => {
      ask('write', path);
      files.set(clean(path), joined([files.get(clean(path)) ?? new Uint8Array(), bytes]));
    },
    readPart: async (path, start, end) => {
      ask('read', path);
      return take('read', clean(path)).slice(start, end);
    },
    readNow: (path, start, end) => {
      ask('read', path);
      return take('read', clean(path)).slice(start, end);
    },
    digest: async (path) => {
      ask('read', path);
      return createHash('sha256')
        .update(take('read', clean(path)))
        .digest('hex');
    },
    claim: async (path, bytes) => {
      ask('write', path);
      if (files.has(clean(path))) return false;
      if (files.has(clean(path).replace(/\/[^/]*$/, ''))) throw new DiskError('ENOTDIR', path, 'write');
      files.set(clean(path), bytes);
      return true;
    },
    list: async (path) => {
      ask('list', path);
      if (!isFolder(clean(path))) throw new DiskError(files.has(clean(path)) ? 'ENOTDIR' : 'ENOENT', path, 'list');
      return entriesOf(files, clean(path));
    },
    stat: async (path) => {
      const bytes = files.get(clean(path));
      if (bytes !== undefined) return { kind: 'file', size: bytes.length, ...ages(bytes) };
      return isFolder(clean(path)) ? { kind: 'folder', size: 0, stamp: '', changed: 0 } : undefined;
    },
    real: async (path) => (files.has(clean(path)) || isFolder(clean(path)) ? `/${clean(path)}` : undefined),
    copy: async (from, to) => {
      ask('copy', to);
      files.set(clean(to), take('copy', clean(from)));
    },
    rename: async (from, to) => {
      ask('rename', to);
      const bytes = take('rename', clean(from));
      if (isFolder(clean(to))) throw new DiskError('EISDIR', to, 'replace');
      files.delete(clean(from));
      files.set(clean(to), bytes);
    },
    remove: async (path) => {
      ask('remove', path);
      for (const name of [...files.keys()]) {
        if (name === clean(path) || below(name, clean(path)) !== undefined) files.delete(name);
      }
    },
  };
}

/** Whatever is put under a name is as old as it is known; a clock that takes large steps, so that nothing is in doubt. */
function agesByContent(): (bytes: Uint8Array) => Pick<Stat, 'stamp' | 'changed'> {
  const known = new WeakMap<Uint8Array, number>();
  let latest = 0;
  return (bytes) => {
    const age = known.get(bytes) ?? ++latest;
    known.set(bytes, age);
    return { stamp: String(age), changed: age * 60_000 };
  };
}

function entriesOf(files: ReadonlyMap<string, Uint8Array>, folder: string): Entry[] {
  const kinds = new Map<string, Entry['kind']>();
  for (const name of files.keys()) {
    const rest = below(name, folder);
    if (rest === undefined) continue;
    const slash = rest.indexOf('/');
    kinds.set(slash < 0 ? rest : rest.slice(0, slash), slash < 0 ? 'file' : 'folder');
  }
  return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => compareCodeUnits(a.name, b.name));
}

/** What follows the folder in a path, where the path is below it. */
function below(path: string, folder: string): string | undefined {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

function clean(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
