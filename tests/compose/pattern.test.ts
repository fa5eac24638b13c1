import { describe, expect, test } from 'vitest';
import { inText, lowerFirst, withArticle } from '../../pipeline/compose/grammar.ts';
import { fill } from '../../pipeline/compose/pattern.ts';

describe('a pattern', () => {
  test('is filled in', () => expect(fill('in {place}', { place: 'Lima' })).toBe('in Lima'));
  test('loses what is in brackets where nothing fills it', () => {
    expect(fill('Founded[ in {place}][ by {founder}].', { founder: 'Ada' })).toBe('Founded by Ada.');
  });
  test('says nothing at all where a slot outside of brackets is empty', () => {
    expect(fill('Founded in {place}[ by {founder}].', { founder: 'Ada' })).toBeUndefined();
  });
  test('keeps brackets in brackets', () => {
    expect(fill('a[b{x}[c{y}]]', { x: '1' })).toBe('ab1');
    expect(fill('a[b{x}[c{y}]]', { x: '1', y: '2' })).toBe('ab1c2');
  });
  test('chooses a form by number', () => {
    expect(fill('{n} {n#year|years}', { n: 1 })).toBe('1 year');
    expect(fill('{n} {n#year|years}', { n: 3 })).toBe('3 years');
    expect(fill('{n#год|года|лет|года}', { n: 22 }, 'ru')).toBe('года');
    expect(fill('{n#год|года|лет|года}', { n: 5 }, 'ru')).toBe('лет');
  });
  test('never reads what fills it as a pattern', () => {
    expect(fill('{a}', { a: '{b}[x]', b: 'no' })).toBe('{b}[x]');
  });
  test('knows no slots that objects have by themselves', () => expect(fill('{constructor}', {})).toBeUndefined());
});

test.each([
  ['NGO', 'an NGO'],
  ['UN agency', 'a UN agency'],
  ['charity', 'a charity'],
  ['association', 'an association'],
  ['union', 'a union'],
  ['umbrella body', 'an umbrella body'],
  ['European network', 'a European network'],
  ['university', 'a university'],
  ['the oldest choir', 'the oldest choir'],
])('gives %s its article', (noun, text) => expect(withArticle(noun, 'en-GB')).toBe(text));

test('puts a word in lower case only where it cannot be a name', () => {
  expect(lowerFirst('Country reports')).toBe('country reports');
  expect(lowerFirst('Well Atlas')).toBe('Well Atlas');
  expect(lowerFirst('NGO reports')).toBe('NGO reports');
});

test.each([
  ['United Kingdom', 'the United Kingdom'],
  ['Netherlands', 'the Netherlands'],
  ['Central African Republic', 'the Central African Republic'],
  ['Marshall Islands', 'the Marshall Islands'],
  ['France', 'France'],
  ['The Gambia', 'The Gambia'],
])('names %s in a sentence as %s', (country, text) => expect(inText(country, 'en-GB')).toBe(text));
