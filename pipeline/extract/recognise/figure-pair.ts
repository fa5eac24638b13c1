/** Two numbers set against each other, and times of day: "5–1", "10.2:1", "7 am", "7:30". */

import type { PairFigure } from './figure.ts';
import type { Match } from './figure-match.ts';
import { isSolid, type Reader } from './figure-reader.ts';
import { wordSet } from './figure-words.ts';
import { readDigits } from './number.ts';

/** "7 am", "7:30", "10.2:1", "5–1". */
export function readTimeOfDayOrScore(r: Reader, index: number): Match<PairFigure> | undefined {
  const token = r.at(index);
  if (token.kind !== 'digits' || (isSolid(token) && r.at(index - 1).kind !== 'mark')) return undefined;
  return readClock(r, index) ?? readScore(r, index);
}

function readClock(r: Reader, index: number): Match<PairFigure> | undefined {
  const hour = Number(r.at(index).text);
  if (hour > 24 || r.at(index).text.length > 2) return undefined;
  const minutes = r.glued(index + 1, ':.') && r.gluedDigits(index + 2, 2) && Number(r.at(index + 2).text) < 60;
  const at = minutes ? index + 3 : index + 1;
  const half = hour <= 12 ? afterHalfDay(r, at) : undefined;
  if (half) return pair(r, index, half, 'clock');
  if (r.phrase(at, ['o']) > 0 && r.glued(at + 1, "'’") && r.at(at + 2).lower === 'clock')
    return pair(r, index, at + 3, 'clock');
  return minutes && r.at(index + 1).text === ':' && !r.glued(at, ':') ? pair(r, index, at, 'clock') : undefined;
}

function afterHalfDay(r: Reader, index: number): number | undefined {
  const { lower } = r.at(index);
  if (lower === 'am' || lower === 'pm') return index + 1;
  const dotted = (lower === 'a' || lower === 'p') && r.glued(index + 1, '.') && r.at(index + 2).lower === 'm';
  return dotted ? (r.glued(index + 3, '.') ? index + 4 : index + 3) : undefined;
}

const contests = wordSet(`
  won win lost beat defeated drew draw score scored scoreline losing winning victory defeat`);

function readScore(r: Reader, index: number): Match<PairFigure> | undefined {
  const first = readDigits(r, index);
  const mark = first && r.at(first.next);
  if (!first || !mark?.glued || !r.gluedDigits(first.next + 1)) return undefined;
  const second = readDigits(r, first.next + 1);
  if (!second || r.glued(second.next, '-–:/') || isSolid(r.at(second.next))) return undefined;
  if (mark.text === ':') return pair(r, index, second.next, 'score');
  if (!/[-–]/.test(mark.text) || first.value > 99 || second.value > 99 || !first.plain || !second.plain)
    return undefined;
  const contest = contests.has(r.at(index - 1).lower) || contests.has(r.at(index - 2).lower);
  return contest || first.value >= second.value ? pair(r, index, second.next, 'score') : undefined;
}

function pair(r: Reader, index: number, next: number, type: PairFigure['type']): Match<PairFigure> {
  return { figure: { type, ...r.span(index, next) }, next };
}
