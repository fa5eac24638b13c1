/**
 * Names of countries and languages from one language to another, by Intl: its names of all codes in the first language
 * are turned round to find the code. What is no such name is not translated.
 */
import { displayNames } from './intl.ts';

type Kind = 'region' | 'language';

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const pairs = letters.flatMap((a) => letters.map((b) => a + b));

/** Names that sources use and Intl does not, by code. English. */
const alsoCalled: Readonly<Record<string, string>> = {
  'united states of america': 'US',
  usa: 'US',
  uk: 'GB',
  'great britain': 'GB',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
  'the gambia': 'GM',
  'the philippines': 'PH',
  'republic of korea': 'KR',
  'russian federation': 'RU',
  'viet nam': 'VN',
};

const codes = new Map<string, ReadonlyMap<string, string>>();

function codesOf(kind: Kind, language: string): ReadonlyMap<string, string> {
  const key = `${kind} ${language}`;
  const before = codes.get(key);
  if (before !== undefined) return before;
  const names = displayNames(language, kind);
  const found = new Map<string, string>();
  for (const pair of pairs) {
    const code = kind === 'region' ? pair.toUpperCase() : pair;
    const name = nameOf(names, code);
    // The first code wins: later ones are of states that are gone.
    if (name !== undefined && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), code);
  }
  codes.set(key, found);
  return found;
}

function nameOf(names: Intl.DisplayNames, code: string): string | undefined {
  try {
    return names.of(code);
  } catch (error) {
    // Some pairs are no valid subtag.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Gives the name in language `to` of the country or language that bears this name in language `from`. */
export function translated(kind: Kind, name: string, from: string, to: string): string | undefined {
  const known = name.trim().toLowerCase();
  const also =
    kind === 'region' && from.startsWith('en') && Object.hasOwn(alsoCalled, known) ? alsoCalled[known] : undefined;
  const code = codesOf(kind, from).get(known) ?? also;
  return code === undefined ? undefined : nameOf(displayNames(to, kind), code);
}
