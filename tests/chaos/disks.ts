/** Disks that are full, read-only or gone, and files that go while they are read. */
import { execFileSync } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forget, lose, makeFolder, pause, put, removeFolder, run, same, stateOf, type Tally, tally } from './world.ts';

const html = ['build', '--only', 'html'];

/** A really full file system: memory of a fixed size, filled up to some kilobytes. */
export async function fullDisk(): Promise<Tally> {
  const to = tally('a full file system (tmpfs of 4 MB), with less and less room');
  const folder = await makeFolder();
  const out = join(folder, 'out');
  await mkdir(out);
  if (!mount(out)) {
    to.notes.push('not run: this machine lets nobody mount a file system');
    await removeFolder(folder);
    return to;
  }
  try {
    await run(folder, html);
    const before = await stateOf(folder);
    await put(folder, 1);
    for (let room = 0; room <= 1600; room += 40) {
      await fill(out, room * 1024);
      const { code, err } = await run(folder, html);
      await rm(join(out, 'filler'), { force: true });
      if (code === 0) break;
      to.injected++;
      if (code !== 3 || !err.includes('disk-refused')) lose(to, `${room} kB: exit ${code}: ${err.slice(0, 200)}`);
      if (!same(await stateOf(folder), before)) lose(to, `${room} kB: the old output is not as it was`);
    }
    const { code } = await run(folder, html);
    if (code !== 0) lose(to, `with room again: exit ${code}`);
    remount(out, 'ro');
    await put(folder, 0);
    const now = await stateOf(folder);
    const refused = await run(folder, html);
    to.injected++;
    if (refused.code !== 3) lose(to, `read-only: exit ${refused.code}`);
    if (!same(await stateOf(folder), now)) lose(to, 'read-only: the old output is not as it was');
    remount(out, 'rw');
    if ((await run(folder, html)).code !== 0) lose(to, 'writable again: not built');
  } finally {
    execFileSync('umount', [out]);
    await removeFolder(folder);
  }
  return to;
}

function mount(path: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function remount(path: string, how: 'ro' | 'rw'): void {
  execFileSync('mount', ['-o', `remount,${how}`, path]);
}

async function fill(path: string, room: number): Promise<void> {
  const { bavail, bsize } = await statfs(path);
  await writeFile(join(path, 'filler'), new Uint8Array(Math.max(0, bavail * bsize - room)));
}

/** Output and sources that vanish while a build is at work. */
export async function vanishing(rounds: number): Promise<Tally> {
  const to = tally('output folder or source removed during a build');
  const folder = await makeFolder();
  await run(folder, html);
  const expected = await stateOf(folder);
  await forget(folder);
  const started = performance.now();
  await run(folder, html);
  const usual = performance.now() - started;
  for (let n = 0; n < rounds; n++) {
    const what = n % 2 === 0 ? 'out' : 'sources/page.md';
    await put(folder, n % 4 < 2 ? 1 : 0);
    await forget(folder);
    const { code, err } = await run(folder, html, {}, async () => {
      await pause(100 + usual * (((n * 61) % rounds) / rounds));
      await rm(join(folder, what), { recursive: true, force: true });
    });
    to.injected++;
    if (![0, 1, 3].includes(code ?? -1) || /internal error|\n\s+at /.test(err))
      lose(to, `${what}: exit ${code}: ${err.slice(0, 200)}`);
    await put(folder, 0);
    const next = await run(folder, html);
    if (next.code !== 0) lose(to, `${what}: the next build ended with ${next.code}: ${next.err.slice(0, 200)}`);
    const facts = (await stateOf(folder)).get('facts.json');
    if (facts !== expected.get('facts.json')) lose(to, `${what}: the next build made something else`);
  }
  await removeFolder(folder);
  return to;
}
