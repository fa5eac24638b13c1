/** Names that hold a number: "Article 34", "No. 5", "Task Force 104", "BBC One". */
import type { LabelFigure, LabelKind } from './figure.ts';
import type { Match } from './figure-match.ts';
import type { Reader, Token } from './figure-reader.ts';
import { wordSet } from './figure-words.ts';
import { isPlural, readDigits } from './number.ts';
import { readCardinal } from './number-words.ts';

/** A label over the tokens from `index` to the one before `next`. */
export function label(r: Reader, index: number, next: number, what: LabelKind): Match<LabelFigure> {
  return { figure: { type: 'label', ...r.span(index, next), what }, next };
}

const numberedThings = wordSet(`
  no nos nr number article articles section sections chapter chapters resolution page pages pp vol volume part room level
  phase grade channel route annex appendix figure table version paragraph clause item step type stage box
  group class team zone district ward force series category goal sdg protocol iso target indicator charity ein vat`);
const dottedThings = wordSet('no nos nr pp vol art fig ch');

/** "Article 34", "No. 5", "Task Force 104", "Group 7": a numbered thing or at most four words of a name, and the number. */
export function readNumbered(r: Reader, index: number): Match<LabelFigure> | undefined {
  const last = endOfName(r, index);
  const word = r.at(last);
  const dotted = dottedThings.has(word.lower) && r.glued(last + 1, '.');
  const at = dotted ? last + 2 : last + 1;
  if (r.at(at).kind !== 'digits' || r.at(at).glued) return undefined;
  const next = afterNumber(r, at);
  if (next === undefined || r.at(next).text === '%') return undefined;
  const known = dotted || (numberedThings.has(word.lower) && (word.lower !== 'no' || isCapital(word)));
  if (known && (dotted || !countsNext(r, next))) return label(r, index, afterChain(r, next), 'name');
  return isNameNumber(r, index, at, next) ? label(r, index, next, 'name') : undefined;
}

/** The last of at most four capitalised words, the first of which opens no sentence; else the word itself. */
function endOfName(r: Reader, index: number): number {
  let at = index;
  if (opensCount.has(r.at(index).lower) || !isCapital(r.at(index))) return index;
  while (at < index + 3 && isCapital(r.at(at + 1)) && !r.at(at + 1).glued) at++;
  return at;
}

/** Something that the number counts follows: "no group 7 members". */
function countsNext(r: Reader, index: number): boolean {
  const { text, lower, glued } = r.at(index);
  return !glued && text === lower && isPlural(lower);
}

function afterNumber(r: Reader, index: number): number | undefined {
  const numeral = readDigits(r, index);
  if (numeral && !numeral.plain && !numeral.mantissa.includes('.')) return undefined;
  const next = numeral?.next ?? index + 1;
  const after = r.at(next);
  if (!after.glued || after.kind !== 'word') return next;
  return after.text.length === 1 ? next + 1 : undefined;
}

/** "pages 5–10", "EIN 52-1234567", "version 2.4.1": more digits that belong to the same number or range. At most two. */
function afterChain(r: Reader, index: number): number {
  let at = index;
  while (at < index + 4 && r.glued(at, '-–/.') && r.gluedDigits(at + 1)) at += 2;
  return at;
}

const smallWords = wordSet(`
  in on at of by to for from with and or but is was has had have were are the a an as that which who since after before
  until during then also will would can may against when where while`);

/** Words before a number that leave it a count, although a capital may begin them. */
export const opensCount: ReadonlySet<string> = wordSet(`
  the a an in on at of by to for from with and or but some over about around only nearly almost approximately all these
  those its their our his her this that today currently another there between more fewer less least most than under up
  within both last first next top each every since until till before after during now where when while us usd eur gbp chf
  sek nok dkk aged ages was were has have had total`);

/** A capitalised word that opens no sentence, few digits, and nothing after them that they could count. */
function isNameNumber(r: Reader, index: number, at: number, next: number): boolean {
  const word = r.at(index);
  if (
    !isCapital(word) ||
    opensCount.has(word.lower) ||
    opensCount.has(r.at(at - 1).lower) ||
    opensSentence(r, index) ||
    isListed(r, index, next)
  )
    return false;
  const acronym = r.at(at - 1).text.length > 1 && r.at(at - 1).text === r.at(at - 1).text.toUpperCase();
  if (r.at(at).text.length > (acronym ? 5 : 3) || isModernYear(r.at(at).text)) return false;
  if (r.glued(next, '-–/:,') && r.gluedDigits(next + 1)) return false;
  const after = r.at(next);
  if (after.kind === 'digits') return false;
  if (after.kind !== 'word') return !/^[%€£$"+]$/.test(after.text) && !(after.glued && /[-–]/.test(after.text));
  return smallWords.has(after.lower) && after.text === after.lower;
}

function isModernYear(digits: string): boolean {
  return digits.length === 4 && Number(digits) >= 1800 && Number(digits) <= 2035;
}

/** "Africa 12, Asia 25 and Europe 30" counts: other words with numbers stand beside. */
function isListed(r: Reader, index: number, next: number): boolean {
  if (isListMark(r.at(index - 1)) && r.at(index - 2).kind === 'digits') return true;
  return isListMark(r.at(next)) && (r.at(next + 2).kind === 'digits' || r.at(next + 3).kind === 'digits');
}

function isListMark(token: Token): boolean {
  return /^(?:,|;|and|&|\/|\|)$/.test(token.lower);
}

/** "BBC One", "Top Ten", "known as Four Colts": a number's word with a capital inside a sentence, beside another capital. */
export function readNumberName(r: Reader, index: number): Match<LabelFigure> | undefined {
  if (!isCapital(r.at(index)) || opensSentence(r, index)) return undefined;
  const number = readCardinal(r, index);
  if (!number || r.at(number.next - 1).text === r.at(number.next - 1).lower) return undefined;
  const beside = isCapital(r.at(index - 1)) ? !opensCount.has(r.at(index - 1).lower) : isCapital(r.at(number.next));
  return beside ? label(r, index, number.next, 'name') : undefined;
}

/** What stands before the first word of a sentence, line or quotation. */
const opening = wordSet('. ! ? : • " “ | *');

/** Whether a token is the first of its sentence, line or quotation. */
export function opensSentence(r: Reader, index: number): boolean {
  const before = r.at(index - 1);
  return before.kind === 'end' || opening.has(before.text);
}

/** Whether a token is a word that begins with a capital. */
export function isCapital(token: Token): boolean {
  return token.kind === 'word' && token.text.charAt(0) !== token.lower.charAt(0);
}
