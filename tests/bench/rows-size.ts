/** Rows about size: many subjects, many sources, one long source; and text alone. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { measureApart } from './extraction.ts';
import { type Figures, figuresOf, millisecondsOf, ratioOf, takeTurns } from './measure.ts';
import { bundleFloor, recordPrints } from './prints.ts';
import { factpress, serve, timed, weighed } from './programs.ts';
import type { Measured, Row } from './row.ts';
import { folder, longText } from './texts.ts';

/** Writes texts and gives their folder. */
async function put(
  sources: string,
  texts: readonly { readonly path: string; readonly text: string }[],
): Promise<string> {
  for (const { path, text } of texts) {
    await mkdir(dirname(join(sources, path)), { recursive: true });
    await writeFile(join(sources, path), text);
  }
  return sources;
}

function subjects(count: number): readonly { path: string; text: string }[] {
  return Array.from({ length: count }, (_, subject) =>
    Array.from({ length: 5 }, (_, text) => {
      const path = `subject-${String(subject).padStart(4, '0')}/text-${text}.md`;
      return { path, text: longText(3000, subject * 5 + text + 1) };
    }),
  ).flat();
}

/** Many subjects, against a script that prints as many documents in a browser that is warm. */
const thousand: Row = {
  id: 'thousand',
  work: '1,000 subjects × 5 sources, cold, PDFs per second',
  against: 'the floor in a warm browser, same tabs',
  bar: 0.85,
  aim: 1,
  better: 'more',
  unit: '×',
  measure: async ({ scratch, quick, scale }) => {
    const [count, sample] = quick ? [10, 5] : [1000 * scale, 25];
    const sources = await put(join(scratch, 'sources'), subjects(count));
    const few = await put(join(scratch, 'few'), subjects(sample));
    const floor = await bundleFloor(scratch);
    const job = await recordPrints(few, scratch);
    await writeFile(join(scratch, 'job.json'), JSON.stringify(job));
    const service = serve(['node', floor]);
    const rate = async () =>
      (job.documents.length / (await millisecondsOf(() => service.ask(join(scratch, 'job.json'))))) * 1000;
    await rate();
    // Before and after: what takes minutes cannot take turns.
    const before = [await rate(), await rate()];
    const { milliseconds, megabytes } = await weighed([
      ...factpress,
      ...['build', '--no-cache', '--sources', sources, '--out', join(scratch, 'out')],
    ]);
    const after = [await rate(), await rate()];
    await service.end();
    const ours = figuresOf([((2 * count) / milliseconds) * 1000]);
    const theirs = figuresOf([...before, ...after]);
    return {
      measured: [
        { what: `factpress build, ${count} subjects`, unit: 'PDF/s', figures: ours },
        { what: 'floor, warm', unit: 'PDF/s', figures: theirs },
        { what: 'most memory of our process', unit: 'MB', figures: figuresOf([megabytes]) },
      ],
      result: figuresOf(theirs.all.map((one) => ours.median / one)),
    };
  },
};

/** Parsing and extraction alone. */
const text: Row = {
  id: 'text',
  work: 'parse and extract, MB per second, one thread',
  against: 'remark-parse with remark-gfm',
  bar: 0.6,
  aim: 1,
  better: 'more',
  unit: '×',
  measure: async ({ rounds, quick }) => {
    const speeds = measureApart(quick ? 20 : 100, rounds);
    const [both, remark] = [figuresOf(speeds.both), figuresOf(speeds.remark)];
    return {
      measured: [
        { what: 'parse and extract', unit: 'MB/s', figures: both },
        { what: 'remark-parse with remark-gfm', unit: 'MB/s', figures: remark },
      ],
      result: ratioOf(both, remark),
    };
  },
};

const facts = (sources: string, out: string) => [
  ...factpress,
  ...['build', '--only', 'facts', '--no-cache', '--sources', sources, '--out', out],
];

