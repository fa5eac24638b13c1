/** `make` installs when the lock file changes and at no other time; `make test` ends with its figures. */
import { execFile } from 'node:child_process';
import { chmod, copyFile, cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'factpress-make-'));
  await copyFile(join(project, 'Makefile'), join(root, 'Makefile'));
  await writeFile(join(root, 'package-lock.json'), '{"lock":1}');
  await mkdir(join(root, 'pipeline'));
  await writeFile(
    join(root, 'pipeline/launch.cjs'),
    'process.stdout.write(JSON.stringify(process.argv.slice(2)) + "\\n")',
  );
  await program('npm', 'echo "$@" >> npm.log; mkdir -p node_modules');
});

afterEach(() => rm(root, { recursive: true }));

async function program(name: string, body: string): Promise<void> {
  await mkdir(join(root, 'bin'), { recursive: true });
  await writeFile(join(root, 'bin', name), `#!/bin/sh\n${body}\n`);
  await chmod(join(root, 'bin', name), 0o755);
}

function make(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { MAKEFLAGS: _flags, MAKELEVEL: _level, ...inherited } = process.env;
  const env = { ...inherited, PATH: `${join(root, 'bin')}:${process.env.PATH}` };
  return new Promise((resolve) => {
    execFile('make', args, { cwd: root, env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

async function installs(): Promise<number> {
  const log = await readFile(join(root, 'npm.log'), 'utf8').catch(() => '');
  return log.split('\n').filter((line) => line.startsWith('ci ')).length;
}

describe('make', () => {
  it('installs once', async () => {
    expect((await make()).code).toBe(0);
    expect((await make()).code).toBe(0);
    expect(await installs()).toBe(1);
  });

  it('installs nothing if the lock file was only touched', async () => {
    await make();
    const later = new Date(Date.now() + 10_000);
    await utimes(join(root, 'package-lock.json'), later, later);
    await make();
    expect(await installs()).toBe(1);
  });

  it('installs again if the lock file has changed', async () => {
    await make();
    await writeFile(join(root, 'package-lock.json'), '{"lock":2}');
    const later = new Date(Date.now() + 10_000);
    await utimes(join(root, 'package-lock.json'), later, later);
    await make();
    expect(await installs()).toBe(2);
  });

  it('installs again after an installation that failed', async () => {
    await program('npm', 'echo "$@" >> npm.log; mkdir -p node_modules; exit 1');
    const failed = await make();
    expect(failed.code).not.toBe(0);
    expect(failed.out).toBe('');
    await program('npm', 'echo "$@" >> npm.log');
    expect((await make()).code).toBe(0);
    expect(await installs()).toBe(2);
  });

  it.each([
    [[], ['build', '--sources', 'sources', '--out', 'out']],
    [['facts'], ['build', '--sources', 'sources', '--out', 'out', '--only', 'facts']],
    [
      ['html', 'SOURCES=../my texts', 'OUT=o'],
      ['build', '--sources', '../my texts', '--out', 'o', '--only', 'html'],
    ],
  ])('%j calls the program with the folders as they are', async (args, expected) => {
    expect(JSON.parse((await make(...args)).out)).toEqual(expected);
  });
});

describe('make test', () => {
  const report = (results: readonly object[], passed: number, total: number) =>
    JSON.stringify({ numPassedTests: passed, numTotalTests: total, testResults: results });

  /** Runs it with stand-ins for the tools, vitest giving this report. */
  async function run(vitest: { readonly report: string; readonly code: number }, biome = 0) {
    await cp(join(project, '.ci/test.mjs'), join(root, '.ci/test.mjs'));
    await mkdir(join(root, 'node_modules'), { recursive: true });
    await symlink(join(project, 'node_modules/zx'), join(root, 'node_modules/zx'));
    await writeFile(join(root, 'report.json'), vitest.report);
    await program('tsc', 'exit 0');
    await program('biome', `exit ${biome}`);
    await program(
      'vitest',
      `for a in "$@"; do case $a in --outputFile=*) cp report.json "\${a#*=}";; esac; done; exit ${vitest.code}`,
    );
    const { code, out } = await make('test');
    return [code, out.trimEnd().split('\n').at(-1)];
  }

  it('counts tests, the type check and the linter', async () => {
    expect(await run({ report: report([], 3, 3), code: 0 })).toEqual([0, '5 passed, 0 failed']);
  });

  it('fails with the linter, and still runs the tests', async () => {
    expect(await run({ report: report([], 3, 3), code: 0 }, 1)).toEqual([2, '4 passed, 1 failed']);
  });

  it('counts a failed and a skipped test as failed', async () => {
    expect(await run({ report: report([], 3, 5), code: 1 })).toEqual([2, '5 passed, 2 failed']);
  });

  it('counts a file that does not load as failed', async () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    expect(await run({ report: report([unloaded], 3, 3), code: 1 })).toEqual([2, '5 passed, 1 failed']);
  });

  it('fails where the tests give no report at all', async () => {
    expect(await run({ report: '', code: 1 })).toEqual([2, '2 passed, 1 failed']);
  });
});
