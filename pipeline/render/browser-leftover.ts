/**
 * The folder of a run of the browser, and those of runs that were killed and could not clear theirs away: a profile is some
 * megabytes, and a temporary folder may never be emptied. A folder's name says whose it is.
 */
import { createHash } from 'node:crypto';
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isRunning, ownId } from './browser-guard.ts';

const prefix = 'factpress-browser-';

/** Machines and containers that share a temporary folder do not know each other's processes. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Makes a folder for one run of the browser below the temporary one. */
export function makeRunFolder(temporary: string): Promise<string> {
  return mkdtemp(join(temporary, `${prefix}${machine}-${ownId().pid}-`));
}

/** Removes folders of dead processes of this machine and user. What cannot be removed stays. */
export async function clearLeftovers(temporary: string): Promise<void> {
  const names = await readdir(temporary).catch(() => []);
  await Promise.all(names.filter(isDead).map((name) => removeOwn(join(temporary, name))));
}

function isDead(name: string): boolean {
  const [, where, pid] = /^factpress-browser-([0-9a-f]{8})-(\d{1,10})-\w{6}$/.exec(name) ?? [];
  return where === machine && !isRunning(Number(pid));
}

/** Anybody may make a folder of that name, or a link. */
async function removeOwn(path: string): Promise<void> {
  const stat = await lstat(path).catch(() => undefined);
  const { uid } = ownId();
  if (!stat?.isDirectory() || (uid !== undefined && stat.uid !== uid)) return;
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
}
