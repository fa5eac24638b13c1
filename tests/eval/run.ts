/**
 * `make eval`: scores the program on the annotated texts in cases/ and prints the table; then, where they are there, on
 * the texts beside the project. `--errors` lists every error, `--raise` lifts the floor to what is
 * better and sets the tables of docs/evaluation.md anew, names of cases narrow the run.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { sharedDir } from '../shared.ts';
import { floorPath, raised, readFloor } from './floor.ts';
import { pagePath, withTable } from './page.ts';
import { scoreRedocred } from './redocred.ts';
import { scoreCases } from './run-cases.ts';
import { measure, tableOf } from './table.ts';

const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const whole = names.length === 0;
const cases = (await scoreCases()).filter(({ name }) => whole || names.includes(name));
const scores = cases.map(({ score }) => score);
if (options.includes('--errors')) for (const { name, score } of cases) print(errorsOf(name, score.faults));
const table = tableOf(scores, vocabularyOrder());
print(table);

const shared = sharedDir();
const folder = shared === undefined ? undefined : join(shared, 'eval', 'redocred-dev');
const articles = folder !== undefined && whole && existsSync(folder) ? await scoreRedocred(folder) : undefined;
if (articles !== undefined)
  print(`\n${options.includes('--errors') ? `${articles.notes.join('\n')}\n\n` : ''}${articles.table}`);

if (options.includes('--raise') && whole) {
  writeFileSync(floorPath, `${JSON.stringify(raised(readFloor(), measure(scores)), undefined, 2)}\n`);
  const page = withTable(readFileSync(pagePath, 'utf8'), 'cases', table);
  writeFileSync(pagePath, articles === undefined ? page : withTable(page, 'articles', articles.table));
  print('\nfloor.json holds the better of its old values and these; docs/evaluation.md has the tables.');
}

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
