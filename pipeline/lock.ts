/**
 * One build at a time into one output folder: two at once would each take the other's half-written work for a wreck. The
 * lock is a file with the number and the birth of the process that holds it; a holder that has died holds nothing.
 */
import { type Disk, DiskError, type Effects, type Machine } from './effects.ts';
import { diskRefused, outLocked } from './model/catalogue.ts';
import type { Result } from './model/message.ts';
import { lockName } from './publish-names.ts';

/** Gives the lock back; where the lock was all that came of the folder, the folder goes too. */
export type Unlock = () => Promise<void>;

/** Takes the lock of an output folder. `value` is absent where another build holds it, or the disk refuses. */
export async function lock({ disk, machine }: Effects, out: string): Promise<Result<Unlock | undefined>> {
  const path = `${out}/${lockName}`;
  try {
    const wasThere = (await disk.stat(out)) !== undefined;
    const mine = await nameOf(disk, machine.pid);
    // Twice: the second time after a dead holder's file is gone.
    for (let attempt = 0; attempt < 2; attempt++) {
      if (await disk.claim(path, toBytes(mine)))
        return { value: () => unlock(disk, out, { path, mine, wasThere }), messages: [] };
      const holder = await holderOf(disk, path);
      if (await isHeld(holder, disk, machine)) break;
      if (!(await clearAway(disk, path, holder, machine))) break;
    }
    return { value: undefined, messages: [outLocked(out, path)] };
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return { value: undefined, messages: [diskRefused(out, error.message)] };
  }
}

/** A process by its number and, where the system tells, by when it was born: numbers come round again. */
async function nameOf(disk: Disk, pid: number): Promise<string> {
  return `${pid} ${await birthOf(disk, pid)}`.trimEnd();
}

/** Linux's 22nd field of `/proc/PID/stat`, counted behind the program's name, which may hold anything; else empty. */
async function birthOf(disk: Disk, pid: number): Promise<string> {
  const file = `/proc/${pid}/stat`;
  if ((await disk.stat(file)) === undefined) return '';
  return (await readText(disk, file)).replace(/^.*\)/s, '').trim().split(' ')[19] ?? '';
}

/** What a lock says. One that says nothing is just being made, or was when its maker died: a moment later that is known. */
async function holderOf(disk: Disk, path: string): Promise<string> {
  const said = await readText(disk, path);
  if (said !== '') return said;
  await new Promise((resolve) => setTimeout(resolve, 100));
  return readText(disk, path);
}

async function isHeld(holder: string, disk: Disk, machine: Machine): Promise<boolean> {
  const [pid = Number.NaN, birth] = [Number(holder.split(' ')[0]), holder.split(' ')[1]];
  if (pid === machine.pid || !machine.isRunning(pid)) return false;
  return birth === undefined || birth === (await birthOf(disk, pid));
}

/** Takes a dead holder's file out of the way: aside first, since another build may have done so and hold it by now. */
async function clearAway(disk: Disk, path: string, holder: string, machine: Machine): Promise<boolean> {
  const aside = `${path}-${machine.pid}`;
  if (!(await movedAside(disk, path, aside))) return true;
  const isIt = (await readText(disk, aside)) === holder;
  if (isIt) await disk.remove(aside);
  else await disk.rename(aside, path);
  return isIt;
}

/** Whether the file was there to be moved: a third build may clear it away in the same moment. */
async function movedAside(disk: Disk, path: string, aside: string): Promise<boolean> {
  try {
    await disk.rename(path, aside);
    return true;
  } catch (error) {
    if (error instanceof DiskError && error.code === 'ENOENT') return false;
    throw error;
  }
}

interface Held {
  readonly path: string;
  readonly mine: string;
  /** Whether the output folder was there before the lock. */
  readonly wasThere: boolean;
}

async function unlock(disk: Disk, out: string, { path, mine, wasThere }: Held): Promise<void> {
  try {
    if ((await readText(disk, path)) === mine) await disk.remove(path);
    if (!wasThere && (await disk.stat(out)) !== undefined && (await disk.list(out)).length === 0)
      await disk.remove(out);
  } catch (error) {
    // A lock that stays behind is taken over by the next build, since its holder is gone by then.
    if (!(error instanceof DiskError)) throw error;
  }
}

/** Empty where there is nothing any more, or something that is no lock of ours: a pipe would keep us waiting. */
async function readText(disk: Disk, path: string): Promise<string> {
  return (await disk.stat(path))?.kind === 'file' ? new TextDecoder().decode(await disk.read(path)) : '';
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
