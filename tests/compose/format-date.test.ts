import { describe, expect, test } from 'vitest';
import { dateKey, formatDate, machineDate, whenPhrase } from '../../pipeline/compose/format-date.ts';
import { labels } from '../render/fixtures/shipped.ts';

describe('formatDate', () => {
  test.each([
    ['1990', '1990'],
    ['1990-05', 'May 1990'],
    ['2014-01-31', '31 January 2014'],
    ['2009/2012', '2009–2012'],
    ['199X', '1990s'],
    ['19XX', '1900s'],
    ['1990~', 'about 1990'],
    ['1990-05?', 'about May 1990'],
    ['2004/..', 'from 2004'],
    ['../2004', 'until 2004'],
    ['199X/2003', '1990s – 2003'],
  ])('says %s as %s', (edtf, text) => expect(formatDate(edtf, labels)).toBe(text));

  test('follows the language of the labels', () => {
    expect(formatDate('2014-01-31', { ...labels, language: 'en-US' })).toBe('January 31, 2014');
  });

  test('gives back what is no date, without controls and never at length', () => {
    expect(formatDate('some\u202E day', labels)).toBe('some day');
    expect(formatDate('x'.repeat(500), labels).length).toBeLessThan(50);
  });
});

describe('whenPhrase', () => {
  test.each([
    ['1990-05', 'in May 1990'],
    ['2014-01-31', 'on 31 January 2014'],
    ['199X', 'in the 1990s'],
    ['2009/2012', 'from 2009 to 2012'],
    ['1990~', 'around 1990'],
    ['2013/..', 'from 2013'],
  ])('puts %s into a sentence as "%s"', (edtf, text) => expect(whenPhrase(edtf, labels)).toBe(text));
});

test('gives a machine only dates that HTML knows', () => {
  expect(machineDate('1990-05')).toBe('1990-05');
  expect(machineDate('1990-13')).toBeUndefined();
  expect(machineDate('199X')).toBeUndefined();
  expect(machineDate('2009/2012')).toBeUndefined();
});

test('orders dates by their beginning, the coarser first, the undated last', () => {
  const dates = [undefined, '1990-05', '1990', '../1980', '199X', '2009/2012'];
  const ordered = dates.toSorted((a, b) => (dateKey(a) < dateKey(b) ? -1 : 1));
  expect(ordered).toEqual(['../1980', '199X', '1990', '1990-05', '2009/2012', undefined]);
});
