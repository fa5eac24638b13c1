/** The bundle that `make` starts does what the program does from its own files, on a machine that has nothing unpacked yet. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

it('prints with the pinned browser and font from an empty cache', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'factpress-bundle-'));
  try {
    await cp(join(root, 'tests/cases/two-sources-disagree/sources'), join(folder, 'sources'), { recursive: true });
    const { PUPPETEER_EXECUTABLE_PATH: _own, ...env } = process.env;
    const { stderr } = await run(
      process.execPath,
      [join(root, 'pipeline/launch.cjs'), 'build', '--sources', join(folder, 'sources'), '--out', join(folder, 'out')],
      { env: { ...env, FACTPRESS_CACHE: join(folder, 'cache') } },
    );
    expect(stderr).toMatch(/^Built 1 subject .*\(pinned\)$/m);
    expect(stderr).not.toContain('warning:');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
