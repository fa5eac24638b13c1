/** How old a date is, against the newest date that is known: the clock has no say in what is found. */
import { timeRange } from './model/edtf.ts';

/** The last day that an EDTF date can mean, as yyyymmdd; undefined where it cannot be read or has no end. */
export function lastDay(edtf: string | undefined): number | undefined {
  const range = edtf === undefined ? undefined : timeRange(edtf);
  return range === undefined || !Number.isFinite(range.to) ? undefined : range.to;
}

/** The day that lies an ISO 8601 duration (years, months, weeks, days) before a day, both as yyyymmdd. */
export function dayBefore(day: number, duration: string): number {
  const [, years = '0', months = '0', weeks = '0', days = '0'] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration) ?? [];
  const year = Math.floor(day / 10_000) - Number(years);
  const month = (Math.floor(day / 100) % 100) - 1 - Number(months);
  const date = new Date(Date.UTC(2000, month, (day % 100) - 7 * Number(weeks) - Number(days)));
  // Years below 100 would be taken for 19xx.
  date.setUTCFullYear(date.getUTCFullYear() - 2000 + year);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}
