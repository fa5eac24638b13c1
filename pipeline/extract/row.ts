/** Reads infobox rows: a key of the vocabulary and what stands under it become claims. */
import type { Claim } from '../model/claim.ts';
import type { RowBlock } from '../model/parsed.ts';
import { type Passage, sourceSpan } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import type { Qualifiers } from '../model/value.ts';
import type { Property, Vocabulary } from '../model/vocabulary.ts';
import type { Cite } from './cite.ts';
import { cleanText } from './clean-text.ts';
import type { Entity } from './entity.ts';
import { namesListed, textParts } from './row-parts.ts';
import { people, type Said } from './row-people.ts';

/** Properties by the infobox keys under which they stand. */
export type RowIndex = ReadonlyMap<string, readonly Property[]>;

/** Made once per vocabulary. */
export function rowIndex(vocabulary: Vocabulary): RowIndex {
  const known = indexes.get(vocabulary);
  if (known !== undefined) return known;
  const index = new Map<string, Property[]>();
  for (const property of vocabulary.properties.values())
    for (const key of property.infobox) index.set(key, [...(index.get(key) ?? []), property]);
  indexes.set(vocabulary, index);
  return index;
}

const indexes = new WeakMap<Vocabulary, RowIndex>();

/** @param mark gives the entities of a passage */
export function claimsInRow(
  row: RowBlock,
  vocabulary: Vocabulary,
  mark: (passage: Passage) => readonly Entity[],
  cite: Cite,
): Claim[] {
  const index = rowIndex(vocabulary);
  const key = row.key.text
    .toLowerCase()
    .replace(/[\s:.]+$/u, '')
    .replace(/\s+/gu, ' ');
  const properties = index.get(key) ?? index.get(key.replace(/s$/u, '')) ?? index.get(bareKey(key)) ?? [];
  const office = properties.length === 0 ? officeOf(key, vocabulary) : undefined;
  const claims: Claim[] = [];
  for (const property of office === undefined ? properties : [office]) {
    const lines = property.id === 'address' && row.values.length > 1 ? addressOf(row, property, cite) : undefined;
    if (lines !== undefined) {
      for (const passage of row.values) mark(passage);
      claims.push(lines);
      continue;
    }
    let office = key;
    for (const [index, passage] of row.values.entries()) {
      const marked = mark(passage);
      const whole = beforeNextKey(passage.text, rowIndex(vocabulary));
      const text = property.id === 'telephone' ? whole.replace(mailBehind, '') : whole;
      const entities = text.length < passage.text.length ? marked.filter(({ end }) => end <= text.length) : marked;
      // "President", a name, "Vice-President", another name: a key that is in no vocabulary begins what follows.
      if (index > 0 && property.id === 'keyPerson' && isOffice(passage.text, vocabulary)) {
        office = passage.text.toLowerCase();
        continue;
      }
      // Below the names of people, one word is the next key.
      if (index > 0 && property.kind === 'person' && !passage.text.includes(' ')) continue;
      if (index > 0 && property.holds === 'one' && !goesOn(property, entities)) break;
      for (const said of saidBy(property, property.id === 'keyPerson' ? office : key, text, entities)) {
        const span = spanOfSaid(row, passage, said);
        const qualifiers = {
          ...yearOfKey(property, key),
          ...pointInTime(property, text, entities),
          ...said.qualifiers,
        };
        claims.push({
          property: property.id,
          value: said.value,
          qualifiers,
          reference: cite(span, `row-${property.id}`),
          place: 'infobox',
        });
      }
    }
  }
  return claims;
}

/** "+351 22 340 5600 Email: quay@…", "7304512 Company number: …": a cell into which the next one has run. */
function beforeNextKey(text: string, index: RowIndex): string {
  for (const { 1: key = '', index: at } of text.matchAll(
    / (\p{Lu}[\p{L}.-]{1,20}(?: \p{L}{2,12}){0,2}) ?[:：](?= |$)/gu,
  ))
    if (index.has(key.toLowerCase()) || contactKey.test(key)) return text.slice(0, at);
  return text;
}

