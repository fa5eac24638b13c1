/**
 * `make eval`: scores the program on the annotated texts in cases/ and prints the table; then, where they are there, on
 * the texts beside the project. `--errors` lists every error, `--raise` writes what is better than the floor into it,
 * names of cases narrow the run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { sharedDir } from '../shared.ts';
import { floorPath, raised, readFloor } from './floor.ts';
import { scoreRedocred } from './redocred.ts';
import { scoreCases } from './run-cases.ts';
import { measure, tableOf } from './table.ts';

const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const cases = (await scoreCases()).filter(({ name }) => names.length === 0 || names.includes(name));
const scores = cases.map(({ score }) => score);
if (options.includes('--errors')) for (const { name, score } of cases) print(errorsOf(name, score.faults));
print(tableOf(scores, vocabularyOrder()));

if (options.includes('--raise') && names.length === 0) {
  writeFileSync(floorPath, `${JSON.stringify(raised(readFloor(), measure(scores)), undefined, 2)}\n`);
  print('\nfloor.json now holds the better of its old values and these.');
}

const shared = sharedDir();
const texts = shared === undefined ? undefined : join(shared, 'eval', 'redocred-dev');
if (texts !== undefined && names.length === 0) print(`\n${await scoreRedocred(texts, options.includes('--errors'))}`);

type Faults = (typeof scores)[number]['faults'];

function errorsOf(name: string, faults: Faults): string {
  const lines = faults.map(({ kind, property, what }) => `   ${`${kind} ${property}`.padEnd(26)} ${what}`);
  return [`## ${name}`, ...lines, ''].join('\n');
}

function vocabularyOrder(): string[] {
  const path = join(import.meta.dirname, '../../pipeline/vocabulary/organization.yaml');
  const { properties } = parse(readFileSync(path, 'utf8')) as { properties: object };
  return Object.keys(properties);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
