/**
 * Decides whether four digits are a year or a count: "in 1990", "Stockholm 1996" and "(2013)" against "1358 people" and
 * "2000 members". Looks a few words to each side; what cannot be told is a year only between 1800 and 2035.
 */

import type { Company } from './figure-match.ts';
import type { Reader, Token } from './figure-reader.ts';
import { wordSet } from './figure-words.ts';
import { isPlural, readDigits } from './number.ts';
import { scaleWords } from './number-words.ts';

/** The year that four digits would be, by their form alone: 1000 to 2100, no marks or letters touching. */
export function yearForm(r: Reader, index: number): number | undefined {
  const token = r.at(index);
  if (token.kind !== 'digits' || token.text.length !== 4) return undefined;
  const year = Number(token.text);
  if (year < 1000 || year > 2100 || readDigits(r, index)?.plain !== true) return undefined;
  return touchesMore(r, index) ? undefined : year;
}

function touchesMore(r: Reader, index: number): boolean {
  const token = r.at(index);
  const before = r.at(index - 1);
  const after = r.at(index + 1);
  if (after.glued && (after.kind === 'word' || after.kind === 'web' || after.text === '%' || after.text === '+'))
    return true;
  return (
    token.glued && (before.kind === 'word' || (/[$€£¥#№+.,:/]/.test(before.text) && afterDigits(r, index - 1, before)))
  );
}

/** A mark before the digits joins them to something only where it is a sign, or has digits before it. */
function afterDigits(r: Reader, index: number, mark: Token): boolean {
  return !/[.,:/]/.test(mark.text) || (mark.glued && r.at(index - 1).kind === 'digits');
}

/** Whether four digits in the form of a year are meant as one. */
export function isYear(r: Reader, index: number, company: Company): boolean {
  const year = yearForm(r, index);
  if (year === undefined || isMeasured(r, index + 1) || isOfOtherEra(r, index + 1)) return false;
  const before = r.at(index - 1);
  if (namesNumber.has(before.lower)) return false;
  if (surelyBeforeYear.has(before.lower)) return true;
  if (joinsYears(r, index)) return true;
  const counts = beforeCounted(r, index + 1);
  if (before.lower === 'in') return before.text === 'In' || !(counts && year % 100 === 0);
  if (counts) return isNamedByYear(r, index, year);
  if (continuesList(r, index, company)) return company.type === 'time';
  return isLikelyYear(r, index, year);
}

/** "2035 B.S.", "1389 AH": years of Nepal's and of the Islamic calendar. */
function isOfOtherEra(r: Reader, index: number): boolean {
  const { lower } = r.at(index);
  if (otherEras.has(lower.replaceAll('.', ''))) return true;
  const second = r.glued(index + 1, '.') ? r.at(index + 2) : undefined;
  return second?.glued === true && otherEras.has(`${lower}${second.lower}`);
}

const otherEras = wordSet('bs ah');

/** "2005-2006 accounts": two years a little apart, joined by a dash. */
function joinsYears(r: Reader, index: number): boolean {
  return isSpan(r, index, index + 2) || isSpan(r, index - 2, index);
}

const longestSpan = 60;

function isSpan(r: Reader, from: number, to: number): boolean {
  if (!r.glued(from + 1, '-–') || !r.at(to).glued) return false;
  const start = yearForm(r, from);
  const end = yearForm(r, to);
  return start !== undefined && end !== undefined && start >= 1900 && end > start && end - start <= longestSpan;
}

const surelyBeforeYear = wordSet(`
  since until till during circa year years season copyright © mid early late fy`);
const namesNumber = wordSet(`
  no number nr room page pages pp article section resolution chapter flight channel`);
const countVerbs = wordSet(`
  has have had with total totalling totaling totals employs employed reached reaching numbering numbered counted
  counts than least most over some nearly almost only`);
const inTime = wordSet('by from before after between the to of and for');

function isLikelyYear(r: Reader, index: number, year: number): boolean {
  const before = r.at(index - 1);
  if (countVerbs.has(before.lower)) return false;
  const modern = year >= 1800 && year <= 2035;
  if (isAcronym(before) && !modern) return false;
  if (before.text === '(' || isName(before)) return year >= 1500 || before.text === '(';
  if (before.text === ',' && isName(r.at(index - 2))) return year >= 1500;
  if (year % 100 !== 0) return modern || inTime.has(before.lower);
  const alone = before.kind === 'end' && r.at(index + 1).kind === 'end';
  return modern && (alone || inTime.has(before.lower) || isName(r.at(index + 1)) || before.kind === 'mark');
}

/** "TSE 1503" and "ISO 9001" are codes. */
function isAcronym(token: Token): boolean {
  return token.kind === 'word' && token.text.length > 1 && token.text === token.text.toUpperCase();
}

function isName(token: Token): boolean {
  return token.kind === 'word' && token.text !== token.lower;
}

/** "1990, 1991 and 1993": what was found before tells what this one is. */
function continuesList(r: Reader, index: number, company: Company): boolean {
  if (company.next < 0 || index - company.next > 2 || index === company.next) return false;
  return /^(?:,|and|&|or|to|-|–|\/)$/.test(r.at(index - 1).lower) && company.type !== 'label';
}

const measures = wordSet(`
  percent pct per km kilometres kilometers miles metres meters feet acres hectares tonnes tons kg kilograms litres
  dollars euros pounds kronor hours days weeks months years minutes seconds words characters dozen hundred bn mn
  mln m`);

/** A unit of measure follows: no year. */
function isMeasured(r: Reader, index: number): boolean {
  const { lower, text } = r.at(index);
  if (text === '%' || text === '€' || text === '£' || text === '°' || text === '"')
    return text !== '"' || r.at(index).glued;
  if (lower === 'per') return r.at(index + 1).lower === 'cent';
  return measures.has(lower) || scaleWords.has(lower);
}

const stops = wordSet(`
  a an the and or of in on at for to with by from as is was were are be been being has have had its their his her
  our it they we he she who which that when where while after before because but not also then than into over
  under through until since during between against about`);

/** A plural noun follows, with at most two words before it: "1500 podiatric physicians". */
function beforeCounted(r: Reader, index: number): boolean {
  for (let at = index; at < index + 3; at++) {
    const token = r.at(at);
    if (token.kind !== 'word' || token.text !== token.lower || stops.has(token.lower)) return false;
    if (isPlural(token.lower)) return true;
  }
  return false;
}

const datedPlurals = wordSet(`
  elections games olympics championships awards protests floods reforms attacks guidelines conventions regulations
  accounts figures statistics results talks riots negotiations standards finals sanctions earthquakes congresses
  celebrations`);
const counted = wordSet(`
  people members organisations organizations companies countries children women men staff employees volunteers
  students groups schools signatures signatories participants delegates units copies cases families patients`);

/** "the 2012 elections" names them by their year; "the 1990 people" counts them. */
function isNamedByYear(r: Reader, index: number, year: number): boolean {
  const noun = pluralAfter(r, index + 1);
  if (datedPlurals.has(noun)) return true;
  const defined = ['the', 'this', 'both', 'its', 'their'].includes(r.at(index - 1).lower);
  return defined && year >= 1900 && year <= 2035 && year % 100 !== 0 && !counted.has(noun);
}

function pluralAfter(r: Reader, index: number): string {
  for (let at = index; at < index + 3; at++) if (isPlural(r.at(at).lower)) return r.at(at).lower;
  return '';
}

/** The year right after a month or a day: "May 1990", "5 May, 1990", "May of 1990". */
export function readYearAfter(r: Reader, index: number): { year: number; next: number } | undefined {
  const joint = r.at(index).text;
  const at = joint === ',' || joint === 'of' ? index + 1 : index;
  const year = yearForm(r, at);
  if (year === undefined || isMeasured(r, at + 1)) return undefined;
  return { year, next: at + 1 };
}
