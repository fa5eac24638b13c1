/**
 * Compares places by the parts of their names: "Lima" is coarser than "Lima, Peru", and so is "Peru".
 * What no source writes together is not known to belong together.
 */
import { fold } from '../../model/words.ts';
import type { Relation } from '../relation.ts';
import type { Geography } from './geography.ts';
import { defineMeasure, type Measure, textOf } from './measure.ts';

/** The measure of places; what is known to lie around a place is as good as said. */
export function placeMeasure(geography: Geography): Measure {
  return defineMeasure<Place>({
    read: (claim) => {
      const said = placeParts(textOf(claim));
      return { said, known: [...new Set([...said, ...said.flatMap(geography.around)])].sort() };
    },
    blocks: ({ known }) => known,
    relate: (a, b) => (a.said.join('|') === b.said.join('|') ? 'same' : relateKnown(a, b)),
  });
}

interface Place {
  readonly said: readonly string[];
  readonly known: readonly string[];
}

/** "Lima" beside "Lima, Peru" is coarser, although where it lies is known: it says less. */
function relateKnown(a: Place, b: Place): Relation {
  const relation = relateParts(a.known, b.known);
  return relation === 'same' ? relateParts(a.said, b.said) : relation;
}

/** The parts of a place's name, folded, in code-unit order; post codes and "northern" and the like left out. */
export function placeParts(place: string): readonly string[] {
  const parts = placeSteps(place);
  return parts.length === 0 ? [fold(place)] : [...new Set(parts)].sort();
}

/** The same parts from the smallest to the largest, as they are written. */
export function placeSteps(place: string): readonly string[] {
  return fold(place)
    .split(/,|\bin\b|[()/;]/u)
    .map((part) => (part.match(/[\p{L}]+/gu) ?? []).filter((word) => !minor.has(word)).join(' '))
    .filter((part) => part !== '');
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
