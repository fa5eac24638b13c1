/**
 * When something happened, as the qualifiers of an event, award or programme tell it: at a time, or from a start to an
 * end. "Launched in 2011" gives a start; "between 2009 and 2012" gives both ends.
 */
import { intervalEnds, relateTimes, timeRange } from '../../model/edtf.ts';
import type { Qualifiers } from '../../model/value.ts';
import { stem, wordsOf } from '../../model/words.ts';
import { combine, optional, type Relation } from '../relation.ts';

/** EDTF dates; none of them where the text gives no time. */
export interface When {
  readonly at?: string;
  readonly start?: string;
  readonly end?: string;
}

const beginnings = new Set(
  ['launch', 'start', 'begin', 'began', 'found', 'establish', 'initiat', 'create', 'creat'].map(stem),
);

/** Reads the qualifiers; `text` tells whether it speaks of a beginning. */
export function readWhen(qualifiers: Qualifiers, text: string): When {
  const { pointInTime, start, end } = qualifiers;
  const within = start === undefined ? undefined : intervalEnds(start);
  if (within !== undefined) return { ...within, ...(end !== undefined && { end }) };
  if (start !== undefined || end !== undefined) {
    return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
  }
  if (pointInTime === undefined) return {};
  const ends = intervalEnds(pointInTime);
  if (ends !== undefined) return ends;
  return tellsBeginning(text) ? { start: pointInTime } : { at: pointInTime };
}

/** Whether a text begins with a verb of beginning or has one among its first words. */
function tellsBeginning(text: string): boolean {
  return wordsOf(text)
    .slice(0, 12)
    .some((word) => beginnings.has(stem(word)));
}

/** Compares two times of something. A moment within a period is of that period; two starts must agree. */
export function relateWhen(a: When, b: When): Relation {
  if (isUnknown(a) || isUnknown(b)) return optional(known(a), known(b), () => 'same');
  if (a.at !== undefined && b.at !== undefined) return relateTimes(a.at, b.at);
  if (a.at !== undefined) return isWithin(a.at, b) ? 'coarser' : 'different';
  if (b.at !== undefined) return isWithin(b.at, a) ? 'finer' : 'different';
  return combine([optional(a.start, b.start, relateTimes), optional(a.end, b.end, relateTimes)]);
}

/** Whether the times give no hint that two tellings are of one thing: nothing is known on one side. */
function isUnknown(when: When): boolean {
  return when.at === undefined && when.start === undefined && when.end === undefined;
}

/** Whether the time is known to within a few years: a decade is no hint that two things are one. */
export function isNear(when: When): boolean {
  return isShort(when.at) || isShort(when.start) || isShort(when.end);
}

function isShort(edtf: string | undefined): boolean {
  const range = edtf === undefined ? undefined : timeRange(edtf);
  return range !== undefined && range.to - range.from < 40_000;
}

function known(when: When): When | undefined {
  return isUnknown(when) ? undefined : when;
}

function isWithin(at: string, period: When): boolean {
  const range = timeRange(at);
  if (range === undefined) return false;
  const from = period.start === undefined ? undefined : timeRange(period.start)?.from;
  const to = period.end === undefined ? undefined : timeRange(period.end)?.to;
  if (from === undefined && to === undefined) return false;
  const lone = period.end === undefined && period.start !== undefined;
  if (lone) return relateTimes(at, period.start ?? at) !== 'different';
  return (from === undefined || range.to >= from) && (to === undefined || range.from <= to);
}
