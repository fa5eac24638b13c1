/** Events told as a list of places and years: "three congresses (Lima 1996, Oslo – 2001 and Rome, Italy – 2008)". */
import type { Claim } from '../model/claim.ts';
import type { Cite } from './cite.ts';
import { dates } from './event.ts';
import { aboutOther, type ReadSentence, spanOf } from './sentence.ts';

const place = '[\\uE006\\uE009]';
const item = `${place}(?:,? ${place})?,? ?[-–—(:]? ?\\uE002`;
const list = new RegExp(`\\((?:in )?(${item}(?:(?:, and |, | and |; |/)(?:in )?${item}){0,12})\\)`, 'gu');
const one = new RegExp(`(${place}(?:,? ${place})?),? ?[-–—(:]? ?(\\uE002)`, 'gu');
const headKinds = ['work', 'name', 'organization', 'award'];

/** One `event` per place and year, named by the noun phrase that the brackets stand behind. */
export function seriesOfPlaces(sentence: ReadSentence, cite: Cite): Claim[] {
  const { marked } = sentence;
  const claims: Claim[] = [];
  const about = aboutOther(sentence);
  for (const match of marked.coded.matchAll(list)) {
    const head = headBefore(sentence, match.index);
    if (head === undefined) continue;
    const base = match.index + match[0].indexOf(match[1] ?? '');
    for (const entry of (match[1] ?? '').matchAll(one)) {
      const at = base + entry.index;
      const time = marked.entityAt(at + entry[0].length - 1);
      const from = marked.plainOffset(at);
      const to = marked.plainOffset(at + (entry[1]?.length ?? 1));
      const words = marked.text.slice(from, to);
      claims.push({
        property: 'event',
        value: { type: 'text', text: head },
        qualifiers: { ...dates(time?.edtf), place: words, ...(about === undefined ? {} : { about }) },
        reference: cite(spanOf(sentence, from, marked.plainOffset(at + entry[0].length)), 'place-and-year'),
        place: sentence.place,
      });
    }
  }
  return claims;
}

function headBefore(sentence: ReadSentence, bracket: number): string | undefined {
  const { marked } = sentence;
  const end = marked.plainOffset(bracket);
  const text = marked.text.slice(0, end).trimEnd();
  const named = marked.entities.find((e) => headKinds.includes(e.kind) && e.end === text.length);
  if (named !== undefined) return named.text;
  const phrase = /(?:\b(?:the|its|an?|several|of|in|organi[sz]ed|hosted|held)\s)((?:[\p{L}'’-]+\s?){1,8})$/u
    .exec(text.slice(-120))?.[1]
    ?.trim();
  return phrase === undefined || phrase.length < 4 ? undefined : phrase;
}
