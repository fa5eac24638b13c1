/** Every other figure: what it counts and whose it is; what says nothing about the world is skipped, with why. */
import { describe, expect, it } from 'vitest';
import { extraction } from './claims.ts';
import { says } from './table.ts';

says('statistic', [
  ['The Harbour Trust is a charity. In 2019 it rescued 412 sailors.', '412 sailors · of=sailors · pointInTime=2019'],
  [
    'The Harbour Trust is a charity. More than 7 million signatures were collected worldwide.',
    '7000000 signatures at-least · of=signatures collected worldwide',
  ],
  [
    'An estimated one billion children worldwide cannot swim. The Harbour Trust is a charity.',
    '1000000000 children about · of=children worldwide',
  ],
  [
    'The Harbour Trust is a charity. Only 1,700 of the 1.7 million boats have radios.',
    '1700 boats · of=boats, of 1.7 million',
    '1700000 boats · of=boats',
  ],
  [
    'The Harbour Trust is a charity. It owns 12 lifeboats in 9 ports.',
    '12 lifeboats · of=lifeboats',
    '9 ports · of=ports',
  ],
  [
    'Quay Aid is a charity. Harbour Bank gave 40 boats. Quay Aid thanked it.',
    '40 boats · about=Harbour Bank · of=boats',
  ],

  [
    'The Harbour Trust is a charity.\n\n| Port | Boats | Opened |\n| --- | --- | --- |\n| Porto | 12 | 1961 |\n| Faro | 7 | 1970 |\n',
    '12 boats · of=boats, Porto',
    '7 boats · of=boats, Faro',
  ],
]);

says('criticism', [
  ['The Harbour Trust is a charity. It has been criticised for wasting diesel.', 'for wasting diesel'],
  [
    'The Harbour Trust is a charity. It was criticized by the Diesel Board for wasting diesel.',
    'for wasting diesel · saidBy=Diesel Board',
  ],
  ['The Harbour Trust is a charity. The Trust faced criticism over its accounts.', 'over its accounts'],
  [
    'The Harbour Trust is a charity. Harbour Trust Spain has been criticised for its lobbying.',
    'for its lobbying · about=Harbour Trust Spain',
  ],
  ['The Harbour Trust is a charity. It published a critical edition of letters.'],
]);

describe('skipped figures', () => {
  const reasons = (text: string): string[] =>
    extraction(text).skipped.map(({ exact, reason }) => `${exact}: ${reason}`);

  it.each([
    ['The Harbour Trust is a charity.[1] It helps sailors.[2]\n', ['1: footnote marker', '2: footnote marker']],
    [
      'The Harbour Trust is a charity.[1]\n\n1. ^ "About". Harbour Trust. Retrieved 14 November 2013.\n',
      ['1: footnote marker', '14 November 2013: reference list'],
    ],
  ])('says why of %j', (text, expected) => {
    expect(reasons(text)).toEqual(expected);
  });

  it('skips nothing that a claim quotes', () => {
    expect(reasons('The Harbour Trust was founded in 1954. It has 12 members.')).toEqual([]);
  });
});
