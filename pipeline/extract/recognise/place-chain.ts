/**
 * Places that stand in one another: takes candidates, says which is within which ("Ojai, California", "Cusco in Southern
 * Peru", "Lima (Peru)"), and which a list makes sure ("in Lima, Lund and Geneva"). Drops what nothing wakes.
 */
import { compass } from './data/geography.ts';
import type { Token } from './name-token.ts';
import type { Candidate } from './place-candidate.ts';
import { hasPreposition } from './place-confidence.ts';

type Link = 'comma' | 'bracket' | 'space' | 'in';

const states: ReadonlySet<string> = new Set(['US', 'CA', 'AU']);

/** What stands between two candidates, where it may link them. At most four tokens are looked at. */
function linkBetween(tokens: readonly Token[], a: Candidate, b: Candidate): Link | undefined {
  if (b.from - a.to > 4) return undefined;
  const words = tokens.slice(a.to, b.from).map((token) => token.lower);
  while (words.length > 0 && (words.at(-1) === 'the' || compass.has(words.at(-1) ?? ''))) words.pop();
  const text = words.join(' ');
  if (text === '') return b.from === a.to && tokens[b.from]?.joined ? 'space' : undefined;
  if (text === 'in' || text === ', in') return 'in';
  if (words.length !== 1) return undefined;
  return text === ',' ? 'comma' : text === '(' ? 'bracket' : undefined;
}

/** The meaning in which `b` can hold `a`; undefined where it cannot. */
function container(a: Candidate, b: Candidate): { kind: Candidate['kind']; country: string } | undefined {
  const [held] = b.countries;
  if (b.within !== undefined && b.kind !== 'city' && held !== undefined) return { kind: b.kind, country: held };
  const meanings = b.entries.filter(
    ({ kind, country }) =>
      kind === 'country' || (kind === 'subdivision' && (b.kind !== 'city' || states.has(country ?? ''))),
  );
  const fitting = meanings.find((entry) => a.countries.includes(entry.country ?? ''));
  const meaning = fitting ?? meanings[0];
  if (meaning !== undefined) return { kind: meaning.kind, country: meaning.country ?? '' };
  const [country] = b.countries;
  return (b.kind === 'subdivision' || b.kind === 'region') && country !== undefined
    ? { kind: b.kind, country }
    : undefined;
}

/** Whether a list of countries begins at `b`: "Acme, Germany and France" names no place "Acme". */
function opensList(tokens: readonly Token[], found: readonly Candidate[], index: number): boolean {
  const b = found[index];
  const next = found[index + 1];
  if (b === undefined || next === undefined || b.within === index + 1 || next.from - b.to > 2) return false;
  const mark = tokens[b.to]?.lower;
  return next.kind === b.kind && (mark === ',' || mark === 'and' || mark === 'or');
}

function holds(tokens: readonly Token[], found: readonly Candidate[], index: number): boolean {
  const a = found[index];
  const b = found[index + 1];
  const link = a && b && linkBetween(tokens, a, b);
  if (a === undefined || b === undefined || link === undefined || a.kind === 'demonym' || a.kind === 'country')
    return false;
  const unknown = a.kind === 'unknown' || a.dormant;
  const meaning = container(a, b);
  // "Buffalo, New York" is a city in a state, "Boston, New York and Chicago" are three cities.
  const state =
    meaning !== undefined &&
    a.kind === 'city' &&
    a.countries.includes(meaning.country) &&
    !opensList(tokens, found, index + 1);
  if (b.kind === 'city' && !(state && link === 'comma'))
    return link === 'comma' && (a.kind === 'facility' || (unknown && b.within !== undefined));
  if (meaning === undefined) return link === 'in' && b.kind === 'region' && !unknown;
  if (a.kind === 'subdivision' && meaning.kind !== 'country' && link !== 'in' && a.countries[0] === meaning.country)
    return false;
  if (a.countries.includes(meaning.country)) return link !== 'in' || b.kind !== 'city';
  if (link === 'in' || link === 'space') return false;
  // "Ontario, California" is no province: of two states beside each other the first is a town.
  if (meaning.kind === 'subdivision' && states.has(meaning.country))
    return a.kind !== 'subdivision' || (link === 'comma' && !opensList(tokens, found, index + 1));
  if (opensList(tokens, found, index + 1)) return false;
  return unknown ? meaning.kind !== 'region' : a.kind === 'facility' || (a.kind === 'city' && a.confidence === 'weak');
}

function link(tokens: readonly Token[], found: readonly Candidate[], index: number): void {
  const a = found[index];
  const b = found[index + 1];
  if (a === undefined || b === undefined) return;
  const meaning = b.kind === 'city' && a.kind !== 'city' ? undefined : container(a, b);
  if (meaning !== undefined && b.kind !== 'region') {
    b.kind = meaning.kind;
    b.countries = [meaning.country];
  }
  const known = a.countries.length > 0;
  a.within = index + 1;
  if (b.countries[0] !== undefined) a.countries = [b.countries[0]];
  const sure =
    known ||
    b.within !== undefined ||
    hasPreposition(tokens, a.from) ||
    tokens[a.from]?.initial ||
    (b.kind === 'subdivision' && states.has(b.countries[0] ?? ''));
  a.confidence = sure ? 'strong' : 'weak';
  a.on = 'container';
  if (a.kind === 'unknown') a.kind = 'city';
  a.dormant = false;
  b.dormant = false;
  b.confidence = 'strong';
}

/** A weak city in a list with a sure one before it is sure, too. */
function strengthenLists(tokens: readonly Token[], found: readonly Candidate[]): void {
  let before: Candidate | undefined;
  for (const candidate of found) {
    const words =
      before && candidate.from - before.to <= 2
        ? tokens.slice(before.to, candidate.from).map((token) => token.lower)
        : [];
    const inList =
      words.length > 0 && words.every((word) => word === ',' || word === 'and' || word === 'or' || word === '&');
    const sure = before?.confidence === 'strong' && before.kind === 'city' && before.on !== 'large-city';
    if (inList && sure && candidate.kind === 'city' && candidate.confidence === 'weak') {
      candidate.confidence = 'strong';
      candidate.on = 'list';
      candidate.dormant = false;
    }
    before = candidate;
  }
}

/** The candidates with `within` filled in; those that stay dormant become "unknown", so that indexes hold. */
export function linkCandidates(tokens: readonly Token[], candidates: readonly Candidate[]): readonly Candidate[] {
  const found = candidates.map((candidate) => ({ ...candidate }));
  for (let index = found.length - 2; index >= 0; index--) if (holds(tokens, found, index)) link(tokens, found, index);
  strengthenLists(tokens, found);
  for (const candidate of found) if (candidate.dormant) candidate.kind = 'unknown';
  return found;
}
