import { describe, expect, test } from 'vitest';
import {
  formatAmount,
  formatDuration,
  formatFigure,
  formatShortFigure,
  formatUnit,
} from '../../pipeline/compose/format-number.ts';
import type { QuantityValue } from '../../pipeline/model/value.ts';
import { labels, labelsOf } from '../render/fixtures/shipped.ts';

const quantity = (amount: number, more: Partial<QuantityValue> = {}): QuantityValue => ({
  type: 'quantity',
  amount,
  bound: 'exact',
  ...more,
});

describe('formatAmount', () => {
  test.each([
    [quantity(126), '126'],
    [quantity(7_044_278), '7,044,278'],
    [quantity(7_000_000), '7 million'],
    [quantity(2_300_000), '2.3 million'],
    [quantity(1_000_000_000), '1 billion'],
    [quantity(250_000, { currency: 'USD' }), 'US$250,000'],
    [quantity(12_400_000, { currency: 'EUR' }), '€12.4 million'],
    [quantity(1_500_000, { currency: 'USD' }), 'US$1.5 million'],
    [quantity(19.5, { currency: 'GBP' }), '£19.50'],
    [quantity(12, { unit: '%' }), '12%'],
    [quantity(12.5, { unit: '%' }), '12.5%'],
    [quantity(5, { amountMax: 7 }), '5–7'],
  ])('says %o as %s', (value, text) => expect(formatAmount(value, 'en-GB')).toBe(text));

  test('follows the language', () => {
    expect(formatAmount(quantity(7_044_278), 'fr').replace(/\s/g, ' ')).toBe('7 044 278');
    expect(formatAmount(quantity(12_400_000, { currency: 'EUR' }), 'fr').replace(/\s/g, ' ')).toBe(
      '12,4 millions d’euros',
    );
    const million = (language: string) => formatAmount(quantity(1_500_000, { currency: 'USD' }), language);
    expect(million('es').replace(/\s/g, ' ')).toBe('1,5 millones de dólares estadounidenses');
    expect(formatAmount(quantity(1_000_000_000), 'es')).toBe('1000 millones');
    expect(formatAmount(quantity(2_300_000_000), 'es')).toBe('2300 millones');
    expect(formatAmount(quantity(15_000_000_000, { currency: 'EUR' }), 'es')).toBe('15.000 millones de euros');
    expect(million('ru').replace(/\s/g, ' ')).toBe('1,5 миллиона долларов США');
  });
});

test('is short where a language would put the currency in words', () => {
  const income = quantity(940_000_000, { currency: 'GBP', bound: 'about' });
  const short = (language: string) => formatShortFigure(income, labelsOf(language), '').replace(/\s/g, ' ');
  expect(short('ru')).toBe('примерно 940 млн £');
  expect(short('fr')).toBe('environ 940 M £GB');
  expect(short('en')).toBe('about £940 million');
  const exact = quantity(1_234_567, { currency: 'GBP' });
  expect(formatShortFigure(exact, labelsOf('ru'), '')).toBe(formatFigure(exact, labelsOf('ru'), ''));
});

test('hedges as the source does', () => {
  const atLeast = quantity(300, { bound: 'at-least' });
  expect(formatFigure(atLeast, labels, 'more than 300 firms')).toBe('more than 300');
  expect(formatFigure(atLeast, labels, 'at least 300 firms')).toBe('at least 300');
  expect(formatFigure(quantity(300, { bound: 'at-most' }), labels, '')).toBe('at most 300');
  expect(formatFigure(quantity(300, { bound: 'about' }), labels, '')).toBe('about 300');
  expect(formatFigure(quantity(300), labels, 'more than 300')).toBe('300');
});

test('counts one in the singular', () => {
  const unit = (amount: number, name: string, more: Partial<QuantityValue> = {}) =>
    formatUnit(quantity(amount, { unit: name, ...more }), labels);
  expect(unit(1, 'member organisations')).toBe('member organisation');
  expect(unit(1, 'countries')).toBe('country');
  expect(unit(1, 'children')).toBe('child');
  expect(unit(1, 'branches')).toBe('branch');
  expect(unit(1, 'campus')).toBe('campus');
  expect(unit(2, 'countries')).toBe('countries');
  expect(unit(1, 'countries', { bound: 'at-least' })).toBe('countries');
  expect(unit(12, '%')).toBe('');
});

test('tells lengths from rhythms', () => {
  expect(formatDuration('P3Y', false, labels)).toBe('3 years');
  expect(formatDuration('P1Y6M', false, labels)).toBe('1 year 6 months');
  expect(formatDuration('P3Y', true, labels)).toBe('every 3 years');
  expect(formatDuration('P1Y', true, labels)).toBe('every year');
});
