/**
 * A disk that remembers what was asked of it and what it answered, so that a later build can ask the same again: where all
 * answers are the same, so is all that was made of them. This is how exactly the files that a build depends on are known,
 * those included that were looked for and not there.
 */
import { createHash } from 'node:crypto';
import { type Disk, DiskError, type Stat } from '../effects.ts';

/** One question and its answer; `stamp` and `changed` of a file as they were before it was read. */
export interface Observation {
  readonly asked: 'read' | 'list' | 'stat' | 'real';
  readonly path: string;
  readonly answer: string;
  readonly stamp?: string;
  readonly changed?: number;
}

/** The disk, and what it was asked. */
export interface Observed {
  readonly disk: Disk;
  /** Absent where an answer was an error, or not the same twice: then there is nothing to rely on. */
  readonly observations: () => readonly Observation[] | undefined;
}

/** @param matters whether what is at a path is an input: output is none */
export function observe(disk: Disk, matters: (path: string) => boolean): Observed {
  const seen = new Map<string, Observation>();
  let sure = true;
  const note = (one: Observation): void => {
    const key = `${one.asked} ${one.path}`;
    const before = seen.get(key);
    if (before !== undefined && before.answer !== one.answer) sure = false;
    if (before === undefined) seen.set(key, one);
  };
  const asking = async <T>(path: string, work: () => Promise<T>, noted: (value: T) => Observation): Promise<T> => {
    if (!matters(path)) return work();
    try {
      const value = await work();
      note(noted(value));
      return value;
    } catch (error) {
      if (error instanceof DiskError) sure = false;
      throw error;
    }
  };
  const observing: Disk = {
    ...disk,
    read: async (path) => {
      if (!matters(path)) return disk.read(path);
      const before = await asking(path, () => disk.stat(path), statOf(path));
      return asking(
        path,
        () => disk.read(path),
        (bytes) => readOf(path, before)(sha256(bytes)),
      );
    },
    list: (path) => asking(path, () => disk.list(path), listOf(path)),
    stat: (path) => asking(path, () => disk.stat(path), statOf(path)),
    real: (path) => asking(path, () => disk.real(path), realOf(path)),
  };
  return { disk: observing, observations: () => (sure ? [...seen.values()] : undefined) };
}

/** How far a stamp can be relied on: a file that was changed this shortly before may have been changed again since. */
const doubtful = 2000;

/** An observation made again. */
export interface Again {
  readonly observation: Observation;
  /** The answer is the same as before. */
  readonly same: boolean;
  /** The content had to be looked at, since the stamp was another one or not to be relied on. */
  readonly looked: boolean;
}

/**
 * Asks again. Files with the stamp of before are not read, unless the stamp was taken too shortly after a change.
 *
 * @param since when the disk's clock stood as the observation was begun
 */
export async function askAgain(disk: Disk, observation: Observation, since: number): Promise<Again> {
  const { asked, path, answer, stamp, changed } = observation;
  if (asked !== 'read') {
    const now = asked === 'list' ? listOf(path)(await disk.list(path)) : await answerOf(disk, asked, path);
    return { observation, same: now.answer === answer, looked: false };
  }
  const stat = await disk.stat(path);
  const reliable = changed !== undefined && changed + doubtful <= since;
  if (reliable && stat?.stamp === stamp) return { observation, same: true, looked: false };
  if (stat?.kind !== 'file') return { observation, same: false, looked: true };
  const now = readOf(path, stat)(await disk.digest(path));
  return { observation: now, same: now.answer === answer, looked: true };
}

/** What a file holds now, as an observation. */
export async function readAndNote(disk: Disk, path: string): Promise<Observation> {
  const stat = await disk.stat(path);
  return readOf(path, stat)(await disk.digest(path));
}

async function answerOf(disk: Disk, asked: 'stat' | 'real', path: string): Promise<Observation> {
  return asked === 'stat' ? statOf(path)(await disk.stat(path)) : realOf(path)(await disk.real(path));
}

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

const readOf =
  (path: string, before: Stat | undefined) =>
  (digest: string): Observation => {
    const { stamp, changed } = before ?? {};
    const known = stamp === undefined || changed === undefined ? {} : { stamp, changed };
    return { asked: 'read', path, answer: digest, ...known };
  };

const listOf =
  (path: string) =>
  (entries: Awaited<ReturnType<Disk['list']>>): Observation => ({
    asked: 'list',
    path,
    answer: sha256(JSON.stringify(entries.map(({ name, kind }) => [name, kind]))),
  });

/** The size of a folder is its system's business. */
const statOf =
  (path: string) =>
  (stat: Stat | undefined): Observation => {
    const answer = stat === undefined ? 'nothing' : stat.kind === 'file' ? `file ${stat.size}` : stat.kind;
    return { asked: 'stat', path, answer };
  };

const realOf =
  (path: string) =>
  (real: string | undefined): Observation => ({ asked: 'real', path, answer: real ?? 'nowhere' });
