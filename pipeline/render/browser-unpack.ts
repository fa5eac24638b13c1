/**
 * Unpacks something into a cache folder once, for all processes and users, and never trusts what it cannot vouch for:
 * a folder counts only if its list of files is there (written last, renamed into place as a whole), each file has the
 * size and time that the list says, and nobody else could have changed it. Contents are hashed when unpacked; comparing
 * 200 MB at every start would cost more than printing, so that is left to {@link verifyContents}.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const listName = 'unpacked.json';

/** What to unpack. */
export interface Unpacking {
  /** Folder two levels below the cache: `browser/153.0.0-1f2e3d4c5b6a`. Another content needs another name. */
  readonly name: string;
  /** User ids whose files are trusted. Empty: this system has no such ids. */
  readonly trusted: readonly number[];
  /** Fills an empty folder; may give facts to keep with it. */
  readonly fill: (folder: string) => Promise<Readonly<Record<string, string>>>;
}

/** An unpacked folder that can be used. */
export interface Unpacked {
  readonly folder: string;
  readonly facts: Readonly<Record<string, string>>;
}

interface UnpackedFile {
  readonly path: string;
  readonly size: number;
  /** Whole seconds: archives and image layers keep no more. */
  readonly modified: number;
  readonly sha256: string;
}

interface List {
  readonly files: readonly UnpackedFile[];
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * The folder from the first cache that has it, else unpacked into the first cache that can be written.
 *
 * Throws the last cache's error where none can.
 */
export async function unpackOnce(caches: readonly string[], unpacking: Unpacking): Promise<Unpacked> {
  for (const cache of caches) {
    const found = await usable(join(cache, unpacking.name), unpacking.trusted);
    if (found) return found;
  }
  let failure: unknown = new Error('no cache folder is known: set FACTPRESS_CACHE or HOME');
  for (const cache of caches) {
    try {
      return await unpackInto(join(cache, unpacking.name), unpacking);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Whether every byte is still what was unpacked. Reads all of it. */
export async function verifyContents(folder: string): Promise<boolean> {
  const list = await readList(folder);
  if (!list) return false;
  for (const file of list.files) {
    if ((await sha256(join(folder, file.path)).catch(() => '')) !== file.sha256) return false;
  }
  return true;
}

async function unpackInto(folder: string, unpacking: Unpacking): Promise<Unpacked> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true, mode: 0o755 });
  const beside = await mkdtemp(join(parent, `.${basename(folder)}.`));
  try {
    const facts = await unpacking.fill(beside);
    const files = await settle(beside, '');
    await writeFile(join(beside, listName), JSON.stringify({ files, facts } satisfies List), { flush: true });
    await chmod(join(beside, listName), 0o644);
    await moveIntoPlace(beside, folder, unpacking.trusted);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  const done = await usable(folder, unpacking.trusted);
  if (!done) throw new Error(`${folder} is in use by somebody who is not trusted`);
  return done;
}

/** Another process may have come first: then its folder, if good, is as good as ours; if bad, it goes. */
async function moveIntoPlace(beside: string, folder: string, trusted: readonly number[]): Promise<void> {
  try {
    await rename(beside, folder);
  } catch (error) {
    if (await usable(folder, trusted)) return;
    if (!isOccupied(error)) throw error;
    const aside = await mkdtemp(join(dirname(folder), '.bad.'));
    await rename(folder, join(aside, 'bad')).catch(() => undefined);
    await rm(aside, { recursive: true, force: true });
    await rename(beside, folder);
  }
}

function isOccupied(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR';
}

/** Gives every file the rights that all users need, whatever the umask, and lists it. */
async function settle(root: string, below: string): Promise<UnpackedFile[]> {
  const folder = join(root, below);
  await chmod(folder, 0o755);
  const files: UnpackedFile[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      files.push(...(await settle(root, path)));
      continue;
    }
    if (!entry.isFile()) throw new Error(`unexpected kind of file in the archive: ${path}`);
    const full = join(root, path);
    await chmod(full, (await lstat(full)).mode & 0o100 ? 0o755 : 0o644);
    const { size, mtimeMs } = await lstat(full);
    files.push({ path, size, modified: Math.floor(mtimeMs / 1000), sha256: await sha256(full) });
  }
  return files;
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** The folder, if it is whole and nobody untrusted could have touched it. */
async function usable(folder: string, trusted: readonly number[]): Promise<Unpacked | undefined> {
  const list = await readList(folder);
  if (!list) return undefined;
  const paths = ['../..', '..', '.', listName, ...list.files.map((file) => file.path)];
  const stats = await Promise.all(paths.map((path) => lstat(join(folder, path)).catch(() => undefined)));
  const owned = stats.every((stat) => stat && (trusted.length === 0 || isOwned(stat, trusted)));
  const whole = list.files.every((file, i) => {
    const stat = stats[i + 4];
    return stat?.isFile() && stat.size === file.size && Math.floor(stat.mtimeMs / 1000) === file.modified;
  });
  return owned && whole ? { folder, facts: list.facts } : undefined;
}

/** Where others may write but the sticky bit is set, as in /tmp, they cannot touch what is not theirs. */
function isOwned(stat: { uid: number; mode: number }, trusted: readonly number[]): boolean {
  return trusted.includes(stat.uid) && ((stat.mode & 0o022) === 0 || (stat.mode & 0o1000) !== 0);
}

async function readList(folder: string): Promise<List | undefined> {
  try {
    const list = JSON.parse(await readFile(join(folder, listName), 'utf8')) as Partial<List>;
    return Array.isArray(list.files) && list.facts ? (list as List) : undefined;
  } catch {
    return undefined;
  }
}
