/** Decades ("1990s", "the nineties"), centuries ("19th century"), quarters ("Q1 2009") and years of an era ("500 BC"). */
import type { Point } from './date-edtf.ts';
import { yearForm } from './date-year.ts';
import type { Reader } from './figure-reader.ts';
import { readCardinal, readOrdinal } from './number-words.ts';

const decadeWords = new Map(
  'thirties forties fifties sixties seventies eighties nineties'.split(' ').map((word, index) => [word, index + 3]),
);
const beforeDecade = new Set(['the', 'early', 'late', 'mid', '-']);

const quotes: ReadonlySet<string> = new Set("'’‘");

/** "1990s", "1990's", "'90s", "the 90s", "the nineties". Decades without their century are of the 1900s (00s and 10s: 2000s). */
export function readDecade(r: Reader, index: number): Point | undefined {
  const word = decadeWords.get(r.at(index).lower);
  if (word !== undefined)
    return beforeDecade.has(r.at(index - 1).lower) ? { fixed: `19${word}X`, next: index + 1 } : undefined;
  const quoted = quotes.has(r.at(index).text);
  const at = quoted ? index + 1 : index;
  const { text, kind, glued } = r.at(at);
  const next = afterPluralS(r, at + 1);
  if (kind !== 'digits' || !next || !text.endsWith('0') || (quoted && !glued)) return undefined;
  if (text.length === 2 && (quoted || beforeDecade.has(r.at(index - 1).lower))) {
    return { fixed: `${Number(text) < 20 ? '20' : '19'}${text.charAt(0)}X`, next };
  }
  return text.length === 4 && !quoted ? decadeOf(text, next) : undefined;
}

/** "1900s" and earlier round ones mean the century as often as the decade; "2000s" the decade. */
function decadeOf(text: string, next: number): Point | undefined {
  const year = Number(text);
  if (year < 1000 || year > 2100) return undefined;
  if (text.endsWith('00') && year < 2000) return { fixed: `${text.slice(0, 2)}XX`, next, ambiguous: true };
  return { fixed: `${text.slice(0, 3)}X`, next };
}

function afterPluralS(r: Reader, index: number): number | undefined {
  const at = r.glued(index, "'’") ? index + 1 : index;
  return r.at(at).glued && r.at(at).text === 's' ? at + 1 : undefined;
}

/** "19th century", "nineteenth-century", and the "19th" of "late 19th and early 20th centuries". */
export function readCentury(r: Reader, index: number): Point | undefined {
  const rank = readOrdinal(r, index);
  if (!rank || rank.value > 21) return undefined;
  const after = afterCenturyWord(r, rank.next) ?? (sharesCentury(r, rank.next) ? rank.next : undefined);
  if (after === undefined || /^b?ce?$/i.test(r.at(after).text)) return undefined;
  return { fixed: `${String(rank.value - 1).padStart(2, '0')}XX`, next: after };
}

function afterCenturyWord(r: Reader, index: number): number | undefined {
  const at = r.glued(index, '-') ? index + 1 : index;
  return /^centur(?:y|ies)$/.test(r.at(at).lower) ? at + 1 : undefined;
}

/** Another ordinal with the word "century" follows: "and early 20th centuries". */
function sharesCentury(r: Reader, index: number): boolean {
  if (!['and', 'or', 'to', '-', '–'].includes(r.at(index).lower)) return false;
  let at = index + 1;
  while (at < index + 4 && /^(?:the|early|late|mid|-)$/.test(r.at(at).lower)) at++;
  const rank = readOrdinal(r, at);
  return rank !== undefined && afterCenturyWord(r, rank.next) !== undefined;
}

const quarterWords = ['first', 'second', 'third', 'fourth'];

/** "Q1 2009", "2009 Q1", "first quarter of 2009". EDTF numbers quarters from 33. */
export function readQuarter(r: Reader, index: number): Point | undefined {
  const leading = yearForm(r, index);
  const mark = leading === undefined ? quarterMark(r, index) : quarterMark(r, index + 1);
  if (leading !== undefined) return mark && { fixed: `${leading}-${32 + mark.quarter}`, next: mark.next };
  const said = mark ?? quarterPhrase(r, index);
  if (!said) return undefined;
  const at = /^(?:of|\/|,)$/.test(r.at(said.next).text) ? said.next + 1 : said.next;
  const year = r.at(at).kind === 'digits' && r.at(at).text.length === 4 ? Number(r.at(at).text) : 0;
  return year >= 1000 && year <= 2100 ? { fixed: `${year}-${32 + said.quarter}`, next: at + 1 } : undefined;
}

function quarterMark(r: Reader, index: number): { quarter: number; next: number } | undefined {
  if (r.at(index).text !== 'Q' || !r.gluedDigits(index + 1, 1)) return undefined;
  const quarter = Number(r.at(index + 1).text);
  return quarter >= 1 && quarter <= 4 ? { quarter, next: index + 2 } : undefined;
}

function quarterPhrase(r: Reader, index: number): { quarter: number; next: number } | undefined {
  const quarter = quarterWords.indexOf(r.at(index).lower) + 1;
  return quarter > 0 && r.at(index + 1).lower === 'quarter' ? { quarter, next: index + 2 } : undefined;
}

/** "nineteen ninety-six", "twenty twenty", "FY2012". */
export function readSpelledYear(r: Reader, index: number): Point | undefined {
  if (r.at(index).text === 'FY' && r.gluedDigits(index + 1, 4)) {
    return { year: Number(r.at(index + 1).text), next: index + 2 };
  }
  const first = readCardinal(r, index);
  if (!first || first.next !== index + 1 || first.value < 18 || first.value > 20) return undefined;
  const second = readCardinal(r, first.next);
  const most = first.value === 20 ? 35 : 99;
  if (!second || second.value < 10 || second.value > most || r.glued(second.next, '-')) return undefined;
  return { year: first.value * 100 + second.value, next: second.next };
}

/** "AD 79", "79 AD", "500 BC", "44 B.C.". The year before AD 1 is 0 in EDTF. */
export function readEra(r: Reader, index: number): Point | undefined {
  if (r.at(index).text === 'AD' && r.at(index + 1).kind === 'digits')
    return eraYear(r.at(index + 1).text, false, index + 2);
  if (r.at(index).kind !== 'digits') return undefined;
  const { text, glued } = r.at(index + 1);
  if ((text === 'AD' || text === 'CE') && !glued) return eraYear(r.at(index).text, false, index + 2);
  if (text === 'BC' || text === 'BCE') return eraYear(r.at(index).text, true, index + 2);
  const dotted = text === 'B' && r.glued(index + 2, '.') && r.at(index + 3).text === 'C' && r.glued(index + 4, '.');
  return dotted ? eraYear(r.at(index).text, true, index + 5) : undefined;
}

function eraYear(digits: string, before: boolean, next: number): Point | undefined {
  if (digits.length > 4 || Number(digits) === 0) return undefined;
  const year = before ? Number(digits) - 1 : Number(digits);
  return { fixed: `${before && year > 0 ? '-' : ''}${String(year).padStart(4, '0')}`, next };
}

/** Whether a lower-case word names a decade: "nineties". */
export function isDecadeWord(word: string): boolean {
  return decadeWords.has(word);
}
