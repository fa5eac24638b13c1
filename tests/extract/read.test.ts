/** Ways in which pages about organisations that nobody had read before misled a rule: each was a wrong claim once. */
import { says } from './table.ts';

const qapa = 'QAPA is a charity.';

says('alternateName', [
  [`${qapa} Its network exists under the name Keels Worldwide.`],
  [
    'QAPA\nType: Charity\nFormer name: Keel and Rudder Society, Association of Oars, KRS\n',
    'Keel and Rudder Society',
    'Association of Oars',
    'KRS',
  ],
  ['QAPA\nType: Charity\nFormer name: Board of Keels, Rudders and Oars\n', 'Board of Keels, Rudders and Oars'],
  ['The Norse Rudder Club is happy to be a member of the Boat League (BL). BL has boats.'],
  ['QAPA (formerly the Norse Medical and Research Foundation) is a charity.', 'Norse Medical and Research Foundation'],
  [`${qapa} QAPA is the origin of the safety rule known as the Keel Rule.`],
  [`${qapa} It is also known as the Flying Boats of East Africa.`, 'Flying Boats of East Africa'],
]);

says('type', [
  ['QAPA, said Ann Lee, was a “remarkable man” whose organisation grew.'],
  ['QAPA is the global civil society organisation against storms.', 'global civil society organisation'],
]);

says('dissolved', [
  [`${qapa} QAPA was closed for repairs on 8 January 2012.`],
  [`${qapa} QAPA was closed on 8 January 2012.`, '2012-01-08'],
]);

says('founder', [
  [`${qapa} It was founded by oculist Dr Per Ek in 1978.`, 'Per Ek (person)'],
  ['Established by Sir John Pem in 1972 after the war, QAPA is a charity.', 'John Pem (person)'],
  [
    'QAPA\nFormation1957\nFounderArchie Moe\nSir Michael Lund\nTom Ek\nLocation\n  • Nairobi, Kenya\nMembers12\n\nQAPA is a charity.',
    'Archie Moe (person)',
    'Sir Michael Lund (person)',
    'Tom Ek (person)',
  ],
]);

says('headquarters', [
  ['QAPA is a charity located in the Western Quarter of the London Borough of Camden.', 'Camden'],
  ['QAPA is the largest charity based in Africa.'],
  [`${qapa} Its headquarters, the House of Boats, is situated in Mies, Switzerland.`, 'Mies, Switzerland'],
]);

says('purpose', [
  [`${qapa} QAPA works to high standards in its 46 boats.`],
  [`${qapa} QAPA expanded its work to countries in South America.`],
  ['QAPA is an umbrella body with 30 national chapters, which engage in fighting storms at home.'],
  ['QAPA is a network of clubs that defend the right to sail.', 'defend the right to sail'],
  ['QAPA is a charity that actively promotes safe boats.', 'actively promotes safe boats'],
]);

says('keyPerson', [
  [
    'Infobox\n- Type: Charity\n- Founded: 1972\n- Key people: Ann Lee, Chair; Ole Lie, Co-founder and Vice Chairman\n\nQAPA is a charity.',
    'Ann Lee (person) · role=Chair',
    'Ole Lie (person) · role=Co-founder and Vice Chairman',
  ],
  [
    'QAPA\nAbbreviation:QAPA\nFounded:1972\nType:Charity\nLeader Title:Chair\nLeader Name:Ann Lee\n\nQAPA is a charity.',
    'Ann Lee (person) · role=chair',
  ],
  [
    'QAPA\nFormation 1972\nType Charity\nPresident\nAnn Lee (2013-15)\nVice-President\nOle Lie\nSecretary-Treasurer\nPer Ek\nHeadquarters Oslo, Norway\n\nQAPA is a charity.',
    'Ann Lee (person) · end=2015 · role=president · start=2013',
    'Ole Lie (person) · role=vice-president',
    'Per Ek (person) · role=secretary-treasurer',
  ],
  ['- Type: Charity\n- Founded: 1972\n- Key People: Boat Manager:, Ann Lee\n\nQAPA is a charity.', 'Ann Lee (person)'],
  ['Per Ek (Editor)\n\nQAPA is a charity. QAPA rows. QAPA sails.'],
  [
    `${qapa} Anna Dock was the General Secretary of QAPA until she retired in 1961.`,
    'Anna Dock (person) · end=1961 · role=General Secretary',
  ],
  [`${qapa} Per Ek was director of QAPA.`],
  [
    "QAPA\nFormation: 1972\nChief Executive\nVice Admiral (ret'd) Paul Lind\n\nQAPA is a charity.",
    'Paul Lind (person) · role=chief executive',
  ],
  [
    'Infobox\n- Type: Charity\n- Founded: 1972\n- Website: qapa.example\n- Language: English\n- Leader Title2: Treasurer\n- Leader Name2: Ann Lee\n- Leader Title3: Chair\n- Leader Name3: Ole Lie\n\nQAPA is a charity.',
    'Ann Lee (person) · role=treasurer',
    'Ole Lie (person) · role=chair',
  ],
]);

