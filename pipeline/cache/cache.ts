/**
 * What stages gave, kept by a hash of all that they were given. The rules:
 *
 * - A key holds the content of every input (text, settings, templates, fonts, the browser's build) and the program that
 *   worked on it. No time of any file comes into it, so that a restored folder serves a fresh checkout.
 * - A value is kept with its messages, which are said again. Values with errors are not kept.
 * - An entry that is not whole, or was written by an engine that this one does not understand, is not there.
 * - A disk that refuses costs time and nothing else.
 */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { type Disk, DiskError, type Effects } from '../effects.ts';

/**
 * What a stage has done, as the report counts it: vocabularies loaded, sources parsed and extracted, passages of them in which
 * names and figures were looked for, subjects reconciled, templates checked (all of a locale at once), pages composed,
 * documents made to fit, prints by the browser, PDFs finished.
 */
export type Done =
  | 'loaded'
  | 'parsed'
  | 'extracted'
  | 'marked'
  | 'reconciled'
  | 'checked'
  | 'composed'
  | 'fitted'
  | 'printed'
  | 'finished';

/** How often a build did what; what was taken from the cache is not in here. */
export type Work = Readonly<Record<Done, number>>;

/** Of a build that had nothing to do. */
export const nothingDone: Work = {
  loaded: 0,
  parsed: 0,
  extracted: 0,
  marked: 0,
  reconciled: 0,
  checked: 0,
  composed: 0,
  fitted: 0,
  printed: 0,
  finished: 0,
};

/** Memory of earlier builds, and the count of what this one had to do itself. */
export interface Cache {
  readonly work: Work;
  /** Counts something that was done, once or some number of times. */
  readonly did: (what: Done, times?: number) => void;
  /**
   * What was made before from the same parts, else what `make` gives now, which is counted, and kept if `keep` says so. What
   * is `read` from a small file is not counted: it is kept because a short run's time goes into such files.
   *
   * @param parts all that the value depends on: bytes, or data as JSON knows it
   */
  readonly recall: <T>(
    what: Done | 'read',
    parts: readonly unknown[],
    make: () => T | Promise<T>,
    keep?: (value: T) => boolean,
  ) => Promise<T>;
  /**
   * What was last noted under a name: of some earlier state of whatever bears it, so that whoever asks has to know what of it
   * still holds. Absent where nothing is remembered at all.
   */
  readonly notes?: Notes;
}

/** Values by names that say nothing of what the values depend on. */
export interface Notes {
  /** Absent where nothing was noted. */
  readonly read: (name: readonly unknown[]) => Promise<unknown>;
  readonly write: (name: readonly unknown[], value: unknown) => Promise<void>;
}

/** Where entries are, and who reads and writes them. */
export interface Place {
  readonly disk: Disk;
  /** Cache folders, best first; the first that takes an entry gets it. */
  readonly folders: readonly string[];
  /** Digest of the program and of what runs it. */
  readonly program: string;
  /** What the disk's clock says, where that is known. */
  readonly now?: number;
}

/** Below the cache folder; what else is in there (the browser, the fonts) is others' business. */
export const entriesFolder = 'kept';

/** An entry of this age, in milliseconds, that is asked for is written anew: so its age tells of its use. */
const renewAfter = 7 * 24 * 60 * 60 * 1000;

/**
 * A cache on a disk; without a place it remembers nothing, and counts.
 *
 * @param timed does what has to be done for whoever measures it
 */
export function openCache(place?: Place, timed: Effects['timed'] = (_, work) => work()): Cache {
  const work = { ...nothingDone };
  const did = (what: Done, times = 1): void => {
    work[what] += times;
  };
  return {
    work,
    did,
    ...(place && { notes: notesIn(place) }),
    recall: async (what, parts, make, keep) => {
      const key = place === undefined ? '' : keyOf([place.program, what, ...parts]);
      const known = place === undefined ? undefined : await readEntry(place, key);
      // Only what `make` gave under this very key was ever kept there.
      if (known !== undefined) return known.value as Awaited<ReturnType<typeof make>>;
      if (what !== 'read') did(what);
      const value = await timed(what, async () => make());
      if (place !== undefined && (keep?.(value) ?? true)) await writeEntry(place, key, value);
      return value;
    },
  };
}

function notesIn(place: Place): Notes {
  const keyFor = (name: readonly unknown[]) => keyOf([place.program, 'note', ...name]);
  return {
    read: async (name) => (await readEntry(place, keyFor(name)))?.value,
    write: (name, value) => writeEntry(place, keyFor(name), value),
  };
}

/** Whether nothing was ever kept there. */
export async function isBlank({ disk, folders }: Place): Promise<boolean> {
  for (const folder of folders) {
    if ((await disk.stat(`${folder}/${entriesFolder}`)) !== undefined) return false;
  }
  return true;
}

/** The same count, without any memory: for what depends on something that no key can hold. */
export function withoutMemory(cache: Cache): Cache {
  return {
    ...cache,
    recall: async (what, _, make) => {
      if (what !== 'read') cache.did(what);
      return make();
    },
  };
}

/** Hash of a list of parts, each bytes or JSON; `['a', 'b']` and `['ab']` are two. */
export function keyOf(parts: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(digestOf(part));
  return hash.digest('hex');
}

function digestOf(part: unknown): Buffer {
  const content = part instanceof Uint8Array ? part : `json ${JSON.stringify(part)}`;
  return createHash('sha256').update(content).digest();
}

function fileOf(folder: string, key: string): string {
  return `${folder}/${entriesFolder}/${key.slice(0, 2)}/${key.slice(2)}`;
}

async function readEntry(place: Place, key: string): Promise<{ readonly value: unknown } | undefined> {
  const { disk, folders } = place;
  for (const folder of folders) {
    try {
      const payload = opened(await disk.read(fileOf(folder, key)));
      const value = payload === undefined ? undefined : revived(payload);
      if (payload !== undefined && value !== undefined) {
        await renew(place, fileOf(folder, key), payload);
        return { value };
      }
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
    }
  }
  return undefined;
}

/** An entry that is still asked for is young again. */
async function renew({ disk, now }: Place, file: string, payload: Buffer): Promise<void> {
  const changed = now === undefined ? undefined : (await disk.stat(file))?.changed;
  if (now !== undefined && changed !== undefined && now - changed > renewAfter) await disk.stash(file, sealed(payload));
}

/** Absent where another engine has written it in a way that this one does not know. */
function revived(payload: Buffer): unknown {
  try {
    return deserialize(payload);
  } catch {
    return undefined;
  }
}

async function writeEntry({ disk, folders }: Place, key: string, value: unknown): Promise<void> {
  const bytes = sealed(serialize(value));
  await firstThat(folders, (folder) => disk.stash(fileOf(folder, key), bytes));
}

/** Tries one folder after the other; that all refuse is no failure. */
export async function firstThat(folders: readonly string[], work: (folder: string) => Promise<void>): Promise<void> {
  for (const folder of folders) {
    try {
      return await work(folder);
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
    }
  }
}

const sealLength = 32;

/** Puts a hash before the bytes, by which whoever reads them sees that they are whole. */
export function sealed(payload: Uint8Array): Uint8Array {
  return Buffer.concat([createHash('sha256').update(payload).digest(), payload]);
}

/** The bytes behind their hash; absent where the two do not agree. */
export function opened(bytes: Uint8Array): Buffer | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const payload = file.subarray(sealLength);
  const good = createHash('sha256').update(payload).digest().equals(file.subarray(0, sealLength));
  return good ? payload : undefined;
}
