/**
 * One number, in digits with any locale's thousands marks or in words, with its scale: "1,300", "1 300", "1.7 million",
 * "twenty-five thousand". Gives its exact value and where it ends; what it counts is not looked at.
 */

import type { Reader } from './figure-reader.ts';
import { wordSet } from './figure-words.ts';
import { readCardinal, readScaleWord } from './number-words.ts';

/** A number as it stands in a text. */
export interface Numeral {
  readonly value: number;
  /** Index of the token after it. */
  readonly next: number;
  readonly words: boolean;
  /** Digits and decimals without the scale, as JavaScript writes them. */
  readonly mantissa: string;
  /** Power of ten of the scale's words; 0 where there is none. */
  readonly power: number;
  /** Nothing but digits: could be a year or a code. */
  readonly plain: boolean;
  readonly ambiguous?: true;
}

/** What stands around a number and helps to read its scale. */
export interface NumeralHints {
  /** A currency stands before it: "£2.3m" is a scale, "2.3m" may be a length. */
  readonly money?: boolean;
}

/** The number that begins at a token. */
export function readNumeral(r: Reader, index: number, hints: NumeralHints = {}): Numeral | undefined {
  const digits = readDigits(r, index);
  if (digits) return scaled(r, digits, hints);
  const words = readCardinal(r, index);
  if (!words) return undefined;
  return { ...words, words: true, mantissa: String(words.value), power: 0, plain: false };
}

/** The same number under another's scale: the 5 of "5 to 7 million". */
export function underScale(numeral: Numeral, power: number): Numeral {
  return { ...numeral, power, value: Number(`${numeral.mantissa}e${power}`), plain: false };
}

/** Digits with their marks, without a scale. No number has a leading zero, more than 15 digits in a row, or more than 7 groups. */
export function readDigits(r: Reader, index: number): Numeral | undefined {
  const head = r.at(index);
  if (head.kind !== 'digits' || head.text.length > 15) return undefined;
  if (head.text.length > 1 && head.text.startsWith('0')) return undefined;
  const grouped = readGroups(r, index);
  const decimals = readDecimals(r, grouped);
  if (r.gluedDigits(decimals.next)) return undefined;
  const plain = decimals.next === index + 1;
  const { mantissa, next } = decimals;
  const numeral = { value: Number(mantissa), next, words: false, mantissa, power: 0, plain };
  return decimals.ambiguous ? { ...numeral, ambiguous: true } : numeral;
}

interface Groups {
  readonly mantissa: string;
  readonly next: number;
  readonly mark: string;
  readonly ambiguous?: true;
}

/** Three digits after each mark (or two, but three at the end: 1,00,000). The marks are all alike. */
function readGroups(r: Reader, index: number): Groups {
  const head = r.at(index).text;
  const alone: Groups = { mantissa: head, next: index + 1, mark: '' };
  if (head.length > 3 || head === '0') return alone;
  const after = r.at(index + 1);
  const mark = after.glued ? after.text : ' ';
  if (!groupMarks.has(mark)) return alone;
  const found = followMark(r, index, mark);
  return found && !(mark === '.' && found.next < index + 5 && !endsInComma(r, found.next)) ? found : alone;
}

const groupMarks = new Set([',', '.', "'", '’', ' ']);

/** "1.200,50": the comma tells that the dot before it is no decimal mark. */
function endsInComma(r: Reader, index: number): boolean {
  return r.glued(index, ',') && (r.gluedDigits(index + 1, 2) || r.gluedDigits(index + 1, 1));
}

function followMark(r: Reader, index: number, mark: string): Groups | undefined {
  let mantissa = r.at(index).text;
  let next = index + 1;
  for (let turn = 0; turn < 7; turn++) {
    const at = mark === ' ' ? next : next + 1;
    const joined = mark === ' ' ? isSpacedGroup(r, at) : r.glued(next, mark) && r.gluedDigits(at);
    const { text } = r.at(at);
    const indian = mark === ',' && text.length === 2 && r.glued(at + 1, ',') && r.gluedDigits(at + 2);
    if (!joined || (text.length !== 3 && !indian)) break;
    mantissa += text;
    next = at + 1;
  }
  const whole = r.at(next - 1).text.length === 3 && next > index + 1;
  return whole ? { mantissa, next, mark } : undefined;
}

/** Digits that continue a number after one space of any width. */
function isSpacedGroup(r: Reader, index: number): boolean {
  const token = r.at(index);
  if (token.kind !== 'digits' || token.glued || token.text.length !== 3) return false;
  const gap = token.start - r.at(index - 1).end;
  const after = r.at(index + 1);
  return (
    gap === 1 &&
    r.text[token.start - 1] !== '\n' &&
    !(after.glued && (after.kind === 'word' || /[-–:/]/.test(after.text)))
  );
}

