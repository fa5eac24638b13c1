/**
 * Which of the ways in which a group's claims say their value is shown: the commonest among independent witnesses, then
 * the fullest; of long sentences the most typical. Never depends on the order of sources.
 */
import type { Claim } from '../model/claim.ts';
import { compareKeys } from '../model/order.ts';
import type { Value } from '../model/value.ts';
import type { Property } from '../model/vocabulary.ts';
import { shared, stems } from '../model/words.ts';
import { kindsIn } from './measures/count.ts';
import { placeParts } from './measures/place.ts';
import type { Scene } from './scene.ts';
import { type Vote, voteOn } from './votes.ts';

/** Sentences longer than this are shown only where there is no shorter telling. */
const longTelling = 160;

/** More tellings of one event than this are not compared with each other. */
const mostTold = 40;

/** The value of a group. `unit` replaces the claims' own words for it. */
export function valueShown(property: Property, own: readonly Claim[], scene: Scene, unit: string | undefined): Value {
  const votes = voteOn(
    own.map((claim) => [withUnit(claim.value, unit), claim]),
    scene,
  );
  const central = property.id === 'event' ? centrality(votes) : () => 0;
  const weigh = (vote: Vote<Value>): readonly (number | string)[] => [
    blemish(vote.value),
    -central(vote),
    ...weight(property, vote),
  ];
  const best = votes.toSorted((a, b) => compareKeys(weigh(a), weigh(b)))[0];
  if (best === undefined) throw new RangeError(`a group of ${property.id} without claims`);
  return tidy(best.value);
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
  return [-count, -text.length, -accents(text), text];
}

/** Accents get lost where texts are copied; nobody adds any. */
function accents(text: string): number {
  return (text.normalize('NFD').match(/\p{M}/gu) ?? []).length;
}

function textOfValue(value: Value): string {
  return value.type === 'text' ? value.text : '';
}

/** What makes a telling worse to show than another: its length, and quotation marks that it carries along. */
function blemish(value: Value): number {
  const text = textOfValue(value);
  return (text.length > longTelling ? 2 : 0) + (/[“”‘«»"]/u.test(text) ? 1 : 0);
}

function withUnit(value: Value, unit: string | undefined): Value {
  if (value.type !== 'quantity' || unit === undefined || value.unit === '%') return value;
  return kindsIn(value.unit).length > 0 ? value : { ...value, unit };
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
