/** Scripts of the bundle run the same whatever is kept of what the engine compiled of them. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const launcher = join(import.meta.dirname, '../../pipeline/launch-script.cjs');

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'factpress-script-')));
  const script = (modules: string) =>
    `(function (require, module, factpressModule) { module.exports = { ${modules} }; })`;
  await writeFile(
    join(folder, 'first.js'),
    script(`
      'main': () => process.argv[2] === 'more'
        ? Promise.resolve().then(() => process.stdout.write(factpressModule('later').greet('all')))
        : process.stdout.write('first'),
      'shared': () => ({ name: 'shared' })`),
  );
  await writeFile(
    join(folder, 'second.js'),
    script(`'later': () => ({ greet: (whom) => factpressModule('shared').name + ' greets ' + whom })`),
  );
  await writeFile(
    join(folder, 'cli.cjs'),
    `require(${JSON.stringify(launcher)}).run(__dirname, ['first', 'second'], 'main')`,
  );
});

afterEach(() => rm(folder, { recursive: true }));

const run = (args: readonly string[] = [], flags: readonly string[] = []) =>
  execFileSync(process.execPath, [...flags, join(folder, 'cli.cjs'), ...args], { encoding: 'utf8' });

describe('the scripts of a bundle', () => {
  it('are loaded when something in them is asked for, and have one module in common', async () => {
    expect(run()).toBe('first');
    expect(await readdir(folder)).not.toContain('second.code');
    expect(run(['more'])).toBe('shared greets all');
    expect(await readdir(folder)).toContain('second.code');
  });

  it('are compiled for the first run, and again where what was kept is not whole', async () => {
    run();
    const whole = await readFile(join(folder, 'first.code'));
    for (const at of [0, 40, whole.length - 8]) {
      const broken = whole.with(at, (whole[at] ?? 0) ^ 255);
      await writeFile(join(folder, 'first.code'), broken);
      expect(run()).toBe('first');
      expect((await readFile(join(folder, 'first.code'))).equals(broken)).toBe(false);
    }
    await writeFile(join(folder, 'first.code'), whole.subarray(0, 100));
    expect(run()).toBe('first');
    await writeFile(join(folder, 'first.code'), '');
    expect(run()).toBe('first');
  });

  it('do not take what an engine kept that was told to work otherwise', async () => {
    run([], ['--no-lazy']);
    expect(run()).toBe('first');
    const kept = await readFile(join(folder, 'first.code'));
    run();
    expect((await readFile(join(folder, 'first.code'))).equals(kept)).toBe(true);
  });

  it('run where nothing can be written', async () => {
    run(['more']);
    await rm(join(folder, 'first.code'));
    await rm(join(folder, 'first.runs'));
    execFileSync('mkdir', [join(folder, 'first.code'), join(folder, 'first.runs')]);
    expect(run(['more'])).toBe('shared greets all');
  });
});
