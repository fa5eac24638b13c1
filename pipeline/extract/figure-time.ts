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

/** What a date behind it is that of: the birth of the thing counted, not the count. */
const origin =
  /\b(?:founded|established|formed|created|built|opened|born|began|started|introduced|set up|launched|since|until|from|before|after)(?: in| on)? $/iu;

/** The sentence's date, where it has just one, in the number's own clause, and it is not when something else began. */
export function timeOfFigure(sentence: ReadSentence, number: Entity): FigureTime | undefined {
  const { text, entities } = sentence.marked;
  const times = entities.filter(
    (e) => e.edtf !== undefined && !datesSource(text, e) && !/^: /u.test(text.slice(e.end, e.end + 2)),
  );
  const time = times.length === 1 ? times[0] : directlyBehind(sentence, number, times);
  if (time?.edtf === undefined || time.edtf.includes('/')) return undefined;
  const between = text.slice(Math.min(time.end, number.end), Math.max(time.start, number.start));
  const apart =
    /;|\b(?:which|who|whom|whose|where|while|but)\b|[()]/u.test(between) && !isBracketed(text, time, number);
  if (apart || origin.test(text.slice(Math.max(0, time.start - 30), time.start))) return undefined;
  return { qualifiers: { pointInTime: time.edtf }, time };
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
  return /^(?:\s\p{L}[\p{L}-]*){0,3}\sin $/u.test(between) ? next : undefined;
}

/** "44 member organisations (2021)", "(as of March 2021)". */
function isBracketed(text: string, time: Entity, number: Entity): boolean {
  const between = text.slice(number.end, time.start);
  return /^[^();]{0,60}\((?:as (?:of|at) |in |at )?$/iu.test(between) && text.slice(time.end).startsWith(')');
}
