/**
 * What the sources themselves say about which place is in which: "Lima, Peru" in one text tells that "Lima" in
 * another is in Peru. There is no gazetteer here; what no source writes together is not known.
 */
import type { Claim } from '../../model/claim.ts';
import { placeParts, placeSteps } from './place.ts';

/** Which places lie in which, as far as the sources tell; names folded. */
export interface Geography {
  /** The places that a place lies in; empty where that is not known or the name is that of several places. */
  around(part: string): readonly string[];
  /** Whether other places are known to lie in it, or it is said to be a country. */
  isRegion(part: string): boolean;
}

/** A geography that learns from every place that a claim gives, as its value or where something happened. */
export function learnGeography(): Geography & { readonly learn: (claim: Claim) => void } {
  const chains = new Map<string, Set<string>>();
  const regions = new Set<string>();
  const learn = ({ property, value, qualifiers }: Claim): void => {
    const named = [value.type === 'entity' && value.kind === 'place' ? value.name : undefined, qualifiers.place];
    for (const place of named) {
      const steps = place === undefined ? [] : placeSteps(place);
      steps.slice(0, -1).forEach((part, index) => {
        chains.set(part, (chains.get(part) ?? new Set()).add(steps.slice(index + 1).join('|')));
      });
      for (const part of steps.slice(1)) regions.add(part);
      if (property === 'country') for (const part of steps) regions.add(part);
    }
  };
  return {
    learn,
    around: (part) => {
      const known = [...(chains.get(part) ?? [])].map((chain) => chain.split('|'));
      const longest = known.toSorted((a, b) => b.length - a.length)[0] ?? [];
      return known.every((chain) => chain.every((step) => longest.includes(step))) ? longest : [];
    },
    isRegion: (part) => regions.has(part),
  };
}

/** Whether a name is that of a country or region and nothing more. */
export function isRegion(place: string, geography: Geography): boolean {
  return placeParts(place).every(geography.isRegion);
}

/** Whether it is known where a place lies: its name says so, or any source does. */
export function isLocated(place: string, geography: Geography): boolean {
  const parts = placeParts(place);
  return parts.length > 1 || parts.some((part) => geography.around(part).length > 0);
}
