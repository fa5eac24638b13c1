/** Values that are whole, and that can be what their property holds; of anything else nothing is said. */
import { describe, expect, it } from 'vitest';
import { said } from './claims.ts';
import { says } from './table.ts';

const quay = 'Quay Hospital is a hospital in Porto, Portugal.';

says('parent', [
  [
    `${quay} The hospital is administered by the Little Sisters of St. Clare.`,
    'Little Sisters of St. Clare (organization)',
  ],
  [
    `${quay} It is owned by the Brothers of Mercy and the Friends of the Poor.`,
    'Brothers of Mercy (organization)',
    'Friends of the Poor (organization)',
  ],
]);

says('founder', [
  [`${quay} It was founded by Ann and Tom Sousa in 1968.`, 'Ann and Tom Sousa (person)'],
  [`${quay} It was founded by UNESCO and Tom Reyes in 1968.`, 'UNESCO (organization)', 'Tom Reyes (person)'],
  [`${quay} It was founded by Tom Reyes in 1968. Reyes started the hospital.`, 'Tom Reyes (person)', 'Reyes (person)'],
]);

says('foundedPlace', [
  [`${quay} It was founded by Tom Reyes in 1968, in response to the storms in the province of Minho in Spain.`],
  [`${quay} It was founded by Tom Reyes in 1968 in Braga.`, 'Braga'],
]);

says('keyPerson', [
  ['Harbour Union\nFounded 1968\nKey people Ann Lee, Gen.Sec.\nCountry Portugal\n', 'Ann Lee (person)'],
  [`${quay} Tom Reyes was elected honorary chairman.`, 'Tom Reyes (person) · role=honorary chairman'],
]);

says('memberCount', [
  [
    'The Kite Society is a learned society. It was agreed that 25 members would be enough. It has 40 members.',
    '40 members',
  ],
  ['The Harbour Union is a federation. The Harbour Union has 150 member port bodies.', '150 member port bodies'],
]);

says('alternateName', [
  ['The Kite Society is a learned society. In 1812 the society was renamed The.'],
  ['The Kite Society is a learned society, formerly known as TheHarbour Kite Club.'],
]);

describe('type', () => {
  it('is no treaty of a year', () =>
    expect(
      said('type', 'Quay River Commission\nStatus: 1995 Quay Agreement\nHeadquarters: Porto\nFounded: 1995\n'),
    ).toEqual([]));

  it('is nothing with which the subject has links', () =>
    expect(
      said('type', 'The Kite Union is a member of the World Kite Body and has links with kite clubs and other clubs.'),
    ).toEqual([]));
});

describe('a row of one value', () => {
  it('does not go on with the line of a key that is not known', () =>
    expect(
      said('areaServed', 'Quay Aid\nFounded 1968\nArea served\nWorldwide\nQuay Staff\nWebsite www.quay.example\n'),
    ).toEqual(['Worldwide']));

  it('goes on with places', () =>
    expect(
      said('areaServed', 'Quay Aid\nFounded 1968\nRegion served\nPortugal\nSpain\nWebsite www.quay.example\n'),
    ).toEqual(['Portugal', 'Spain']));
});

describe('the country', () => {
  it('is that of the seat in a row, where the definition has a place of something else', () =>
    expect(
      said(
        'country',
        'Kite Union\nFounded: 1947\nSeat: Geneva, Switzerland\n\nThe Kite Union is a federation of kite clubs and was in 1947 in Lund founded.',
      ),
    ).toEqual(['Switzerland']));

  it('is a country', () => expect(said('country', 'Quay Aid\nFounded: 1968\nCountry: Quay District\n')).toEqual([]));
});
