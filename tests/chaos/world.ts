/** A folder that things are done to: what is in it before and after, whole or not. */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '../..');
const launcher = join(root, 'pipeline/launch.cjs');

/** Hashes of the files of an output by path below it. */
export type State = ReadonlyMap<string, string>;

/** What happened in one kind of fault. */
export interface Tally {
  readonly name: string;
  injected: number;
  /** What must be 0: broken files, a wrong output after the next build, processes that stayed. */
  lost: number;
  readonly notes: string[];
}

/** A fresh tally. */
export function tally(name: string): Tally {
  return { name, injected: 0, lost: 0, notes: [] };
}

/** Counts a loss, with what it was. */
export function lose(to: Tally, what: string): void {
  to.lost++;
  if (to.notes.length < 10) to.notes.push(`LOST: ${what}`);
}

const texts = [12, 19].map(
  (n) =>
    `# Quay Aid\n\nQuay Aid is a charity in Oslo. It was founded in 1990 and has ${n} members in ${n - 5} countries.\n\n` +
    `It received the Lantern Prize in 2005. In 1995 Quay Aid opened a school with ${n * 3} pupils.\n`,
);

/** What is unpacked or bundled once for all builds; the rest of a cache is what builds remember. */
const lasting = ['browser', 'fonts', 'program', 'node'];
const usualCache = process.env.FACTPRESS_CACHE ?? join(root, 'node_modules/.cache/factpress');

/** Makes a folder with the first of two texts in `sources/`, and with a cache of its own. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'factpress-chaos-'));
  await mkdir(join(folder, 'tmp'));
  await mkdir(join(folder, 'cache'));
  for (const name of lasting.filter((one) => existsSync(join(usualCache, one))))
    execFileSync('cp', ['-al', join(usualCache, name), join(folder, 'cache')]);
  await put(folder, 0);
  return folder;
}

/** Has the next build remember nothing: it reads, composes and prints all anew, and writes its cache. */
export async function forget(folder: string): Promise<void> {
  const names = await readdir(join(folder, 'cache'));
  for (const name of names.filter((one) => !lasting.includes(one)))
    await rm(join(folder, 'cache', name), { recursive: true, force: true });
}

/** What builds have left among the temporary files. */
export function leftInTmp(folder: string): Promise<readonly string[]> {
  return readdir(join(folder, 'tmp'));
}

/** Writes one of the two texts. */
export async function put(folder: string, which: 0 | 1): Promise<void> {
  await mkdir(join(folder, 'sources'), { recursive: true });
  await writeFile(join(folder, 'sources/page.md'), texts[which] ?? '');
}

/** Keeps the output as it is, for {@link restore}. */
export async function keep(folder: string): Promise<void> {
  await cp(join(folder, 'out'), join(folder, 'kept'), { recursive: true });
}

/** Puts the kept output back, and the second text beside it: a build has something to do, and nothing to do it from. */
export async function restore(folder: string): Promise<void> {
  await forget(folder);
  await rm(join(folder, 'out'), { recursive: true, force: true });
  await cp(join(folder, 'kept'), join(folder, 'out'), { recursive: true });
  await put(folder, 1);
}

/** The files of an output that a reader sees; what is ours alone begins with a dot. */
export async function stateOf(folder: string, out = 'out'): Promise<State> {
  const entries = await readdir(join(folder, out), { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, out).length + 1))
    .filter((path) => !path.startsWith('.'));
  const hashes = await Promise.all(
    files.sort().map(async (path) => {
      const bytes = await readFile(join(folder, out, path)).catch(() => undefined);
      return bytes === undefined ? [] : [[path, createHash('sha256').update(bytes).digest('hex')] as const];
    }),
  );
  return new Map(hashes.flat());
}

/** What is left in an output folder of a build that is over: nothing but its own list. */
export async function leftIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'out')).catch(() => []);
  return names.filter((name) => name.startsWith('.factpress') && name !== '.factpress.json');
}

/** Whether two states are the same. */
export function same(a: State, b: State): boolean {
  return a.size === b.size && [...a].every(([path, hash]) => b.get(path) === hash);
}

/** Files that are neither as one state has them nor as the other. */
export function broken(now: State, before: State, after: State): readonly string[] {
  return [...now].filter(([path, hash]) => before.get(path) !== hash && after.get(path) !== hash).map(([path]) => path);
}

/** A run of the program. */
export interface Run {
  readonly code: number | null;
  readonly signal: string | null;
  readonly err: string;
}

/** Starts the program in a folder; `during` may do things while it runs, and is waited for. Its temporary files go to `tmp/`. */
export async function run(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  during: (pid: number) => unknown = () => undefined,
): Promise<Run> {
  const variables = { ...process.env, TMPDIR: join(folder, 'tmp'), FACTPRESS_CACHE: join(folder, 'cache'), ...env };
  const child = spawn(process.execPath, [launcher, ...args], {
    cwd: folder,
    env: variables,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
  });
  const closed = new Promise<Run>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, err }));
  });
  if (child.pid !== undefined) await during(child.pid);
  return closed;
}

/** Runs `die.ts`; gives what it printed, or nothing where it died. */
export function dieAt(folder: string, point: number, when: string): Promise<string> {
  const script = join(import.meta.dirname, 'die.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, folder, String(point), when], (_error, out) => resolve(out));
  });
}

/** Living processes that have a folder in their command line or that are children of one that has, but not ourselves. */
export async function processesOf(folder: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found: number[] = [];
  for (const pid of pids) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (pid !== process.pid && line.includes(join(folder, 'tmp'))) found.push(pid);
  }
  return found;
}

/** Takes a folder away. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Waits. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
