/** Values, times and sources in words, for the reasons that readers see. English; documents translate labels, not reasons. */
import { intervalEnds } from '../model/edtf.ts';
import type { Qualifiers, QuantityValue, Value } from '../model/value.ts';
import type { Scene } from './scene.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const seasons: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' };
/** Longest text that is quoted in full. */
const longest = 90;
/** More sources than this are counted, not named. */
const mostNamed = 3;

/** More values than this are counted, not listed. */
const mostListed = 10;

/** A value as a reader would say it: `more than 7,000,000 signatures`, `May 1990`, `“Child protection”`. */
export function sayValue(value: Value): string {
  switch (value.type) {
    case 'quantity':
      return sayQuantity(value);
    case 'time':
      return sayTime(value.edtf);
    case 'text':
      return `“${shorten(value.text)}”`;
    case 'entity':
      return value.name;
    case 'duration':
      return value.iso;
    case 'url':
      return value.url;
  }
}

/** An amount with its bound and unit. */
function sayQuantity(value: QuantityValue): string {
  const bound = { exact: '', 'at-least': 'at least ', 'at-most': 'at most ', about: 'about ' }[value.bound];
  const amount = group(value.amount) + (value.amountMax === undefined ? '' : `–${group(value.amountMax)}`);
  const unit = value.unit === undefined ? '' : value.unit === '%' ? '%' : ` ${value.unit}`;
  return `${bound}${value.currency === undefined ? '' : `${value.currency} `}${amount}${unit}`;
}

/** An EDTF date in words: `May 1990`, `the 1990s`, `2009–2012`, `about 1990`. */
export function sayTime(edtf: string): string {
  const ends = intervalEnds(edtf);
  if (ends === undefined) return sayDate(edtf);
  if (ends.end === undefined) return `since ${sayDate(ends.start ?? '')}`;
  return ends.start === undefined ? `until ${sayDate(ends.end)}` : `${sayDate(ends.start)}–${sayDate(ends.end)}`;
}

/** When qualifiers put something, in words; empty where they do not say. */
export function sayWhen(qualifiers: Qualifiers): string {
  const { pointInTime, start, end } = qualifiers;
  if (pointInTime !== undefined) return sayTime(pointInTime);
  return start === undefined && end === undefined ? '' : sayTime(`${start ?? '..'}/${end ?? '..'}`);
}

/** Titles of sources in quotation marks, at most three of them: `“A”, “B” and 2 more`. */
export function quoteSources(ids: readonly string[], scene: Scene): string {
  const names = ids
    .slice(0, ids.length > mostNamed + 1 ? mostNamed : ids.length)
    .map((id) => scene.witnesses.get(id)?.label ?? id);
  const more = ids.length - names.length;
  return joinWords(more > 0 ? [...names, `${more} more`] : names);
}

/** `a, b and c`. */
export function joinWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** As {@link joinWords}; of a long list the first ones, and how many there are besides. */
export function joinSome(parts: readonly string[]): string {
  if (parts.length <= mostListed + 1) return joinWords(parts);
  return joinWords([...parts.slice(0, mostListed), `${parts.length - mostListed} more`]);
}

/** A text cut at a word, with an ellipsis. */
export function shorten(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`;
}

function sayDate(edtf: string): string {
  const about = /[~%]/.test(edtf) ? 'about ' : '';
  const [year = '', month, day] = edtf.replaceAll(/[?~%]/g, '').split('-');
  if (year.endsWith('XX')) return `${about}the ${year.slice(0, -2)}00s`;
  if (year.endsWith('X')) return `${about}the ${year.slice(0, -1)}0s`;
  if (month === undefined || month.includes('X')) return `${about}${year}`;
  const name = seasons[month] ?? months[Number(month) - 1] ?? month;
  return `${about}${day === undefined || day.includes('X') ? '' : `${Number(day)} `}${name} ${year}`;
}

/** Digits in groups of three, without asking the machine's locale. */
function group(amount: number): string {
  const [whole = '', decimals] = String(amount).split('.');
  const grouped = /^-?\d+$/.test(whole) ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
