/** Countries: of a seat that another claim names, and of what the defining sentence says. */
import type { Claim } from '../model/claim.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Cite } from './cite.ts';
import type { Entity } from './entity.ts';
import { demonymOf, lookUp } from './recognise/gazetteer.ts';
import { placeKey } from './recognise/gazetteer-key.ts';
import { countryName, countryOf } from './recognise/place.ts';
import type { Remember } from './remember.ts';
import { isBesideRegion, isBirthplaceOfMany, isOfWhatItDoes, isOtherName, isSeatLike } from './seat-like.ts';
import { type ReadSentence, spanOf } from './sentence.ts';

/** How the text itself writes the names of countries, by code: "Turkey", where it does not write "Türkiye". */
export function countryNames(sentences: readonly ReadSentence[], remember: Remember): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { marked } of sentences)
    for (const { country, countryName: name } of marked.entities)
      if (
        country !== undefined &&
        name !== undefined &&
        !names.has(country) &&
        remember.of('country', isNameOf, name, country)
      )
        names.set(country, name);
  return names;
}

function isNameOf(name: string, country: string): boolean {
  return isSpellingOf(name, countryName(country));
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
  const definition = claims.find(({ reference }) => reference.rule === countryRule)?.value;
  const defined = definition?.type === 'entity' ? definition.name : undefined;
  return claims.flatMap((claim) => {
    if (claim.property !== 'headquarters' || claim.value.type !== 'entity') return [];
    const code = isInSeveral(claim.value.name) ? undefined : codeOf(claim.value.name);
    const name = code === undefined ? undefined : (written.get(code) ?? countryName(code));
    // A Finnish firm may sit in Luxembourg.
    if (name === undefined || (defined !== undefined && defined !== name)) return [];
    return [
      {
        ...claim,
        property: 'country',
        value: { type: 'entity' as const, name, kind: 'place' as const },
        reference: { ...claim.reference, rule: 'country-of-seat' },
      },
    ];
  });
}

/** Without the country of a place in the definition, where a row gives a seat elsewhere: the place is then something else's. */
export function withoutOtherCountries(claims: readonly Claim[]): Claim[] {
  const seat = claims.find(({ property, place }) => property === 'headquarters' && place === 'infobox')?.value;
  const code = seat?.type === 'entity' ? codeOf(seat.name) : undefined;
  if (code === undefined) return [...claims];
  return claims.filter(
    ({ value, reference: { rule, exact } }) =>
      rule !== countryRule || value.type !== 'entity' || demonymOf(exact) !== undefined || codeOf(value.name) === code,
  );
}

/** What the sentence that defines somebody says of the country. */
const countryRule = 'country-of-definition';

/** How many sentences at the head of a text define its subject. */
const definingSentences = 2;

/**
 * The country that the defining sentences name, by a people's word, by places or by an organ of its state, where it is only
 * one; else the one that the first sentence names at all.
 */
export function countryOfDefinition(
  sentences: readonly ReadSentence[],
  byNameOnly: boolean,
  written: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
  cite: Cite,
): Claim[] {
  if (!vocabulary.properties.has('country')) return [];
  const lead = sentences.filter((s) => s.place === 'lead' && !s.aside);
  const own = lead.filter((s) => s.topic?.subject === true);
  const found =
    firstOf(own.slice(0, definingSentences), definedBy) ??
    (byNameOnly ? undefined : firstOf(lead.slice(0, 1).filter(isOfSubject), onlyCountry));
  if (found === undefined) return [];
  const { sentence, entity, country } = spelledOut(found, own);
  return [
    {
      property: 'country',
      value: { type: 'entity', name: written.get(country) ?? countryName(country), kind: 'place' },
      qualifiers: {},
      reference: cite(spanOf(sentence, entity.start, entity.end), countryRule),
      place: sentence.place,
    },
  ];
}

/** It names the subject: "Our rangers look after an island in the north" is about the rangers. */
function isOfSubject({ topic, marked }: ReadSentence): boolean {
  return topic?.subject === true && marked.entities.some(({ kind }) => kind === 'subject');
}

interface CountryFound {
  readonly sentence: ReadSentence;
  readonly entity: Entity;
  readonly country: string;
}

