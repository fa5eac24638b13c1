/** Postal addresses, e-mail addresses, web addresses and telephone numbers: recognised by their own shape, wherever they stand. */
import type { Claim } from '../model/claim.ts';
import type { Block } from '../model/parsed.ts';
import { type Passage, sourceSpan } from '../model/passage.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Cite } from './cite.ts';
import type { Entity } from './entity.ts';
import { isForOccasion, isOwnMail } from './own-contact.ts';
import { countryOf } from './recognise/place.ts';
import { type ReadSentence, spanOf } from './sentence.ts';

const street =
  /\b(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Square|Way|Place|Court|Terrace|Highway|Soi|Rue|rue|Rua|Platz|Plaza|Calle|Avenida|Via|Box)\b\.?|\p{Ll}(?:straße|strasse|gasse|weg|straat|laan|gracht|plein|vej|gade|gatan|vägen|gata)\b/u;
const postcode = /\b(?:\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)\b/u;
const telephone =
  /(?:(?:tel(?:ephone)?|phone|call)\.?:? *)(\+?\(?\d[\d ()./-]{5,22}\d)|(\+\d[\d ().-]{7,20}\d|(?<![\d.,])0\d{2,4}[ -]\d{3}[ -]\d{3,4}(?!\d))/giu;
/** Two digits with digits, blanks and signs between them, all that every telephone number has. */
const mayHoldTelephone = /\d[\d ()./-]{5,}\d/;
const longestAddress = 140;
/** "Registered office: 14 Dock Street, Porto 4050": up to the postal code. */
const officeAddress =
  /\b(?:office|address|visit us at|located at|write to us at)(?: is)?[:,]? (\d{1,5}[A-Za-z]? [^.;|·]{6,90}?(?:\d{4,6}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}))(?![\w])/u;

/** Whom charities name with their addresses beside their own. */
const others = /\b(?:LLP|Bank|PLC|Plc|Solicitors|Accountants|Auditors|Bankers)\b/u;

/** How else somebody is reached, behind an address. */
const otherWays =
  /[\s,.;|[\]+]*(?:(?:\b(?:phone|tel(?:ephone)?|fax|e-?mail|web(?:site)?|www)(?![\p{L}])|[\w.-]+@).*)?$/isu;

/** Whether a line is an address and nothing else: parts between commas, a street, a postal code, and hardly a word in lower case. */
export function isAddress(text: string): boolean {
  if (text.length > longestAddress || text.split(',').length < 3 || !street.test(text)) return false;
  // What a page lists twice.
  if (/ \+(?: |$)/u.test(text) || others.test(text)) return false;
  const words = text.split(/[\s,]+/u).filter((word) => /\p{L}/u.test(word));
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return small * 4 <= words.length && postcode.test(text.replace(/\b(?:19|20)\d\d\b/gu, ''));
}

/** Claims by shape. In prose only where the subject is talked about. */
export function contacts(
  sentence: ReadSentence,
  names: readonly string[],
  vocabulary: Vocabulary,
  cite: Cite,
): Claim[] {
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
  const hasDigits = /\d/.test(text);
  const office = hasDigits ? officeAddress.exec(text) : null;
  if (office?.[1] !== undefined) {
    const from = office.index + office[0].length - office[1].length;
    add('address', office[1], from, from + office[1].length);
  } else if (hasDigits && isAddress(text)) {
    const from = /^\d(?=\p{Lu}\p{Ll})/u.test(text) ? 1 : 0;
    const words = text.slice(from).replace(otherWays, '');
    if (isAddress(words)) add('address', words, from, from + words.length);
  }
  const located = office === null ? streetInProse(sentence) : undefined;
  if (located !== undefined) add('address', located.words, located.start, located.end);
  const mails = entities.filter(({ kind }) => kind === 'email');
  const own = mails.filter((mail) => isOwnMail(mail.text, entities, text, names));
  for (const mail of own) add('email', mail.text, mail.start, mail.end);
  // Who has another's address beside a number has the number, too.
  const reached = hasDigits && mayHoldTelephone.test(text) && !isForOccasion(text) && own.length === mails.length;
  for (const match of reached ? text.matchAll(telephone) : []) {
    const number = match[1] ?? match[2] ?? '';
    if (!fax.test(text.slice(0, match.index)))
      add('telephone', number.trim(), match.index, match.index + match[0].length);
  }
  const site = siteOf(sentence);
  if (site !== undefined)
    add('website', /^https?:/iu.test(site.text) ? site.text : `https://${site.text}`, site.start, site.end);
  return claims;
}

/** "The school is located at 1 Campus Drive, Angleton": the number and the street, and the town where it is named behind. */
function streetInProse({
  marked: { text, entities },
}: ReadSentence): { words: string; start: number; end: number } | undefined {
  const number = entities.find(({ label }) => label === 'address');
  if (number === undefined) return undefined;
  const { start } = number;
  if (
    !/\b(?:located|based|situated|headquartered|housed|address is|stands?|offices?) (?:at|on)? ?$/u.test(
      text.slice(Math.max(0, start - 24), start),
    )
  )
    return undefined;
  const town = entities.find(
    (e) => e.kind === 'place' && /^,? (?:in )?$/u.test(text.slice(number.end, e.start)) && e.start > start,
  );
  const end = town?.end ?? number.end;
  return { words: text.slice(start, end).replace(/ in /u, ', '), start, end };
}

