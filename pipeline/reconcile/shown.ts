/**
 * Which of the ways in which a group's claims say their value is shown, and which qualifiers: the commonest among
 * independent witnesses, then the fullest. Never depends on the order of sources.
 */
import type { Claim } from '../model/claim.ts';
import { intervalEnds, timeRange } from '../model/edtf.ts';
import { nameKey } from '../model/names.ts';
import { compareCodeUnits, compareKeys } from '../model/order.ts';
import type { Qualifiers, Value } from '../model/value.ts';
import type { Property } from '../model/vocabulary.ts';
import { shared, stems } from '../model/words.ts';
import { placeParts } from './measures/place.ts';
import { clusterOf, type Scene } from './scene.ts';

/** The value of a group. `unit` replaces the claims' own words for it. */
export function valueShown(property: Property, own: readonly Claim[], scene: Scene, unit: string | undefined): Value {
  const votes = voteOn(
    own.map((claim) => [withUnit(claim.value, unit), claim]),
    scene,
  );
  const central = property.id === 'event' ? centrality(votes) : () => 0;
  const weigh = (vote: Vote<Value>): readonly (number | string)[] => [
    isLong(vote.value) ? 1 : 0,
    -central(vote),
    ...weight(property, vote),
  ];
  const best = votes.sort((a, b) => compareKeys(weigh(a), weigh(b)))[0];
  if (best === undefined) throw new RangeError(`a group of ${property.id} without claims`);
  return tidy(best.value);
}

/** The qualifiers of a group: the finest times and places, the commonest of the rest, all partners. */
export function qualifiersShown(property: Property, claims: readonly Claim[], scene: Scene): Qualifiers {
  const pick = (
    read: (qualifiers: Qualifiers) => string | undefined,
    rank: (text: string) => number,
  ): string | undefined => {
    const given = claims.flatMap((claim) => {
      const text = read(claim.qualifiers);
      return text === undefined ? [] : [[text, claim] as const];
    });
    return voteOn(given, scene).sort((a, b) =>
      compareKeys(
        [rank(a.value), -a.count, -a.value.length, a.value],
        [rank(b.value), -b.count, -b.value.length, b.value],
      ),
    )[0]?.value;
  };
  const common = (): number => 0;
  const place = pick(
    (one) => one.place,
    (text) => -placeParts(text).length,
  );
  const partner = partners(claims);
  const duration = pick((one) => one.duration, common);
  const role = pick((one) => one.role, common);
  const of = pick((one) => one.of, common);
  const amount = claims.map((claim) => claim.qualifiers.amount).filter((one) => one !== undefined);
  const about = pick((one) => one.about, common);
  const saidBy = pick((one) => one.saidBy, common);
  return {
    ...timesShown(property, (read) => pick(read, dayCount)),
    ...(duration !== undefined && { duration }),
    ...(place !== undefined && { place }),
    ...(partner.length > 0 && { partner }),
    ...(role !== undefined && { role }),
    ...(of !== undefined && { of }),
    ...(amount[0] !== undefined && { amount: amount[0] }),
    ...(about !== undefined && { about }),
    ...(saidBy !== undefined && { saidBy }),
  };
}

/** A period told as such and one told by its ends are the same; a moment within a known period adds nothing. */
function timesShown(
  property: Property,
  pick: (read: (qualifiers: Qualifiers) => string | undefined) => string | undefined,
): Pick<Qualifiers, 'pointInTime' | 'start' | 'end'> {
  const isPeriod = property.holds === 'many';
  const ends = (one: Qualifiers) => {
    const period = one.start ?? one.pointInTime;
    return isPeriod && period !== undefined ? intervalEnds(period) : undefined;
  };
  const start = pick((one) => ends(one)?.start ?? one.start);
  const end = pick((one) => one.end ?? ends(one)?.end);
  if (start !== undefined || end !== undefined) {
    return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
  }
  const pointInTime = pick((one) => one.pointInTime);
  return pointInTime === undefined ? {} : { pointInTime };
}

/** Sentences longer than this are shown only where there is no shorter telling. */
const longTelling = 160;

/** More tellings of one event than this are not compared with each other. */
const mostTold = 40;

interface Vote<T> {
  readonly value: T;
  readonly count: number;
}

function voteOn<T>(given: readonly (readonly [T, Claim])[], scene: Scene): Vote<T>[] {
  const votes = new Map<string, { readonly value: T; readonly from: Set<number> }>();
  for (const [value, claim] of given) {
    const key = JSON.stringify(value);
    const vote = votes.get(key) ?? { value, from: new Set<number>() };
    vote.from.add(clusterOf(claim, scene));
    votes.set(key, vote);
  }
  return [...votes.values()].map((vote) => ({ value: vote.value, count: vote.from.size }));
}

/** How much of each telling the other tellings share: of many sentences on one event, the most typical one is shown. */
function centrality(votes: readonly Vote<Value>[]): (vote: Vote<Value>) => number {
  const told = votes.slice(0, mostTold).map((vote) => ({ vote, words: stems(textOfValue(vote.value)) }));
  const likeness = (a: readonly string[], b: readonly string[]): number => shared(a, b) / new Set([...a, ...b]).size;
  const sums = new Map(
    told.map(({ vote, words }) => [
      vote,
      told.reduce((sum, other) => sum + other.vote.count * Math.round(1000 * likeness(words, other.words)), 0),
    ]),
  );
  return (vote) => sums.get(vote) ?? 0;
}

/** Smaller is better: places by detail, websites by shortness, the rest by witnesses, then by fullness. */
function weight(property: Property, vote: Vote<Value>): readonly (number | string)[] {
  const { value, count } = vote;
  const text = JSON.stringify(value);
  if (value.type === 'entity' && value.kind === 'place')
    return [-placeParts(value.name).length, -count, value.name.length, text];
  if (value.type === 'url') return [property.id === 'website' ? value.url.length : 0, -count, text];
  return [-count, -text.length, text];
}

function textOfValue(value: Value): string {
  return value.type === 'text' ? value.text : '';
}

function isLong(value: Value): boolean {
  return textOfValue(value).length > longTelling;
}

function withUnit(value: Value, unit: string | undefined): Value {
  return value.type === 'quantity' && unit !== undefined && value.unit !== '%' ? { ...value, unit } : value;
}

/** The value with its keys in the documented order. */
function tidy(value: Value): Value {
  if (value.type !== 'quantity') return value;
  const { amount, amountMax, unit, currency, bound } = value;
  return {
    type: 'quantity',
    amount,
    ...(amountMax !== undefined && { amountMax }),
    ...(unit !== undefined && { unit }),
    ...(currency !== undefined && { currency }),
    bound,
  };
}

function dayCount(edtf: string): number {
  const range = timeRange(edtf);
  return range === undefined ? Number.MAX_VALUE : range.to - range.from;
}

/** All partners that any claim names, each once in its fullest form, in code-unit order. */
function partners(claims: readonly Claim[]): string[] {
  const named = new Map<string, string>();
  for (const name of claims.flatMap((claim) => claim.qualifiers.partner ?? [])) {
    const known = named.get(nameKey(name));
    if (known === undefined || name.length > known.length || (name.length === known.length && name < known)) {
      named.set(nameKey(name), name);
    }
  }
  return [...named.values()].sort(compareCodeUnits);
}
