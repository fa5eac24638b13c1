/**
 * Hears of changes to files: the only file that knows chokidar. It sees through editors that save by writing beside the
 * file and renaming, and hears of new and deleted files and folders, also of ones that are not there yet.
 */
import { resolve, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { Change } from './watch.ts';

/** Who is told. */
export interface Ears {
  readonly changed: (change: Change) => void;
  /** Something cannot be watched; told once for each of the system's codes. */
  readonly failed: (code: string) => void;
}

/** Hears of changes until it is closed. */
export interface FileWatch {
  /** Watches more. What is watched already is fine. */
  readonly add: (paths: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

const kinds: Readonly<Record<string, Change['kind']>> = {
  add: 'appeared',
  addDir: 'appeared',
  change: 'changed',
  unlink: 'gone',
  unlinkDir: 'gone',
};

/**
 * Watches files and folders with all that is below them. Resolves when no change from now on is missed.
 *
 * @param leaveOut folders whose contents are of no interest
 */
export async function watchFiles(
  paths: readonly string[],
  leaveOut: readonly string[],
  { changed, failed }: Ears,
): Promise<FileWatch> {
  const skipped = leaveOut
    .map((path) => resolve(path))
    .filter((path) => !paths.some((one) => isIn(resolve(one), path)));
  const watcher: FSWatcher = watch(
    paths.map((path) => resolve(path)),
    {
      ignoreInitial: true,
      ignored: (path) => /[/\\](?:node_modules|\.git)(?:[/\\]|$)/.test(path) || skipped.some((one) => isIn(path, one)),
    },
  );
  watcher.on('all', (event, path) => {
    const kind = kinds[event];
    if (kind !== undefined) changed({ path, kind });
  });
  const codes = new Set<string>();
  watcher.on('error', (error) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (!codes.has(code)) failed(code);
    codes.add(code);
  });
  await new Promise<void>((done) => watcher.once('ready', done));
  return { add: (more) => void watcher.add([...more]), close: () => watcher.close() };
}

/** Whether an absolute path is a folder's own, or below it. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
