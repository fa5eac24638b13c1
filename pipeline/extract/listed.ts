/** Lists under a telling heading: "Awards", "Publications". Each item is one value, with the year it names. */
import type { Claim } from '../model/claim.ts';
import type { Property, Vocabulary } from '../model/vocabulary.ts';
import type { Cite } from './cite.ts';
import { dates } from './event.ts';
import { cleanText } from './prose.ts';
import { type ReadSentence, spanOf } from './sentence.ts';

/** The property whose list stands under a heading, if any. */
export function listedUnder(heading: string | undefined, vocabulary: Vocabulary): Property | undefined {
  const key = heading?.toLowerCase().trim();
  if (key === undefined) return undefined;
  for (const property of vocabulary.properties.values()) if (property.headings.includes(key)) return property;
  return undefined;
}

/** The claim that a list item makes: the item without its year; undefined where nothing is left of it. */
export function claimOfItem(sentence: ReadSentence, property: Property, cite: Cite): Claim | undefined {
  const { text, entities } = sentence.marked;
  const time = entities.find((e) => e.edtf !== undefined);
  const amount = entities.find((e) => e.kind === 'money')?.quantity;
  const words = time === undefined ? text : withoutYear(text, time.start, time.end);
  const value = cleanText(words).replace(/^(?:an?)\s/u, '');
  if (value.length < 3 || value.length > 200 || property.value !== 'text') return undefined;
  return {
    property: property.id,
    value: { type: 'text', text: value },
    qualifiers: { ...dates(time?.edtf), ...(amount === undefined ? {} : { amount }) },
    reference: cite(spanOf(sentence, 0, text.length), `listed-${property.id}`),
    place: sentence.place,
  };
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
