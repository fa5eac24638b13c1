/**
 * The archives that @sparticuz/chromium carries: a headless shell, the libraries that a bare system lacks, and a font.
 * Its own unpacking is not used: that goes to one fixed place in /tmp, whatever lies there already.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { ExtractOptions } from 'tar-fs';
import type { Host } from './browser-host.ts';

/** Where the package's archives are, and what tells this edition from any other. */
export interface Archives {
  readonly version: string;
  /** 12 hex digits. */
  readonly fingerprint: string;
  /** Owner of the package's files, who could have put anything there already. */
  readonly owner: number;
  readonly path: (name: ArchiveName) => string;
}

/** Files in the package's `bin` folder. */
export type ArchiveName = 'chromium.br' | 'al2023.tar.br' | 'fonts.tar.br';

const names: readonly ArchiveName[] = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];

/** The archives of the installed package; absent where it is not installed. */
export async function findArchives(): Promise<Archives | undefined> {
  try {
    const require = createRequire(import.meta.url);
    const root = dirname(dirname(require.resolve('@sparticuz/chromium')));
    const { version } = require(join(root, 'package.json')) as { version: string };
    const path = (name: ArchiveName) => join(root, 'bin', name);
    const prints = await Promise.all(names.map((name) => fingerprint(path(name))));
    const hash = createHash('sha256').update(version);
    for (const print of prints) hash.update(print);
    const { uid: owner } = await stat(path('chromium.br'));
    return { version, fingerprint: hash.digest('hex').slice(0, 12), owner, path };
  } catch {
    return undefined;
  }
}

/** User ids whose files are trusted on this host: root, the user, and whoever installed the package. */
export function trustedOwners(host: Host, archives: Archives): readonly number[] {
  return host.uid === undefined ? [] : [0, host.uid, archives.owner];
}

/** Size and both ends: tells editions apart in a millisecond, where hashing 67 MB would take a tenth of a second. */
async function fingerprint(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, 1 << 16);
    const ends = Buffer.alloc(2 * length + 8);
    ends.writeDoubleLE(size, 2 * length);
    await file.read(ends, 0, length, 0);
    await file.read(ends, length, length, size - length);
    return ends;
  } finally {
    await file.close();
  }
}

/** Decompresses one file. Throws before anything big is written if it is a program for another machine. */
export async function unpackProgram(archive: string, to: string, arch: string): Promise<void> {
  await pipeline(
    createReadStream(archive, { highWaterMark: 1 << 20 }),
    createBrotliDecompress({ chunkSize: 1 << 21 }),
    elfFor(arch),
    createWriteStream(to, { mode: 0o755, flush: true }),
  );
}

/** Unpacks an archive into a folder, with files owned by the user. */
export async function unpackTree(archive: string, to: string): Promise<void> {
  // Its default export, since a bundle gives a CommonJS package no other.
  const { default: tar } = await import('tar-fs');
  // The types do not know `chown`; without it root would keep the user ids that the archive names.
  const options: ExtractOptions & { chown: boolean } = { chown: false };
  await pipeline(createReadStream(archive), createBrotliDecompress(), tar.extract(to, options));
}

/** `e_machine` of the ELF header (System V ABI), by Node's name for the architecture. */
const machines: Readonly<Record<string, number>> = { x64: 62, arm64: 183 };

/** Passes an ELF program for `arch` on as it is, and fails at the first chunk of any other. */
function elfFor(arch: string): Transform {
  let checked = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!checked && (chunk.toString('latin1', 0, 4) !== '\x7fELF' || chunk.readUInt16LE(18) !== machines[arch])) {
        done(new Error(`the browser in @sparticuz/chromium is not for ${arch}`));
        return;
      }
      checked = true;
      done(null, chunk);
    },
  });
}
