/** What looks like a value and is none: each case is a way in which a page misled a rule. */
import { says } from './table.ts';

const care = 'Harbour Care is a charity.';

says('type', [
  ['Harbour Care is a charity. Many join because it is a group that listens.', 'charity'],
  ['Harbour Care is a charity. It is also a network.', 'charity', 'network'],
]);

says('name', [
  [
    'Quay Foundation’s Facts at a Glance\n\nThe Quay Foundation works in ports. The Quay Foundation has boats.',
    'Quay Foundation',
  ],
  ['# Harbour Care\n\nHarbour Care helps sailors. The European Union of Tinkers is a partner.', 'Harbour Care'],
  ['We are River Kin, a charity in Bristol. We believe in rivers. Our work is wet.', 'River Kin'],
]);

says('name', [
  [
    'About Quay International\n\nQuay International works in ports. Quay International has boats.',
    'Quay International',
  ],
]);

says('alternateName', [
  ['The European Union of Tinkers (UTE) is a union. The Union of Tinkers meets in Ghent.'],
  ['Harbour Care (HC) is a charity. HC was founded as Ann Lee and 14 others left a larger body.', 'HC'],
  ['The Marsh Foot was a regiment. It was known as Loyd’s regiment.'],
]);

says('founded', [
  [
    'The World Kite Body is the largest and, after the Order of Kites (formed in 1911), the second oldest body, having been established in 1922.',
    '1922',
  ],
]);

says('founder', [
  [
    'Harbour Care was established in 1993 by a group of nurses to fight against drowning, as was said.',
    'a group of nurses (person)',
  ],
  ['Harbour Care was founded in 1980 by a group of 15 sailors, including Ann Lee.', 'a group of 15 sailors (person)'],
  [`${care} The work of HaC Spain paved the way for the creation of the HaC network.`],
]);

says('headquarters', [
  ['Harbour Care is based in The Hague, the Netherlands.', 'The Hague, the Netherlands'],
  ['Harbour Care\nFounded: 1954\nHeadquarters: London, , United Kingdom\n', 'London, United Kingdom'],
  [`${care} It gives to the Quay Fund, headquarters in Oslo, and to others.`],
  [`${care} Its headquarters are in Oslo.`, 'Oslo'],
  ['Harbour Care is based in Women.'],
]);

says('country', [['Harbour Care\nFounded: 1954\nCountry: Worldwide\n']]);

says('parent', [['Harbour Care is a charity. Harbour Care is a part of Women.']]);

says('subsidiary', [
  [
    'Harbour Care is a trust. Harbour Care owns the Royal Northern Throat, Nose and Ear Hospital.',
    'Royal Northern Throat, Nose and Ear Hospital (organization)',
  ],
]);

says('purpose', [
  ['Harbour Care\nFounded: 1954\nMotto: Onward together\nFocus: Rivers\nPurpose: Clean rivers\n', 'Clean rivers'],
]);

says('memberOf', [
  [`${care} Harbour Care belongs to the people who sail.`],
  [`${care} Harbour Care belongs to the Quay Alliance.`, 'Quay Alliance (organization)'],
]);

says('award', [
  [`${care} As the founder of Harbour Care, Ann Lee won the Golden Anchor Award in 2010.`],
  [`${care} Harbour Care won the Golden Anchor Award.`, 'Golden Anchor Award'],
]);

says('keyPerson', [
  ['Harbour Care\n- Founded: 1954\n- Leader Title2: Chief Executive\n- Leader Name2: Ann Lee\n', 'Ann Lee (person)'],
]);

says('staffCount', [[`${care} Harbour Care employs 12.500 people.`, '12500 people']]);

says('keyPerson', [
  [
    'Harbour Care\nFounded: 1954\nKey people: Ann Lee, Chair of the Board\n',
    'Ann Lee (person) · role=Chair of the Board',
  ],
  ['Harbour Care\nFounded: 1954\nDirector: Ann Lee (Belgium)\n', 'Ann Lee (person) · role=director'],
]);

says('foundedPlace', [
  ['Harbour Care\nFounded: 1954\nOrigins: Social Teaching\n'],
  [`${care} In 1937 Harbour Care was founded as ‘Aid for Sailors in Spain’ by others.`],
]);

says('memberCount', [['Harbour Care\nFounded: 1954\nMembership: Branches in 11 countries\n']]);

says('memberCountryCount', [[`${care} The founding members included representatives from 14 countries.`]]);

says('income', [[`${care} Its members are firms; each of them has an annual turnover of USD 100 million.`]]);

says('memberOf', [
  [`${care} Harbour Care works in ports where there is no body which is a member of the Quay Alliance.`],
]);
