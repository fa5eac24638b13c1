/** Part of the build: the cache that it is to use. It lies beside the unpacked browser, whose keeper knows the folders. */
import type { BuildOptions } from './build-report.ts';
import type { Place } from './cache/cache.ts';
import { programOf } from './cache/program.ts';
import type { Effects } from './effects.ts';
import { cacheFolders } from './render/browser-host.ts';

/** Where the cache of a build is; absent where it is to remember nothing. */
export async function cachePlace({ cache, dry }: BuildOptions, { disk, machine }: Effects): Promise<Place | undefined> {
  if (cache === false || dry === true) return undefined;
  const folders = cacheFolders(machine);
  // The last one is among the temporary files, where anybody may have put something.
  const own = folders.length > 1 ? folders.slice(0, -1) : folders;
  return { disk, folders: own, program: await programOf(disk, machine) };
}
