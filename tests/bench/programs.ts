/** Runs programs, ours and others', and tells what they took. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { millisecondsOf } from './measure.ts';

/** The project's folder. */
export const root = join(import.meta.dirname, '../..');

/** The program as `make` starts it. */
export const factpress = ['node', join(root, 'pipeline/launch.cjs')] as const;

const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules/.cache/factpress/node'),
  SOURCE_DATE_EPOCH: undefined,
};

/** How a program is run. */
export interface Running {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end. Throws, with what it said, where it fails. */
export async function run(command: readonly string[], { cwd = root, env: more = {} }: Running = {}): Promise<void> {
  const child = start(command, { cwd, env: more });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  child.stdout?.resume();
  // Some programs read what comes, and wait for its end.
  child.stdin?.end();
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${said.slice(-2000)}`);
}

/** Milliseconds from start to end. */
export function timed(command: readonly string[], running?: Running): Promise<number> {
  return millisecondsOf(() => run(command, running));
}

/** Milliseconds, and the most memory that the process itself had, in megabytes. Linux; elsewhere memory is not a number. */
export async function weighed(command: readonly string[]): Promise<{ milliseconds: number; megabytes: number }> {
  const child = start(command, {});
  child.stdout?.resume();
  child.stderr?.resume();
  child.stdin?.end();
  let kilobytes = Number.NaN;
  const watch = setInterval(() => {
    kilobytes = mostMemory(child.pid) ?? kilobytes;
  }, 50);
  const milliseconds = await millisecondsOf(() => once(child, 'close'));
  clearInterval(watch);
  if (child.exitCode !== 0) throw new Error(`${command.join(' ')} ended with ${child.exitCode}`);
  return { milliseconds, megabytes: kilobytes / 1000 };
}

function mostMemory(pid: number | undefined): number | undefined {
  try {
    const found = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return found === undefined ? undefined : Number(found);
  } catch {
    return undefined;
  }
}

/** Starts a program that goes on running. */
export function start(
  [program = '', ...args]: readonly string[],
  { cwd = root, env: more = {} }: Running,
): ChildProcess {
  return spawn(program, args, { cwd, env: { ...env, ...more }, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** A program that answers each line with a line. */
export interface Service {
  readonly ask: (line: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Starts a program that answers lines. */
export function serve(command: readonly string[]): Service {
  const child = start(command, {});
  child.stderr?.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const ended = once(child, 'exit');
  const failed = ended.then(() => Promise.reject(new Error('the floor has ended')));
  failed.catch(() => undefined);
  return {
    ask: async (line) => {
      const answer = once(lines, 'line');
      child.stdin?.write(`${line}\n`);
      await Promise.race([answer, failed]);
    },
    end: async () => {
      child.stdin?.end();
      await ended;
    },
  };
}
