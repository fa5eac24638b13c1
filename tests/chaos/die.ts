/**
 * A build that dies: `node die.ts FOLDER N WHEN`. Runs a build whose N-th operation that changes the disk ends the process
 * by SIGKILL, before it, after it, or, of a write, when half of the bytes are there. Prints how many there were if it lives.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { build } from '../../pipeline/build.ts';
import { type Disk, type Effects, systemDisk, systemEffects } from '../../pipeline/effects.ts';

const [folder = '', point = '0', when = 'before'] = process.argv.slice(2);
process.chdir(folder);
let count = 0;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment; nothing may happen in it.
  for (;;);
}

/** The operation, with death at its side where it is the one that was chosen. */
async function dying<T>(work: () => Promise<T>, half?: () => void): Promise<T> {
  count++;
  if (count !== Number(point)) return work();
  if (when === 'before') die();
  if (when === 'half' && half !== undefined) {
    half();
    die();
  }
  await work();
  return die();
}

const disk: Disk = {
  ...systemDisk,
  write: (path, bytes) =>
    dying(
      () => systemDisk.write(path, bytes),
      // The folder is there: half a file is what a process leaves that dies while it writes.
      () => writeFileSync(path, bytes.subarray(0, bytes.length / 2)),
    ),
  writePieces: (path, pieces) => dying(() => systemDisk.writePieces(path, pieces)),
  append: (path, bytes) => dying(() => systemDisk.append(path, bytes)),
  stash: (path, bytes) =>
    dying(
      () => systemDisk.stash(path, bytes),
      () => {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(`${path}.dead.part`, bytes.subarray(0, bytes.length / 2));
      },
    ),
  claim: (path, bytes) =>
    dying(
      () => systemDisk.claim(path, bytes),
      () => writeFileSync(path, ''),
    ),
  copy: (from, to) => dying(() => systemDisk.copy(from, to)),
  rename: (from, to) => dying(() => systemDisk.rename(from, to)),
  remove: (path) => dying(() => systemDisk.remove(path)),
};

const effects: Effects = {
  ...systemEffects({
    machine: {
      env: { FACTPRESS_CACHE: 'cache' },
      runtime: process.version,
      platform: process.platform,
      arch: process.arch,
      pid: process.pid,
      isRunning: () => false,
    },
    interrupted: new AbortController().signal,
    debug: () => undefined,
  }),
  disk,
};
const templates = join(import.meta.dirname, '../../templates');
const report = await build({ sources: 'sources', out: 'out', templates, only: 'html' }, effects);
process.stdout.write(`${count} ${report.exit}\n`);
