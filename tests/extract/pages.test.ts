/** What organisations say of themselves on their pages: lists of people, partners and programmes, contact lines, names. */
import { describe, expect, it } from 'vitest';
import { extraction } from './claims.ts';
import { says } from './table.ts';

const page = 'The Harbour Trust is a charity that keeps sailors safe. The Harbour Trust is based in Porto.\n\n';

says('keyPerson', [
  [
    `${page}Our team\nAna Sousa (CEO)\nTom Reyes (Communications Director)\n`,
    'Ana Sousa (person) · role=CEO',
    'Tom Reyes (person) · role=Communications Director',
  ],
  [
    `${page}Ana K. Sousa, President\nTom Reyes, Head of the Secretariat\n`,
    'Ana K. Sousa (person) · role=President',
    'Tom Reyes (person) · role=Head of the Secretariat',
  ],
  [
    `${page}Treasurer – Tom Reyes\nChair: Ana Sousa\n`,
    'Tom Reyes (person) · role=Treasurer',
    'Ana Sousa (person) · role=chair',
  ],
  [
    `${page}Board\n\nAna Sousa\nChair of the board\n\nTom Reyes\nTreasurer\n`,
    'Ana Sousa (person) · role=Chair of the board',
    'Tom Reyes (person) · role=Treasurer',
  ],
  [
    `${page}Trustees\n\nAna Sousa\nTom Reyes\n`,
    'Ana Sousa (person) · role=Trustee',
    'Tom Reyes (person) · role=Trustee',
  ],
  [`${page}Ana Sousa (President since 2019)\n`, 'Ana Sousa (person) · role=President · start=2019'],
  [`${page}Privacy Policy\nAnnual Report, English\nAna Sousa, Porto\n`],
]);

says('programme', [
  [
    `${page}## Long-term projects\n\n- Water for Crews\n- Storm Line: a telephone service\n`,
    'Water for Crews',
    'Storm Line',
  ],
  [`${page}It runs Storm Line, a telephone service for crews.`, 'Storm Line'],
  [`${page}The trust also runs the education project Deck School.`, 'Deck School'],
  [`${page}It is a member of the Clean Ports campaign.`],
]);

says('partner', [
  [
    `${page}## Our partners\n\n- Union of Port Cities\n- Nordlys Lines\n`,
    'Union of Port Cities (organization)',
    'Nordlys Lines (organization)',
  ],
  [
    `${page}With the support of our global partner, Nordlys Lines, we train crews. We teach. Our crews learn.`,
    'Nordlys Lines (organization)',
  ],
  [
    `${page}It often works alongside other charities such as Sea Watch and Port Aid.`,
    'Sea Watch (organization)',
    'Port Aid (organization)',
  ],
  [
    `${page}In 1996 it held a congress. The congress was hosted by the Government of Norway.`,
    'Government of Norway (organization) · role=host',
  ],
]);

says('partner', [
  [
    `${page}Quay Watch International was one of the original supporters, and helped to set up a branch in Rome.`,
    'Quay Watch International (organization) · role=original supporter',
  ],
]);

says('focusArea', [[`${page}## Priorities\n\n- safe decks\n- fair pay\n`, 'safe decks', 'fair pay']]);

says('purpose', [
  [
    'The Harbour Trust\n\nThe Harbour Trust is a charity in Porto.\n\nMission\n\nTo bring every crew home.\n',
    'To bring every crew home',
  ],
  ['The Harbour Trust is a charity in Porto. Its remit is "to bring every crew home".', 'to bring every crew home'],
]);

says('alternateName', [
  ['The Harbour Trust (French: Fondation du port; HT) is a charity.', 'Fondation du port', 'HT'],
  ['The Harbour Trust is a charity. It became the Sailors Trust in July 1947.', 'Sailors Trust'],
  [
    'The Harbour Trust is a charity. It changed its name in 1993 to Harbour Aid International.',
    'Harbour Aid International',
  ],
  ['The Harbour Trust, until 1994 the Sailors Union, is a charity.', 'Sailors Union · end=1994'],
]);

says('award', [
  [
    `${page}In 2003, the trust was named charity of the year at the Quay Awards.`,
    'charity of the year at the Quay Awards · pointInTime=2003',
  ],
  [`${page}The trust is a Stockholm Water Prize laureate.`, 'Stockholm Water Prize'],
  [`${page}Since 1998 the trust has:\n\n- Been awarded the renowned Quay Award for its work;\n`, 'Quay Award'],
]);

says('publication', [
  [`${page}It publishes the monthly magazine Deck Log.`, 'Deck Log'],
  [`${page}Its twice-yearly magazine is called Oasis.`, 'Oasis'],
  [`${page}It published a weekly newspaper, The Deck Journal, until 1969.`, 'The Deck Journal'],
]);

says('criticism', [
  [
    `${page}In 2013 the Sea Council criticised the trust for leaving crews without water.`,
    'for leaving crews without water · saidBy=Sea Council',
  ],
  [`${page}Critics say that the trust ignores women.`, 'the trust ignores women'],
  [
    `${page}The journalist Paul Drummond wrote that the trust had overstated its reach.`,
    'the trust had overstated its reach · saidBy=Paul Drummond',
  ],
  [`${page}A law of 2018 was passed; critics say that the law does harm.`],
]);

says('income', [
  [
    `${page}Its income has moved from £1 million per annum in 1987 to £113 million in 2019.`,
    '1000000 GBP · of=income · pointInTime=1987',
    '113000000 GBP · of=income · pointInTime=2019',
  ],
  [`${page}Its expenditure in 2020 amounted to £5.3 million.`, '5300000 GBP · of=expenditure · pointInTime=2020'],
]);

