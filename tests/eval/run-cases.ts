/** Reads texts from disk, runs all of them through the whole pipeline in memory, and scores what comes out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textIn } from '../../pipeline/effects-memory.ts';
import { type Facts, factsSchema } from '../../pipeline/model/facts.ts';
import { buildIn, messagesOf, world } from '../build/harness.ts';
import { readGold } from './gold.ts';
import { type Score, score } from './score.ts';

/** A case's name and what it scored. */
export interface ScoredCase {
  readonly name: string;
  readonly score: Score;
}

const folder = join(import.meta.dirname, 'cases');

/** Scores every folder of `cases/`: one text beside one `gold.yaml`. @throws where a case is not sound */
export async function scoreCases(): Promise<ScoredCase[]> {
  const cases = readdirSync(folder).sort().map(readCase);
  const facts = await factsOf(Object.fromEntries(cases.map(({ name, file, text }) => [`${name}/${file}`, text])));
  return cases.map(({ name, text, yaml }) => {
    const found = facts.get(name);
    if (found === undefined) throw new Error(`no facts of ${name}`);
    try {
      return { name, score: score(text, readGold(text, yaml), found) };
    } catch (error) {
      throw new Error(`cases/${name}/gold.yaml: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

/** Builds texts, each in its subject's folder, down to facts; gives them by the folder's name. @throws on any error */
export async function factsOf(texts: Readonly<Record<string, string>>): Promise<Map<string, Facts>> {
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`sources/${path}`, text]));
  const effects = world(files);
  const report = await buildIn(effects, { only: 'facts' });
  const error = messagesOf(report).find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(`${error.file}: ${error.reason}`);
  return new Map(
    Object.keys(texts).map((path) => {
      const name = path.slice(0, path.indexOf('/'));
      return [name, factsSchema.parse(JSON.parse(textIn(effects, `out/${name}/facts.json`)))];
    }),
  );
}

function readCase(name: string): { name: string; file: string; text: string; yaml: string } {
  const files = readdirSync(join(folder, name));
  const file = files.find((one) => one !== 'gold.yaml');
  if (file === undefined || files.length !== 2) throw new Error(`cases/${name}: expected one text and gold.yaml`);
  const read = (path: string) => readFileSync(join(folder, name, path), 'utf8');
  return { name, file, text: read(file), yaml: read('gold.yaml') };
}
