/** Countries: of a seat that another claim names, and of what the defining sentence says. */
import type { Claim } from '../model/claim.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Cite } from './cite.ts';
import type { Entity } from './entity.ts';
import { countryName, countryOf } from './recognise/place.ts';
import { type ReadSentence, spanOf } from './sentence.ts';

/** How the text itself writes the names of countries, by code: "Turkey", where it does not write "Türkiye". */
export function countryNames(sentences: readonly ReadSentence[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { marked } of sentences)
    for (const { country, countryName: name } of marked.entities)
      if (
        country !== undefined &&
        name !== undefined &&
        !names.has(country) &&
        isSpellingOf(name, countryName(country))
      )
        names.set(country, name);
  return names;
}

/** "Turkey" is Türkiye in other letters; "Wales" and "U.S." are no names of the whole. */
function isSpellingOf(name: string, usual: string): boolean {
  const beginning = (text: string): string => text.normalize('NFKD').replace(/\P{L}/gu, '').slice(0, 3).toLowerCase();
  return name.length > 3 && beginning(name) === beginning(usual);
}

/** For each seat whose country is known, the country, on the words that name the seat. */
export function countriesOfSeats(
  claims: readonly Claim[],
  written: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): Claim[] {
  if (!vocabulary.properties.has('country')) return [];
  return claims.flatMap((claim) => {
    if (claim.property !== 'headquarters' || claim.value.type !== 'entity') return [];
    const code = codeOf(claim.value.name);
    if (code === undefined) return [];
    return [
      {
        ...claim,
        property: 'country',
        value: { type: 'entity' as const, name: written.get(code) ?? countryName(code), kind: 'place' as const },
        reference: { ...claim.reference, rule: 'country-of-seat' },
      },
    ];
  });
}

/** How many sentences at the head of a text define its subject. */
const definingSentences = 2;

/** The country that the defining sentences name, by places or by a people's word, where it is only one. */
export function countryOfDefinition(
  sentences: readonly ReadSentence[],
  written: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
  cite: Cite,
): Claim[] {
  if (!vocabulary.properties.has('country')) return [];
  const defining = sentences.filter((s) => s.place === 'lead' && s.topic?.subject === true).slice(0, definingSentences);
  for (const sentence of defining) {
    const places = sentence.marked.entities.filter((e) => e.country !== undefined && isSeatLike(sentence, e));
    // The words that name the country say more than the town that lies in it.
    const first = places.find((e) => e.countryName !== undefined) ?? places[0];
    if (first?.country === undefined || new Set(places.map((e) => e.country)).size !== 1) continue;
    return [
      {
        property: 'country',
        value: { type: 'entity', name: written.get(first.country) ?? countryName(first.country), kind: 'place' },
        qualifiers: {},
        reference: cite(spanOf(sentence, first.start, first.end), 'country-of-definition'),
        place: sentence.place,
      },
    ];
  }
  return [];
}

/** What stands behind "is a …" with a preposition or as an adjective; not whom somebody exports to, nor where else it is known. */
function isSeatLike(sentence: ReadSentence, entity: Entity): boolean {
  const { text } = sentence.marked;
  const verb = /\b(?:is|was|are|were)(?: [\p{L}]+)? (?:an?|the|one of)\b/u.exec(text);
  if (verb === null || entity.start < verb.index) return false;
  const before = text.slice(Math.max(verb.index, entity.start - 40), entity.start);
  if (/\b(?:known|called|named) (?:in|as) (?:the )?$/u.test(before)) return false;
  if (entity.kind === 'demonym') return /\b(?:an?|the) (?:[\p{L}-]+ ){0,3}$/u.test(before);
  return (
    /\b(?:in|at|near|from|of|across) (?:the )?(?:[\p{L}-]+ ){0,3}(?:of )?$/u.test(before) || /[(,] ?$/u.test(before)
  );
}

/** The last part that names a country or a place in one: "Springfield, Illinois, United States". */
function codeOf(name: string): string | undefined {
  for (const part of [name, ...name.split(/,\s*/u).reverse()]) {
    const code = countryOf(part.trim());
    if (code !== undefined) return code;
  }
  return undefined;
}