says('type', [
  ['QAPA is the world’s first and widest reaching charity.'],
  ['QAPA was founded in 1899 and was the first charity for boats.'],
  ['QAPA is a foundation member of the Boat League.'],
]);

says('parent', [
  ['QAPA is a charity. QAPA is governed by a sovereign General Assembly.'],
  ['QAPA is the largest organisation of Norse speakers.'],
  ['QAPA is a charity. QAPA is the German section of the Rescue from Storms Campaign.'],
]);

says('memberCountryCount', [[`${qapa} QAPA employs 5,000 staff members and helpers in 25 countries.`]]);

says('email', [['QAPA\nType: Charity\nFounded: 1972\nE-mail: This address is being protected from robots\n']]);

says('memberOf', [[`${qapa} Some of the trustees of QAPA are also the members of Rudder Trust.`]]);

says('partner', [
  [`${qapa} In 1970, boat clubs met in Oslo, together with the Rudder Trust.`],
  [`${qapa} QAPA ran a race together with the Rudder Trust.`, 'Rudder Trust (organization)'],
  [`${qapa} It is funded by Rudder+ and others.`],
  [`${qapa} QAPA pays for what cannot be funded by the Keel Trust.`],
  [`${qapa} It is funded by the Rudder Trust.`, 'Rudder Trust (organization)'],
]);

says('memberCount', [
  [`${qapa} QAPA has two kinds of members.`],
  [`${qapa} QAPA is governed by a Council of 23 members.`],
  [`${qapa} There were five founding member societies.`],
  [`${qapa} Twelve member organisations (from Peru and Chad) formed the first QAPA in 1969.`],
  [`${qapa} QAPA has 23 members.`, '23 members'],
]);

says('income', [
  [
    'QAPA\n\nQAPA\nFormation 1972\nType Charity\nRevenue (2014)\nIncrease53,358,527 euros\nExpenses (2014) Decrease41,915,645 euros\n\nQAPA is a charity.',
    '53358527 EUR · pointInTime=2014',
    '41915645 EUR · of=expenses · pointInTime=2014',
  ],
]);

says('staffCount', [
  [`${qapa} Its headquarters is in Oslo and has about 170 employees.`],
  ['QAPA\nType: Charity\nStaff (2014)\n115,000\n\nQAPA is a charity.', '115000 staff · pointInTime=2014'],
]);

says('programme', [[`${qapa} QAPA looks after sea kayaking, which was added to the Olympic programme.`]]);

says('country', [['QAPA is a charity in Cambridge.'], ['QAPA is a charity in Cambridge, England.', 'United Kingdom']]);

says('foundedPlace', [['QAPA turns 90. Born near Bendigo in 1880, Per Ek rowed for QAPA. QAPA is a charity.']]);

says('areaServed', [['QAPA\nType: Charity\nFounded: 1972\nRegion served: , See also Reach\n\nQAPA is a charity.']]);

says('address', [
  ['QAPA founder dies aged 95\nA smile of success: Per Ek\nPer Ek established QAPA in 1953\n\nQAPA is a charity.'],
]);
