/** What is not said because it is, or may be, somebody else's, of another day, or half a value. */
import { says } from './table.ts';

const aid = 'Quay Aid is a charity. Quay Aid has boats.';

says('founded', [
  // "it" behind a sentence that names another body and not the subject.
  [`${aid} The largest grant goes to the Port Hands Society. Founded in 2004, it employs 32 people.`],
  [`${aid} The boats are mended in Oslo. Founded in 2004, it employs 32 people.`, '2004'],
  // Of the body in apposition, and of the one with the main verb.
  ['Quay Aid Norway is the Norwegian section of Port Hands Union, a relief organisation founded in Lyon in 1979.'],
  [`${aid} It is a section of the Port Hands Union. It was founded in 1979.`, '1979'],
  [`${aid} It grew out of the work of the Port Mission, whose people came to Oslo in 1953.`],
  // Not since when it has belonged to others.
  [`${aid} A member of the Port Union since 1985`],
  [`${aid} Helping rowers to row since 1985`, '1985'],
  // Of another calendar.
  ['Quay Aid was founded in 2035 B.S. by Ann Lee.'],
  // A branch of it.
  [
    'Quay Aid was founded in Bergen in 1966. In 1984, Quay Aid was set up in Texas as a non-profit corporation.',
    '1966',
  ],
]);

says('founder', [
  [`${aid}\n\nCreated in 1999 by Ann and Tom Lee, the Port Fund has assets of $3 million and lends boats.`],
  [`${aid}\n\nCreated in 1999 by Ann Lee, it has assets of $3 million and lends boats.`, 'Ann Lee (person)'],
  ['Quay Aid was founded by Late Rurik Ostvald in 1990.', 'Rurik Ostvald (person)'],
  [
    'Quay Aid\nType: Charity\nFounded: 1990\nFounder: Late Rurik Ostvald\n\nQuay Aid has boats.',
    'Rurik Ostvald (person)',
  ],
]);

says('foundedPlace', [
  ['Quay Aid was founded in Bergen in 1966. In 1984, Quay Aid was set up in Texas as a corporation.', 'Bergen'],
]);

says('country', [
  ['Quay Aid is a charity that has its home in Norway.', 'Norway'],
  // Where it helps, where somebody met, and what only lies there.
  ['Quay Aid is a charity that helps families in Kenya.'],
  ['Quay Aid is a charity supporting schools in Malawi.'],
  ['It was at a meeting in Dieppe (France) that the board of Quay Aid chose boats. Quay Aid rows.'],
  ['Quay Aid is a charity for boats in Kenya.', 'Kenya'],
  ['Quay Aid is a charity that has its base in Kenya.', 'Kenya'],
  ['Quay Aid is a British charity that helps families in Kenya.', 'United Kingdom'],
  // Two seats, and a state of India that is a small town elsewhere.
  ['Quay Aid\nType: Charity\nHeadquarters: The Hague, Netherlands, Brussels, Belgium\nFounded: 1990\n'],
  ['Quay Aid is a charity in Goa. It was founded in 1990.'],
]);

says('type', [
  ['Quay Aid has boats. They called themselves rowers, and what they built is a model of a community network.'],
  ['Quay Aid, which has boats, is a rowing club.', 'rowing club'],
]);

says('alternateName', [
  [`${aid} A club by the name of Port Hands complained that Quay Aid has boats.`],
  [`${aid} It was known by the name of Port Hands.`, 'Port Hands'],
  // An offshoot has its parent's letters.
  [
    'The International Kite Union (IKU) is a federation. The IKU Foundation gives kites. The IKU Foundation is a fund.',
    'International Kite Union',
  ],
  // A column of languages.
  [
    '# Quay Trust for Boats and Oars (QTBO)\n\nEnglish Quay Trust for Boats and Oars (QTBO)\n\nQTBO has boats. The Quay Trust for Boats and Oars (QTBO) rows.',
    'Quay Trust for Boats and Oars',
  ],
]);

says('keyPerson', [
  [`${aid} Ann Lee, until now president of Quay Aid, goes to sea.`],
  [`${aid} Ann Lee, president of Quay Aid, goes to sea.`, 'Ann Lee (person) · role=president'],
  // Who chairs a panel, and who is somebody elsewhere.
  ['Quay Aid is a charity.\n\nPanel: Boats of tomorrow. Chair: Ann Lee, Director of Oars, Port Hands'],
  [
    `${aid}\n\nAnn Lee, Director, Institute for Reed Research, Oslo\n\nTom Moe, Treasurer`,
    'Tom Moe (person) · role=Treasurer',
  ],
  [
    'Quay Aid\nType: School\nFounded: 1990\nPrincipal: Mrs. Anita Dahl, M.A., B.Ed.\n',
    'Mrs. Anita Dahl (person) · role=principal',
  ],
]);

