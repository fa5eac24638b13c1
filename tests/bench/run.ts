/**
 * `make bench`: measures the rows that are asked for (all where none are) and prints them as a table; writes out/bench.json.
 * `node tests/bench/run.ts [--quick] [--rounds=9] [--scale=1] [--rows=noop,cold]`. Run it when the machine has nothing else to do.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root } from './programs.ts';
import type { Row, RowResult } from './row.ts';
import { buildRows } from './rows-build.ts';
import { peerRows } from './rows-peers.ts';
import { sizeRows } from './rows-size.ts';
import { lineOf, tableOf } from './table.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    scale: { type: 'string', default: '1' },
    rows: { type: 'string', default: '' },
  },
});
const all = [...buildRows, ...sizeRows, ...peerRows];
const wanted = values.rows.split(',').filter((id) => id !== '');
const unknown = wanted.filter((id) => !all.some((row) => row.id === id));
if (unknown.length > 0) {
  process.stderr.write(`no row ${unknown.join(', ')}; there are ${all.map(({ id }) => id).join(', ')}\n`);
  process.exit(2);
}
const rounds = Number(values.rounds ?? (values.quick ? 3 : 9));
const done: { readonly row: Row; readonly result: RowResult }[] = [];
for (const row of all.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  const result = await measured(row);
  if (result === undefined) continue;
  done.push({ row, result });
  process.stderr.write(`${lineOf(row, result)}\n`);
}
process.stdout.write(tableOf(done));
await mkdir(join(root, 'out'), { recursive: true });
await writeFile(join(root, 'out/bench.json'), `${JSON.stringify(report(), null, 2)}\n`);

/** A row that cannot be measured here is left out, and says why. */
async function measured(row: Row): Promise<RowResult | undefined> {
  const scratch = await mkdtemp(join(tmpdir(), 'factpress-bench-'));
  try {
    return await row.measure({ scratch, rounds, quick: values.quick, scale: Number(values.scale) });
  } catch (error) {
    process.stderr.write(`${row.id}: not measured: ${error instanceof Error ? error.message : error}\n`);
    return undefined;
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

function report() {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  return {
    format: 'factpress/bench@1',
    machine: { processors: cpus().length, model: cpus()[0]?.model, memory: totalmem(), node: process.version },
    commit,
    rounds,
    quick: values.quick,
    scale: Number(values.scale),
    rows: done.map(({ row: { measure: _, ...row }, result }) => ({ ...row, ...result })),
  };
}
