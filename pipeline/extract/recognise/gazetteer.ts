/**
 * What the world's places are called: takes a name or its key, gives what it may stand for. Loaded at the first question
 * (about 15 ms), from data that `.ci/gazetteer.ts` generates. Knows nothing of sentences; that is `place.ts`.
 * City names and populations are GeoNames' (CC BY 4.0), the rest ISO 3166 and Unicode CLDR.
 */
import data from './data/gazetteer.json' with { type: 'json' };
import { regionAdjectives, regions } from './data/geography.ts';
import { placeKey } from './gazetteer-key.ts';
import { rememberByWord } from './word-memory.ts';

/** What a name stands for. A demonym is a word for a country's people: "Thai". */
export type GazetteerKind = 'country' | 'demonym' | 'subdivision' | 'city' | 'region';

/** One meaning of a name. */
export interface GazetteerEntry {
  readonly kind: GazetteerKind;
  /** ISO 3166-1 alpha-2; absent for regions of the world and their adjectives. */
  readonly country?: string;
  /** Of cities: 0 below 30,000 people, one more for each doubling, 9 from about eight million; 0 for others. */
  readonly rank: number;
}

const order: readonly GazetteerKind[] = ['country', 'demonym', 'region', 'subdivision', 'city'];

// A meaning is four characters (index in `order`, country or two hyphens, rank): one string per key keeps loading fast.
let index: ReadonlyMap<string, string> | undefined;
let beginnings: ReadonlySet<string> | undefined;

function put(map: Map<string, string>, names: string, meaning: string): void {
  for (const name of names.split(',')) {
    const known = map.get(name);
    map.set(name, known === undefined ? meaning : known + meaning);
  }
}

function load(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [code, names] of Object.entries(data.countries)) put(map, names, `0${code}0`);
  for (const [code, names] of Object.entries(data.demonyms)) put(map, names, `1${code}0`);
  for (const name of regions) put(map, placeKey(name), '2--0');
  for (const name of regionAdjectives) put(map, placeKey(name), '1--0');
  for (const [code, names] of Object.entries(data.subdivisions)) put(map, names, `3${code}0`);
  for (const [code, ranks] of Object.entries(data.cities))
    for (const [rank, names] of Object.entries(ranks)) put(map, names, `4${code}${rank}`);
  return map;
}

function read(meaning: string): GazetteerEntry {
  const country = meaning.slice(1, 3);
  const base = { kind: order[Number(meaning[0])] ?? 'city', rank: Number(meaning[3]) };
  return country === '--' ? base : { ...base, country };
}

/**
 * All meanings of a key that {@link placeKey} gave: countries first, then words for people, regions, subdivisions and
 * cities, the largest city first. Empty where the key is unknown.
 */
export const lookUp: (key: string) => readonly GazetteerEntry[] = rememberByWord(find);

function find(key: string): readonly GazetteerEntry[] {
  index ??= load();
  const meanings = index.get(key);
  if (meanings === undefined) return none;
  const entries: GazetteerEntry[] = [];
  for (let at = 0; at < meanings.length; at += 4) entries.push(read(meanings.slice(at, at + 4)));
  entries.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.rank - a.rank);
  return entries;
}

const none: readonly GazetteerEntry[] = [];

/** Whether a word, as a key, may be the first of several that stand for a place or people. */
export function mayBeginLongKey(word: string): boolean {
  index ??= load();
  if (++asked < askedOften) return true;
  beginnings ??= beginningsOf(index);
  return beginnings.has(word);
}

/** Finding all first words costs as much as so many look-ups: a short run is quicker without. */
const askedOften = 5000;
let asked = 0;

/** The first words of keys that have several. */
function beginningsOf(known: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const key of known.keys()) {
    const blank = key.indexOf(' ');
    if (blank > 0) found.add(key.slice(0, blank));
  }
  return found;
}

/** Whether a key stands for any place or people; cheaper than {@link lookUp}. */
export function isListed(key: string): boolean {
  index ??= load();
  return index.has(key);
}

let abbreviations: Map<string, string> | undefined;

/** The country whose subdivision a postal abbreviation stands for: `WA` gives `US` (the first of US, CA, AU that has it). */
export function abbreviationCountry(letters: string): string | undefined {
  if (abbreviations === undefined) {
    abbreviations = new Map();
    for (const code of ['AU', 'CA', 'US'] as const)
      for (const short of data.abbreviations[code].split(',')) abbreviations.set(short.toUpperCase(), code);
  }
  return abbreviations.get(letters);
}

/** ISO 3166-1 alpha-2 code of a country by any of its names, "the" allowed: "Holland" and "The Netherlands" give `NL`. */
export function countryOf(name: string): string | undefined {
  const key = placeKey(name).replace(/^the /, '');
  return lookUp(key).find((entry) => entry.kind === 'country')?.country;
}

/** ISO 3166-1 alpha-2 code of the country whose people a word names: "Swedish" and "Swedes" give `SE`. */
export function demonymOf(word: string): string | undefined {
  return lookUp(placeKey(word)).find((entry) => entry.kind === 'demonym')?.country;
}

/** A country's usual name in a language (BCP 47 tag), by Unicode CLDR; the code itself where there is none. */
export function countryName(code: string, locale = 'en'): string {
  const names = namesByLocale.get(locale) ?? countryNamer(locale);
  namesByLocale.set(locale, names);
  return names(code);
}

const namesByLocale = new Map<string, (code: string) => string>();

/** Asking the engine for a name costs much more than keeping the few that there are. */
function countryNamer(locale: string): (code: string) => string {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  return rememberByWord((code) => names.of(code) ?? code);
}
