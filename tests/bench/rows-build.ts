/** Rows about a build of the texts that ship with the program: from nothing, with nothing to do, after an edit, in a watch. */
import { cp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { millisecondsOf, ratioOf, takeTurns } from './measure.ts';
import { bundleFloor, recordPrints } from './prints.ts';
import { factpress, root, run, serve, start, timed } from './programs.ts';
import type { Bench, Row } from './row.ts';

const shipped = join(root, 'sources');
const nothing = ['node', '-e', '0'] as const;

async function workplace(scratch: string): Promise<{ sources: string; out: string; build: readonly string[] }> {
  const [sources, out] = [join(scratch, 'sources'), join(scratch, 'out')];
  await cp(shipped, sources, { recursive: true });
  return { sources, out, build: [...factpress, 'build', '--sources', sources, '--out', out] };
}

/** A build from nothing, against a script that only prints. */
const cold: Row = {
  id: 'cold',
  work: 'cold build of the shipped sources',
  against: 'the floor, started cold',
  bar: 1.25,
  aim: 1,
  better: 'less',
  unit: '×',
  measure: async ({ scratch, rounds }) => {
    const { sources, out, build } = await workplace(scratch);
    const floor = await bundleFloor(scratch);
    const job = join(scratch, 'job.json');
    await writeFile(job, JSON.stringify(await recordPrints(sources, scratch)));
    const ours = async () => {
      await rm(out, { recursive: true, force: true });
      return timed([...build, '--no-cache']);
    };
    const seen = await takeTurns({ ours, floor: () => timed(['node', floor, job]) }, rounds);
    return {
      measured: [
        { what: 'factpress build', unit: 'ms', figures: seen.ours },
        { what: 'floor', unit: 'ms', figures: seen.floor },
      ],
      result: ratioOf(seen.ours, seen.floor),
    };
  },
};

/** A build after some preparation in each round, against a Node that does nothing. */
function againstNothing(
  id: string,
  work: string,
  bar: number,
  aim: number,
  prepare: (sources: string, round: number) => Promise<void>,
): Row {
  return {
    id,
    work,
    against: '`node -e 0`',
    bar,
    aim,
    better: 'less',
    unit: '×',
    measure: async ({ scratch, rounds }: Bench) => {
      const { sources, build } = await workplace(scratch);
      await run(build);
      // The first build of a folder may be the only one that could not know what the next will find.
      await run(build);
      let round = 0;
      const ours = async () => {
        await prepare(sources, ++round);
        return timed(build);
      };
      const seen = await takeTurns({ ours, nothing: () => timed(nothing) }, rounds);
      return {
        measured: [
          { what: 'factpress build', unit: 'ms', figures: seen.ours },
          { what: 'node -e 0', unit: 'ms', figures: seen.nothing },
        ],
        result: ratioOf(seen.ours, seen.nothing),
      };
    },
  };
}

const noop = againstNothing('noop', 'build with nothing to do', 3, 2, async () => undefined);

/** Every place in the source moves by a line or more; no claim does. */
const unclaimed = againstNothing(
  'unclaimed',
  'build after one source changed but no claim did',
  8,
  5,
  async (sources, round) => {
    const file = join(sources, 'national-member-page.txt');
    const text = await readFile(file, 'utf8');
    const [head = '', ...rest] = text.split('\n\n');
    await writeFile(file, [head, `So much for that${', and so on'.repeat(round)}.`, ...rest].join('\n\n'));
  },
);

/** From a saved source to its PDFs on the disk, in a watch. */
const watch: Row = {
  id: 'watch',
  work: 'one source changed in watch, edit to new PDFs on disk',
  against: 'the floor in a warm browser',
  bar: 1.4,
  aim: 1.1,
  better: 'less',
  unit: '×',
  measure: async ({ scratch, rounds }) => {
    const { sources, out } = await workplace(scratch);
    const floor = await bundleFloor(scratch);
    const source = join(sources, 'who-we-are.md');
    const text = await readFile(source, 'utf8');
    if (!text.includes('126')) throw new Error('the shipped sources have changed: mend this row');
    const job = join(scratch, 'job.json');
    await writeFile(job, JSON.stringify(await recordPrints(sources, scratch)));
    const child = start([...factpress, 'watch', '--no-open', '--sources', sources, '--out', out], {});
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    while (!/^Built 1 subject/m.test(said)) await sleep(20);
    const service = serve(['node', floor]);
    let members = 126;
    const pdfs = ['fact-sheet.pdf', 'briefing.pdf'].map((name) => join(out, name));
    try {
      const ours = async () => {
        // Until everything has come to rest from the round before.
        await sleep(500);
        const before = await stamps(pdfs);
        return millisecondsOf(async () => {
          await writeFile(source, text.replaceAll('126', String(++members)));
          for (let now = before; now.some((one, index) => one === before[index]); now = await stamps(pdfs))
            await sleep(1);
        });
      };
      const seen = await takeTurns({ ours, floor: () => millisecondsOf(() => service.ask(job)) }, rounds, 2);
      return {
        measured: [
          { what: 'edit to PDFs', unit: 'ms', figures: seen.ours },
          { what: 'floor, warm', unit: 'ms', figures: seen.floor },
        ],
        result: ratioOf(seen.ours, seen.floor),
      };
    } finally {
      child.kill('SIGTERM');
      await service.end();
    }
  },
};

async function stamps(files: readonly string[]): Promise<readonly bigint[]> {
  return Promise.all(files.map(async (file) => (await stat(file, { bigint: true })).mtimeNs));
}

/** Rows of this file. */
export const buildRows: readonly Row[] = [cold, noop, unclaimed, watch];
