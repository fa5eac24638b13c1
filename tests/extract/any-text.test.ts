/**
 * What holds for any text whatever: nothing throws, every claim can be cited, no figure of a
 * sentence is lost, the same comes again.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertClaims } from './cited.ts';
import { extraction } from './claims.ts';

/** Pieces of sentences in which rules find something, and of what disturbs them. */
const scraps = [
  ...['The Harbour Trust', 'It', 'Its', 'We', 'our', 'the network', 'Quay Aid', 'Ana Sousa', 'Harbour Trust Spain'],
  ...[' is a charity', ' was founded', ' has ', ' works to ', ' focuses on ', ' is based in ', ' and ', ' of ', ' by '],
  ...[' in 1990', ' in May 1990', ' between 2009 and 2012', ' every three years', ' three-year', ' since', ' in 2030'],
  ...['12', '1,300', '7.5 million', '$1.5 million', '60%', 'one billion', '2nd', '+351 21 555 0100', '1990s'],
  ...[
    ' member organisations',
    ' countries',
    ' members',
    ' people',
    ' of the ',
    ' Blue Anchor Prize',
    ' campaign',
    ' reports',
  ],
  ...['Lisbon', 'Bangkok, Thailand', 'Swedish', 'a@b.example', 'https://a.example/b', 'www.b.example'],
  ...[
    '. ',
    ', ',
    '; ',
    ': ',
    ' (',
    ')',
    '“',
    '”',
    "'s",
    '’',
    ' – ',
    '[1]',
    '[edit]',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\u00a0',
  ],
  ...['Founded: ', 'Members: ', '- Type: ', 'Website | ', '|', '---|---|', '# ', '== Awards ==', '- ', '1. ^ ', '> '],
  ...['never', 'no longer', 'formerly known as', 'which', 'also a member of', 'in partnership with', 'received the'],
  ...['\uE000', '\uE002', '\ud83d', '\u0000', '🙂', '&eacute;', '<b>', '\\', 'é', '界', '1️⃣'],
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...scraps), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...scraps), { maxLength: 30 }).map((parts) => parts.join(' ')),
);

/** Sentences in which figures of all kinds stand as they do in life. */
const count = fc.oneof(
  fc.integer({ min: 0, max: 10_000_000 }).map((n) => n.toLocaleString('en')),
  fc.constantFrom(
    'more than 7 million',
    'one billion',
    'twelve',
    'some 40',
    'between 5 and 7',
    '60%',
    '$1.5 million',
    '12.5',
  ),
);
const date = fc.oneof(
  fc.integer({ min: 1700, max: 2025 }).map((year) => `in ${year}`),
  fc.constantFrom(
    'in May 1990',
    'on 3 May 1921',
    'since 2004',
    'between 2009 and 2012',
    'in the 1970s',
    'every three years',
  ),
);
const who = fc.constantFrom(
  'The Harbour Trust',
  'It',
  'The charity',
  'Quay Aid',
  'Harbour Trust Spain',
  'Ana Sousa',
  'We',
  'In Oslo it',
);
const does = fc.constantFrom(
  'has',
  'was founded with',
  'rescued',
  'unites',
  'never had',
  'paid for',
  'sold',
  'reports',
);
const what = fc.constantFrom(
  'member organisations',
  'members',
  'boats',
  'people in Lisbon',
  'of the ports',
  'countries',
  'prizes',
  '',
);
const sentence = fc
  .tuple(who, does, count, what, date)
  .map(
    ([who, does, count, what, date]) => `${[who, does, count, what, date].filter((part) => part !== '').join(' ')}.`,
  );
const row = fc
  .tuple(fc.constantFrom('Members', 'Founded', 'Boats', 'Address', 'Key people', 'Awards', 'Type'), count)
  .map(([key, count]) => `${key}: ${count}`);
const told = fc
  .tuple(fc.array(row, { maxLength: 3 }), fc.array(sentence, { maxLength: 5 }))
  .map(
    ([rows, sentences]) =>
      `Harbour Trust\n${rows.join('\n')}\n\nThe Harbour Trust is a charity. ${sentences.join(' ')}`,
  );

const claimed = (text: string, subject?: string) =>
  extraction(text, subject === undefined ? {} : { subject }, assertClaims);

describe('any text', () => {
  it('is extracted without an exception, every claim cited', () => {
    fc.assert(
      fc.property(text, (value) => void claimed(value)),
      { numRuns: 1500 },
    );
  });

  it('behind a sentence that defines its subject is, too', () => {
    fc.assert(
      fc.property(text, (value) => void claimed(`The Harbour Trust is a charity. ${value}`)),
      { numRuns: 1500 },
    );
  });

  it('gives the same claims every time', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(claimed(value)).toEqual(claimed(value));
      }),
      { numRuns: 200 },
    );
  });

  it('may have any name configured for its subject', () => {
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        (value, subject) => void claimed(value, subject),
      ),
      { numRuns: 500 },
    );
  });
});

describe('any sentences with figures', () => {
  it('lose no figure: each is in a claim or skipped with why', () => {
    fc.assert(
      fc.property(told, (value) => void extraction(value)),
      { numRuns: 1500 },
    );
  });

  it('say the same with other line endings', () => {
    fc.assert(
      fc.property(told, (value) => {
        const values = (given: string) => extraction(given).claims.map(({ property, value }) => [property, value]);
        expect(values(value.replaceAll('\n', '\r\n'))).toEqual(values(value));
      }),
      { numRuns: 300 },
    );
  });
});