/** "01333 310 628 quay@aid.example": an address behind a number. */
const mailBehind = /\s[\w.+-]+@.*$/u;

const contactKey = /^(?:fax|facsimile|e-?mail|phone|tel|telephone|mobile|website|web|url|vat)$/iu;

/** Where a property holds one value, further lines are of it only if they name places; else the next key has not been known. */
function goesOn(property: Property, entities: readonly Entity[]): boolean {
  const places = property.kind === 'place' || property.id === 'areaServed' || property.id === 'address';
  return places && entities.some(({ kind }) => kind === 'place');
}

/** "UK registered charity no", "Budget (2018–19)": a key with more than what the vocabulary has of it. */
function bareKey(key: string): string {
  const number = /\b(?:registered )?(charity|company)(?: registration)? (?:no|number|nr)$/u.exec(key)?.[1];
  if (number !== undefined) return `${number} number`;
  // A dumped template numbers what it repeats: "Leader name2".
  return key.replace(/\s*\([^)]*\)$/u, '').replace(/(?<=\p{L})\d$/u, '');
}

/** An address on several lines is one address. */
function addressOf(row: RowBlock, property: Property, cite: Cite): Claim | undefined {
  const [first] = row.values;
  const last = row.values.at(-1);
  if (first === undefined || last === undefined || first.text === '' || last.text === '') return undefined;
  return {
    property: property.id,
    value: { type: 'text', text: row.values.map(({ text }) => cleanText(text)).join(', ') },
    qualifiers: {},
    reference: cite(
      { start: sourceSpan(first, 0, first.text.length).start, end: sourceSpan(last, 0, last.text.length).end },
      `row-${property.id}`,
    ),
    place: 'infobox',
  };
}

/** "Chair of the board" is no key of the vocabulary, but an office by its words: who holds it is a person of the subject's. */
function officeOf(key: string, vocabulary: Vocabulary): Property | undefined {
  const roles = vocabulary.words.get('role');
  const property = vocabulary.properties.get('keyPerson');
  if (roles === undefined || property?.kind !== 'person') return undefined;
  return isOffice(key, vocabulary) ? property : undefined;
}

function isOffice(text: string, vocabulary: Vocabulary): boolean {
  const roles = vocabulary.words.get('role') ?? [];
  return new RegExp(`^(?:[a-z]+\\.?[ -]){0,2}(?:${roles.join('|')})(?: of (?:the )?[a-z]+)?$`, 'iu').test(text);
}

/** From the key on where value and key share a line, so that the quote says what the value is. */
function spanOfSaid(row: RowBlock, passage: Passage, said: Said): Span {
  const value = sourceSpan(passage, said.from, said.to);
  const key = row.key.text === '' ? value : sourceSpan(row.key, 0, row.key.text.length);
  const together =
    row.values[0] === passage && said.from === 0 && value.start >= key.end && value.start - key.end <= 12;
  return together ? { start: key.start, end: value.end } : value;
}

function pointInTime(property: Property, text: string, entities: readonly Entity[]): Qualifiers {
  if (property.holds !== 'series') return {};
  const time = bracketedTime(text, entities);
  return time?.edtf === undefined ? {} : { pointInTime: time.edtf };
}

/** "Budget (2014)": the key says when the amount held. */
function yearOfKey(property: Property, key: string): Qualifiers {
  const year = property.holds === 'series' ? /\(((?:19|20)\d\d)\)$/u.exec(key)?.[1] : undefined;
  return year === undefined ? {} : { pointInTime: year };
}

