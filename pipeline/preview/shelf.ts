/**
 * What was built, as the output folders' own lists have it: the only files that the preview gives out. A file that is not on
 * its folder's list, or is not as it was written, is not there.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Disk, DiskError } from '../effects.ts';
import { type Changes, changesSchema } from '../model/changes.ts';

/** An output folder and what is in it. */
export interface Shelf {
  /** Path of the subject below the sources, `''` for that folder itself. */
  readonly subject: string;
  readonly out: string;
  /** SHA-256 in hexadecimal by name. */
  readonly files: ReadonlyMap<string, string>;
}

const listSchema = z.object({ files: z.record(z.string(), z.string()) });

/** Reads the list of an output folder; empty where nothing was built. */
export async function readShelf(disk: Disk, subject: string, out: string): Promise<Shelf> {
  const list = json(await readIfThere(disk, `${out}/.factpress.json`), listSchema);
  return { subject, out, files: new Map(Object.entries(list?.files ?? {})) };
}

/** The bytes of a file on the shelf. */
export async function takeFrom(disk: Disk, { out, files }: Shelf, name: string): Promise<Uint8Array | undefined> {
  const hash = files.get(name);
  if (hash === undefined) return undefined;
  const bytes = await readIfThere(disk, `${out}/${name}`);
  const isAsWritten = bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === hash;
  return isAsWritten ? bytes : undefined;
}

/** What the last change changed. */
export async function changesOn(disk: Disk, shelf: Shelf): Promise<Changes | undefined> {
  return json(await takeFrom(disk, shelf, 'changes.json'), changesSchema);
}

function json<T>(bytes: Uint8Array | undefined, schema: z.ZodType<T>): T | undefined {
  try {
    return bytes && schema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

async function readIfThere(disk: Disk, path: string): Promise<Uint8Array | undefined> {
  try {
    return await disk.read(path);
  } catch (error) {
    if (error instanceof DiskError) return undefined;
    throw error;
  }
}
