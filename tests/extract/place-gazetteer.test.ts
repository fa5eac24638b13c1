/** The gazetteer: its generated file, its size, and what names of countries and peoples give. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gazetteerFile } from '../../.ci/gazetteer.ts';
import { countryName, countryOf, demonymOf, lookUp } from '../../pipeline/extract/recognise/gazetteer.ts';
import { placeKey } from '../../pipeline/extract/recognise/gazetteer-key.ts';

const path = new URL('../../pipeline/extract/recognise/data/gazetteer.json', import.meta.url);

test('the generator reproduces the committed file', () => {
  expect(gazetteerFile()).toBe(readFileSync(path, 'utf8'));
});

test('the file says where its data comes from and stays small', () => {
  const file = readFileSync(path, 'utf8');
  expect(file).toContain('GeoNames (https://www.geonames.org), CC BY 4.0');
  expect(file.length).toBeLessThan(700_000);
});

test.each([
  ['The Netherlands', 'NL'],
  ['Holland', 'NL'],
  ['U.S.', 'US'],
  ['America', 'US'],
  ['Great Britain', 'GB'],
  ['northern ireland', 'GB'],
  ["Cote d'Ivoire", 'CI'],
  ['Viet Nam', 'VN'],
  ['Congo', 'CG'],
  ['DR Congo', 'CD'],
  ['Türkiye', 'TR'],
])('%s is the country %s', (name, code) => {
  expect(countryOf(name)).toBe(code);
});

test.each([
  ['Swedes', 'SE'],
  ['Dutch', 'NL'],
  ['Welsh', 'GB'],
  ['Filipino', 'PH'],
  ['Yemeni', 'YE'],
  ['Argentine', 'AR'],
  ['Kosovar', 'XK'],
])('%s are the people of %s', (word, code) => {
  expect(demonymOf(word)).toBe(code);
});

test('words that name nothing give nothing', () => {
  expect(countryOf('Bangkok')).toBeUndefined();
  expect(demonymOf('Children')).toBeUndefined();
  expect(lookUp('united nations')).toEqual([]);
});

test('keys do not depend on accents, apostrophes, stops and hyphens', () => {
  expect(placeKey('Saint John’s')).toBe(placeKey('St. Johns'));
  expect(placeKey('Zürich')).toBe('zurich');
  expect(placeKey('Guinea-Bissau')).toBe('guinea bissau');
  expect(placeKey('Łódź')).toBe('lodz');
});

test('countries are named in the language asked for', () => {
  expect([countryName('TH'), countryName('TH', 'fr'), countryName('DE', 'es')]).toEqual([
    'Thailand',
    'Thaïlande',
    'Alemania',
  ]);
});
