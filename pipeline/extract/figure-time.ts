/** When a figure held: the date in its own clause, where the sentence has just one. */
import type { Qualifiers } from '../model/value.ts';
import type { Entity } from './entity.ts';
import { datesSource } from './event.ts';
import type { ReadSentence } from './sentence.ts';

/** The date of a figure, and where the sentence gives it. */
export interface FigureTime {
  readonly qualifiers: Qualifiers;
  readonly time: Entity;
}

/** What a date behind it is that of: the birth of the thing counted, or another count, not this one. */
const origin =
  /\b(?:founded|established|formed|created|built|opened|born|began|started|introduced|set up|launched|inception|founding|foundation|creation|since|until|from|before|after|than)(?: in| on)?(?: the)? $/iu;

/** The sentence's date, where it has just one, in the number's own clause, and it is not when something else began. */
export function timeOfFigure(sentence: ReadSentence, number: Entity): FigureTime | undefined {
  const { text, entities } = sentence.marked;
  const times = entities.filter(
    (e) =>
      e.edtf !== undefined &&
      !datesSource(text, e) &&
      !isAdjective(text, e) &&
      !/^: /u.test(text.slice(e.end, e.end + 2)),
  );
  const time =
    times.length === 1
      ? times[0]
      : (directlyBehind(sentence, number, times) ?? directlyBefore(sentence, number, times));
  if (time?.edtf === undefined || (time.edtf.includes('/') && !isOneYear(time.edtf))) return undefined;
  if (isApart(sentence, number, time) || isEarlier(text, number)) return undefined;
  if (origin.test(text.slice(Math.max(0, time.start - 30), time.start))) return undefined;
  return { qualifiers: { pointInTime: time.edtf }, time };
}

/** "in 2022–23": a season, or a year of accounts. */
function isOneYear(edtf: string): boolean {
  const [, from, to] = /^(\d{4})\/(\d{4})$/u.exec(edtf) ?? [];
  return from !== undefined && Number(to) === Number(from) + 1;
}

/** "a 15th-century monastery": it says how old something is, not when. */
function isAdjective(text: string, time: Entity): boolean {
  return /^-\p{L}/u.test(text.slice(time.end, time.end + 2)) || /-century$/u.test(time.text);
}

/** "fell from 32 to 11 seats", "$51 million a decade earlier": what was so before the date of the sentence. */
function isEarlier(text: string, number: Entity): boolean {
  const behind = text.slice(number.end, number.end + 60);
  if (/^(?: [\p{L}-]+){0,3} (?:years?|decades?|months?) (?:earlier|before|ago)\b/u.test(behind)) return true;
  return (
    /\bfrom (?:about |around |some )?$/u.test(text.slice(Math.max(0, number.start - 14), number.start)) &&
    /^(?: [\p{L}-]+){0,3} to (?:[\p{L}]+ ){0,2}[\p{Sc}\d]/u.test(behind)
  );
}

const otherClause = /;|\b(?:which|who|whom|whose|where|while|but|compared (?:with|to))\b|[()]/u;
/** Behind a date: what follows says something else than what the date is of. */
const onAgain =
  /^, (?:has|have|had|is|are|was|were) |\band (?:it |they |we )?(?:now |also )?(?:has|have|is|are)\b|\b(?:after|before) |^[^,]*, as [^,]*, (?:it|the) /u;
const presentOpener =
  /^(?:It|They|We|The [\p{L}’' -]{1,40}?|\p{Lu}[\p{L}’'-]*) (?:also |currently |now )?\p{Ll}+s (?:an? |the |its )?/u;

function isApart({ marked: { text } }: ReadSentence, number: Entity, time: Entity): boolean {
  if (time.start < number.start)
    return (
      (otherClause.test(text.slice(time.end, number.start)) && !isBracketed(text, time, number)) ||
      onAgain.test(text.slice(time.end, number.start))
    );
  const between = text.slice(number.end, time.start);
  // "It flies 26 planes and carried two million people in 2022": the date is that of the second verb.
  const secondVerb = / and \p{Ll}+ed /u.test(between) && presentOpener.test(text);
  return (otherClause.test(between) && !isBracketed(text, time, number)) || secondVerb;
}

/** As {@link timeOfFigure}, of a value that changes with time: "and has 96 today" speaks of the text's own present. */
export function timeOfSeries(sentence: ReadSentence, number: Entity): FigureTime | undefined {
  const found = timeOfFigure(sentence, number);
  if (found === undefined) return undefined;
  const { start, end } = found.time;
  const between = sentence.marked.text.slice(Math.min(end, number.end), Math.max(start, number.start));
  return /\b(?:currently|today|now|and (?:it |they )?(?:has|have|counts?|is|are|employs?))\b/iu.test(between)
    ? undefined
    : found;
}

/** "12 members in 1950 and 96 in 2020": of several dates the one that stands right behind the number. */
function directlyBehind({ marked }: ReadSentence, number: Entity, times: readonly Entity[]): Entity | undefined {
  const next = times.find(({ start }) => start >= number.end);
  const between = next === undefined ? '' : marked.text.slice(number.end, next.start);
  return /^(?:\s(?!and )\p{L}[\p{L}-]*){0,3}\sin $/u.test(between) ? next : undefined;
}

/** "It bought one in 1998 for $64 million and another in 2017": the date right before the price. */
function directlyBefore({ marked }: ReadSentence, number: Entity, times: readonly Entity[]): Entity | undefined {
  const last = times.findLast(({ end }) => end <= number.start);
  return last !== undefined && /^,? (?:for )?$/u.test(marked.text.slice(last.end, number.start)) ? last : undefined;
}

/** "44 member organisations (2021)", "(as of March 2021)". */
function isBracketed(text: string, time: Entity, number: Entity): boolean {
  const between = text.slice(number.end, time.start);
  return /^[^();]{0,60}\((?:as (?:of|at) |in |at )?$/iu.test(between) && text.slice(time.end).startsWith(')');
}
