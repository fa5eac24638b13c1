/** What patterns and rows must not take for a value: another's deed, an office's words, a list that has lost its commas. */
import { says } from './table.ts';

const aid = 'Quay Aid is a charity. Quay Aid has boats.';
const box = 'Quay Aid\nFormation: 1990\n';

says('founded', [
  // It sets up a part of itself.
  ['Quay Aid is a charity. Quay Aid was founded in 1979. The charity in 2010 set up Quay Aid International.', '1979'],
  [`${aid} In 2010, ten harbour towns set up Quay Aid.`, '2010'],
]);

says('foundedPlace', [[`${aid} Quay Aid formed in Europe.`], [`${aid} Quay Aid was formed in Bergen.`, 'Bergen']]);

says('type', [
  [`${aid} Quay Aid was the earliest rescue organisation on the coast.`, 'charity'],
  [`${aid} Quay Aid is a rescue organisation.`, 'charity', 'rescue organisation'],
]);

says('purpose', [
  ['Quay Aid is a body for all Norway which groups of sailors formed, one in every town.'],
  ['Quay Aid is an association that belongs to no party and no church.'],
  ['Quay Aid is an association that protects sailors at sea.', 'protects sailors at sea'],
  [`${aid} Its aims were said to be the safety of sailors.`],
  [`${aid} Its aim is to make sailing safe.`, 'to make sailing safe'],
]);

says('memberOf', [
  [`${aid} Quay Aid was begun by Ada Reed, a judge of means and a member of the Port Hunters Club.`],
  [`${aid} Quay Aid is a charity and a member of the Port Alliance.`, 'Port Alliance (organization)'],
]);

says('registrationNumber', [
  [`${aid} Quay Aid is a charity, 501(c)3.`],
  [`${aid} Quay Aid is a registered charity, no. 210161.`, '210161 · of=registered charity'],
]);

says('memberCount', [
  [`${aid} 33 churches and 10 councils of churches belong to Quay Aid.`],
  [`${aid} 33 churches belong to Quay Aid.`, '33 churches'],
]);

says('keyPerson', [
  [`${box}Key people: Ada Reed Tom Sousa Eva Lind\nWebsite: quay.example\n\nQuay Aid has boats.`],
  [
    `${box}Key people: Ada Reed, Tom Sousa\nWebsite: quay.example\n\nQuay Aid has boats.`,
    'Ada Reed (person)',
    'Tom Sousa (person)',
  ],
]);

says('language', [
  [`${box}Official language\nEnglish\nBeau Lind\nStaff\n20\nWebsite: quay.example\n\nQuay Aid has boats.`, 'English'],
  [
    `${box}Languages: English, Brazilian Portuguese\nWebsite: quay.example\n\nQuay Aid has boats.`,
    'English',
    'Brazilian Portuguese',
  ],
]);

says('areaServed', [
  [
    'Quay Aid is a charity.\n\nregion | union | Members |\n---|---|---|\nEurope | Quay Europe | 12 |\nAsia | Quay Asia | 7 |\n',
  ],
  ['Quay Aid | |\n---|---|\nFounded | 1990 |\nRegion | Norway |\n\nQuay Aid is a charity.', 'Norway'],
]);

// What infobox cells hold beside values: a map's label, a note in brackets, two people or bodies without a comma.
says('headquarters', [
  ['Quay Aid\nFounded: 1990\nLocation\nMap\nWebsite: quay.example\n\nQuay Aid has boats.'],
  [`${box}Location: Bergen\n\nQuay Aid has boats.`, 'Bergen'],
]);

says('parent', [[`${box}Owner: Registered charity No. SC000470\n\nQuay Aid has boats.`]]);

says('founder', [
  [
    `${box}Founders: Ada Reed and Tom Sousa (active in founding the Port Society of Bergen)\n\nQuay Aid has boats.`,
    'Ada Reed (person)',
    'Tom Sousa (person)',
  ],
]);

says('subsidiary', [[`${box}Subsidiaries: QA Norway Foundation QA Young Academy of Boats\n\nQuay Aid has boats.`]]);

says('keyPerson', [
  [
    `${box}Key people: Ada Reed, Chairman Tom Sousa, President\n\nQuay Aid has boats.`,
    'Ada Reed (person) · role=Chairman',
  ],
]);

says('income', [[`${box}Budget: £5.9 million\n\nQuay Aid has boats.`, '5900000 GBP · of=budget']]);

says('founded', [
  [`${aid} Quay Aid was established before there were lights and it works under the Boats Law, passed in 1950.`],
]);

says('country', [
  ['Quay Aid is an international organisation of rowers that was founded in Lyon, France.'],
  ['Quay Aid is an organisation of rowers that was founded in Lyon, France.', 'France'],
]);

says('memberOf', [
  [`${aid} Membership of Quay Aid is open to all towns, whether they belong to the Port Alliance or not.`],
  [`${aid} Quay Aid also belongs to the Port Alliance.`, 'Port Alliance (organization)'],
]);

says('award', [
  [`${aid} Quay Aid was nominated for the Nobel Peace Prize.`],
  [`${aid} Quay Aid was chosen for the Nobel Peace Prize.`, 'Nobel Peace Prize'],
]);

says('alternateName', [
  [`${aid} The name of Quay Aid means "to give care".`],
  ['Quay Aid, also called QAX and Lind’s Harbour Aid, is a charity. Quay Aid has boats.'],
]);

// "which" may be the one that is founded.
says('founder', [
  ['Quay Aid, which Ada Reed and Tom Sousa founded in 1978, is a charity.', 'Ada Reed (person)', 'Tom Sousa (person)'],
  [`${aid} It runs the Boat School, which Ada Reed founded in 1990.`],
]);

says('founded', [
  ['Quay Aid, which Ada Reed founded in 1978, is a charity.', '1978'],
  [`${aid} It runs the Boat School, which Ada Reed founded in 1990.`],
]);

// Under whose auspices a body was set up is not whose it is.
says('parent', [
  [`${aid} Quay Aid was set up in 1987 under the auspices of the Port Union.`],
  [`${aid} Quay Aid operates under the authority of the Port Union.`, 'Port Union (organization)'],
]);
