/** Lists under a telling heading: "Awards", "Our partners". Each item is one value, with the year it names. */
import type { Claim } from '../model/claim.ts';
import type { Value } from '../model/value.ts';
import type { Property, Vocabulary } from '../model/vocabulary.ts';
import type { Cite } from './cite.ts';
import { cleanText } from './clean-text.ts';
import { dates } from './event.ts';
import { type ReadSentence, spanOf } from './sentence.ts';

/** What may stand before the noun of a heading: "Our key partners", "Long-term projects". */
const maximalBefore = 2;

/** Tells the property whose list stands under a heading, if any: by its words, or by its last noun or nouns. */
export type Listed = (heading: string | undefined) => Property | undefined;

/** A text has many sentences under each heading, which is looked at once. */
export function listedUnder(vocabulary: Vocabulary): Listed {
  const known = new Map<string, Property | undefined>();
  return (heading) => {
    if (heading === undefined) return undefined;
    if (!known.has(heading)) known.set(heading, propertyOf(heading, vocabulary));
    return known.get(heading);
  };
}

function propertyOf(heading: string, vocabulary: Vocabulary): Property | undefined {
  const words = heading.toLowerCase().trim().split(/\s+/u);
  for (let before = 0; before <= maximalBefore && before < words.length; before++) {
    const rest = words.slice(before).join(' ');
    const whole = headed(rest, vocabulary);
    if (whole !== undefined) return whole;
    const parts = rest.split(/ (?:and|&) |, /u).map((part) => headed(part, vocabulary));
    if (parts.length > 1 && parts.every((property) => property !== undefined)) return parts[0];
  }
  return undefined;
}

function headed(key: string, vocabulary: Vocabulary): Property | undefined {
  const known = propertiesByHeading.get(vocabulary) ?? byHeading(vocabulary);
  propertiesByHeading.set(vocabulary, known);
  return known.get(key);
}

const propertiesByHeading = new WeakMap<Vocabulary, ReadonlyMap<string, Property>>();

/** Of several properties with the same heading the first one counts. */
function byHeading(vocabulary: Vocabulary): ReadonlyMap<string, Property> {
  const properties = [...vocabulary.properties.values()].reverse();
  return new Map(properties.flatMap((property) => property.headings.map((heading) => [heading, property] as const)));
}

/** The claim that a list item makes: the item without its year; undefined where nothing is left of it. */
export function claimOfItem(sentence: ReadSentence, property: Property, cite: Cite): Claim | undefined {
  const { text, entities } = sentence.marked;
  const time = entities.find((e) => e.edtf !== undefined);
  const amount = entities.find((e) => e.kind === 'money')?.quantity;
  const words = time === undefined ? text : withoutYear(text, time.start, time.end);
  const named = property.id === 'award' ? words : nameOfEntry(words);
  const value = valueOfEntry(property, cleanText(named).replace(/^(?:an?)\s/u, ''));
  if (value === undefined) return undefined;
  return {
    property: property.id,
    value,
    qualifiers: { ...dates(time?.edtf), ...(amount === undefined ? {} : { amount }) },
    reference: cite(spanOf(sentence, 0, named === words ? text.length : named.length), `listed-${property.id}`),
    place: sentence.place,
  };
}

const longestText = 200;
const longestName = 90;

function valueOfEntry(property: Property, text: string): Value | undefined {
  if (text.length < 3) return undefined;
  if (property.value === 'text') return text.length > longestText ? undefined : { type: 'text', text };
  const isName =
    property.value === 'entity' && text.length <= longestName && /^\p{Lu}/u.test(text) && !/[.!?] /u.test(text);
  return isName ? { type: 'entity', name: text, kind: property.kind ?? 'organization' } : undefined;
}

/** "Storm Line: a telephone service" and "Storm Line – a service for crews" are both Storm Line. */
function nameOfEntry(text: string): string {
  const found = /^(?<name>[^:.–—]{3,70}?)(?:: | [–—-] )(?=\S)/u.exec(text)?.groups?.name;
  return found ?? text;
}

/** The year goes where it stands at either end: "The 2012 Peace Prize", "Peace Prize (2012)", "2012: Peace Prize". */
function withoutYear(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  // "The 2012 Peace Prize" is the Peace Prize of 2012; "The Lamp" keeps its article.
  if (/^\W*(?:the|an?|in|on)?\s*$/iu.test(before)) return after.replace(/^[\s,:;–—-]+/u, '');
  if (/^\W*$/u.test(after)) return before.replace(/[\s,(:–—-]+(?:in|of|on)?[\s(]*$/iu, '');
  // "Gold Award, 2012, for the campaign"
  return /,\s*$/u.test(before) && /^\s*,/u.test(after)
    ? before.replace(/,\s*$/u, '') + after.replace(/^\s*,/u, '')
    : text;
}

/** "To keep crews safe." under "Our mission": what a page says there is the mission, in a sentence without a subject. */
export function claimOfAim(sentence: ReadSentence, property: Property, cite: Cite): Claim | undefined {
  const text = sentence.marked.text.replace(/[\s.]+$/u, '');
  if (property.value !== 'text' || property.holds !== 'one' || text.length > 300) return undefined;
  if (!/^To \p{Ll}/u.test(text)) return undefined;
  return {
    property: property.id,
    value: { type: 'text', text: cleanText(text) },
    qualifiers: {},
    reference: cite(spanOf(sentence, 0, text.length), `under-${property.id}`),
    place: sentence.place,
  };
}
