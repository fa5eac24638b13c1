/** Part of the door to the disk: reading of a file only some of it, or all of it without holding it. */
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** Bytes of a file that are read in one go. */
const atOnce = 1 << 20;

/** The bytes of a file from one offset to another, at once. */
export function readNow(path: string, start: number, end: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(end - start);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, start + length);
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** The same when the disk has them. */
export async function readPart(path: string, start: number, end: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(end - start);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = (await file.read(bytes, length, bytes.length - length, start + length)).bytesRead;
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** SHA-256 of a file of any length, in lower-case hex. */
export async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  if (statSync(path).size <= atOnce) return hash.update(readFileSync(path)).digest('hex');
  for await (const chunk of createReadStream(path, { highWaterMark: atOnce })) hash.update(chunk);
  return hash.digest('hex');
}
