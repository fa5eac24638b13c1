/** What happened when: the clause around a date that no property took, with its place and partners. */
import type { Claim } from '../model/claim.ts';
import { isBlankCode } from '../model/letter.ts';
import type { Qualifiers } from '../model/value.ts';
import type { Cite } from './cite.ts';
import type { Entity } from './entity.ts';
import { told, withSubject } from './event-text.ts';
import { matches } from './matches.ts';
import { aboutOther, type ReadSentence, spanOf } from './sentence.ts';

const boundary =
  /;\s|:\s(?=\S)|\s[–—]\s|(?<=\p{Ll})—(?=[\p{L}\d])|,\s(?:which|who|whom|whose|where|although|though|but|while|whereas|after which|so that)\s|,?\s(?:but|and)\s(?=(?:it|they|he|she|was|is|has|had|were|later|then|in \d|subsequently|presented|adopted)\b)/gu;
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
    if (entity.edtf === undefined && !rhythm && !isYearless(sentence, entity)) continue;
    if (isTaken(entity) || datesSource(sentence.marked.text, entity)) continue;
    if (seen.some(({ start, end }) => start <= entity.start && entity.end <= end)) continue;
    const whole = ownHalf(sentence, tellingClause(sentence.marked.text, entity), entity);
    const relative = relativeClause(sentence, whole, entity);
    const clause = relative ?? whole;
    seen.push(clause);
    const times = sentence.marked.entities.filter(
      (e) => e.edtf !== undefined && clause.start <= e.start && e.end <= clause.end && !isTaken(e),
    );
    const words = told(sentence.marked.text, clause, times[0] ?? entity);
    const text =
      relative === undefined
        ? withSubject(words, sentence, subject, clause)
        : words.replace(relative.joint, `${relative.about} `);
    if (text.length < 8 || !/\p{L}{3}/u.test(text)) continue;
    claims.push({
      property: 'event',
      value: { type: 'text', text },
      qualifiers: {
        ...qualifiersOf(sentence, clause, times[0], rhythm ? entity : undefined),
        ...(relative === undefined ? {} : { about: relative.about }),
      },
      reference: cite(spanOf(sentence, clause.start, clause.end), 'dated-clause'),
      place: sentence.place,
    });
  }
  return claims;
}

/** "completed the purchase on 14 October": of which year is not said, and what happened still is. */
function isYearless({ place, item, marked: { text } }: ReadSentence, { label, start }: Entity): boolean {
  return (
    label === 'date without a year' &&
    place !== 'infobox' &&
    !item &&
    /\bon $/u.test(text.slice(Math.max(0, start - 3), start)) &&
    /\p{Ll}(?:ed|was|were|had|began|took|opened) /u.test(text.slice(0, start))
  );
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

interface RelativeClause {
  readonly start: number;
  readonly end: number;
  /** Whom it tells of. */
  readonly about: string;
  /** The name and the pronoun, as they stand. */
  readonly joint: string;
}

/** "A Cry in the [Dark]": a word of a longer title that was not known as one. */
const partOfTitle = /\p{Lu}[\p{L}’'-]* (?:in|of|the|and|for|to|at|on)(?: the)? $/u;
const named: ReadonlySet<string> = new Set(['organization', 'branch', 'name', 'work', 'person']);

/** "… is named after Alder Hospital, which was founded in 1123": what happened is told of the hospital. */
function relativeClause(
  { marked: { text, entities } }: ReadSentence,
  clause: { start: number; end: number },
  date: Entity,
): RelativeClause | undefined {
  const found = /,? (?:which|who) (?=\p{Ll}+ )[^,;]*$/u.exec(text.slice(clause.start, date.start));
  if (found === null) return undefined;
  const at = clause.start + found.index;
  const last = entities.find((e) => e.end === at && named.has(e.kind));
  if (last === undefined || partOfTitle.test(text.slice(clause.start, last.start))) return undefined;
  // "Ana Sousa, the daughter of Rui Sousa, who …": the pronoun stands for the first.
  const aside = /, (?:the|an?) [^,]{1,60}$/u.exec(text.slice(clause.start, last.start));
  const owner = aside === null ? last : entities.find((e) => e.end === clause.start + aside.index && named.has(e.kind));
  if (owner === undefined || owner.start <= clause.start + 1) return undefined;
  const pronoun = /^,? (?:which|who) /u.exec(found[0])?.[0].length ?? 0;
  const rest = /^[^,;]*?(?=,| and | but |$)/u.exec(text.slice(date.end, clause.end))?.[0].length ?? 0;
  const joint = text.slice(owner.start, at + pronoun);
  return {
    start: owner.start,
    end: date.end + rest,
    about: owner.text,
    joint: joint[0]?.toUpperCase() + joint.slice(1),
  };
}

const secondVerb =
  /,? and (?=(?:in|on|from|between|since|by) (?:\p{Lu}\p{Ll}+ )?\d)|,? and (?:(?:was|were|has|had) )?(?=(?:\p{Ll}+ly )?(?:(?!(?:based|situated|located|owned|operated|named|called|sponsored|supported|inspired|titled|entitled|related) )\p{Ll}{2,}ed|took|became|went|left|won|gave|ran|held|began|came|made|set|put|brought|saw|led|lost|sold|bought|built|grew|rose|fell|withdrew)\b)/gu;

/** "was founded in 1954, and moved to Lisbon in 1979": of two halves with a date each, the one with this date. */
function ownHalf(
  { marked }: ReadSentence,
  clause: { start: number; end: number },
  date: Entity,
): { start: number; end: number } {
  let { start, end } = clause;
  // "Established in 1999 and run by the state, it …": the halves have one verb, which follows.
  if (/^(?:\p{Lu}\p{Ll}+ed|Built|Held|Begun|Known|Led|Run|Set up) /u.test(marked.text)) return clause;
  const datedBetween = (from: number, to: number): boolean =>
    marked.entities.some((e) => e.edtf !== undefined && from <= e.start && e.end <= to);
  for (const match of matches(secondVerb, marked.text.slice(clause.start, clause.end))) {
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
  let to = end;
  while (to > start && isTrailing(text.charCodeAt(to - 1))) to--;
  return to;
}

/** White space and the signs that end sentences and clauses. */
function isTrailing(code: number): boolean {
  return isBlankCode(code) || trailing.has(code);
}

const trailing = new Set([...',;:.!?'].map((sign) => sign.charCodeAt(0)));

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
    ...datesOf(time, time === undefined ? '' : before(time)),
    ...(rhythm?.iso === undefined ? {} : { duration: rhythm.iso }),
    ...(place === undefined ? {} : { place: place.text }),
    ...(partners.length === 0 ? {} : { partner: partners.map((e) => e.text) }),
    ...(about === undefined ? {} : { about }),
  };
}

/** "since 1954" begins, "until 1954" ends, all else happened then. */
function datesOf(time: Entity | undefined, before: string): Qualifiers {
  if (time?.edtf === undefined || time.edtf.includes('/')) return dates(time?.edtf);
  const word =
    /\b(since|from|(?<!not )until|till)(?: at least)?(?: the)?(?: early| late| mid| end of| beginning of)? $/iu.exec(
      before,
    )?.[1];
  if (word === undefined) return dates(time.edtf);
  return /^(?:since|from)$/iu.test(word) ? { start: time.edtf } : { end: time.edtf };
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
