/** Death at every point: at each operation that changes the disk, and at moments of chance. */
import {
  broken,
  dieAt,
  keep,
  leftIn,
  lose,
  makeFolder,
  pause,
  processesOf,
  put,
  removeFolder,
  restore,
  run,
  type State,
  same,
  stateOf,
  type Tally,
  tally,
} from './world.ts';

const html = ['build', '--only', 'html'];

/** The output of each of the two texts. */
async function expected(folder: string, args: readonly string[]): Promise<readonly [State, State]> {
  await run(folder, args);
  const first = await stateOf(folder);
  await put(folder, 1);
  await run(folder, args);
  return [first, await stateOf(folder)];
}

/** After whatever happened: no file is broken, and the next build makes the output that it should, with nothing left over. */
async function assertMended(
  to: Tally,
  folder: string,
  args: readonly string[],
  states: readonly [State, State],
  what: string,
) {
  const [before, after] = states;
  const bad = broken(await stateOf(folder), before, after);
  if (bad.length > 0) lose(to, `${what}: ${bad.join(', ')} broken`);
  const next = await run(folder, args);
  if (next.code !== 0) lose(to, `${what}: the next build ended with ${next.code}: ${next.err.slice(0, 200)}`);
  const now = await stateOf(folder);
  // What changed since when is told otherwise where the build before was the one that died.
  const rest = (state: State) => new Map([...state].filter(([path]) => !path.startsWith('changes.')));
  if (!same(rest(now), rest(after))) lose(to, `${what}: the next build made something else`);
  const left = await leftIn(folder);
  if (left.length > 0) lose(to, `${what}: left ${left.join(', ')}`);
}

/** Dies at each operation in turn: before it, after it, in the middle of each write. */
export async function namedPoints(): Promise<Tally> {
  const to = tally('kill -9 at every operation that changes the disk, before, amid and after it');
  const folder = await makeFolder();
  await run(folder, html);
  await keep(folder);
  const before = await stateOf(folder);
  await put(folder, 1);
  const count = Number((await dieAt(folder, 0, 'never')).split(' ')[0]);
  const states = [before, await stateOf(folder)] as const;
  for (let point = 1; point <= count; point++) {
    for (const when of ['before', 'half', 'after']) {
      await restore(folder);
      if ((await dieAt(folder, point, when)) !== '') continue;
      to.injected++;
      await assertMended(to, folder, html, states, `operation ${point} ${when}`);
    }
  }
  to.notes.push(`${count} operations`);
  await removeFolder(folder);
  return to;
}

/** Dies at chance moments of the real program, browser included. */
export async function chanceMoments(kills: number, args: readonly string[], name: string): Promise<Tally> {
  const to = tally(name);
  const folder = await makeFolder();
  const states = await expected(folder, args);
  await put(folder, 0);
  await run(folder, args);
  await keep(folder);
  await put(folder, 1);
  const started = performance.now();
  await run(folder, args);
  const usual = performance.now() - started;
  for (let n = 0; n < kills; n++) {
    await restore(folder);
    // Evenly over the whole build, in an order that does not follow the machine's mood.
    const at = usual * (((n * 61) % kills) / kills) * 1.1;
    const died = await run(folder, args, {}, (pid) => void setTimeout(() => kill(pid), at));
    if (died.signal === 'SIGKILL') to.injected++;
    await assertMended(to, folder, args, states, `after ${Math.round(at)} ms`);
  }
  await pause(2000);
  const alive = await processesOf(folder);
  if (alive.length > 0) lose(to, `${alive.length} processes live on`);
  await removeFolder(folder);
  return to;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was done before.
  }
}
