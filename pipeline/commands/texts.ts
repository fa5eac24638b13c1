/** Texts of the files that messages point into, read again for printing: a build need not keep them all in memory. */
import { type Disk, DiskError } from '../effects.ts';
import type { Message } from '../model/message.ts';

/** Files beyond this are not worth a code frame. */
const mostBytes = 20_000_000;

/** The texts of all files with a located message, as far as they can be read. */
export async function textsFor(messages: readonly Message[], disk: Disk): Promise<Map<string, string>> {
  const places = messages.flatMap((message) => [message, ...(message.related ?? [])]);
  const files = new Set(places.flatMap(({ file, line }) => (file === undefined || line === undefined ? [] : [file])));
  const texts = new Map<string, string>();
  for (const file of files) {
    const text = await readText(disk, file);
    if (text !== undefined) texts.set(file, text);
  }
  return texts;
}

async function readText(disk: Disk, file: string): Promise<string | undefined> {
  try {
    const stat = await disk.stat(file);
    if (stat?.kind !== 'file' || stat.size > mostBytes) return undefined;
    return decodeLoosely(await disk.read(file));
  } catch (error) {
    if (error instanceof DiskError) return undefined;
    throw error;
  }
}

/** Something to show, whatever the bytes are: a frame with a wrong character in it is better than none. */
function decodeLoosely(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
