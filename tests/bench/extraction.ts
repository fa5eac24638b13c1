/**
 * How fast texts are parsed and extracted, beside remark-parse with remark-gfm on the same texts in the same run. Prints
 * medians of interleaved runs: `node tests/bench/extraction.ts [runs]`. A figure means something only beside its neighbour.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { extract } from '../../pipeline/extract/extract.ts';
import type { ParsedSource } from '../../pipeline/model/parsed.ts';
import type { Source } from '../../pipeline/model/source.ts';
import { parse } from '../../pipeline/parse/parse.ts';
import { loadVocabulary } from '../../pipeline/vocabulary/vocabulary.ts';
import { type BenchText, folder } from './texts.ts';

/** Megabytes per second of each kind of work, in each run. */
export type Speeds = Readonly<Record<'parse' | 'extract' | 'both' | 'remark', readonly number[]>>;

const vocabulary = loadVocabulary(
  'organization.yaml',
  readFileSync(join(import.meta.dirname, '../../pipeline/vocabulary/organization.yaml'), 'utf8'),
).value;
const keys = new Set([...vocabulary.properties.values()].flatMap((property) => property.infobox));
const peer = unified().use(remarkParse).use(remarkGfm).freeze();

/** Works through all texts once per run and kind, one kind after the other, after a run that is not counted. */
export function measureExtraction(texts: readonly BenchText[], runs: number): Speeds {
  const sources = texts.map(asSource);
  const megabytes = sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const speeds = { parse: [] as number[], extract: [] as number[], both: [] as number[], remark: [] as number[] };
  for (let run = -1; run < runs; run++) {
    let parsed: ParsedSource[] = [];
    const parsing = secondsOf(() => {
      parsed = sources.map((source) => parse(source, { keys }).value);
    });
    const extracting = secondsOf(() => {
      for (const one of parsed) extract(one, vocabulary);
    });
    parsed = [];
    const remark = secondsOf(() => {
      for (const { text } of sources) peer.parse(text);
    });
    if (run < 0) continue;
    speeds.parse.push(megabytes / parsing);
    speeds.extract.push(megabytes / extracting);
    speeds.both.push(megabytes / (parsing + extracting));
    speeds.remark.push(megabytes / remark);
  }
  return speeds;
}

/** The middle one of several figures. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[figures.length >> 1] ?? Number.NaN;
}

function asSource({ path, text }: BenchText): Source {
  return { id: path, path, text, sha256: '', encoding: 'utf-8', meta: {} };
}

function secondsOf(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

/** One line per kind: megabytes per second, lowest and highest, and the ratio to remark-parse with remark-gfm. */
export function tableOf(speeds: Speeds): string {
  const peerSpeed = median(speeds.remark);
  const lines = Object.entries(speeds).map(([kind, figures]) => {
    const [middle, low, high] = [median(figures), Math.min(...figures), Math.max(...figures)].map((n) => n.toFixed(2));
    return `${kind.padEnd(8)} ${middle} MB/s (${low} to ${high}), ${(median(figures) / peerSpeed).toFixed(2)} of remark`;
  });
  return `${lines.join('\n')}\n`;
}

/** The same in a process of its own: what a build has asked of the engine must not shape what is measured after it. */
export function measureApart(texts: number, runs: number): Speeds {
  const script = [import.meta.filename, String(runs), String(texts), 'json'];
  return JSON.parse(execFileSync(process.execPath, script, { encoding: 'utf8', maxBuffer: 1 << 20 }));
}

if (import.meta.main) {
  const [runs, count] = [Number(process.argv[2] ?? 9), Number(process.argv[3] ?? 100)];
  const speeds = measureExtraction(folder(count, 10_000), runs);
  const shown =
    process.argv[4] === 'json' ? JSON.stringify(speeds) : `${count} texts of 10 kB, ${runs} runs\n${tableOf(speeds)}`;
  process.stdout.write(shown);
}
