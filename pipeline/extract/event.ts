/** What happened when: the clause around a date that no property took, with its place and partners. */
import type { Claim } from '../model/claim.ts';
import type { Qualifiers } from '../model/value.ts';
import type { Cite } from './cite.ts';
import type { Entity } from './entity.ts';
import { matches } from './matches.ts';
import { aboutOther, type ReadSentence, spanOf } from './sentence.ts';

const boundary =
  /;\s|:\s(?=\S)|\s[–—]\s|,\s(?:which|who|whom|whose|where|although|though|but|while|whereas|after which|so that)\s|,?\s(?:but|and)\s(?=(?:it|they|he|she|was|is|has|had|were|later|then|in \d|subsequently|presented|adopted)\b)/gu;
const longest = 280;
const longestAntecedent = 110;
/** Fewer characters than this beside the date tell nothing. */
const shortestTelling = 12;

/** An `event` for each date or recurring rhythm that `isTaken` does not know; one per clause. */
export function events(
  sentence: ReadSentence,
  subject: string,
  isTaken: (entity: Entity) => boolean,
  cite: Cite,
): Claim[] {
  const claims: Claim[] = [];
  const seen: { start: number; end: number }[] = [];
  for (const entity of sentence.marked.entities) {
    const rhythm =
      entity.kind === 'duration' &&
      entity.repeats === true &&
      /^every \b/iu.test(entity.text) &&
      !/^every (?:year|month|week|day)$/iu.test(entity.text);
    if ((entity.edtf === undefined && !rhythm) || isTaken(entity) || datesSource(sentence.marked.text, entity))
      continue;
    if (seen.some(({ start, end }) => start <= entity.start && entity.end <= end)) continue;
    const clause = ownHalf(sentence, tellingClause(sentence.marked.text, entity), entity);
    seen.push(clause);
    const times = sentence.marked.entities.filter(
      (e) => e.edtf !== undefined && clause.start <= e.start && e.end <= clause.end && !isTaken(e),
    );
    const text = withSubject(told(sentence.marked.text, clause, times[0] ?? entity), sentence, subject, clause);
    if (text.length < 8 || !/\p{L}{3}/u.test(text)) continue;
    claims.push({
      property: 'event',
      value: { type: 'text', text },
      qualifiers: qualifiersOf(sentence, clause, times[0], rhythm ? entity : undefined),
      reference: cite(spanOf(sentence, clause.start, clause.end), 'dated-clause'),
      place: sentence.place,
    });
  }
  return claims;
}

/** The clause around an entity, or the whole sentence where that clause is nothing but a date: "In 1955, while …". */
export function tellingClause(text: string, entity: Entity): { start: number; end: number } {
  const clause = clauseAround(text, entity);
  const beside = clause.end - clause.start - (entity.end - entity.start);
  return beside < shortestTelling && text.length <= longest ? { start: 0, end: trimmed(text, 0, text.length) } : clause;
}

/** "data from 1990", "a 2009 report": the date of what is cited, at which nothing happened. */
export function datesSource(text: string, date: Entity): boolean {
  return /\b(?:data|figures?|statistics|estimates?|numbers|census) (?:from|of|for)(?: the)? $/iu.test(
    text.slice(Math.max(0, date.start - 40), date.start),
  );
}

const secondVerb =
  /,? and (?=(?:in|on|from|between|since|by) (?:\p{Lu}\p{Ll}+ )?\d)|,? and (?:(?:was|were|has|had) )?(?=(?:\p{Ll}+ly )?(?:\p{Ll}{2,}ed|took|became|went|left|won|gave|ran|held|began|came|made|set|put|brought|saw|led|lost|sold|bought|built|grew|rose|fell|withdrew)\b)/gu;

