/**
 * Numbers that are names, codes, addresses or pairs: no amounts. Modest on purpose: what it does not know stays a quantity,
 * so that no figure is lost.
 */
import type { LabelFigure, LabelKind, PairFigure } from './figure.ts';
import type { Match } from './figure-match.ts';
import type { Reader, Token } from './figure-reader.ts';
import { isPlural, readDigits } from './number.ts';

/** The label that begins at a token, if one does. */
export function readLabel(r: Reader, index: number): Match<LabelFigure> | undefined {
  const token = r.at(index);
  if (token.kind === 'web') return label(r, index, index + 1, 'web address');
  if (token.kind === 'word') return readIdentifier(r, index) ?? readNumbered(r, index) ?? readPostal(r, index);
  if (token.kind !== 'digits')
    return token.text === '+' || token.text === '(' ? readTelephone(r, index) : readHash(r, index);
  return (
    readTelephone(r, index) ??
    readStreet(r, index) ??
    readFrequency(r, index) ??
    readListNumber(r, index) ??
    readCode(r, index)
  );
}

function label(r: Reader, index: number, next: number, what: LabelKind): Match<LabelFigure> {
  return { figure: { type: 'label', ...r.span(index, next), what }, next };
}

/** "FTSE100", "COVID-19", "S4C", "EXPO-2017": letters that run into digits. */
function readIdentifier(r: Reader, index: number): Match<LabelFigure> | undefined {
  const word = r.at(index);
  if (word.glued && r.at(index - 1).kind !== 'mark') return undefined;
  const hyphened = r.glued(index + 1, '-') && r.gluedDigits(index + 2) && !lowerPrefix.has(word.lower);
  if (!r.gluedDigits(index + 1) && !hyphened) return undefined;
  return label(r, index, endOfRun(r, index + 1), 'identifier');
}

const lowerPrefix = new Set('mid pre post early late twenty thirty forty fifty sixty seventy eighty ninety'.split(' '));

/** Letters, digits, and hyphens or slashes between them. */
function endOfRun(r: Reader, index: number): number {
  let at = index;
  for (;;) {
    const token = r.at(at);
    if (!token.glued) return at;
    const joins = (token.text === '-' || token.text === '/') && isSolid(r.at(at + 1));
    if (!joins && !isSolid(token)) return at;
    at++;
  }
}

function isSolid(token: Token): boolean {
  return token.glued && (token.kind === 'word' || token.kind === 'digits');
}

const numberedThings = new Set(
  'no nos nr number article articles section sections chapter chapters resolution page pages pp vol volume part room level phase grade channel route annex appendix figure table version paragraph clause item step type stage tel fax phone box'.split(
    ' ',
  ),
);
const dottedThings = new Set(['no', 'nos', 'nr', 'pp', 'vol', 'art', 'tel', 'fig', 'ch']);

/** "Article 34", "No. 5", "Task Force 104", "Group 7": a name or a numbered thing, and its number. */
function readNumbered(r: Reader, index: number): Match<LabelFigure> | undefined {
  const word = r.at(index);
  const dotted = dottedThings.has(word.lower) && r.glued(index + 1, '.');
  const at = dotted ? index + 2 : index + 1;
  const number = r.at(at);
  if (number.kind !== 'digits' || number.glued) return undefined;
  const next = afterNumber(r, at);
  if (next === undefined || r.at(next).text === '%') return undefined;
  const known = dotted || numberedThings.has(word.lower);
  if (known && !(word.lower === 'no' && !dotted && !isCapital(word))) return label(r, index, next, 'name');
  return isNameNumber(r, index, at, next) ? label(r, index, next, 'name') : undefined;
}

function afterNumber(r: Reader, index: number): number | undefined {
  const numeral = readDigits(r, index);
  if (numeral && !numeral.plain && !numeral.mantissa.includes('.')) return undefined;
  const next = numeral?.next ?? index + 1;
  const after = r.at(next);
  if (!after.glued) return next;
  return after.kind === 'word' && after.text.length === 1 ? next + 1 : after.kind === 'word' ? undefined : next;
}

const smallWords = new Set(
  'in on at of by to for from with and or but is was has had have were are the a an as that which who since after before until during then also will would can may against when where while'.split(
    ' ',
  ),
);
const sentenceWords = new Set(
  'the a an in on at of by to for from with and or but some over about around only nearly almost approximately all these those its their our his her this that today currently another there between more fewer less least most than under up within least both last first next top each every since until till before after during now where when while us usd eur gbp aged ages was were has have had chf sek nok dkk'.split(
    ' ',
  ),
);

