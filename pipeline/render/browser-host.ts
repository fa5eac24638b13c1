/**
 * What finding and keeping a browser needs to know of the machine, handed in by whoever owns `process`, and the folders
 * that follow from it. Looks at nothing but where this package lies.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The machine as the browser's keeper sees it. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As `process.platform` has it. */
  readonly platform: string;
  /** As `process.arch` has it. */
  readonly arch: string;
  /** Absent where users have no numbers. 0 is root. */
  readonly uid?: number;
}

/** The folder that holds this program's package.json, from sources as from a bundle. Throws where there is none. */
export function packageRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (
      existsSync(manifest) &&
      (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'factpress'
    ) {
      return folder;
    }
    if (dirname(folder) === folder) throw new Error(`no package.json of factpress above ${from}`);
  }
}

/**
 * Where the cache may be, best first: `FACTPRESS_CACHE` alone where it is set; else `node_modules/.cache/factpress` of
 * the project, then the user's own cache folder, for those who may not write into the first, then a folder of theirs among
 * the temporary ones, for those who have no home.
 */
export function cacheFolders(host: Host, root: string = packageRoot()): readonly string[] {
  const chosen = host.env.FACTPRESS_CACHE;
  if (chosen) return [chosen];
  // Installed as somebody's dependency, the project's node_modules is the folder around this package.
  const modules = basename(dirname(root)) === 'node_modules' ? dirname(root) : join(root, 'node_modules');
  const home = host.env.XDG_CACHE_HOME || (host.env.HOME && join(host.env.HOME, '.cache'));
  const temporary = join(host.env.TMPDIR || '/tmp', `factpress-${host.uid ?? 'cache'}`);
  return [join(modules, '.cache', 'factpress'), ...(home ? [join(home, 'factpress')] : []), temporary];
}