function firstOf(
  sentences: readonly ReadSentence[],
  find: (sentence: ReadSentence) => CountryFound | undefined,
): CountryFound | undefined {
  for (const sentence of sentences) {
    const found = find(sentence);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "a Finnish maker based in Luxembourg" is Finnish. */
function definedBy(sentence: ReadSentence): CountryFound | undefined {
  const places = sentence.marked.entities.filter(
    (e) => e.country !== undefined && isSeatLike(sentence, e) && !isBesideRegion(sentence, e),
  );
  const people = places.filter((e) => e.kind === 'demonym');
  return only(sentence, people) ?? only(sentence, places) ?? ofStateOrgan(sentence);
}

/** The words that name the country say more than the town that lies in it. */
function only(sentence: ReadSentence, places: readonly Entity[]): CountryFound | undefined {
  const entity = places.find((e) => e.countryName !== undefined) ?? places[0];
  const country = entity?.country;
  if (entity === undefined || country === undefined || places.some((e) => e.country !== country)) return undefined;
  return { sentence, entity, country };
}

/** "in the U.S. states of …", "the Dutch province": the only country that a sentence names, if it names it in so many words. */
function onlyCountry(sentence: ReadSentence): CountryFound | undefined {
  // "Pastor Reyes established the mission in Izmir, Turkey": where he was.
  const { topic, marked } = sentence;
  // "Small Business, Vancouver, Canada" is no sentence.
  if (!/[.!?]["'”’)\]]*$/u.test(marked.text) && !/ (?:is|are|was|were|has|have) /u.test(marked.text)) return undefined;
  if (topic?.subject === false && opened.test(marked.text.slice(marked.text.indexOf(topic.name) + topic.name.length)))
    return undefined;
  const found = only(
    sentence,
    sentence.marked.entities.filter(
      (e) =>
        e.country !== undefined &&
        !isOtherName(sentence, e) &&
        !isBesideRegion(sentence, e) &&
        !isOfWhatItDoes(marked.text.slice(0, e.start)) &&
        !isBirthplaceOfMany(marked.text.slice(0, e.start)),
    ),
  );
  return found?.entity.countryName === undefined ? undefined : found;
}

/** What somebody does who founds. */
const opened = /^ (?:(?:co-?)?founded|established|started|set up|created|launched|opened|formed) /u;

const stateOrgan =
  /^(?:Royal )?(?<state>\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)??) (?:Army|Navy|Air Force|Armed Forces|Marines?|Marine Corps|Coast Guard|Government|Ministry|Parliament|Senate|Congress|House of Representatives|Gendarmerie|Defen[cs]e Forces?)$/u;

const organOfState =
  /^(?:Ministry|Government|Parliament|Senate|Department|Republic)\b.* of (?:the )?(\p{Lu}[\p{L} ]+)$/u;

/** "a British Army regiment", "a command of the United States Navy". */
function ofStateOrgan(sentence: ReadSentence): CountryFound | undefined {
  for (const entity of sentence.marked.entities) {
    const words = entity.kind === 'organization' ? entity.text : '';
    const state = stateOrgan.exec(words)?.groups?.state ?? organOfState.exec(words)?.[1];
    const country = state === undefined ? undefined : (demonymOf(state) ?? countryOf(state));
    if (country !== undefined && (isSeatLike(sentence, entity) || isSeatLike(sentence, { ...entity, kind: 'demonym' })))
      return { sentence, entity, country };
  }
  return undefined;
}

/** Where only a town or an organ of the state said it, the first sentence that names the country itself. */
function spelledOut(found: CountryFound, own: readonly ReadSentence[]): CountryFound {
  if (found.entity.kind === 'organization') return namedOf(found, own) ?? found;
  if (found.entity.countryName !== undefined || found.entity.country === undefined) return found;
  for (const sentence of own.slice(0, 6)) {
    const entity = sentence.marked.entities.find(
      (e) => e.country === found.country && e.countryName !== undefined && isSeatLike(sentence, e),
    );
    if (entity !== undefined) return { ...found, sentence, entity };
  }
  return found;
}

/** "a command of the Royal Navy …; responsible for all British vessels": the people's word by itself, not that inside a name. */
function namedOf(found: CountryFound, own: readonly ReadSentence[]): CountryFound | undefined {
  for (const sentence of own.slice(0, 6)) {
    const entity = sentence.marked.entities.find(
      (e) =>
        e.country === found.country &&
        (e.kind === 'demonym' || e.countryName !== undefined) &&
        /^ \p{Ll}/u.test(sentence.marked.text.slice(e.end, e.end + 2)) &&
        !isOtherName(sentence, e),
    );
    if (entity !== undefined) return { ...found, sentence, entity };
  }
  return undefined;
}

/** The seat is told apart from the country: "a party in Portugal" names no seat, and a Finnish firm may sit in Luxembourg. */
export function withoutMereCountries(claims: readonly Claim[]): Claim[] {
  return claims.filter(
    ({ property, value, reference }) =>
      property !== 'headquarters' ||
      value.type !== 'entity' ||
      !(
        isWorldRegion(value.name) ||
        (/^is-(?:thing-)?in$/u.test(reference.rule) && value.name.split(' and ').every(isCountry))
      ),
  );
}

/** "the largest body based in Africa": a part of the world is nobody's seat. */
function isWorldRegion(name: string): boolean {
  return lookUp(placeKey(name))[0]?.kind === 'region';
}

function isCountry(name: string): boolean {
  const code = countryOf(name);
  if (/^(?:England|Scotland|Wales|Northern Ireland|(?:Great )?Britain|U\.?[KS]\.?A?\.?)$/u.test(name)) return true;
  return code !== undefined && isSpellingOf(name, countryName(code));
}

/** "The Hague, Netherlands, Brussels, Belgium": two seats, of which neither is the country's. */
function isInSeveral(seat: string): boolean {
  const codes = seat.split(/[,;/()]\s*| and /u).flatMap((part) => countryOf(part.trim()) ?? []);
  return new Set(codes).size > 1;
}

/** The last part that names a country or a place in one: "Springfield, Illinois, United States". */
function codeOf(name: string): string | undefined {
  for (const part of [name, ...name.split(/,\s*/u).reverse()]) {
    const code = countryOf(part.trim());
    if (code !== undefined) return code;
  }
  return undefined;
}
