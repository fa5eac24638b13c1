/**
 * What in a sentence may name a place, before chains are read: takes tokens, gives candidates in order, each as long as the
 * name it stands in. Names that are no listed place are candidates of kind "unknown": a chain may show that they are.
 */
import { ambiguousCountries, compass, facilityHeads, placeHeads, placeTails } from './data/geography.ts';
import { functionWords, groupNouns, smallWords, strippedHonorifics } from './data/names.ts';
import { abbreviationCountry, type GazetteerEntry } from './gazetteer.ts';
import { headClass } from './name-head.ts';
import { titleLength } from './name-person.ts';
import type { Stretch } from './name-run.ts';
import type { Token } from './name-token.ts';
import { confide, hasPreposition, type PlaceReason } from './place-confidence.ts';
import { keyOf, mostWords, placeEntries } from './place-entry.ts';

/** A name that may be a place's. Chains fill in `within`. */
export interface Candidate {
  /** Token indexes, half open. */
  readonly from: number;
  readonly to: number;
  kind: 'country' | 'subdivision' | 'city' | 'region' | 'demonym' | 'facility' | 'unknown';
  /** Countries that it may be in, the likeliest first. */
  countries: readonly string[];
  readonly entries: readonly GazetteerEntry[];
  confidence: 'strong' | 'weak';
  on: PlaceReason;
  /** Too little speaks for it alone. */
  dormant: boolean;
  /** Index of the candidate around it. */
  within?: number;
}

/** Where a name is a city's and its subdivision's, the city is meant from this rank on. */
const namesake = 5;

/** The meaning that a name has by itself. */
function usualMeaning(entries: readonly GazetteerEntry[]): GazetteerEntry | undefined {
  const [first] = entries;
  if (first?.kind !== 'subdivision') return first;
  const city = entries.find((entry) => entry.kind === 'city');
  if (city === undefined || city.rank >= namesake) return city ?? first;
  // Kent is England's, whatever town in America has the name.
  return city.country !== first.country || ['US', 'CA', 'AU'].includes(first.country ?? '') ? first : city;
}

function unknown(from: number, to: number, entries: readonly GazetteerEntry[] = []): Candidate {
  return { from, to, kind: 'unknown', countries: [], entries, confidence: 'weak', on: 'bare', dormant: true };
}

/** With these an adjective names a part of the world: "the South East Asian region". */
const regionNouns: ReadonlySet<string> = new Set(['region', 'subregion', 'sub-region', 'continent']);

const codes = (entries: readonly GazetteerEntry[]): readonly string[] => [
  ...new Set(entries.map((entry) => entry.country).filter((code) => code !== undefined)),
];

function listed(tokens: readonly Token[], from: number, to: number): Candidate | undefined {
  const entries = placeEntries(tokens, from, to);
  const meaning = usualMeaning(entries);
  if (meaning === undefined) return undefined;
  if (
    meaning.kind === 'demonym' &&
    meaning.country === undefined &&
    regionNouns.has(tokens[to]?.lower ?? '') &&
    tokens[to]?.joined
  )
    return { ...unknown(from, to + 1), kind: 'region', confidence: 'strong', on: 'region', dormant: false };
  const own = meaning.kind === 'country' && !ambiguousCountries.has(keyOf(tokens, from, to));
  const others =
    own || meaning.country === undefined ? [] : entries.filter(({ kind }) => kind !== 'demonym' && kind !== 'region');
  const countries = codes([meaning, ...others]);
  return {
    from,
    to,
    kind: meaning.kind,
    countries,
    entries,
    ...confide(tokens, from, to, keyOf(tokens, from, to), meaning),
  };
}

/** "Northern Peru": a region with the country of what follows the compass word. */
function narrowed(tokens: readonly Token[], from: number, to: number): Candidate | undefined {
  if (!compass.has(tokens[from]?.lower ?? '') || to - from < 2) return undefined;
  const inner = listed(tokens, from + 1, to);
  if (inner === undefined || inner.kind === 'demonym' || inner.dormant) return undefined;
  return { ...inner, from, kind: 'region', on: inner.kind === 'country' ? 'country' : inner.on };
}

