/**
 * Numbers that are written out: "twenty-five thousand", "half a million", "two dozen", "twenty-first", "three-quarters".
 * Gives the value and where the words end. Vague ones ("hundreds of", "several hundred") are not numbers.
 */
import type { Reader } from './figure-reader.ts';
import { firstWords, wordSet } from './figure-words.ts';

/** A value and the index of the token after it. */
export interface Read {
  readonly value: number;
  readonly next: number;
}

const unitWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tenWords = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const tenthWords = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

/** Values of the words up to nineteen. */
export const units: ReadonlyMap<string, number> = new Map(unitWords.split(' ').map((word, value) => [word, value]));
const tens = new Map(tenWords.split(' ').map((word, index) => [word, (index + 2) * 10]));
/** Values of the words for ranks that are one word. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ordinalWords.split(' ').map((word, index) => [word, index + 1] as const),
  ...tenthWords.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
  ['hundredth', 100] as const,
]);

/** Powers of ten that scale a number, by their words. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]);

/** A cardinal number in words. "a million" is one; "a" alone, "hundred" alone and "millions" are not. */
export function readCardinal(r: Reader, index: number): Read | undefined {
  return readPartOfScale(r, index) ?? readSum(r, index);
}

/** Groups with falling scales, joined by "and": "two million five hundred thousand and six". At most five. */
function readSum(r: Reader, index: number): Read | undefined {
  let sum: Read | undefined;
  let limit = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 5; turn++) {
    const group = readGroup(r, sum && r.at(sum.next).lower === 'and' ? sum.next + 1 : (sum?.next ?? index));
    if (!group) return sum;
    const scale = readScaleWord(r, group.next);
    const factor = scale ? 10 ** scale.value : 1;
    if (factor >= limit || (sum && group.value >= limit)) return sum;
    sum = { value: (sum?.value ?? 0) + group.value * factor, next: scale?.next ?? group.next };
    if (!scale) return sum;
    limit = factor;
  }
  return sum;
}

/** A scale's word, after a space or a hyphen; its value is the power of ten. */
export function readScaleWord(r: Reader, index: number): Read | undefined {
  const at = r.glued(index, '-') ? index + 1 : index;
  const power = scaleWords.get(r.at(at).lower);
  return power === undefined ? undefined : { value: power, next: at + 1 };
}

/** What stands before a scale: up to "nine hundred and ninety-nine", "two dozen", "one and a half". */
function readGroup(r: Reader, index: number): Read | undefined {
  const first = readSmall(r, index) ?? readArticle(r, index);
  if (!first) return undefined;
  if (r.at(first.next).lower === 'dozen') return { value: first.value * 12, next: first.next + 1 };
  if (r.at(first.next).lower === 'hundred') return readHundreds(r, first.value * 100, first.next + 1);
  if (r.phrase(first.next, ['and', 'a', 'half']) > 0) return { value: first.value + 0.5, next: first.next + 3 };
  return first;
}

function readHundreds(r: Reader, value: number, next: number): Read {
  const rest = readSmall(r, r.at(next).lower === 'and' ? next + 1 : next);
  if (!rest || r.at(rest.next).lower === 'hundred') return { value, next };
  return { value: value + rest.value, next: rest.next };
}

function readSmall(r: Reader, index: number): Read | undefined {
  const word = r.at(index).lower;
  const unit = units.get(word);
  if (unit !== undefined) return { value: unit, next: index + 1 };
  const ten = tens.get(word);
  if (ten === undefined) return undefined;
  const at = r.glued(index + 1, '-') ? index + 2 : index + 1;
  const digit = units.get(r.at(at).lower) ?? 0;
  return digit > 0 && digit < 10 ? { value: ten + digit, next: at + 1 } : { value: ten, next: index + 1 };
}

/** "a" counts as one where a scale, "hundred" or "dozen" follows. */
function readArticle(r: Reader, index: number): Read | undefined {
  if (r.at(index).lower !== 'a') return undefined;
  const { lower } = r.at(index + 1);
  const counts = lower === 'hundred' || lower === 'dozen' || scaleWords.has(lower);
  return counts ? { value: 1, next: index + 1 } : undefined;
}

const parts: readonly (readonly [readonly string[], number])[] = [
  [['half', 'a'], 0.5],
  [['a', 'half'], 0.5],
  [['half'], 0.5],
  [['a', 'quarter', 'of', 'a'], 0.25],
  [['quarter', 'of', 'a'], 0.25],
  [['quarter'], 0.25],
];

const partWords = firstWords(parts.map(([words]) => words));

/** "half a million", "a quarter of a million", "half a dozen". */
function readPartOfScale(r: Reader, index: number): Read | undefined {
  if (!partWords.has(r.at(index).lower)) return undefined;
  for (const [words, part] of parts) {
    const next = r.phrase(index, words);
    if (next < 0) continue;
    const at = r.glued(next, '-') ? next + 1 : next;
    const power = scaleWords.get(r.at(at).lower);
    if (power !== undefined) return { value: part * 10 ** power, next: at + 1 };
    if (r.at(at).lower === 'dozen') return { value: part * 12, next: at + 1 };
  }
  return undefined;
}

/** A rank in words or digits: "first", "twenty-first", "21st". */
export function readOrdinal(r: Reader, index: number): (Read & { readonly words: boolean }) | undefined {
  const token = r.at(index);
  if (token.kind === 'digits') return readDigitOrdinal(r, index);
  const value = ordinals.get(token.lower);
  if (value !== undefined) return { value, next: index + 1, words: true };
  const ten = tens.get(token.lower);
  if (ten === undefined) return undefined;
  const at = r.glued(index + 1, '-') ? index + 2 : index + 1;
  const digit = ordinals.get(r.at(at).lower) ?? 10;
  return digit < 10 ? { value: ten + digit, next: at + 1, words: true } : undefined;
}

function readDigitOrdinal(r: Reader, index: number): (Read & { readonly words: boolean }) | undefined {
  const suffix = r.at(index + 1);
  const { text } = r.at(index);
  if (!suffix.glued || !['st', 'nd', 'rd', 'th'].includes(suffix.lower) || text.length > 4) return undefined;
  return { value: Number(text), next: index + 2, words: false };
}

/** Whether a lower-case word may begin a number, rank or fraction in words; "a" does in "a million". */
export function beginsNumber(word: string): boolean {
  return units.has(word) || tens.has(word) || ordinals.has(word) || partWords.has(word) || word === 'a';
}

const otherNumberWords = wordSet('hundred dozen half quarter quarters halves');

/** Whether a lower-case word is, or is part of, a number, rank or fraction in words. */
export function isNumberWord(word: string): boolean {
  return units.has(word) || tens.has(word) || ordinals.has(word) || scaleWords.has(word) || otherNumberWords.has(word);
}
