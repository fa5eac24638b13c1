/** Death at every point: at each operation that changes the disk, and at moments of chance; and interrupts. */
import {
  broken,
  dieAt,
  keep,
  leftIn,
  leftInTmp,
  lose,
  makeFolder,
  pause,
  processesOf,
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
  await restore(folder);
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

/** A build of the real program that is to be ended at some moment of it. */
interface Moments {
  readonly folder: string;
  readonly states: readonly [State, State];
  /** Milliseconds that it takes. */
  readonly usual: number;
}

/** A folder in which a build has its whole work to do, and what it makes. */
async function momentsOf(args: readonly string[]): Promise<Moments> {
  const folder = await makeFolder();
  await run(folder, args);
  await keep(folder);
  const before = await stateOf(folder);
  await restore(folder);
  const started = performance.now();
  await run(folder, args);
  const usual = performance.now() - started;
  return { folder, states: [before, await stateOf(folder)], usual };
}

/** Evenly over the whole build, in an order that does not follow the machine's mood. */
function momentOf(n: number, rounds: number, usual: number): number {
  return usual * (((n * 61) % rounds) / rounds) * 1.1;
}

/** Dies at chance moments of the real program, browser included. */
export async function chanceMoments(kills: number, args: readonly string[], name: string): Promise<Tally> {
  const to = tally(name);
  const { folder, states, usual } = await momentsOf(args);
  for (let n = 0; n < kills; n++) {
    await restore(folder);
    const at = momentOf(n, kills, usual);
    const died = await run(folder, args, {}, (pid) => void setTimeout(() => send(pid, 'SIGKILL'), at));
    if (died.signal === 'SIGKILL') to.injected++;
    await assertMended(to, folder, args, states, `after ${Math.round(at)} ms`);
  }
  await assertNothingLeft(to, folder, 'in the end');
  await removeFolder(folder);
  return to;
}

/** Interrupted at chance moments: ends by the signal, leaves the old output or the new one, and nobody and nothing else. */
export async function interrupts(rounds: number): Promise<Tally> {
  const to = tally('SIGINT, SIGTERM and SIGHUP at chance moments, with PDF');
  const args = ['build'];
  const { folder, states, usual } = await momentsOf(args);
  for (let n = 0; n < rounds; n++) {
    const signal = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const)[n % 3] ?? 'SIGINT';
    await restore(folder);
    const at = momentOf(n, rounds, usual);
    const what = `${signal} after ${Math.round(at)} ms`;
    const ended = await run(folder, args, {}, (pid) => void setTimeout(() => send(pid, signal), at));
    if (ended.signal === signal) to.injected++;
    else if (ended.code !== 0) lose(to, `${what}: exit ${ended.code}: ${ended.err.slice(0, 200)}`);
    if (ended.err.includes('error')) lose(to, `${what}: ${ended.err.slice(0, 200)}`);
    await assertNothingLeft(to, folder, what);
    await assertMended(to, folder, args, states, what);
  }
  await removeFolder(folder);
  return to;
}

/** Neither processes nor profiles of browsers. */
async function assertNothingLeft(to: Tally, folder: string, what: string): Promise<void> {
  for (let looks = 0; looks < 20 && (await processesOf(folder)).length > 0; looks++) await pause(100);
  const alive = await processesOf(folder);
  if (alive.length > 0) lose(to, `${what}: ${alive.length} processes live on`);
  const left = await leftInTmp(folder);
  if (left.length > 0) lose(to, `${what}: left ${left.join(', ')}`);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It was done before.
  }
}
