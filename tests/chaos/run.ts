/**
 * `make chaos`: faults put into real builds, and what was lost by them. Prints a table; exit 1 where anything was.
 * `CHAOS=0.1` does a tenth of it.
 */
import process from 'node:process';
import { brokenBrowsers, dyingBrowsers, hangingBrowsers, together } from './browsers.ts';
import { fullDisk, vanishing } from './disks.ts';
import { chanceMoments, interrupts, namedPoints } from './kills.ts';
import type { Tally } from './world.ts';

const share = Number(process.env.CHAOS ?? 1);
const times = (n: number) => Math.max(2, Math.round(n * share));
const wanted = process.argv[2] ?? '';

const kinds: readonly (readonly [string, () => Promise<Tally>])[] = [
  ['points', namedPoints],
  ['moments', () => chanceMoments(times(200), ['build', '--only', 'html'], 'kill -9 at chance moments, without PDF')],
  ['print', () => chanceMoments(times(30), ['build'], 'kill -9 at chance moments, with PDF')],
  ['interrupts', () => interrupts(times(30))],
  ['full', fullDisk],
  ['vanish', () => vanishing(times(40))],
  ['broken', brokenBrowsers],
  ['dying', () => dyingBrowsers(times(30))],
  ['hanging', () => hangingBrowsers(times(3))],
  ['together', () => together(times(20), 3)],
];

let lost = 0;
let injected = 0;
for (const [key, kind] of kinds.filter(([name]) => name.includes(wanted))) {
  const started = performance.now();
  const done = await kind();
  lost += done.lost;
  injected += done.injected;
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(`${key}: ${done.name}: ${done.injected} injected, ${done.lost} lost (${seconds} s)\n`);
  for (const note of done.notes) process.stdout.write(`    ${note}\n`);
}
process.stdout.write(`${injected} faults injected, ${lost} lost\n`);
process.exitCode = lost === 0 ? 0 : 1;