/** Time and memory of facts for so many sources, one figure for each run; what was measured before is not measured again. */
async function weighFacts(size: number, times: number, scratch: string): Promise<Weights> {
  const known = weights.get(size);
  if (known !== undefined) return known;
  const sources = await put(join(scratch, `sources-${size}`), folder(size, 10_000));
  const runs: Awaited<ReturnType<typeof weighed>>[] = [];
  for (let n = 0; n < times; n++) {
    await rm(join(scratch, 'out'), { recursive: true, force: true });
    runs.push(await weighed(facts(sources, join(scratch, 'out'))));
  }
  const found = {
    milliseconds: figuresOf(runs.map(({ milliseconds }) => milliseconds)),
    megabytes: figuresOf(runs.map(({ megabytes }) => megabytes)),
  };
  weights.set(size, found);
  return found;
}

interface Weights {
  readonly milliseconds: Figures;
  readonly megabytes: Figures;
}

const weights = new Map<number, Weights>();

/** Ten times as many sources, as often as that is bearable. */
const growth: Row = {
  id: 'growth',
  work: 'facts for 100, 1,000, 10,000 sources of 10 kB',
  against: 'linear: the larger of the two tenfolds',
  bar: 1.1,
  aim: 1.02,
  better: 'less',
  unit: '×',
  measure: async ({ scratch, quick, scale }) => {
    const sizes = quick ? [10, 100] : [100, 1000, 10_000].map((size) => size * scale);
    const seen: Weights[] = [];
    for (const size of sizes) seen.push(await weighFacts(size, size > 1000 ? 1 : 3, scratch));
    const tenfolds = seen
      .slice(1)
      .map(({ milliseconds }, i) => milliseconds.median / 10 / (seen[i]?.milliseconds.median ?? 1));
    return {
      measured: seen.flatMap(({ milliseconds, megabytes }, i): Measured[] => [
        { what: `${sizes[i]} sources`, unit: 'ms', figures: milliseconds },
        { what: `${sizes[i]} sources`, unit: 'MB', figures: megabytes },
      ]),
      result: figuresOf([Math.max(...tenfolds)]),
    };
  },
};

/** What all those texts take in memory. */
const memory: Row = {
  id: 'memory',
  work: 'peak memory of our process, 10,000 sources of 10 kB, facts',
  against: '–',
  bar: 600,
  aim: 400,
  better: 'less',
  unit: 'MB',
  measure: async ({ scratch, quick, scale }) => {
    const { megabytes: figures } = await weighFacts(quick ? 100 : 10_000 * scale, 1, scratch);
    return { measured: [{ what: 'factpress build --only facts', unit: 'MB', figures }], result: figures };
  },
};

/** One long text. */
const long: Row = {
  id: 'long',
  work: 'a single source of 20 MB, facts',
  against: 'remark-parse with remark-gfm alone on it',
  bar: 1.7,
  aim: 1,
  better: 'less',
  unit: '×',
  measure: async ({ scratch, quick, scale }) => {
    // The limit for a source is 20 MB in bytes, all of it.
    const [one] = [{ path: 'long.md', text: longText(quick ? 500_000 : 19_900_000 * scale) }];
    const sources = await put(join(scratch, 'sources'), [one]);
    const script = join(scratch, 'remark.mjs');
    await writeFile(script, remarkScript(join(sources, 'long.md')));
    const contenders = {
      ours: () => timed(facts(sources, join(scratch, 'out'))),
      remark: () => timed(['node', '--max-old-space-size=8000', script]),
    };
    const seen = await takeTurns(contenders, quick ? 3 : 1, 0);
    return {
      measured: [
        { what: 'factpress build --only facts', unit: 'ms', figures: seen.ours },
        { what: 'remark-parse with remark-gfm', unit: 'ms', figures: seen.remark },
      ],
      result: ratioOf(seen.ours, seen.remark),
    };
  },
};

function remarkScript(file: string): string {
  const at = (name: string) => JSON.stringify(import.meta.resolve(name));
  return [
    `import { readFileSync } from 'node:fs';`,
    `import { unified } from ${at('unified')};`,
    `import parse from ${at('remark-parse')};`,
    `import gfm from ${at('remark-gfm')};`,
    `unified().use(parse).use(gfm).parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`,
  ].join('\n');
}

/** Rows of this file. */
export const sizeRows: readonly Row[] = [thousand, text, growth, memory, long];
