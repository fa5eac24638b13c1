/**
 * Keeps the cache from growing for ever: at most once a day, entries go that no build has asked for in a month, and beyond
 * a certain size the oldest. What is asked for is written again after a while, so that its age tells of its use.
 */
import { type Disk, DiskError } from '../effects.ts';
import { entriesFolder, firstThat, type Place } from './cache.ts';

const day = 24 * 60 * 60 * 1000;

const oldest = 30 * day;
const mostBytes = 500_000_000;

interface Kept {
  readonly path: string;
  readonly size: number;
  readonly changed: number;
}

/** @param now what the disk's clock says */
export async function prune({ disk, folders }: Place, now: number): Promise<void> {
  await firstThat(folders, async (folder) => {
    const marker = `${folder}/pruned`;
    const last = (await disk.stat(marker))?.changed;
    if (last !== undefined && now - last < day) return;
    await disk.stash(marker, new Uint8Array(1));
    // The first day there is nothing old.
    if (last !== undefined) await pruneFolder(disk, folder, now);
  });
}

async function pruneFolder(disk: Disk, folder: string, now: number): Promise<void> {
  const files = [...(await filesIn(disk, `${folder}/builds`)), ...(await filesIn(disk, `${folder}/${entriesFolder}`))];
  let bytes = 0;
  for (const { path, size, changed } of files.sort((a, b) => b.changed - a.changed)) {
    bytes += size;
    if (now - changed > oldest || bytes > mostBytes) await disk.remove(path);
  }
}

async function filesIn(disk: Disk, folder: string): Promise<readonly Kept[]> {
  if ((await disk.stat(folder))?.kind !== 'folder') return [];
  const found: Kept[] = [];
  for (const { name, kind } of await disk.list(folder)) {
    const path = `${folder}/${name}`;
    if (kind === 'folder') found.push(...(await filesIn(disk, path)));
    const stat = kind === 'file' ? await statOf(disk, path) : undefined;
    if (stat !== undefined) found.push({ path, size: stat.size, changed: stat.changed });
  }
  return found;
}

/** Another process may have removed it. */
async function statOf(disk: Disk, path: string) {
  try {
    return await disk.stat(path);
  } catch (error) {
    if (error instanceof DiskError) return undefined;
    throw error;
  }
}