says('memberCount', [
  ['Open Call is a global network of 178 helplines in 143 countries.', '178 helplines'],
  [
    'Open Call is a union. The number of members rose from 2,400 in 2010 to 7,310 in 2022.',
    '2400 members · pointInTime=2010',
    '7310 members · pointInTime=2022',
  ],
  ['Open Call is a federation. It was founded in 1922, when it united ten national organisations.'],
]);

says('memberCountryCount', [
  ['Open Call is a global network of 178 helplines in 143 countries.', '143 countries'],
  ['Open Call is a charity. It works with local organisations in 17 countries.'],
]);

says('telephone', [
  ['The Harbour Trust\nOffice: +44 (0)208 417 0082\nFax: +44 (0)208 417 0110\nFounded: 1990\n', '+44 (0)208 417 0082'],
  [`${page}Telephone +41 (0) 22 736 33 72 Fax +41 (0) 22 736 15 10`, '+41 (0) 22 736 33 72'],
]);

says('address', [
  [
    'The Harbour Trust\nFounded: 1990\nRegistered address:\n22 Dock Road\nPorto 4050\nPortugal\nOffice: +351 22 555 0101\n',
    '22 Dock Road, Porto 4050, Portugal',
  ],
]);

says('address', [
  [
    `${page}Harbour Trust\n\nPilot Street 20-22\n\n1059 CJ Amsterdam\n\nThe Netherlands\n`,
    'Pilot Street 20-22, 1059 CJ Amsterdam, The Netherlands',
  ],
  [`${page}Deck Report 2019\n\nPorto 4050\n`],
]);

says('statistic', [
  [
    `${page}38\n\nCountries\n\n51,337\n\nCrews trained\n`,
    '38 countries · of=countries',
    '51337 crews trained · of=crews trained',
  ],
  [`${page}It runs Storm Line, a telephone service covering 270 ports.`, '270 ports · about=Storm Line · of=ports'],
  [
    `${page}It supports the Sea Bee Society (founded 1874, 25,000 members).`,
    '25000 members · about=Sea Bee Society · of=members',
  ],
  [
    `${page}The trust cites a Quay Watch report that claimed that there are 1,700 idle crews.`,
    '1700 idle crews · about=Quay Watch report · of=idle crews',
  ],
  [
    `${page}It assessed 300 reports, with 90 of these showing neglect.`,
    '300 reports · of=reports',
    '90 reports · of=reports showing neglect',
  ],
]);

says('keyPerson', [
  [
    `${page}Staff\n\nAna Sousa\n\nChief Executive\n\nTom Reyes\n\nGrants Manager\n`,
    'Ana Sousa (person) · role=Chief Executive',
    'Tom Reyes (person) · role=Grants Manager',
  ],
]);

says('statistic', [
  [
    `${page}Our Deck School scheme, which began in 2017, has trained 1,150 people. We teach. We learn.`,
    '1150 people · about=Deck School · of=people trained',
  ],
  [
    `${page}A rival body, Clean Shores Now, claims 20,000 friends.`,
    '20000 friends · about=Clean Shores Now · of=friends',
  ],
]);

says('staffCount', [
  [`${page}We work hard. Our small team of 17 is happy.`, '17'],
  [
    'Harbour Trust\n\nFounded1990\nTypeCharity\nEmployees41 (2019)\n\nThe Harbour Trust is a charity.\n',
    '41 employees · pointInTime=2019',
  ],
]);

says('founded', [
  ['Harbour Trust\n\nFounded1990; 34 years ago\nTypeCharity\n\nThe Harbour Trust is a charity.\n', '1990'],
]);

says('memberCount', [
  [`${page}126\nmembers\n`, '126 members'],
  ['The Harbour Trust is a party. In the European Parliament it has two members.'],
]);

says('registrationNumber', [['The Harbour Trust\nFounded: 1990\nUK Registered Charity no: 1050934\n', '1050934']]);

says('event', [
  [
    'The Harbour Trust is a charity. It was founded in 1954 in Porto, and moved to Lisbon in 1979.',
    'Harbour Trust moved to Lisbon · pointInTime=1979',
  ],
]);

says('event', [
  [
    'In 1990, sailors helped to establish the Harbour Trust as a three-year campaign. The Harbour Trust is a charity.',
    'Harbour Trust was established as a three-year campaign · duration=P3Y · pointInTime=1990',
  ],
]);

describe('the subject of a page', () => {
  const usualName = (text: string): string | undefined => extraction(text).profile.names[0];

  it('is neither a question in it nor an occasion that its title tells', () => {
    expect(
      usualName(
        'Harbour Trust: 5 questions\n\n1. What is the aim of Harbour Trust?\n\nHarbour Trust teaches crews. Harbour Trust is small.',
      ),
    ).toBe('Harbour Trust');
    expect(
      usualName(
        'World Sailors Day 2014\n\nSince its foundation in 1998, Porto Aid has:\n\n- Supported crews;\n- Trained pilots.\n',
      ),
    ).toBe('Porto Aid');
  });

  it('is what a report is of', () => {
    expect(usualName('Harbour Trust Annual Report 2019\n\nIt was a good year.\n')).toBe('Harbour Trust');
    expect(usualName('ANNUAL REPORT 2020 - Harbour Trust\n\nIt was a good year.\n')).toBe('Harbour Trust');
  });
});
