/** Postal addresses, e-mail addresses, web addresses and telephone numbers: recognised by their own shape, wherever they stand. */
import type { Claim } from '../model/claim.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Cite } from './cite.ts';
import { type ReadSentence, spanOf } from './sentence.ts';

const street =
  /\b(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Square|Way|Place|Court|Terrace|Highway|Soi|Rue|rue|Rua|Platz|Plaza|Calle|Avenida|Via|Box)\b\.?|\p{Ll}(?:straße|strasse|gasse|weg)\b/u;
const postcode = /\b(?:\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)\b/u;
const telephone =
  /(?:(?:tel(?:ephone)?|phone|call)\.?:? *)(\+?\(?\d[\d ()./-]{5,22}\d)|(\+\d[\d ().-]{7,20}\d|(?<![\d.,])0\d{2,4}[ -]\d{3}[ -]\d{3,4}(?!\d))/giu;
const longestAddress = 140;
/** "Registered office: 14 Dock Street, Porto 4050": up to the postal code. */
const officeAddress =
  /\b(?:office|address|visit us at|located at|write to us at)(?: is)?[:,]? (\d{1,5}[A-Za-z]? [^.;|·]{6,90}?(?:\d{4,6}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}))(?![\w])/u;

/** Whether a line is an address and nothing else: parts between commas, a street, a postal code, and hardly a word in lower case. */
export function isAddress(text: string): boolean {
  if (text.length > longestAddress || text.split(',').length < 3 || !street.test(text)) return false;
  const words = text.split(/[\s,]+/u).filter((word) => /\p{L}/u.test(word));
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return small * 4 <= words.length && postcode.test(text.replace(/\b(?:19|20)\d\d\b/gu, ''));
}

/** Claims by shape. In prose only where the subject is talked about. */
export function contacts(sentence: ReadSentence, vocabulary: Vocabulary, cite: Cite): Claim[] {
  const claims: Claim[] = [];
  const { text, entities } = sentence.marked;
  const add = (property: string, words: string, from: number, to: number): void => {
    if (!vocabulary.properties.has(property)) return;
    const value =
      property === 'website' ? { type: 'url' as const, url: words } : { type: 'text' as const, text: words };
    claims.push({
      property,
      value,
      qualifiers: {},
      reference: cite(spanOf(sentence, from, to), `shape-${property}`),
      place: sentence.place,
    });
  };
  if (sentence.topic !== undefined && !sentence.topic.subject) return [];
  const office = officeAddress.exec(text);
  if (office?.[1] !== undefined) {
    const from = office.index + office[0].length - office[1].length;
    add('address', office[1], from, from + office[1].length);
  } else if (isAddress(text)) add('address', text.replace(/[\s.]+$/u, ''), 0, text.replace(/[\s.]+$/u, '').length);
  for (const entity of entities) if (entity.kind === 'email') add('email', entity.text, entity.start, entity.end);
  for (const match of text.matchAll(telephone)) {
    const number = match[1] ?? match[2] ?? '';
    add('telephone', number.trim(), match.index, match.index + match[0].length);
  }
  return claims;
}
