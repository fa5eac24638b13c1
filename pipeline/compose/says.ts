/** Whether the words of a reference say a statement's value itself, not merely a coarser one ("1990" for May 1990). */
import type { Reference } from '../model/claim.ts';
import type { Value } from '../model/value.ts';
import { dateFormat, numberFormat } from './intl.ts';

/** The words to look for, any of which will do; years are in every coarser date, so months and days are looked for. */
function wordsOf(value: Value): readonly string[] {
  switch (value.type) {
    case 'text':
      return [value.text];
    case 'entity':
      return [value.name];
    case 'url':
      return [value.url];
    case 'quantity':
      return [numberFormat('en-GB', { maximumFractionDigits: 3 }).format(value.amount), String(value.amount)];
    case 'duration':
      return [];
    case 'time': {
      const [, year = '', monthNumber] = /^(\d{3,4})X?(?:-(\d{2}))?/.exec(value.edtf) ?? [];
      if (monthNumber === undefined) return [year];
      return [monthName(Number(monthNumber)), `${year}-${monthNumber}`];
    }
  }
}

function monthName(month: number): string {
  return dateFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month - 1, 1)));
}

/** See the head of this file. */
export function says(reference: Reference, value: Value): boolean {
  const words = reference.exact.replace(/\s+/g, ' ').toLowerCase();
  return wordsOf(value).some((word) => word !== '' && words.includes(word.toLowerCase()));
}
