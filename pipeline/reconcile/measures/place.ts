/**
 * Compares places by the parts of their names: "Bangkok" is coarser than "Bangkok, Thailand", and so is "Thailand".
 * What no source writes together is not known to belong together: there is no gazetteer here.
 */
import { fold } from '../../model/words.ts';
import type { Relation } from '../relation.ts';
import { defineMeasure, type Measure, textOf } from './measure.ts';

/** The measure of places. */
export const placeMeasure: Measure = defineMeasure<readonly string[]>({
  read: (claim) => placeParts(textOf(claim)),
  blocks: (parts) => parts,
  relate: relateParts,
});

/** The parts of a place's name, folded, smallest first as written; post codes and "northern" and the like left out. */
export function placeParts(place: string): readonly string[] {
  const parts = fold(place)
    .split(/,|\bin\b|[()/;]/u)
    .map((part) => (part.match(/[\p{L}]+/gu) ?? []).filter((word) => !minor.has(word)).join(' '))
    .filter((part) => part !== '');
  return parts.length === 0 ? [fold(place)] : [...new Set(parts)].sort();
}

/** Compares two places as texts. */
export function relatePlaces(a: string, b: string): Relation {
  return relateParts(placeParts(a), placeParts(b));
}

const minor = new Set(
  'the of city town northern southern eastern western north south east west central near'.split(' '),
);

function relateParts(a: readonly string[], b: readonly string[]): Relation {
  const inB = a.filter((part) => b.includes(part)).length;
  if (inB === a.length) return a.length === b.length ? 'same' : 'coarser';
  return inB === b.length ? 'finer' : 'different';
}
