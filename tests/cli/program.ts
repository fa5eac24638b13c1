/** Runs the real program in a process of its own, as a user would. */
import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What a run of the program left behind. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line's file. */
export const cli = join(root, 'pipeline/cli.ts');
const variables = { ...process.env, SOURCE_DATE_EPOCH: undefined, PUPPETEER_EXECUTABLE_PATH: undefined };

/** Runs it in a folder, with some variables set otherwise; undefined takes one away. */
export function factpress(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Run> {
  return run(process.execPath, [cli, ...args], cwd, env);
}

/** Runs it with its standard output going to a shell command. Exit code and errors are the program's own. */
export function piped(cwd: string, args: readonly string[], to: string): Promise<Run> {
  const words = [process.execPath, cli, ...args].map((word) => `'${word}'`).join(' ');
  return run('bash', ['-c', `${words} | ${to} > /dev/null; exit \${PIPESTATUS[0]}`], cwd, {});
}

/** Runs it with what it says to people going to a shell command, or to a file where that begins with `>`. */
export function heardBy(cwd: string, args: readonly string[], to: string): Promise<Run> {
  const words = [process.execPath, cli, ...args].map((word) => `'${word}'`).join(' ');
  const script = to.startsWith('>') ? `${words} 2${to}` : `${words} 2>&1 >/dev/null | ${to}; exit \${PIPESTATUS[0]}`;
  return run('bash', ['-c', script], cwd, {});
}

/** Sends it an interrupt after a while; gives the signal that it ended by, or its exit code. */
export function interrupted(cwd: string, args: readonly string[], delayMs: number): Promise<string | number | null> {
  const child = spawn(process.execPath, [cli, ...args], { cwd, env: variables, stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGINT'), delayMs);
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      resolve(signal ?? code);
    });
  });
}

/** Runs any program. */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Run> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env: { ...variables, ...env } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

/** A folder of its own with the fixture in `sources/`, gone when the test is done. */
export async function workplace(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'factpress-cli-'));
  // A browser that was just ended may still write to its profile for a moment.
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  await cp(join(import.meta.dirname, 'fixtures/harbour'), join(folder, 'sources'), { recursive: true });
  return folder;
}

/** All files below a folder with their bytes, by path. */
export async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.sort().map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const),
  );
  return new Map(files);
}