const vulgar = new Map([
  ['½', '.5'],
  ['¼', '.25'],
  ['¾', '.75'],
]);

function readDecimals(r: Reader, groups: Groups): Groups {
  const { next, mark, mantissa } = groups;
  const part = r.at(next).glued ? vulgar.get(r.at(next).text) : undefined;
  if (part) return { ...groups, mantissa: mantissa + part, next: next + 1 };
  const after = r.at(next + 1);
  if (!r.gluedDigits(next + 1) || after.text.length > 15) return groups;
  const decimal = { ...groups, mantissa: `${mantissa}.${after.text}`, next: next + 2 };
  if (mark !== '.' && r.glued(next, '.') && !continues(r, next + 2, '.')) {
    const likeThousands = mark === '' && after.text.length === 3 && mantissa.length < 4 && mantissa !== '0';
    if (likeThousands && indivisible.has(r.at(next + 2).lower))
      return { mantissa: mantissa + after.text, next: next + 2, mark: '.' };
    return likeThousands ? { ...decimal, ambiguous: true } : decimal;
  }
  // A comma before one or two digits is a decimal mark in most languages, but also a list without spaces.
  const short = mark !== '' || mantissa.length < 4;
  const comma = mark !== ',' && short && after.text.length < 3 && r.glued(next, ',');
  return comma && !continues(r, next + 2, ',')
    ? { ...decimal, ...(mark === '' && { ambiguous: true as const }) }
    : groups;
}

/** "12.500 people": of these there are no fractions, so that the dot marks thousands. */
const indivisible = wordSet(
  'people persons children boys girls women men members volunteers employees staff workers students pupils teachers families households organisations organizations associations schools supporters participants beneficiaries refugees victims survivors patients visitors donors copies',
);

function continues(r: Reader, index: number, mark: string): boolean {
  return r.glued(index, mark) && r.gluedDigits(index + 1);
}

const shortScales = new Map([
  ['mln', 6],
  ['mn', 6],
  ['mio', 6],
  ['bn', 9],
  ['bln', 9],
  ['mrd', 9],
  ['tn', 12],
  ['trn', 12],
  ['crore', 7],
  ['crores', 7],
  ['lakh', 5],
  ['lakhs', 5],
  ['lac', 5],
  ['lacs', 5],
  ['hundred', 2],
]);
const letterScales = new Map([
  ['k', 3],
  ['m', 6],
  ['b', 9],
]);

/** The number with the scale after it: "1.7 million", "7 mln", "4bn". At most two words: "two thousand million". */
function scaled(r: Reader, numeral: Numeral, hints: NumeralHints): Numeral {
  let power = 0;
  let { next } = numeral;
  for (let turn = 0; turn < 2; turn++) {
    const scale = readScaleWord(r, next) ?? readShortScale(r, next, hints);
    if (!scale) break;
    power += scale.value;
    next = scale.next;
  }
  return power === 0 ? numeral : { ...underScale(numeral, power), next };
}

function readShortScale(r: Reader, index: number, hints: NumeralHints): { value: number; next: number } | undefined {
  const { lower } = r.at(index);
  const power = shortScales.get(lower) ?? readLetter(r, index, hints.money === true);
  if (power === undefined || r.gluedDigits(index + 1)) return undefined;
  const dotted =
    r.glued(index + 1, '.') && r.at(index + 2).kind === 'word' && r.at(index + 2).text === r.at(index + 2).lower;
  return { value: power, next: dotted ? index + 2 : index + 1 };
}

/** "2m" is two million before a plural or after a currency, else perhaps two metres. */
function readLetter(r: Reader, index: number, money: boolean): number | undefined {
  const power = letterScales.get(r.at(index).lower);
  if (power === undefined || money) return power;
  const noun = r.at(index + 1);
  const plural = noun.kind === 'word' && !noun.glued && noun.text === noun.lower && isPlural(noun.lower);
  return r.at(index).glued && plural ? power : undefined;
}

const plurals = wordSet('people children men women staff persons police personnel youth');
const singularEndings = /(?:ss|us|is|ous|as|'s)$/;
const notNouns = wordSet(
  'was has does its this his hers as is us yes always perhaps thus whereas onwards upwards afterwards towards besides sometimes overseas',
);

/** Whether a lower-case word looks like a plural: what a count stands before. */
export function isPlural(word: string): boolean {
  if (plurals.has(word)) return true;
  return word.length > 3 && word.endsWith('s') && !singularEndings.test(word) && !notNouns.has(word);
}
