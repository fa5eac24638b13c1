/** The cache does not grow for ever, and loses nothing that is in use. */
import { expect, it } from 'vitest';
import { openCache } from '../../pipeline/cache/cache.ts';
import { prune } from '../../pipeline/cache/prune.ts';
import type { Disk } from '../../pipeline/effects.ts';
import { memoryEffects } from '../../pipeline/effects-memory.ts';

const day = 24 * 60 * 60 * 1000;

/** A disk whose clock is set by hand. */
function clocked() {
  const { disk, files } = memoryEffects();
  const written = new Map<string, number>();
  const clock = { now: 0 };
  const timed: Disk = {
    ...disk,
    stash: async (path, bytes) => {
      written.set(path, clock.now);
      await disk.stash(path, bytes);
    },
    stat: async (path) => {
      const stat = await disk.stat(path);
      return stat && { ...stat, changed: written.get(path) ?? 0 };
    },
  };
  return { disk: timed, files, clock };
}

it('lets go of what nobody has asked for in a month', async () => {
  const { disk, files, clock } = clocked();
  const place = () => ({ disk, folders: ['cache'], program: 'x', now: clock.now });
  const ask = (what: string) => openCache(place()).recall('parsed', [what], () => what);
  const entries = () => [...files.keys()].filter((path) => path.includes('/kept/')).length;
  await ask('used');
  await ask('unused');
  for (clock.now = 0; clock.now < 40 * day; clock.now += 2 * day) {
    await ask('used');
    await prune(place(), clock.now);
  }
  expect(entries()).toBe(1);
  expect(await openCache(place()).recall('parsed', ['used'], () => expect.fail('lost'))).toBe('used');
});

it('looks no more than once a day', async () => {
  const { disk, clock } = clocked();
  let lists = 0;
  const counting: Disk = { ...disk, list: (path) => disk.list(path).finally(() => lists++) };
  const place = { disk: counting, folders: ['cache'], program: 'x' };
  await openCache(place).recall('parsed', ['a'], () => 'a');
  for (clock.now = 0; clock.now < 3 * day; clock.now += day / 8) await prune(place, clock.now);
  const once = 2;
  expect(lists).toBe(2 * once);
});
