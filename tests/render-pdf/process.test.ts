/** Separate processes print the same bytes, and however a process ends, it leaves no browser and no profile behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { processesWith } from './machine.ts';

let temporary: string;

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'factpress-process-'));
});

afterEach(() => rm(temporary, { recursive: true }));

function start(...args: string[]): ChildProcess {
  const script = join(import.meta.dirname, 'print-once.ts');
  // The profile goes into the temporary folder, so that its name tells this test's browsers from all others.
  return spawn(process.execPath, [script, ...args], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function output(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) text += chunk;
  return text;
}

async function expectNothingLeft(): Promise<void> {
  await expect.poll(() => processesWith(temporary), { timeout: 5000 }).toEqual([]);
  expect((await readdir(temporary)).filter((name) => name.startsWith('factpress-browser-'))).toEqual([]);
}

it('gives the same bytes in two processes', async () => {
  const [one, two] = await Promise.all([output(start()), output(start())]);
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(two).toBe(one);
  await expectNothingLeft();
});

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves nothing behind on %s, and ends by it', async (signal) => {
  const child = start('hang');
  const ended = once(child, 'exit');
  await once(child.stdout ?? child, 'data');
  expect(processesWith(temporary)).not.toEqual([]);
  child.kill(signal);
  expect(await ended).toEqual([null, signal]);
  await expectNothingLeft();
});

it.each([
  ['an error', 'throw', 1],
  ['process.exit', 'exit', 4],
])('leaves nothing behind on %s', async (_what, how, code) => {
  expect(await once(start(how), 'exit')).toEqual([code, null]);
  await expectNothingLeft();
});

it('leaves no process behind even if it is killed, and no profile once there has been another', async () => {
  const child = start('hang');
  const ended = once(child, 'exit');
  await once(child.stdout ?? child, 'data');
  child.kill('SIGKILL');
  await ended;
  await expect.poll(() => processesWith(temporary), { timeout: 10_000 }).toEqual([]);
  await output(start());
  await expectNothingLeft();
});

it('leaves the profile of a living browser alone, and what only bears the name of one', async () => {
  const child = start('hang');
  const ended = once(child, 'exit');
  await once(child.stdout ?? child, 'data');
  const [living = ''] = await readdir(temporary);
  const elsewhere = 'factpress-browser-00000000-999999999-aBc123';
  await mkdir(join(temporary, elsewhere));
  await symlink(tmpdir(), join(temporary, living.replace(/-\d+-\w{6}$/, '-999999999-aBc123')));
  await output(start());
  expect(await readdir(temporary)).toHaveLength(3);
  expect(await readdir(temporary)).toEqual(expect.arrayContaining([living, elsewhere]));
  child.kill('SIGTERM');
  await ended;
});
