/**
 * The small languages inside configuration: EDTF dates, ISO 8601 durations, sizes, language tags.
 * Each is a zod schema whose error text says what was expected, to stand after "expected".
 */
import * as z from 'zod';

/** What no name or title holds and could steer a terminal or hide in a page; tabs and line breaks are white space. */
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u;

const printable = z
  .string()
  .trim()
  .min(1, { error: 'text' })
  .max(10_000, { error: 'text of at most 10 000 characters' })
  .refine((value) => !unprintable.test(value), { error: 'text without control characters' });

/** Text. YAML reads `title: 1990` as a number; it is text all the same. */
export const text = z.union([printable, z.number()], { error: 'text' }).transform(String);

/** Data of any shape whose texts are such as {@link text} takes. */
export const printableData = z.unknown().refine(isPrintable, { error: 'text without control characters' });

/** An EDTF date or interval: ISO 8601-2 level 0, and of level 1 what sources need (199X, 1990~, 1990?, open ends). */
export const edtf = z
  .union([z.string(), z.number()], { error: 'an EDTF date such as 2024-03' })
  .transform(String)
  .refine(isEdtf, { error: 'an EDTF date such as 1990, 2024-03, 2009/2012 or 199X' })
  .meta({ description: 'EDTF date (ISO 8601-2): 1990, 2024-03, 2024-03-15, 2009/2012, 199X, 1990~' });

/** ISO 8601 duration of whole years, months, weeks and days. */
export const duration = z
  .string({ error: 'an ISO 8601 duration such as P5Y' })
  .regex(/^P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/, { error: 'an ISO 8601 duration such as P5Y' });

const size = { error: 'a size such as 20MB' };

/** A size in bytes: a number, or one with kB, MB or GB (powers of 1000). */
export const bytes = z
  .union([z.int(size).positive(size), z.string(size).regex(/^[1-9]\d{0,8} ?(?:B|kB|MB|GB)$/, size)], size)
  .transform(toBytes);

/** A whole number from 1. */
export const count = z.int({ error: 'a whole number' }).positive({ error: 'a number above 0' });

/** A BCP 47 language tag. */
export const languageTag = z
  .string({ error: 'a language tag such as en or pt-BR' })
  .refine(isLanguageTag, { error: 'a language tag such as en or pt-BR' });

/** A web address; anything that is not http or https could do harm behind a link. */
export const webAddress = z
  .string({ error: 'a web address that begins with https:// or http://' })
  .refine(isWebAddress, { error: 'a web address that begins with https:// or http://' });

function isPrintable(data: unknown): boolean {
  if (typeof data === 'string') return printable.safeParse(data).success || data.trim() === '';
  return typeof data !== 'object' || data === null || Object.values(data).every(isPrintable);
}

/** Whether a text is EDTF as far as Factpress uses it. */
export function isEdtf(value: string): boolean {
  const parts = value.split('/');
  if (parts.length === 1) return isPoint(value);
  if (parts.length !== 2) return false;
  const points = parts.filter((part) => part !== '..');
  return points.length > 0 && points.every(isPoint);
}

const pointShape = /^(?:\d{4}|\d{3}X|\d{2}XX|(\d{4})-(\d{2})(?:-(\d{2}))?)[~?%]?$/;

function isPoint(value: string): boolean {
  const match = pointShape.exec(value);
  if (match === null) return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  // 21 to 24 are EDTF's seasons; they have no days.
  if (day === undefined) return inRange(month, 1, 12) || inRange(month, 21, 24);
  return inRange(month, 1, 12) && inRange(day, 1, daysIn(Number(year), Number(month)));
}

function inRange(digits: string, least: number, most: number): boolean {
  return Number(digits) >= least && Number(digits) <= most;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function toBytes(written: string | number): number {
  if (typeof written === 'number') return written;
  const unit = { G: 1e9, M: 1e6, k: 1e3 }[written.replace(/[\d ]/g, '').slice(0, 1)] ?? 1;
  return Number.parseInt(written, 10) * unit;
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]\S{0,4000}$/i.test(value) && !unprintable.test(value) && URL.canParse(value);
}
