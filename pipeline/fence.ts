/**
 * Reads the files that settings are made of (configuration, decisions, vocabulary, brand, templates), and only where they
 * lie in the folder that they belong to: neither a path nor a link may lead out of it, a pipe or a device would never end,
 * and no settings are as large as a text may be.
 */
import { type Disk, DiskError } from './effects.ts';
import { fileIrregular, fileOutside, fileTooLarge, sourceUnreadable } from './model/catalogue.ts';
import type { Message, Place, Result } from './model/message.ts';

/** What a file must keep to. */
export interface Fence {
  /** The folder that it must not lead out of. */
  readonly folder: string;
  /** Where the file is named, for messages; default: the file itself. */
  readonly place?: Partial<Place>;
  /** What is said where the system does not let it be read. */
  readonly unreadable?: (code: string) => Message;
}

/** Bytes of the largest file of settings: fifty times the built-in vocabulary. */
const largestSettings = 4_000_000;

/** Bytes of a file within a fence; absent, with an error, where it is none or must not be read. */
export async function readWithin(disk: Disk, file: string, fence: Fence): Promise<Result<Uint8Array | undefined>> {
  const refused = (message: Message) => ({ value: undefined, messages: [message] });
  try {
    const stat = await disk.stat(file);
    if (stat?.kind === 'other') return refused(fileIrregular(fence.place ?? { file }, file));
    if (stat !== undefined && !(await isWithin(disk, file, fence.folder))) {
      return refused(fileOutside(fence.place ?? { file }, file, fence.folder));
    }
    if (stat !== undefined && stat.size > largestSettings)
      return refused(fileTooLarge(file, stat.size, largestSettings));
    return { value: await disk.read(file), messages: [] };
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return refused((fence.unreadable ?? ((code) => sourceUnreadable(file, code)))(error.code));
  }
}

/** As {@link readWithin}, for a file that must be UTF-8 text. Bytes that are not become U+FFFD. */
export async function readTextWithin(disk: Disk, file: string, fence: Fence): Promise<Result<string | undefined>> {
  const { value, messages } = await readWithin(disk, file, fence);
  return { value: value && new TextDecoder().decode(value), messages };
}

async function isWithin(disk: Disk, file: string, folder: string): Promise<boolean> {
  const [real, top] = [await disk.real(file), await disk.real(folder)];
  return real !== undefined && top !== undefined && real.startsWith(top.endsWith('/') ? top : `${top}/`);
}
