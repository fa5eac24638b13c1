/** How what happened is told: its own clause, with whom it is about and when, and without what frames it. */
import { says } from './table.ts';

const trust = 'The Harbour Trust is a charity.';

says('event', [
  // A date that belongs to what it stands before is no frame.
  [
    `${trust} In the July 2006 harbour vote, its head Ana Sousa ran.`,
    'In the July 2006 harbour vote, its head Ana Sousa ran · pointInTime=2006-07',
  ],
  [
    `${trust} However, in 1935, many sailors returned to the sea.`,
    'Many sailors returned to the sea · pointInTime=1935',
  ],
  [
    `${trust} The roots of the pier date back to the mid 19th century.`,
    'The roots of the pier date back to the mid 19th century · pointInTime=18XX',
  ],
  // Beginnings and ends.
  [`${trust} Until 2011, the crew consisted of eight rowers.`, 'The crew consisted of eight rowers · end=2011'],
  [`${trust} Its pier has been closed since the 1950s.`, 'Its pier has been closed · start=195X'],
  [
    `${trust} It was not until 1937 that the crew was given a flag.`,
    'It was not until 1937 that the crew was given a flag · pointInTime=1937',
  ],
  // Whom a half without a subject is about.
  [
    `${trust} It was once large, but was bought by Quay Bank in 1986.`,
    'Harbour Trust was bought by Quay Bank · pointInTime=1986',
  ],
  [
    `${trust} Many returned in 1935, and in 1936, Ana Sousa left the crew.`,
    'Many returned · pointInTime=1935',
    'Ana Sousa left the crew · pointInTime=1936',
  ],
  // What a relative clause tells is told of its antecedent.
  [
    `${trust} It is named after Alder Hospital, which was founded in 1123 and has a tower.`,
    'Alder Hospital was founded · about=Alder Hospital · pointInTime=1123',
  ],
  [
    `${trust} She followed Rui Lima, the third child of Eva Lima, who ran it until 2013.`,
    'Rui Lima ran it · about=Rui Lima · end=2013',
  ],
  // A year that was named before, and a date without any.
  [
    `${trust} It moved in 1947. It held its first regatta on 9 November of that year.`,
    'Harbour Trust moved · pointInTime=1947',
    'Harbour Trust held its first regatta · pointInTime=1947-11-09',
  ],
  [
    `${trust} Quay Bank completed the purchase on 14 October.`,
    'Quay Bank completed the purchase on 14 October · about=Quay Bank',
  ],
  // How long.
  [
    `${trust} In 2011 it launched the “Safe Night” campaign. During the three-year campaign, 900 signed.`,
    'Harbour Trust launched the “Safe Night” campaign · pointInTime=2011',
    'three-year campaign · about=Safe Night campaign · duration=P3Y',
  ],
  [`${trust} Its founders had served in the Seven Years’ War.`],
]);

says('statistic', [
  [`${trust} It helps children aged from 6 to 12.`, '6..12 years · of=age of children'],
  [`${trust} It is aimed at under six year old children.`, '6 years at-most · of=age of children'],
  [
    `${trust} It gathered 210.50 euros, 145.70 for sailors in port.`,
    '210.5 EUR · of=money gathered',
    '145.7 EUR · of=money gathered for sailors',
  ],
]);

says('address', [[`${trust} It is located at 1 Campus Drive in Porto.`, '1 Campus Drive, Porto']]);

says('event', [
  [
    `${trust} In 2016 Quay Bank joined its Blue Code; the signing ceremony in Porto was attended by Ana Sousa, then mayor.`,
    'Quay Bank joined its Blue Code · about=Quay Bank · pointInTime=2016',
    'the signing ceremony in Porto was attended by Ana Sousa, then mayor · about=Quay Bank · place=Porto · pointInTime=2016',
  ],
  [
    `${trust} The signatures were collected at sea and handed to the Port Council in Faro.`,
    'The signatures were collected at sea and handed to the Port Council in Faro',
  ],
]);

says('criticism', [
  [
    `${trust} Harbour Trust Spain has claimed that at least 900 boats are lost at sea. The Tide Post claimed that the figure was invented by a clerk.`,
    'the figure (at least 900 boats) was invented by a clerk · about=Harbour Trust Spain · saidBy=Tide Post',
  ],
  [
    `${trust} Harbour Trust Spain later agreed “to stop using the figure”.`,
    'agreed “to stop using the figure” · about=Harbour Trust Spain',
  ],
  [
    `${trust} Harbour Trust Spain has rejected the criticism of its fees.`,
    'rejected the criticism of its fees · about=Harbour Trust Spain',
  ],
]);

says('programme', [
  [`${trust}\n\n# The Blue Code\n\nThe Blue Code is a pledge. It was developed by the Harbour Trust.`, 'The Blue Code'],
]);

says('partner', [
  [`${trust} It engages with other rescue bodies at the Sea Safety Forum.`, 'Sea Safety Forum (organization)'],
  [`${trust} It collaborates with local schools through the Pier Foundation.`, 'Pier Foundation (organization)'],
]);

says('focusArea', [
  [
    `${trust} Its secretariat is based in Porto, Portugal, providing legal advice to member groups, coordinating research, and managing rescue campaigns.`,
    'legal advice to member groups',
    'research',
    'rescue campaigns',
  ],
  [`${trust} It works with shipping firms to prevent accidents at sea.`, 'accidents at sea'],
  [
    `${trust} It advocates for the ratification of the Sea Treaty, such as it is.`,
    'the ratification of the Sea Treaty',
  ],
]);

says('statistic', [
  [
    `${trust} The Blue Code is a pledge. It was first adopted in 1998 by the three largest ports in Peru.`,
    '3 largest ports · of=largest ports in Peru by which Blue Code was first adopted · pointInTime=1998',
  ],
  [`${trust} Its Tide Tables are now in their 2nd edition.`, '2 edition · of=edition'],
]);