/** "was founded in 1954, and moved to Lisbon in 1979": of two halves with a date each, the one with this date. */
function ownHalf(
  { marked }: ReadSentence,
  clause: { start: number; end: number },
  date: Entity,
): { start: number; end: number } {
  let { start, end } = clause;
  const datedBetween = (from: number, to: number): boolean =>
    marked.entities.some((e) => e.edtf !== undefined && from <= e.start && e.end <= to);
  for (const match of marked.text.slice(clause.start, clause.end).matchAll(secondVerb)) {
    const at = clause.start + match.index;
    const after = clause.start + match.index + (/^,? and /u.exec(match[0])?.[0].length ?? 0);
    if (after <= date.start && datedBetween(start, at)) start = after;
    else if (at >= date.end && datedBetween(after, end)) {
      end = at;
      break;
    }
  }
  return { start, end };
}

/** "It was developed …" says who only in the sentence before, and "moved to Lisbon" only in the half before. */
function withSubject(
  text: string,
  sentence: ReadSentence,
  subject: string,
  clause: { start: number; end: number },
): string {
  const before = sentence.marked.text.slice(0, clause.start);
  if (/,? and $/u.test(before) && subject !== '') {
    const verb = (text[0] ?? '').toLowerCase() + text.slice(1);
    const passive = /^\p{Ll}+ by /u.test(verb) ? 'was ' : '';
    return `${aboutOther(sentence) ?? subject} ${passive}${verb}`;
  }
  const pronoun = /^(?:It|They|We) (?=\p{Ll})/u.exec(text)?.[0];
  if (pronoun === undefined || subject === '' || /^It (?:was|is) (?:announced|reported|said|clear)/u.test(text))
    return text;
  return `${aboutOther(sentence) ?? subject} ${text.slice(pronoun.length)}`;
}

function clauseAround(text: string, entity: Entity): { start: number; end: number } {
  let start = 0;
  let end = text.length;
  for (const match of matches(boundary, text)) {
    const after = match.index + match[0].length;
    // "The campaign, which it ran in 1996": without the campaign the clause would tell nothing.
    const relative = /^,\s(?:which|who|whose)/u.test(match[0]) && match.index - start <= longestAntecedent;
    if (after <= entity.start) start = relative ? start : after;
    else if (match.index >= entity.end) {
      end = match.index;
      break;
    }
  }
  if (end - start <= longest) return { start, end: trimmed(text, start, end) };
  const from = Math.max(start, text.lastIndexOf(' ', entity.start - longest / 2) + 1);
  const cut = text.indexOf(' ', Math.min(end, entity.end + longest / 2));
  return { start: from, end: trimmed(text, from, cut < 0 ? end : Math.min(cut, end)) };
}

function trimmed(text: string, start: number, end: number): number {
  const length = /[\s,;:.!?]*$/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return end - length;
}

/** The clause without what frames it, and without its date where that stands at either end. */
function told(text: string, clause: { start: number; end: number }, date: Entity): string {
  const whole = text.slice(clause.start, upToBracket(text, clause, date));
  const clean = core(withoutDate(whole, date, clause.start))
    .replace(/\s+/gu, ' ')
    .replace(/\bin ,\s/gu, 'in ')
    .replace(/^[\s,;:]+|[\s,;:]+$/gu, '');
  return clean === '' ? whole : clean[0]?.toUpperCase() + clean.slice(1);
}

/** "The campaign, launched by two charities (2009–2012), called on …": what the date is of stands before it. */
function upToBracket(text: string, clause: { start: number; end: number }, date: Entity): number {
  const bracketed = text[date.start - 1] === '(' && text[date.end] === ')';
  const enough = date.start - clause.start >= shortestCore && clause.end - date.end > longCore;
  return bracketed && enough && /, \p{Ll}+(?:ed|n) /u.test(text.slice(clause.start, date.start))
    ? date.end + 1
    : clause.end;
}

const leadingDate =
  /^(?:(?:and|but|then|later|again),? )?(?:in|on|since|by|from|during|between|at|until|after|as of|early in|late in)?(?: the)?(?: early| late| mid| beginning of| end of)? ?$/iu;