/** "Phayathai Road", "City of Industry". */
function described(tokens: readonly Token[], from: number, to: number): Candidate | undefined {
  const placed = hasPreposition(tokens, from) || (from === 0 && to === tokens.length);
  const base = {
    ...unknown(from, to),
    confidence: placed ? ('strong' as const) : ('weak' as const),
    on: 'facility' as const,
    dormant: false,
  };
  const first = tokens[from]?.lower ?? '';
  if (placeHeads.has(first) && tokens[from + 1]?.lower === 'of') {
    const inner = placeEntries(tokens, from + 2, to);
    const countries = codes(inner.slice(0, 1));
    if (inner[0]?.kind === 'country' && /^(?:republic|kingdom|commonwealth|state)$/.test(first))
      return { ...base, kind: 'country', countries, confidence: 'strong', on: 'country' };
    const kind = /^(?:city|town|village|borough|municipality)$/.test(first) ? 'city' : 'region';
    return inner.length > 0
      ? { ...base, kind, countries, on: placed ? 'preposition' : 'bare' }
      : { ...unknown(from, to) };
  }
  const last = tokens[to - 1]?.lower ?? '';
  if (to - from < 2 || to - from > 5) return undefined;
  if (placeTails.has(last)) return { ...base, kind: 'subdivision', on: placed ? 'preposition' : 'bare' };
  // A church or a theatre is a body as well; without a preposition it is not known which is meant.
  return facilityHeads.has(last) && (placed || headClass(last) === undefined)
    ? { ...base, kind: 'facility' }
    : undefined;
}

/** Longest listed name that begins with a stretch and ends with a later one: "Asia and the Pacific". */
function acrossStretches(
  tokens: readonly Token[],
  stretches: readonly Stretch[],
  index: number,
): [Candidate, number] | undefined {
  const from = stretches[index]?.from ?? 0;
  for (let next = index + 2; next > index; next--) {
    const to = stretches[next]?.to;
    if (
      to === undefined ||
      to - from > mostWords ||
      tokens.slice(from + 1, to).some((token) => !token.joined || token.kind !== 'word')
    )
      continue;
    const candidate = listed(tokens, from, to);
    if (candidate !== undefined) return [candidate, next];
  }
  return undefined;
}

/** "Lima Peru": a listed place followed by the country or part of a country that it is in, without a comma. */
function pair(tokens: readonly Token[], from: number, to: number): readonly Candidate[] | undefined {
  for (let at = to - 1; at > from && at >= to - 3; at--) {
    const outer = listed(tokens, at, to);
    if (outer?.kind !== 'country' && outer?.kind !== 'subdivision') continue;
    const inner = listed(tokens, from, at);
    if (inner !== undefined && inner.kind === 'city' && inner.countries.includes(outer.countries[0] ?? ''))
      return [inner, outer];
  }
  return undefined;
}

/** "Swedish Prime Minister …": the word for a people before a role stands for itself. */
function peopleBeforeRole(tokens: readonly Token[], from: number, to: number): Candidate | undefined {
  const first = listed(tokens, from, from + 1);
  return first?.kind === 'demonym' && titleLength(tokens, { from: from + 1, to }, strippedHonorifics) > 0
    ? first
    : undefined;
}

function abbreviation(tokens: readonly Token[], from: number, to: number): Candidate | undefined {
  const token = tokens[from];
  if (to - from !== 1 || token === undefined || !token.acronym || tokens[from - 1]?.text !== ',') return undefined;
  const country = abbreviationCountry(token.text.replaceAll('.', ''));
  return country === undefined
    ? undefined
    : { ...unknown(from, to), kind: 'subdivision', countries: [country], on: 'subdivision' };
}

/** A name of up to four words that is no body's, work's or law's. */
function mayBePlace(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 5 || tokens[to - 1]?.kind !== 'word') return false;
  if (to - from === 1 && groupNouns.has(tokens[from]?.lower ?? '')) return false;
  return tokens
    .slice(from, to)
    .every((token) => headClass(token.lower) === undefined && !(token.acronym && to - from === 1));
}

function ofStretch(tokens: readonly Token[], stretch: Stretch): readonly Candidate[] {
  let { from } = stretch;
  const { to } = stretch;
  if (stretch.quoted) return [];
  while (from < to - 1 && isOpening(tokens[from])) from++;
  const article = tokens[from - 1]?.text === 'The' && tokens[from]?.joined ? listed(tokens, from - 1, to) : undefined;
  if (article?.kind === 'city') return [article];
  const one =
    abbreviation(tokens, from, to) ??
    listed(tokens, from, to) ??
    narrowed(tokens, from, to) ??
    described(tokens, from, to) ??
    peopleBeforeRole(tokens, from, to);
  if (one !== undefined) return [one];
  return pair(tokens, from, to) ?? (mayBePlace(tokens, from, to) ? [unknown(from, to)] : []);
}

function isOpening(token: Token | undefined): boolean {
  return (
    token?.lower === 'the' ||
    (token?.initial === true && (functionWords.has(token.lower) || smallWords.has(token.lower)))
  );
}

/** All candidates of a sentence in order, none overlapping; `stretches` are its names. */
export function findCandidates(tokens: readonly Token[], stretches: readonly Stretch[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < stretches.length; index++) {
    const stretch = stretches[index];
    if (stretch === undefined) continue;
    const wide = acrossStretches(tokens, stretches, index);
    if (wide !== undefined) {
      found.push(wide[0]);
      index = wide[1];
    } else found.push(...ofStretch(tokens, stretch));
  }
  return found;
}