/** A capitalised word that opens no sentence, one to three digits, and nothing after them that they could count. */
function isNameNumber(r: Reader, index: number, at: number, next: number): boolean {
  const word = r.at(index);
  if (!isCapital(word) || sentenceWords.has(word.lower) || r.at(at).text.length > 3 || opensSentence(r, index))
    return false;
  if (r.glued(next, '-', '–', '/', ':', ',') && r.gluedDigits(next + 1)) return false;
  const after = r.at(next);
  if (after.kind === 'digits') return false;
  if (after.kind !== 'word') return !/^[%€£$"+]$/.test(after.text) && !(after.glued && /[-–]/.test(after.text));
  return smallWords.has(after.lower) && after.text === after.lower;
}

function opensSentence(r: Reader, index: number): boolean {
  const before = r.at(index - 1);
  return before.kind === 'end' || /^[.!?:•"“|]$/.test(before.text);
}

function isCapital(token: Token): boolean {
  return token.kind === 'word' && token.text.charAt(0) !== token.lower.charAt(0);
}

/** "#5", "№ 5". */
function readHash(r: Reader, index: number): Match<LabelFigure> | undefined {
  const { text } = r.at(index);
  const number = r.at(index + 1);
  if (number.kind !== 'digits' || (text !== '№' && !(text === '#' && number.glued))) return undefined;
  return label(r, index, index + 2, 'name');
}

/** "Bangkok 10400", "CA 90210", "CA 90210-1234": five or six bare digits after a place's name, with nothing counted. */
function readPostal(r: Reader, index: number): Match<LabelFigure> | undefined {
  const place = r.at(index);
  const code = r.at(index + 1);
  if (!isCapital(place) || code.kind !== 'digits' || code.glued || (code.text.length !== 5 && code.text.length !== 6))
    return undefined;
  if (sentenceWords.has(place.lower) || opensSentence(r, index)) return undefined;
  const plus = r.glued(index + 2, '-') && r.gluedDigits(index + 3, 4) ? index + 4 : index + 2;
  const after = r.at(plus);
  if (after.kind === 'digits' || (after.kind === 'word' && !isCapital(after)) || /^[.,][0-9]|^[%+€-]/.test(after.text))
    return undefined;
  return r.glued(plus, ',', '.') && r.gluedDigits(plus + 1) ? undefined : label(r, index + 1, plus, 'postal code');
}

/** At most twelve groups of digits that make a telephone number: an international prefix, a leading zero, or a code in brackets. */
function readTelephone(r: Reader, index: number): Match<LabelFigure> | undefined {
  const first = r.at(index);
  if (first.kind === 'mark' && !r.gluedDigits(index + 1)) return undefined;
  let at = first.kind === 'mark' ? index + 1 : index;
  if (first.kind === 'digits' && (!first.text.startsWith('0') || first.glued)) return undefined;
  let digits = 0;
  let next = at;
  for (let groups = 0; groups < 12; groups++) {
    const token = r.at(at);
    if (token.kind !== 'digits') break;
    digits += token.text.length;
    next = at + 1;
    at = afterSeparator(r, next);
  }
  const closed = first.text !== '(' || r.text.slice(first.start, r.at(next - 1).end).includes(')');
  return closed && digits >= 7 && digits <= 15 && next > index + 1
    ? label(r, index, next, 'telephone number')
    : undefined;
}

function afterSeparator(r: Reader, index: number): number {
  let at = index;
  while (at < index + 3 && /^[()\-–./]$/.test(r.at(at).text)) at++;
  return at;
}

const streets =
  /^(?:dr|drive|st|street|rd|road|ave|avenue|lane|ln|blvd|boulevard|way|square|sq|place|pl|court|ct|plaza|terrace|close|crescent|highway|hwy|soi|rue|calle|parkway|quay)$/;

/** "1 Campus Dr.", "328/1 Phaya Thai Road": a house's number before at most four capitalised words that end in a kind of street. */
function readStreet(r: Reader, index: number): Match<LabelFigure> | undefined {
  let at = index + 1;
  if (r.glued(at, '/', '-') && r.gluedDigits(at + 1)) at += 2;
  if (r.at(at).glued && r.at(at).kind === 'word' && r.at(at).text.length === 1) at++;
  for (let words = 0; words < 5; words++, at++) {
    const token = r.at(at);
    if (token.text === '.' && token.glued) continue;
    if (!isCapital(token) || token.glued) return undefined;
    if (words > 0 && streets.test(token.lower)) return label(r, index, at + 1, 'address');
  }
  return undefined;
}

/** "101.5 FM", "970 AM", "98.1 MHz". Below 13 with AM it is a time of day. */
function readFrequency(r: Reader, index: number): Match<LabelFigure> | undefined {
  const numeral = readDigits(r, index);
  if (!numeral) return undefined;
  const { text } = r.at(numeral.next);
  const band = text === 'FM' || /^[kKMG]Hz$/.test(text) || (text === 'AM' && numeral.value > 12);
  return band ? label(r, index, numeral.next + 1, 'frequency') : undefined;
}

/** "1." or "2)" that opens the text and has words after it. */
function readListNumber(r: Reader, index: number): Match<LabelFigure> | undefined {
  const dot = r.at(index + 1);
  const after = r.at(index + 2);
  if (index !== 0 || r.at(0).text.length > 3 || !/^[.)]$/.test(dot.text) || !dot.glued || after.glued) return undefined;
  return after.kind === 'end' ? undefined : label(r, index, index + 1, 'list number');
}

/** "5A", "3D", "007", "24/7", "1-800-555", "2.4.1", and more digits than any amount has. */
function readCode(r: Reader, index: number): Match<LabelFigure> | undefined {
  const token = r.at(index);
  if (isSolid(r.at(index + 1))) return label(r, index, endOfRun(r, index + 1), 'identifier');
  const end = endOfChain(r, index);
  const groups = (end - index + 1) / 2;
  const long = token.text.length > 15 || (token.text.length > 1 && token.text.startsWith('0'));
  const slash = groups === 2 && r.at(index + 1).text === '/';
  const falling = groups === 2 && /[-–]/.test(r.at(index + 1).text) && !isCountable(r, index);
  return groups > 2 || long || slash || falling ? label(r, index, end, 'code') : undefined;
}

function isCountable(r: Reader, index: number): boolean {
  return Number(r.at(index).text) < Number(r.at(index + 2).text) || isPlural(r.at(index + 3).lower);
}

/** Digits joined by single hyphens, dots or slashes, alike throughout; thousands with dots are no chain. */
function endOfChain(r: Reader, index: number): number {
  const mark = r.at(index + 1).text;
  let at = index + 1;
  if (!/^[-–./]$/.test(mark)) return at;
  while (r.glued(at, mark) && r.gluedDigits(at + 1)) at += 2;
  const numeral = mark === '.' ? readDigits(r, index) : undefined;
  return numeral?.next === at ? index + 1 : at;
}

/** "7 am", "7:30", "10.2:1", "5–1". */
export function readTimeOfDayOrScore(r: Reader, index: number): Match<PairFigure> | undefined {
  const token = r.at(index);
  if (token.kind !== 'digits' || (isSolid(token) && r.at(index - 1).kind !== 'mark')) return undefined;
  return readClock(r, index) ?? readScore(r, index);
}

function readClock(r: Reader, index: number): Match<PairFigure> | undefined {
  const hour = Number(r.at(index).text);
  if (hour > 24 || r.at(index).text.length > 2) return undefined;
  const minutes = r.glued(index + 1, ':', '.') && r.gluedDigits(index + 2, 2) && Number(r.at(index + 2).text) < 60;
  const at = minutes ? index + 3 : index + 1;
  const half = hour <= 12 ? afterHalfDay(r, at) : undefined;
  if (half) return pair(r, index, half, 'clock');
  if (r.phrase(at, ['o']) > 0 && r.glued(at + 1, "'", '’') && r.at(at + 2).lower === 'clock')
    return pair(r, index, at + 3, 'clock');
  return minutes && r.at(index + 1).text === ':' && !r.glued(at, ':') ? pair(r, index, at, 'clock') : undefined;
}

function afterHalfDay(r: Reader, index: number): number | undefined {
  const { lower } = r.at(index);
  if (lower === 'am' || lower === 'pm') return index + 1;
  const dotted = (lower === 'a' || lower === 'p') && r.glued(index + 1, '.') && r.at(index + 2).lower === 'm';
  return dotted ? (r.glued(index + 3, '.') ? index + 4 : index + 3) : undefined;
}

const contests = new Set(
  'won win lost beat defeated drew draw score scored scoreline losing winning victory defeat'.split(' '),
);

function readScore(r: Reader, index: number): Match<PairFigure> | undefined {
  const first = readDigits(r, index);
  const mark = first && r.at(first.next);
  if (!first || !mark?.glued || !r.gluedDigits(first.next + 1)) return undefined;
  const second = readDigits(r, first.next + 1);
  if (!second || r.glued(second.next, '-', '–', ':', '/') || isSolid(r.at(second.next))) return undefined;
  if (mark.text === ':') return pair(r, index, second.next, 'score');
  if (!/[-–]/.test(mark.text) || first.value > 99 || second.value > 99 || !first.plain || !second.plain)
    return undefined;
  const contest = contests.has(r.at(index - 1).lower) || contests.has(r.at(index - 2).lower);
  return contest || first.value >= second.value ? pair(r, index, second.next, 'score') : undefined;
}

function pair(r: Reader, index: number, next: number, type: PairFigure['type']): Match<PairFigure> {
  return { figure: { type, ...r.span(index, next) }, next };
}