/** "5,400 (2023)": when the amount held. */
function bracketedTime(text: string, entities: readonly Entity[]): Entity | undefined {
  return entities.find(
    (e) => e.kind === 'time' && /[([]\s*(?:as of |in )?$/u.test(text.slice(Math.max(0, e.start - 8), e.start)),
  );
}

function saidBy(property: Property, key: string, text: string, entities: readonly Entity[]): Said[] {
  const all = { from: 0, to: text.length };
  switch (property.value) {
    case 'time': {
      const time = entities.find((e) => e.edtf !== undefined);
      return time?.edtf === undefined ? [] : [{ value: { type: 'time', edtf: time.edtf }, from: 0, to: time.end }];
    }
    case 'duration': {
      const found = entities.find((e) => e.iso !== undefined);
      return found?.iso === undefined ? [] : [{ value: { type: 'duration', iso: found.iso }, from: 0, to: found.end }];
    }
    case 'quantity': {
      const found = entities.find((e) => e.quantity !== undefined && e.label === undefined);
      if (found?.quantity === undefined) return [];
      // "Branches in 11 countries" under "Membership": what is counted is another thing.
      if (found.start > 0 && /\b(?:in|from|across|since)\s$/u.test(text.slice(0, found.start))) return [];
      const unit =
        property.unit ??
        (found.quantity.currency === undefined ? bareKey(key).replace(/^(?:number|no\.?) of /u, '') : undefined);
      return [
        {
          value: { ...found.quantity, ...(unit === undefined ? {} : { unit }) },
          ...(/^(?:total |annual |operating )?(?:expen|spending|budget)/u.test(key) ? { qualifiers: { of: key } } : {}),
          from: 0,
          to: Math.max(found.end, bracketedTime(text, entities)?.end ?? 0),
        },
      ];
    }
    case 'url': {
      const url = entities.find((e) => e.kind === 'url')?.text ?? domainAlone(text);
      return url === undefined
        ? []
        : [{ value: { type: 'url', url: /^https?:/iu.test(url) ? url : `https://${url}` }, ...all }];
    }
    case 'text':
      return textParts(property, text)
        .map(({ from, to }) => ({ value: { type: 'text' as const, text: cleanText(text.slice(from, to)) }, from, to }))
        .filter(
          ({ value }) => value.text.length > 1 && !stateWord.test(value.text) && hasShape(property.id, value.text),
        );
    case 'entity':
      return property.kind === 'person' ? people(property, key, text) : named(property, text, entities);
  }
}

/** Of a telephone number; with fewer it is a cell cut off behind the area's code. */
const leastDigits = 6;

/** "This e-mail address is being protected" stands where one stood. */
function hasShape(property: string, text: string): boolean {
  if (property === 'email') return /@|\bat\b/u.test(text);
  return property === 'telephone'
    ? (text.match(/\d/gu) ?? []).length >= leastDigits
    : !/^[,\s]*see (?:also|below)\b/iu.test(text);
}

/** Under "Status", whether it still exists; that is no kind of body. */
const stateWord = /^(?:active|inactive|defunct|operational|dissolved|open|closed|extant)$/iu;

const bareDomain = /(?<![\w@.])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}(?:\/\S{0,200})?/iu;

/** Not a part of an e-mail address that a page has taken apart: "ann.lee (at) quay.example". */
function domainAlone(text: string): string | undefined {
  const found = bareDomain.exec(text)?.[0];
  return found !== undefined && text.length - found.length <= 24 && !/\bat\b/u.test(text) ? found : undefined;
}

/** Under "Country" or "Location" of a body that has none. */
const unplaced = /^(?:worldwide|international|global|multinational|various|several|many|online|virtual)\b/iu;

function named(property: Property, text: string, entities: readonly Entity[]): Said[] {
  const kind = property.kind ?? 'organization';
  if (property.holds === 'one') {
    // A dumped infobox leaves the comma of a part that it lost: "London, , United Kingdom".
    const name = cleanText(text.replace(/(?:,\s*){2,}/gu, ', '));
    if (kind === 'place' && unplaced.test(name)) return [];
    // "Origins" may be ideas.
    if (property.id === 'foundedPlace' && !entities.some((entity) => entity.kind === 'place')) return [];
    const proper = /\p{Lu}/u.test(name) && name.length <= 120;
    return proper ? [{ value: { type: 'entity', name, kind }, from: 0, to: text.length }] : [];
  }
  return namesListed(text, entities).map(({ from, to }) => ({
    value: { type: 'entity', name: cleanText(text.slice(from, to)), kind },
    from,
    to,
  }));
}
