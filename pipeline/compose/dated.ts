/**
 * The date at a document's head. The date that its sources bear says how fresh it is, unless they tell of later things: a
 * page of 1999 beside an undated one that tells of 2022 makes no document of 1999.
 */
import type { DocumentModel } from '../model/document.ts';
import type { Facts, Statement } from '../model/facts.ts';
import type { Labels } from '../model/labels.ts';
import { byCodeUnit } from '../model/order.ts';
import { phrase } from './context.ts';
import { dateKey, formatDate } from './format-date.ts';
import { momentOf } from './moment.ts';

/** The last point of a date: of a period its end, where it has one. */
function lastOf(edtf: string): string {
  const [start = edtf, end = ''] = edtf.split('/');
  return /\d/.test(end) ? end : start;
}

function latestOf(dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .map(lastOf)
    .sort((a, b) => byCodeUnit(dateKey(a), dateKey(b)))
    .at(-1);
}

/**
 * Gives what is printed of a document's date (EDTF, or none): the date itself; "Sources up to 2022" where it comes from the
 * sources and they reach beyond it, or where they have none but tell when they cannot be older than.
 */
export function datedAs(date: string | undefined, facts: Facts, labels: Labels): Pick<DocumentModel, 'date'> {
  const fromSources =
    date === undefined || facts.sources.some(({ asOf }) => asOf !== undefined && lastOf(asOf) === date);
  const reached = latestOf([
    ...facts.sources.flatMap(({ asOf, timeBounds }) => [asOf, timeBounds?.notBefore]),
    ...facts.statements.filter(isPast).map(momentOf),
  ]);
  const beyond = reached !== undefined && fromSources && (date === undefined || yearOf(reached) > yearOf(date));
  const shown = beyond ? reached : date;
  if (shown === undefined) return {};
  const text = formatDate(shown, labels);
  return { date: { text: beyond ? phrase(labels, 'sources-until', { date: text }) : text, datetime: shown } };
}

/** What is told of as done; a figure may well be a plan for a year to come. */
function isPast({ property, rank }: Statement): boolean {
  return rank !== 'deprecated' && ['award', 'dissolved', 'event', 'founded'].includes(property);
}

function yearOf(edtf: string): string {
  return dateKey(edtf).slice(0, 4);
}
