import { describe, expect, it } from 'vitest';
import { languageOf } from '../../pipeline/extract/language.ts';
import { extraction } from './claims.ts';

describe('languageOf', () => {
  it.each([
    ['en', 'The network has 12 members in nine countries and was founded in Lima.'],
    ['en', 'Its partners are Quay Aid, Dock Relief, the Porto Harbour Fund and the Liga dos Pescadores de Lisboa.'],
    ['fr', 'Notre association compte 102 membres dans 93 pays et travaille depuis 1990 avec des partenaires.'],
    ['es', 'La red cuenta con 81 organizaciones en 74 países y trabaja desde hace treinta años.'],
    ['de', 'Die Organisation wurde 1990 gegründet und hat heute 35 Mitglieder in zwölf Ländern.'],
    ['ru', 'Сеть объединяет сегодня более 126 организаций в 105 странах мира.'],
    [undefined, 'notre reseau'],
    [undefined, 'Harbour Trust Porto Lisboa Rotterdam 1990'],
  ])('finds %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('a paragraph in another language', () => {
  const text =
    'The Harbour Trust is a charity with 12 boats.\n\nNotre association compte 102 membres dans 93 pays et travaille depuis 1990 avec des partenaires.\n';

  it('gives no claim, and its figures are passed over with that reason', () => {
    const { claims, skipped } = extraction(text);
    expect(claims.filter(({ reference }) => reference.line === 3)).toEqual([]);
    expect(skipped.map(({ exact, reason }) => [exact, reason])).toEqual([
      ['102', 'in French, for which there are no patterns'],
      ['93', 'in French, for which there are no patterns'],
      ['1990', 'in French, for which there are no patterns'],
    ]);
  });

  it('leaves the paragraphs beside it as they are', () => {
    expect(extraction(text).claims.some(({ value }) => value.type === 'quantity' && value.amount === 12)).toBe(true);
  });
});
