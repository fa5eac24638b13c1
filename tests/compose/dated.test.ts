import { expect, test } from 'vitest';
import { compose } from '../../pipeline/compose/compose.ts';
import type { Facts } from '../../pipeline/model/facts.ts';
import { rich } from '../render/fixtures/rich.ts';
import { labels, shipped } from '../render/fixtures/shipped.ts';

type Dates = { readonly asOf?: string; readonly notBefore?: string };

/** The facts of a subject with one source for each of these dates. */
function dated(...dates: readonly Dates[]): Facts {
  const [first] = rich.sources;
  if (first === undefined) throw new Error('no source');
  const { asOf: _, timeBounds: __, ...bare } = first;
  const sources = dates.map(({ asOf, notBefore }, i) => ({
    ...bare,
    id: i === 0 ? first.id : `other-${i}`,
    ...(asOf === undefined ? {} : { asOf }),
    ...(notBefore === undefined ? {} : { timeBounds: { notBefore, inferred: true } }),
  }));
  return { ...rich, sources, statements: [] };
}

const date = (facts: Facts, given?: string) =>
  compose(facts, shipped('fact-sheet'), { labels, page: 'A4', ...(given === undefined ? {} : { date: given }) }).date;

test('prints the date of the newest source', () => {
  expect(date(dated({ asOf: '2014-01-31' }), '2014-01-31')).toEqual({
    text: '31 January 2014',
    datetime: '2014-01-31',
  });
});

test('says how far the sources reach where they tell of later things than their dates', () => {
  const facts = dated({ asOf: '2014-01-31' }, { notBefore: '2022' });
  expect(date(facts, '2014-01-31')).toEqual({ text: 'Sources up to 2022', datetime: '2022' });
});

test('keeps a date within the year that the sources reach', () => {
  expect(date(dated({ asOf: '2022-01-31' }, { notBefore: '2022-03' }), '2022-01-31')?.text).toBe('31 January 2022');
});

test('says how far undated sources reach, and nothing where nothing is known', () => {
  expect(date(dated({ notBefore: '2008' }, { notBefore: '2013-05' }))?.text).toBe('Sources up to May 2013');
  expect(date(dated({}))).toBeUndefined();
});

test('counts what is told of as done among what the sources reach', () => {
  const statements = rich.statements.filter(({ property }) => property === 'event');
  expect(date({ ...dated({ asOf: '1999' }), statements }, '1999')?.text).toBe('Sources up to 2020');
});

test('leaves a date alone that was set from outside', () => {
  expect(date(dated({ asOf: '2014' }, { notBefore: '2022' }), '2020-06-01')?.text).toBe('1 June 2020');
});