says('keyPerson', [
  // "The foundation" is the one of which the text tells by that name.
  [
    '# Quay Hands\n\nThe Port Foundation gives a prize to Quay Hands. Quay Hands has boats. The medal was handed over by the foundation’s chairwoman, Ann Lee.',
  ],
]);

says('type', [['Quay Aid is a union of 14 churches and church-related organisations.', 'union']]);

says('founder', [
  // The second "its" may be the partner's.
  [`${aid} Its partner Port Alliance won the Quay Prize, and its co-founder, Ann Lee, the Oar Prize.`],
  [`${aid} Its co-founder, Ann Lee, won the Oar Prize.`, 'Ann Lee (person)'],
]);

says('registrationNumber', [
  ['Quay Aid\nType: Charity\nFounded: 1990\nRegistration: District Office, Fenton, No. 312/056\n', 'No. 312/056'],
]);

says('memberCountryCount', [
  [`${aid} It is part of the Port Alliance, founded in Lyon in 2010, which unites 137 societies in 127 countries.`],
]);

says('founded', [
  // Where nobody is named, "it" is not whoever speaks.
  ['We had read about a home for boats. It was founded in 2003 by a monk. We gave it our oars.'],
  ['We are rowers. We have boats. We were founded in 2003.', '2003'],
]);

says('telephone', [
  [
    'Quay Aid\nType: Charity\nFounded: 1990\nTel: 01333 310628  post@quayaid.example\n\nQuay Aid has boats.',
    '01333 310628',
  ],
]);

says('staffCount', [
  [`${aid} In the beginning, 27 employees served 1,500 people.`],
  [`${aid} At first it had 27 employees, but today it has 90 employees.`, '90 employees'],
  ['Gold: Carter Masts, established in 1855, is a leading firm with 700 staff. Quay Aid is a charity. Quay Aid rows.'],
  [`${aid} Some 70 staff and volunteers of Quay Aid have a workshop here.`],
]);

says('memberOf', [
  [`${aid} Until it was expelled in 2014, Quay Aid was affiliated to the Port Union.`],
  [`${aid} Quay Aid is affiliated to the Port Union.`, 'Port Union (organization)'],
  [`${aid} It is a member of the Council of Churches in Zambia.`, 'Council of Churches in Zambia (organization)'],
]);

says('headquarters', [
  ['Port Hands moved to Oslo. Quay Aid is a charity. Its offices were closed, and Liv Moe moved to Cairo.'],
  [`${aid} Port Hands was founded in 2001 by Liv Moe. It rows. The organisation is headquartered in Lyon.`],
]);

says('parent', [
  [
    'Rowers for the Sea Norway is the Norwegian section of Rowers for the Sea International.',
    'Rowers for the Sea International (organization)',
  ],
]);

says('partner', [
  // People of whom the sentence has just told are "they"; half a name is left out.
  [`${aid} Quay Aid lists the names of people sentenced because they had worked with the Port Army.`],
  [`${aid} Together with the Port Union, the Alder teacher college, Quay Aid rows.`, 'Port Union (organization)'],
]);

says('award', [
  [`${aid} Today Quay Aid made public who has won the Quay Prize.`],
  [`${aid} Quay Aid has won the Quay Prize.`, 'Quay Prize'],
]);

says('programme', [
  [`${aid} The boats are funded by the Creative Quays programme of the Port Union.`],
  [`${aid} Quay Aid runs the Creative Quays programme.`, 'Creative Quays'],
  // Where a text breaks off.
  [
    `${aid} After a long winter on the ice of the fjord and a short spring in the yard we began the rowing project Oarsmanshi`,
  ],
]);

says('email', [
  ['Quay Aid holds an evening. Quay Aid rows. Please RSVP to Ann Lee at al@arts.example.'],
  ['Quay Aid holds an evening. Quay Aid rows. For more, write to Ann Lee, ann.lee@quayaid.example.'],
  [
    'Quay Aid holds an evening. Quay Aid rows. For pictures, write to desk@pressworks.example or come by any day of the week.',
  ],
  ['Quay Aid holds an evening. Quay Aid rows. Write to us at office@quayaid.example.', 'office@quayaid.example'],
  ['The Quay Port Union (QPU) is a charity. The QPU rows. Write to liv@qpu.example.', 'liv@qpu.example'],
]);

says('telephone', [
  [`${aid} For interviews call 0191 496 0321.`],
  [`${aid} Pictures: liv@pressworks.example, tel. 0191 496 0321, at any time of the day or of the night.`],
  [`${aid} Call us on 0191 496 0321.`, '0191 496 0321'],
]);

says('income', [
  [`Quay Aid\nType: Charity\nFounded: 1990\nBudget: INR 36 crores\n\n${aid}`, '360000000 INR · of=budget'],
  [`${aid} It has a budget of INR 4 lakhs.`, '400000 INR · of=budget'],
]);
