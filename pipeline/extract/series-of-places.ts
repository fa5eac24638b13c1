/** Events told as a list of places and years: "three congresses (Lima 1996, Oslo – 2001 and Rome, Italy – 2008)". */
import type { Claim } from '../model/claim.ts';
import { kindCharacter } from '../model/entity-kind.ts';
import type { Cite } from './cite.ts';
import { countedBy } from './counted.ts';
import { dates } from './event.ts';
import { matches } from './matches.ts';
import { aboutOther, type ReadSentence, spanOf } from './sentence.ts';

const place = `[${kindCharacter.place}${kindCharacter.name}]`;
const date = kindCharacter.time;
const item = `${place}(?:,? ${place})?,? ?[-–—(:]? ?${date}`;
const list = new RegExp(`\\((?:held )?(?:in )?(${item}(?:(?:, and |, | and |; |/)(?:in )?${item}){0,12})\\)`, 'gu');
const one = new RegExp(`(${place}(?:,? ${place})?),? ?[-–—(:]? ?(${date})`, 'gu');
const headKinds = ['work', 'name', 'organization', 'award'];

/** One `event` per place and year, named by the noun phrase that the brackets stand behind. */
export function seriesOfPlaces(sentence: ReadSentence, cite: Cite): Claim[] {
  const { marked } = sentence;
  const claims: Claim[] = [];
  const about = aboutOther(sentence);
  if (!marked.coded.includes('(')) return claims;
  for (const match of matches(list, marked.coded)) {
    const base = match.index + match[0].indexOf(match[1] ?? '');
    const entries = [...(match[1] ?? '').matchAll(one)];
    const head = headCounted(sentence, match.index, entries.length) ?? headBefore(sentence, match.index);
    if (head === undefined) continue;
    for (const [index, entry] of entries.entries()) {
      const at = base + entry.index;
      const time = marked.entityAt(at + entry[0].length - 1);
      const from = marked.plainOffset(at);
      const to = marked.plainOffset(at + (entry[1]?.length ?? 1));
      const words = marked.text.slice(from, to);
      claims.push({
        property: 'event',
        value: { type: 'text', text: nameOfOne(head, index, entries.length) },
        qualifiers: { ...dates(time?.edtf), place: words, ...(about === undefined ? {} : { about }) },
        reference: cite(spanOf(sentence, from, marked.plainOffset(at + entry[0].length)), 'place-and-year'),
        place: sentence.place,
      });
    }
  }
  return claims;
}

const ordinals = '(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|\\d{1,3}(?:st|nd|rd|th))';
const numbered = new RegExp(`^(?:the )?(${ordinals}(?:(?:, and |, | and )${ordinals})*) (.+)$`, 'iu');

/** "Second and Third World Congresses", one of two: "Second World Congress". */
function nameOfOne(head: string, index: number, count: number): string {
  const found = numbered.exec(head);
  const ranks = found?.[1]?.split(/, and |, | and /u) ?? [];
  const noun = singular(found?.[2] ?? head);
  return ranks.length === count ? `${ranks[index]} ${noun}` : noun;
}

/** The head noun, which is the last word before a preposition, in the singular; only regular plurals. */
function singular(phrase: string): string {
  return phrase.replace(
    /^([^,]*?)(\p{L}+)(?= (?:of|for|on|in|against|to|with)\b|$)/u,
    (_, before: string, noun: string) => before + noun.replace(/(?<=ss|sh|ch|x)es$|(?<=\p{L}{2}[^s'’])s$/u, ''),
  );
}

/** "Three congresses have been held (…three of them…)": the noun that is counted as many times as there are entries. */
function headCounted(sentence: ReadSentence, bracket: number, count: number): string | undefined {
  const { marked } = sentence;
  const end = marked.plainOffset(bracket);
  const number = marked.entities.findLast((e) => e.end <= end && e.quantity?.amount === count && e.label === undefined);
  return number === undefined || count < 2 ? undefined : countedBy(marked, number).unit;
}

function headBefore(sentence: ReadSentence, bracket: number): string | undefined {
  const { marked } = sentence;
  const end = marked.plainOffset(bracket);
  const text = marked.text.slice(0, end).trimEnd();
  const named = marked.entities.find((e) => headKinds.includes(e.kind) && e.end === text.length);
  if (named !== undefined) {
    const ranks =
      new RegExp(`(?:${ordinals}(?:, | and ))+(?:and )?(?:${ordinals} )?$`, 'iu').exec(
        text.slice(0, named.start),
      )?.[0] ?? '';
    return ranks + named.text;
  }
  const phrase = /(?:\b(?:the|its|an?|several|of|in|organi[sz]ed|hosted|held)\s)((?:[\p{L}'’-]+\s?){1,8})$/u
    .exec(text.slice(-120))?.[1]
    ?.trim();
  return phrase === undefined || phrase.length < 4 ? undefined : phrase;
}
