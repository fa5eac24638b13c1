/**
 * Compares places by the parts of their names: "Lima" is coarser than "Lima, Peru", and so is "Peru".
 * What no source writes together is not known to belong together.
 */
import { fold } from '../../model/words.ts';
import type { Relation } from '../relation.ts';
import type { Geography } from './geography.ts';
import { defineMeasure, type Measure, textOf } from './measure.ts';
import { placeName } from './place-names.ts';

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

/** The parts of a place's name, folded, in code-unit order; post codes left out. */
export function placeParts(place: string): readonly string[] {
  const parts = placeSteps(place);
  return parts.length === 0 ? [fold(place)] : [...new Set(parts)].sort();
}

/** The same parts from the smallest to the largest, as they are written. */
export function placeSteps(place: string): readonly string[] {
  return fold(place)
    .split(/,|\bin\b|[()/;]/u)
    .map(placeName)
    .filter((name) => name !== '');
}

/** Compares two places as texts. */
export function relatePlaces(a: string, b: string): Relation {
  return relateParts(partsOf(a), partsOf(b));
}

/** Parts of places that are compared as texts; cleared when they are many. */
const known = new Map<string, readonly string[]>();
const mostKept = 2000;

function partsOf(place: string): readonly string[] {
  const seen = known.get(place);
  if (seen !== undefined) return seen;
  if (known.size >= mostKept) known.clear();
  const parts = placeParts(place);
  known.set(place, parts);
  return parts;
}

function relateParts(a: readonly string[], b: readonly string[]): Relation {
  const inB = a.filter((part) => b.includes(part)).length;
  if (inB === a.length) return a.length === b.length ? 'same' : 'coarser';
  return inB === b.length ? 'finer' : 'different';
}
