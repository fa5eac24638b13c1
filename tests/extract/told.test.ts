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
    'The Safe Night campaign lasted three years · about=Safe Night campaign · duration=P3Y',
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
