/**
 * One build at a time into one output folder: two at once would each take the other's half-written work for a wreck. The
 * lock is a file with the number of the process that holds it; a holder that has died holds nothing.
 */
import { DiskError, type Effects } from './effects.ts';
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
    const mine = new TextEncoder().encode(String(machine.pid));
    // Twice: the second time after a dead holder's file is gone.
    for (let attempt = 0; attempt < 2; attempt++) {
      if (await disk.claim(path, mine)) return { value: () => unlock(disk, out, path, wasThere), messages: [] };
      const holder = Number(new TextDecoder().decode(await disk.read(path)));
      if (holder !== machine.pid && machine.isRunning(holder)) break;
      await disk.remove(path);
    }
    return { value: undefined, messages: [outLocked(out, path)] };
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return { value: undefined, messages: [diskRefused(out, error.message)] };
  }
}

async function unlock(disk: Effects['disk'], out: string, path: string, wasThere: boolean): Promise<void> {
  try {
    await disk.remove(path);
    if (!wasThere && (await disk.stat(out)) !== undefined && (await disk.list(out)).length === 0)
      await disk.remove(out);
  } catch (error) {
    // A lock that stays behind is taken over by the next build, since its holder is gone by then.
    if (!(error instanceof DiskError)) throw error;
  }
}
