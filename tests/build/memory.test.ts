/** What the engine is asked for where very much text is read. */
import { getHeapSpaceStatistics } from 'node:v8';
import { afterAll, expect, it } from 'vitest';
import { systemEffects } from '../../pipeline/effects.ts';
import { world } from './harness.ts';

const { spareMemory, releaseMemory, inHaste } = systemEffects(world({}));

/** Megabytes that are kept for what is new. */
function room(): number {
  const space = getHeapSpaceStatistics().find((one) => one.space_name === 'new_space');
  return (space?.space_size ?? Number.NaN) / 1e6;
}

/** Makes much that lives for a while. */
function make(count: number): number {
  let kept: object[] = [];
  for (let number = 0; number < count; number++) {
    kept.push({ number, text: `number ${number}` });
    if (kept.length > 200_000) kept = [];
  }
  return kept.length;
}

// As it is by itself again.
afterAll(() => inHaste?.(() => undefined));

it('keeps the room for what is new small, and not too small to work in', () => {
  spareMemory?.();
  make(1_000_000);
  expect(room()).toBeLessThan(40);
  for (let times = 0; times < 2; times++) {
    releaseMemory?.();
    expect(room()).toBeGreaterThan(8);
    make(1_000_000);
    expect(room()).toBeLessThan(40);
  }
});
