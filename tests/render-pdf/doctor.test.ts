/** The doctor names what is wrong and what mends it. */
import { describe, expect, it } from 'vitest';
import { doctor } from '../../pipeline/doctor.ts';
import { systemDisk } from '../../pipeline/effects.ts';
import type { Host } from '../../pipeline/render/browser-host.ts';
import { machine } from './machine.ts';

async function checks(host: Host, out = 'out', node = 'v24.1.0') {
  const list = await doctor({ host, disk: systemDisk, node, out });
  return new Map(list.map((check) => [check.name, check]));
}

describe('the doctor', () => {
  it('finds nothing wrong with a machine that can build', async () => {
    const all = await checks(machine());
    expect([...all.values()].filter(({ ok }) => !ok)).toEqual([]);
    expect([...all.keys()]).toEqual(expect.arrayContaining(['node', 'browser', 'print', 'cache', 'output']));
    expect(all.get('browser')?.found).toMatch(/Chrom.*, (pinned|installed-shell|installed-chrome|downloaded), \//);
  });

  it('says what to do about each thing that is wrong', async () => {
    const host = machine({ PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome', FACTPRESS_CACHE: '/proc/cache' });
    const all = await checks(host, '/proc/out', 'v20.20.2');
    for (const name of ['node', 'browser', 'cache', 'output'] as const) {
      expect(all.get(name)).toMatchObject({ ok: false, mend: expect.stringMatching(/\S/) });
    }
    expect(all.has('print')).toBe(false);
  });
});
