/**
 * The browser that the lock file pins: the same program, libraries and fallback font on every Linux machine, which is
 * what makes the same sources give the same PDF bytes. Only unpacks; starting it is browser-launch.ts.
 */
import { join } from 'node:path';
import { findArchives, trustedOwners, unpackProgram, unpackTree } from './browser-archives.ts';
import { runBriefly } from './browser-brief.ts';
import type { Host } from './browser-host.ts';
import { unpackOnce } from './browser-unpack.ts';

/** The pinned browser, unpacked. */
export interface PinnedBrowser {
  readonly path: string;
  /** As the program itself says: `Chromium 153.0.8010.0`. */
  readonly version: string;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
}

/**
 * Unpacks the pinned browser where it is not yet, and gives it; absent where there is none for this system.
 *
 * Throws where it cannot be unpacked or, once unpacked, does not start.
 */
export async function pinnedBrowser(host: Host, caches: readonly string[]): Promise<PinnedBrowser | undefined> {
  if (host.platform !== 'linux') return undefined;
  const archives = await findArchives();
  if (!archives) return undefined;
  const { folder, facts } = await unpackOnce(caches, {
    name: join('browser', `${archives.version}-${archives.fingerprint}`),
    trusted: trustedOwners(host, archives),
    fill: async (to) => {
      const program = join(to, 'chromium');
      await unpackProgram(archives.path('chromium.br'), program, host.arch);
      await unpackTree(archives.path('al2023.tar.br'), to);
      return { version: await browserVersion(program, librariesOf(to)) };
    },
  });
  return {
    path: join(folder, 'chromium'),
    version: facts.version ?? archives.version,
    env: librariesOf(folder),
    folder,
  };
}

/** What `--version` prints. Throws what the system or the program says where it does not start. */
export async function browserVersion(path: string, env: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await runBriefly(path, ['--version'], { ...env }, 20_000);
  return stdout.trim();
}

/** nss, nspr and expat, which a system without any browser lacks. */
function librariesOf(folder: string): Readonly<Record<string, string>> {
  return { LD_LIBRARY_PATH: join(folder, 'lib') };
}
