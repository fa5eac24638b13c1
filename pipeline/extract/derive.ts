/** Claims that follow from other claims at the same place: the country of a seat. */
import type { Claim } from '../model/claim.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { countryName, countryOf } from './recognise/place.ts';

/** For each seat whose country is known, the country, on the words that name the seat. */
export function countriesOfSeats(claims: readonly Claim[], vocabulary: Vocabulary): Claim[] {
  if (!vocabulary.properties.has('country')) return [];
  return claims.flatMap((claim) => {
    if (claim.property !== 'headquarters' || claim.value.type !== 'entity') return [];
    const code = codeOf(claim.value.name);
    if (code === undefined) return [];
    return [
      {
        ...claim,
        property: 'country',
        value: { type: 'entity' as const, name: countryName(code), kind: 'place' as const },
        reference: { ...claim.reference, rule: 'country-of-seat' },
      },
    ];
  });
}

/** The last part that names a country or a place in one: "Springfield, Illinois, United States". */
function codeOf(name: string): string | undefined {
  for (const part of [name, ...name.split(/,\s*/u).reverse()]) {
    const code = countryOf(part.trim());
    if (code !== undefined) return code;
  }
  return undefined;
}
