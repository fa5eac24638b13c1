/** Numbers that are codes: letters that run into digits, digits in chains, and digits beyond any amount. */
import type { LabelFigure } from './figure.ts';
import type { Match } from './figure-match.ts';
import { label } from './figure-name.ts';
import { isSolid, type Reader } from './figure-reader.ts';
import { changeSigns, wordSet } from './figure-words.ts';
import { isPlural, readDigits } from './number.ts';
import { readOrdinal } from './number-words.ts';

/** "FTSE100", "COVID-19", "S4C", "EXPO-2017", "ASEAN+3": letters that run into digits. */
export function readIdentifier(r: Reader, index: number): Match<LabelFigure> | undefined {
  const word = r.at(index);
  if ((word.glued && r.at(index - 1).kind !== 'mark') || changeSigns.has(word.lower)) return undefined;
  const hyphened = r.glued(index + 1, '-+') && r.gluedDigits(index + 2) && !dateOrNumber.has(word.lower);
  if (!r.gluedDigits(index + 1) && !hyphened) return undefined;
  return label(r, index, endOfRun(r, index + 1), 'identifier');
}

const dateOrNumber = wordSet('mid pre post early late twenty thirty forty fifty sixty seventy eighty ninety');

/** Letters, digits, and hyphens or slashes between them. */
function endOfRun(r: Reader, index: number): number {
  let at = index;
  for (;;) {
    const token = r.at(at);
    if (!token.glued) return at;
    const joins = (token.text === '-' || token.text === '/' || token.text === '+') && isSolid(r.at(at + 1));
    if (!joins && !isSolid(token)) return at;
    at++;
  }
}

/** "5A", "3D", "007", "24/7", "1-800-555", "2.4.1", and more digits than any amount has. */
export function readCode(r: Reader, index: number): Match<LabelFigure> | undefined {
  const token = r.at(index);
  if (readOrdinal(r, index)) return undefined;
  if (isSolid(r.at(index + 1))) return label(r, index, endOfRun(r, index + 1), 'identifier');
  const end = endOfChain(r, index);
  const groups = (end - index + 1) / 2;
  const long = token.text.length > 6 || (token.text.length > 1 && token.text.startsWith('0'));
  const slash = groups === 2 && r.at(index + 1).text === '/';
  const falling = groups === 2 && /[-–]/.test(r.at(index + 1).text) && !isCountable(r, index);
  return groups > 2 || long || slash || falling ? label(r, index, end, 'code') : undefined;
}

function isCountable(r: Reader, index: number): boolean {
  return Number(r.at(index).text) < Number(r.at(index + 2).text) || isPlural(r.at(index + 3).lower);
}

const chainMarks = wordSet('- – . /');

/** Digits joined by single hyphens, dots or slashes, alike throughout; thousands with dots are no chain. */
function endOfChain(r: Reader, index: number): number {
  const mark = r.at(index + 1).text;
  let at = index + 1;
  if (!chainMarks.has(mark)) return at;
  while (r.glued(at, mark) && r.gluedDigits(at + 1)) at += 2;
  const numeral = mark === '.' ? readDigits(r, index) : undefined;
  return numeral?.next === at ? index + 1 : at;
}
