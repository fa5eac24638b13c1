/** Browsers that fail in every way, as programs of their own; and builds at the same time. */
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import {
  forget,
  leftIn,
  lose,
  makeFolder,
  pause,
  processesOf,
  put,
  removeFolder,
  run,
  stateOf,
  type Tally,
  tally,
} from './world.ts';

const version = '[ "$1" = --version ] && { echo \'Chromium 153.0.1.2\'; exit 0; }';

/** Programs that take themselves for browsers. */
const fakes: readonly (readonly [name: string, script: string])[] = [
  ['is no program', ''],
  ['ends at once', '#!/bin/sh\nexit 1\n'],
  ['ends after it has said its version', `#!/bin/sh\n${version}\nexit 3\n`],
  [
    'lacks a library',
    `#!/bin/sh\n${version}\necho 'x: error while loading shared libraries: libnss3.so: none' >&2\nexit 127\n`,
  ],
  ['is too old', "#!/bin/sh\necho 'Chromium 88.0.1'\n"],
  ['closes its pipe', `#!/bin/sh\n${version}\nexec 3<&- 4>&-\nsleep 1\n`],
  ['talks nonsense', `#!/bin/sh\n${version}\nprintf 'nonsense\\0' >&4\nsleep 2\n`],
  ['hangs and starts others that hang', `#!/bin/sh\n${version}\nsleep 300 &\nsleep 300\n`],
];

/** Each fake in turn: exit 3, facts and HTML are there as a set, each PDF is named, nothing lives on. */
export async function brokenBrowsers(): Promise<Tally> {
  const to = tally('a browser that does not start, hangs, is too old or no browser');
  const folder = await makeFolder();
  const path = join(folder, 'tmp/browser');
  for (const [name, script] of fakes) {
    await writeFile(path, script);
    await chmod(path, 0o755);
    const { code, err } = await run(folder, ['build'], { PUPPETEER_EXECUTABLE_PATH: path });
    to.injected++;
    const files = [...(await stateOf(folder)).keys()];
    if (code !== 3 || /internal error|\n\s+at /.test(err)) lose(to, `${name}: exit ${code}: ${err.slice(0, 300)}`);
    if (!err.includes('browser-pdf-missing')) lose(to, `${name}: not a word on the PDFs`);
    if (!['facts.json', 'fact-sheet.html', 'evidence.html'].every((file) => files.includes(file)))
      lose(to, `${name}: no HTML`);
    await assertNobody(to, folder, name);
  }
  await removeFolder(folder);
  return to;
}

/** The real browser is killed at chance moments of a build: the fresh one does the work, or exit 3. */
export async function dyingBrowsers(rounds: number): Promise<Tally> {
  return hurtBrowsers(rounds, 'SIGKILL', tally('the real browser killed while it starts or prints'));
}

/** The real browser stops and says no more: a deadline ends it. */
export async function hangingBrowsers(rounds: number): Promise<Tally> {
  return hurtBrowsers(rounds, 'SIGSTOP', tally('the real browser stopped while it starts or prints'));
}

async function hurtBrowsers(rounds: number, signal: NodeJS.Signals, to: Tally): Promise<Tally> {
  const folder = await makeFolder();
  await run(folder, ['build']);
  let mended = 0;
  for (let n = 0; n < rounds; n++) {
    await put(folder, n % 2 === 0 ? 1 : 0);
    await forget(folder);
    let hurt = false;
    const { code, err } = await run(folder, ['build'], {}, async (pid) => {
      for (let looks = 0; looks < 1000 && !hurt && isAlive(pid); looks++) {
        await pause(5);
        const [browser] = await childrenOf(pid, folder);
        if (browser === undefined) continue;
        await pause(((n * 61) % rounds) * (900 / rounds));
        hurt = isAlive(browser) && process.kill(browser, signal);
        break;
      }
    });
    if (!hurt) continue;
    to.injected++;
    if (code === 0) mended++;
    if (![0, 3].includes(code ?? -1) || /internal error|\n\s+at /.test(err))
      lose(to, `round ${n}: exit ${code}: ${err.slice(0, 300)}`);
    const pdfs = [...(await stateOf(folder)).keys()].filter((file) => file.endsWith('.pdf'));
    if (code === 0 && pdfs.length !== 2) lose(to, `round ${n}: exit 0 with ${pdfs.length} PDFs`);
    if (code === 3 && !err.includes('browser-pdf-missing')) lose(to, `round ${n}: not a word on the PDFs`);
    await assertNobody(to, folder, `round ${n}`);
  }
  to.notes.push(`${mended} of ${to.injected} printed by a fresh browser`);
  await removeFolder(folder);
  return to;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function assertNobody(to: Tally, folder: string, what: string): Promise<void> {
  // The kernel takes its time with a process of 200 MB.
  for (let looks = 0; looks < 20 && (await processesOf(folder)).length > 0; looks++) await pause(100);
  const alive = await processesOf(folder);
  if (alive.length > 0) lose(to, `${what}: ${alive.length} processes live on`);
}

/** Main processes of browsers that a run has started: those with a profile in its folder and no type. */
async function childrenOf(pid: number, folder: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === pid) continue;
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (line.includes(`--user-data-dir=${join(folder, 'tmp')}`) && !line.includes('--type=')) found.push(Number(name));
  }
  return found;
}

/** Builds that begin together, over the lock of a dead one: each is done or says so, and what is there is of one of them. */
export async function together(rounds: number, at: number): Promise<Tally> {
  const to = tally(`${at} builds of one folder at once, over a stale lock`);
  const folder = await makeFolder();
  await run(folder, ['build', '--only', 'html']);
  const expected = (await stateOf(folder)).get('facts.json');
  let waited = 0;
  for (let n = 0; n < rounds; n++) {
    await put(folder, 1);
    await run(folder, ['build', '--only', 'html']);
    await put(folder, 0);
    await writeFile(join(folder, 'out/.factpress-lock'), n % 2 === 0 ? '999999999' : '');
    await forget(folder);
    const runs = await Promise.all(Array.from({ length: at }, () => run(folder, ['build', '--only', 'html'])));
    to.injected += at;
    const done = runs.filter(({ code }) => code === 0).length;
    const locked = runs.filter(({ code, err }) => code === 3 && err.includes('out-locked')).length;
    waited += locked;
    if (done + locked !== at || done === 0)
      lose(
        to,
        `round ${n}: exits ${runs.map(({ code }) => code).join(' ')}: ${runs.map(({ err }) => err.slice(0, 150)).join(' | ')}`,
      );
    if ((await stateOf(folder)).get('facts.json') !== expected) lose(to, `round ${n}: something else came out`);
    const left = await leftIn(folder);
    if (left.length > 0) lose(to, `round ${n}: left ${left.join(', ')}`);
  }
  to.notes.push(`${waited} of ${to.injected} said that another build was at work`);
  await removeFolder(folder);
  return to;
}
