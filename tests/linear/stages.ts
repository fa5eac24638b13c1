/** The stages that read a text, each by itself, and how much work it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../pipeline/extract/extract.ts';
import { defaultConfig, defaultPolicy } from '../../pipeline/model/config.ts';
import type { Source } from '../../pipeline/model/source.ts';
import type { Vocabulary } from '../../pipeline/model/vocabulary.ts';
import { parse } from '../../pipeline/parse/parse.ts';
import { reconcile } from '../../pipeline/reconcile/reconcile.ts';
import { loadVocabulary } from '../../pipeline/vocabulary/vocabulary.ts';

/** A stage that reads sources. */
export type Stage = 'parse' | 'extract' | 'reconcile';

/** The vocabulary that the program brings. */
export function loadedVocabulary(): Vocabulary {
  const file = join(import.meta.dirname, '../../pipeline/vocabulary/organization.yaml');
  return loadVocabulary(file, readFileSync(file, 'utf8')).value;
}

/** Each stage on a text, ready to be run. */
export function readings(text: string, vocabulary: Vocabulary): Readonly<Record<Stage, () => unknown>> {
  const source: Source = { id: 'a', path: 'a.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8', meta: {} };
  const keys = new Set([...vocabulary.properties.values()].flatMap(({ infobox }) => infobox));
  const parsing = () => parse(source, { ...defaultConfig.limits, keys }).value;
  const parsed = parsing();
  const extraction = extract(parsed, vocabulary, {});
  return {
    parse: parsing,
    extract: () => extract(parsed, vocabulary, {}),
    reconcile: () => reconcile({ sources: [source], extractions: [extraction], vocabulary, policy: defaultPolicy }),
  };
}

/** How often a run is measured that takes longer than expected: collecting garbage may fall into one of them. */
const tries = 4;

/** Processor time in milliseconds, which a busy machine lengthens little; the least of some runs where it is more than expected. */
export function work(run: () => unknown, expected = 0): number {
  const once = (): number => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  let least = once();
  for (let run = 2; run <= tries && least >= expected; run++) least = Math.min(least, once());
  return least;
}
