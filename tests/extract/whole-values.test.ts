/** Values that are whole, and that can be what their property holds; of anything else nothing is said. */
import { describe, expect, it } from 'vitest';
import { said } from './claims.ts';
import { says } from './table.ts';

const quay = 'Quay Hospital is a hospital in Porto, Portugal.';

says('parent', [
  [`${quay} The hospital is administered by the Grey Sisters of St. Orla.`, 'Grey Sisters of St. Orla (organization)'],
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

describe('a cell into which the next one has run', () => {
  const cell =
    'Quay Aid\nFounded: 1968\nTelephone: +351 22 340 5600 Email: quay@quay.example\nRegistered charity number: 730451 Company number: 4402\n';

  it('ends before the next key', () => {
    expect(said('telephone', cell)).toEqual(['+351 22 340 5600']);
    expect(said('registrationNumber', cell)).toEqual(['730451']);
  });

  it('has no web address in what an e-mail address has lost', () =>
    expect(
      said('website', 'Quay Aid\nFounded: 1968\nURL: Events: Ms Lee, Porto, E-mail: ann.lee (at) quay.example\n'),
    ).toEqual([]));

  it('holds several names between semicolons', () =>
    expect(
      said(
        'alternateName',
        'Quay Aid\nFounded: 1968\nFormer names: Harbour Friends; Port Helpers\nCountry: Portugal\n',
      ),
    ).toEqual(['Harbour Friends', 'Port Helpers']));

  it('has kings with their countries, and codes of countries that are no offices', () =>
    expect(
      said(
        'keyPerson',
        'Quay Aid\nFounded: 1968\nPatron: King Tom V of Norway Ann II of Greece\nPresident: Ann Lee (DEN)\n',
      ),
    ).toEqual([
      'King Tom V of Norway (person) · role=patron',
      'Ann II of Greece (person) · role=patron',
      'Ann Lee (person) · role=president',
    ]));
});

says('headquarters', [
  ['Quay Aid is an organisation of Anglicans of all countries.'],
  ['Quay Aid is a federation composed of 11 member associations based in Spain, Portugal and France.'],
  ['Quay Aid is a federation of 11 member associations and is based in Porto.', 'Porto'],
]);

says('parent', [['Quay Aid is an aid organisation of Christians of all churches.']]);

says('partner', [['Quay Aid International ("QAI") is a charity. Its nurses are financed by QAI.']]);

says('purpose', [['Quay Aid is a charity. Its vision is the one that calls for calm seas.']]);

says('country', [
  ['Pastor Tom Reyes established Quay Aid in 1908 in Izmir, Turkey.\n\nQuay Aid is a charity. Quay Aid works.'],
]);

says('address', [
  [
    'Quay Aid is a charity.\n\n1Quay Aid, 14 Dock Street, Floor 2, Porto 4050, Portugal. quay@quay.example',
    'Quay Aid, 14 Dock Street, Floor 2, Porto 4050, Portugal',
  ],
]);

describe('what the subject is', () => {
  it('is none of those for whom the subject is', () =>
    expect(said('type', 'Quay Union is an organisation of museums and museum professionals.')).toEqual([
      'organisation',
    ]));
});

says('award', [['Quay Aid\nFormation: 1990\nAwards: List\nWebsite: www.quay.example\n\nQuay Aid is a charity.']]);

says('type', [['Quay Aid is a charity. Today Quay Aid is a $10.5 million organisation.', 'charity']]);

says('areaServed', [
  ['Quay Aid\nFormation: 1990\nRegion served: Dr Ann Lee\nWebsite: www.quay.example\n\nQuay Aid is a charity.'],
]);

says('country', [
  [
    'Quay Aid at 25\n\nOur Care team looks back on 25 years of care for rescued seals, given together with Lamu Reserve in Kenya.\n\nWe are glad. Quay Aid is a charity. Quay Aid mends boats. We have boats.',
  ],
]);