const fax = /\bfax(?: no\.?| number)?[:.]? *$/iu;

/** A web address that stands alone on its line, or beside an e-mail address or a telephone number, without a page on it. */
function siteOf({ marked: { text, entities } }: ReadSentence): Entity | undefined {
  const urls = entities.filter((entity) => entity.kind === 'url');
  const [url] = urls;
  if (url === undefined || urls.length > 1 || !/^(?:https?:\/\/)?(?:[\w-]+\.)+\w{2,}\/?$/u.test(url.text))
    return undefined;
  const alone = /^(?:(?:web(?:site)?|visit(?: us(?: at)?)?|www|online)[:.]? *)?$/iu.test(
    text.slice(0, url.start).trim(),
  );
  const contact = entities.some((entity) => entity.kind === 'email') || text.search(telephone) >= 0;
  return (alone && text.slice(url.end).trim().length < 3) || contact ? url : undefined;
}

/** A telephone number or e-mail address as the value of a key that no property knows: "Office: +44 …". */
export function contactsInRow(
  value: Passage,
  entities: readonly Entity[],
  names: readonly string[],
  vocabulary: Vocabulary,
  cite: Cite,
): Claim[] {
  const found = [...value.text.matchAll(telephone)].flatMap((match) => {
    const number = (match[1] ?? match[2] ?? '').trim();
    return number.length + 4 < value.text.trim().length
      ? []
      : [{ property: 'telephone', text: number, start: match.index, end: match.index + match[0].length }];
  });
  const mail = entities
    .filter((e) => e.kind === 'email' && isOwnMail(e.text, [], '', names))
    .map((e) => ({ property: 'email', text: e.text, start: e.start, end: e.end }));
  return [...found, ...mail].flatMap(({ property, text, start, end }) =>
    vocabulary.properties.has(property)
      ? [
          {
            property,
            value: { type: 'text' as const, text },
            qualifiers: {},
            reference: cite(sourceSpan(value, start, end), `shape-${property}`),
            place: 'infobox' as const,
          },
        ]
      : [],
  );
}

const streetLine = /^(?:\d{1,5}[A-Za-z]?,? .{3,60}|.{3,60} \d{1,5}[A-Za-z]?(?:[-–/]\d{1,5})?|P\.? ?O\.? Box \d{1,6})$/u;
const townLine =
  /^(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})? ?[A-Z]{0,2},? \p{Lu}[\p{L} .'’-]{1,40}$|^\p{Lu}[\p{L} .'’,-]{1,50} (?:\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$|^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/u;
/** Between street and town a district, a building or a county may stand. */
const longestBlock = 4;

/** An address on lines of its own: a street with a number, and within few lines a town with its postal code. */
export function addressInLines(blocks: readonly Block[], vocabulary: Vocabulary, cite: Cite): Claim[] {
  const property = vocabulary.properties.get('address');
  if (property === undefined) return [];
  const lines = blocks.map((block) =>
    block.type === 'fragment' || block.type === 'heading' ? block.passage : undefined,
  );
  const claims: Claim[] = [];
  for (let at = 0; at < lines.length; at++) {
    const end = addressEnd(lines, at);
    const [first, last] = [lines[at], lines[end]];
    if (end < 0 || first === undefined || last === undefined) continue;
    claims.push({
      property: property.id,
      value: {
        type: 'text',
        text: lines
          .slice(at, end + 1)
          .map((line) => line?.text.replace(/[\s,]+$/u, ''))
          .join(', '),
      },
      qualifiers: {},
      reference: cite(
        { start: sourceSpan(first, 0, first.text.length).start, end: sourceSpan(last, 0, last.text.length).end },
        'shape-address',
      ),
      place: 'body',
    });
    at = end;
  }
  return claims;
}

function addressEnd(lines: readonly (Passage | undefined)[], from: number): number {
  const first = lines[from]?.text ?? '';
  if (
    first === '' ||
    !streetLine.test(first) ||
    /^(?:page|chapter|section|part|figure|table|annex|appendix|volume)\b/iu.test(first) ||
    / \p{Ll}+(?:s|ed) /u.test(first) ||
    !(street.test(first) || /\p{L}{3,} (?!(?:19|20)\d\d$)\d{1,4}(?:[-–/]\d{1,4})?$/u.test(first))
  )
    return -1;
  for (let at = from + 1; at <= from + longestBlock; at++) {
    const text = lines[at]?.text;
    if (text === undefined || text.length > 60) return -1;
    if (!townLine.test(text)) continue;
    const country = lines[at + 1]?.text.replace(/^The /u, '') ?? '';
    return countryOf(country) === undefined ? at : at + 1;
  }
  return -1;
}