const trailingDate =
  /[\s,(]*(?:\b(?:held|signed|dated) )?(?:\b(?:in|on|since|by|from|during|between|at|until|of)(?: the)?(?: early| late| mid| beginning of| end of)?)?\s*$/iu;

function withoutDate(words: string, date: Entity, offset: number): string {
  if (date.kind !== 'time') return words;
  const before = words.slice(0, date.start - offset);
  const after = words.slice(date.end - offset);
  if (leadingDate.test(before)) return after.replace(/^[\s,:–—-]+/u, '');
  // What follows the date may still be cut off as a frame: ", following the first congress".
  return /^[\s).]*(?:$|,? (?:as part of|following|after|in co-?operation|in partnership|in collaboration)\b)/u.test(
    after,
  )
    ? before.replace(trailingDate, '')
    : words;
}

/** What happened, without whom it was done with, where it stands in front, and without what followed from it or framed it. */
function core(words: string): string {
  const front = words
    .replace(/^\s*(?:It|it) (?:was|is) (?:announced|reported|said) that /u, '')
    .replace(
      /^\s*(?:in|together) (?:partnership|collaboration|co-?operation|conjunction|association)? ?with [^;]{3,160}?, (?=\p{Lu}|the |it )/iu,
      '',
    );
  const tail =
    /,? as (?:part of|an? (?:reward|result|member)|well as)\b|(?<=\b(?:years?|months?|weeks?)) to (?=\p{Ll})|, (?:\p{Ll}+ing|aimed|designed|intended|following|after|in (?:cooperation|co-operation|partnership|collaboration)|alongside|with)\b/u.exec(
      front,
    );
  return tail !== null && tail.index >= shortestCore && front.length > longCore ? front.slice(0, tail.index) : front;
}

const shortestCore = 30;
const longCore = 90;

function qualifiersOf(
  sentence: ReadSentence,
  clause: { start: number; end: number },
  time: Entity | undefined,
  rhythm: Entity | undefined,
): Qualifiers {
  const within = (e: Entity): boolean => clause.start <= e.start && e.end <= clause.end;
  const before = (e: Entity): string => sentence.marked.text.slice(Math.max(0, e.start - 30), e.start);
  const place = sentence.marked.entities.find(
    (e) => e.kind === 'place' && within(e) && /(?:^|\s)(?:in|at|near)(?: the)? (?:, )?$/u.test(before(e)),
  );
  const partners = partnersIn(sentence, within);
  const about = aboutOther(sentence);
  return {
    ...(time?.edtf !== undefined && !time.edtf.includes('/') && /\b(?:since|from) $/iu.test(before(time))
      ? { start: time.edtf }
      : dates(time?.edtf)),
    ...(rhythm?.iso === undefined ? {} : { duration: rhythm.iso }),
    ...(place === undefined ? {} : { place: place.text }),
    ...(partners.length === 0 ? {} : { partner: partners.map((e) => e.text) }),
    ...(about === undefined ? {} : { about }),
  };
}

/** Bodies behind "in partnership with", and those that an "and" or a comma joins to them. */
function partnersIn(sentence: ReadSentence, within: (e: Entity) => boolean): Entity[] {
  const { text, entities } = sentence.marked;
  const partners: Entity[] = [];
  for (const entity of entities) {
    if (!within(entity) || !['organization', 'name', 'work'].includes(entity.kind)) continue;
    const last = partners.at(-1);
    const joined = last !== undefined && /^(?:,|,? and)(?: the)? $/iu.test(text.slice(last.end, entity.start));
    const before = text.slice(Math.max(0, entity.start - 40), entity.start);
    const named =
      /(?:(?:partnership|collaboration|co-?operation|conjunction|association|together|alliance) with|alongside)(?: the| several)? $/iu.test(
        before,
      );
    if (joined || named) partners.push(entity);
  }
  return partners;
}

/** A point in time, or start and end of a period. */
export function dates(edtf: string | undefined): Qualifiers {
  if (edtf === undefined) return {};
  const [start, end] = edtf.split('/');
  if (end === undefined) return { pointInTime: edtf };
  const open = (part: string | undefined): boolean => part === undefined || part === '' || part === '..';
  return { ...(open(start) || start === undefined ? {} : { start }), ...(open(end) ? {} : { end }) };
}
