/** Pages on which bodies come up in passing: what is said of one there must name it, and many are about no body at all. */
import { describe, expect, it } from 'vitest';
import { claimsOf, extraction, said } from './claims.ts';
import { says } from './table.ts';

const open = new Set(['event', 'statistic', 'focusArea', 'publication', 'criticism']);
const closed = (text: string): string[] =>
  claimsOf(text).flatMap(({ property }) => (open.has(property) ? [] : [property]));

describe('of nobody', () => {
  it.each([
    [
      'somebody’s life',
      'Ada Quist\n\nAda Quist, who has died aged 90, rowed for Quay Aid. She joined the Lamp Crew (LC) in 1940. She led the LC in Oslo, and her brother rowed with the LC. He moved to Bergen, Norway.',
    ],
    [
      'a headline over a report',
      'FORMER QUAY CHIEF TAKES NEW POST\n\nTHE former chief of Quay Hospitals starts a new job next month. Ms Quist, who left last Friday, said: “I am delighted.” Tor Dahl, chairman of the foundation, welcomed her.',
    ],
    [
      'somebody’s memories',
      'My four months with children\n\nI spent four months in a home in Lima, Peru. My days were long. I loved the children, and I cannot thank the charity enough. It has 40 volunteers.',
    ],
    [
      'a dinner',
      'Tickets on sale for harbour dinner\n\nTickets are selling fast for the Gala Dinner on Saturday. The Gala Dinner will be hosted by Tor Dahl. Last year’s Gala Dinner raised £5,000, he said.',
    ],
    [
      'questions about grants',
      'Can I apply?\n\nCan I call the Fund’s staff?\n\nDo you take proposals late?\n\nApplicants must be eligible before the deadline. Can I send an application twice? The Fund has 12 trustees.',
    ],
  ])('is anything closed said on a page with %s', (_, text) => {
    expect(closed(text)).toEqual([]);
  });
});

says('name', [
  // A report that names a body again and again, by its acronym or with an office.
  [
    'Crews call for safer quays\n\nThe National Crew Network (NCN) said on Tuesday that quays are unsafe. The NCN wants rails. "We row," said Per Ek of the NCN.',
    'National Crew Network',
    'NCN',
  ],
  [
    'Quays of the North\n\nQuay Aid founder Per Ek said yesterday that boats were ready. “Quay Aid rows,” said Ek. Six boats of Quay Aid are ready.',
    'Quay Aid',
  ],
  [
    'Boats\n\nNorway’s Crew Aid Committee (CAC) said on Friday that boats sail. The CAC is ready. The CAC rows. CAC boats sail, said Ek.',
    'Crew Aid Committee',
    'CAC',
  ],
  ['Crew Aid Committee CEO Ann Lee said so. Crew Aid Committee boats sail.', 'Crew Aid Committee'],
  // What a body holds, and its letters where they are set in brackets or said within sentences.
  ['Quay Union Ltd ANNUAL GENERAL MEETING\n\nThe Quay Union met. The Quay Union rows.', 'Quay Union'],
  ['Harbour Lamp Network Telethon\n\nThe Harbour Lamp Network is a charity.', 'Harbour Lamp Network'],
  ['The AGM elects. The AGM of crews votes. At the AGM crews row. An AGM is held.'],
  ['1. NOTING that boats sail;\n\n2. NOTING that boats row;\n\n3. NOTING that boats float;\n'],
  // Words that the text also writes small, and a book of rules.
  ['Refugees are an essential part of Ghent. Refugees row. We welcome refugees.'],
  ['The Rule Book requires crew members to row. In the Rule Book it is said that crews row.'],
  // What is given in full at the beginning.
  [
    'Lima – The Community Fund of the Fen Hills gives boats. The Community Fund rows. The Community Fund mends boats.',
    'Community Fund of the Fen Hills',
    'Community Fund',
  ],
  // A headline with dots, and what stands before the article of a name.
  ['Keen on Rowing…and Hospice\n\nWe thank five people who row. Our boats sail. Each of them rows.'],
  ['A New Choir The Quay Boat Singers (QBS) row in Ghent. QBS sails. The QBS mends boats. QBS rows.', 'QBS'],
  ['Crews of QBN row. Boats for Crews of QBN are dear. We like Crews of QBN.'],
  // What a word for a body introduces.
  [
    'In Ghent, a charitable trust called Lanternis was set up. Crews like Lanternis. Boats like Lanternis.\n\nLanternis rowed.',
    'Lanternis',
  ],
  // A surname with a capital within, and a body named once, late.
  ['To Ann McRow, who directs it, boats are dear. McRow rows. McRow mends boats. The centre has 20 boats.'],
  [
    'Boats sail in Ghent. Crews row. Rain fell. Rudders were lost. Keels broke. Sails tore. The Kite Union of Ghent gives aid.',
  ],
  // A person with an acronym in brackets.
  ['Ann Dahl (WBC)\n\nWBC member Ann Dahl said on Tuesday that she will stand. The vote is next week.'],
]);

describe('on a page on which bodies come up in passing', () => {
  const advert = `Position Title: Boats Manager

  • Job Location: Lima
  • Nationality: Peruvian
  • City: Lima
  • Staff: 12
  • Salary: As per scale
  • Closing date: 2026-01-04

About Quay Aid:

Quay Aid is a charity based in Oslo, Norway. Quay Aid works with candidates of all kinds. It has 31 employees. Quay Aid rows. Its office is in Lima.
`;

  it('what names the body is said of it, and "it" and rows about the post are not', () => {
    expect(said('headquarters', advert)).toEqual(['Oslo, Norway']);
    expect(said('country', advert)).toEqual(['Norway']);
    expect(said('keyPerson', advert)).toEqual([]);
    expect(said('staffCount', advert)).toEqual([]);
  });

  it('accounts for the figures of rows that are about a post', () => {
    expect(extraction(advert).skipped.map(({ exact, reason }) => `${exact}: ${reason}`)).toContain(
      '12: in a table about a post or a grant',
    );
  });

  it('goes on about a body that its headline and its first sentence name', () => {
    const report = (title: string): string =>
      `${title}\n\nThe Quay Foundation said Tuesday that it would give more. The foundation, which was set up in 1983 by Ada Quist, has 31 employees, said Tor Dahl.`;
    expect(said('founded', report('Quay Foundation doubles grants'))).toEqual(['1983']);
    expect(said('founded', report('Grants for quays are doubled'))).toEqual([]);
  });

  it('is believed where the folder names its subject', () => {
    const report =
      'Grants for quays\n\nQuay Aid said on Tuesday that boats sail. It was founded in 1983, said Tor Dahl.';
    expect(said('founded', report)).toEqual([]);
    expect(said('founded', report, { subject: 'Quay Aid' })).toEqual(['1983']);
  });
});

says('headquarters', [['Quay Aid is a charity. Quay Aid works with field bases in Lima and Cusco.']]);

says('country', [
  ['Quay Aid is seeking a Boats Manager for its work in Peru.\n\nDuty station: Callao\n'],
  ['The war in Lebanon goes on. The Quay Union met. The Quay Union rows.'],
  ['Mauritius, an island in the sea, was where the Quay Union met. The Quay Union rows.'],
]);

says('purpose', [
  // What it makes is dedicated to something, and what somebody says of somebody else's aim.
  ['The Kite Union is a union. The Kite Union will create a new board dedicated to the growth of small boats.'],
  ['The Kite Union is a union. Its goal is to mend boats for everybody”, says Tor Dahl of Quay Aid, “and to row”.'],
  ['The Kite Union is a union. Central to the Kite Union’s mission is Dahl’s Method Called Wind.'],
  ['The Kite Union is a union. The Kite Union is dedicated to the growth of small boats.', 'the growth of small boats'],
]);

says('memberCount', [
  ['We are Quay Aid. We need 20 members at our meeting. Our boats sail.'],
  ['We are Quay Aid. We have 20 members. Our boats sail.', '20 members'],
]);

says('staffCount', [
  ['We are Quay Aid. Our crews row with 50 staff from other bodies. We have boats.'],
  ['We are Quay Aid. We have 50 staff. We have boats.', '50 staff'],
]);

// Nobody is named, and nobody speaks.
says('founded', [['Boats row. Founded in 1983 by crews.']]);

says('keyPerson', [
  [
    'The Kite Union rows.\n\nJoe Karamo, Chair of the Kite Union, Joins Ana Lima\n',
    'Joe Karamo (person) · role=Chair of the Kite Union',
  ],
  ['The Kite Union is a charity. The Kite Union formed a crew committee of captains chaired by Joe Karamo.'],
  ['The Kite Union is a charity chaired by Joe Karamo.', 'Joe Karamo (person)'],
  ['Quay Aid is a charity.\n\nIn Peru, Port Union Auxiliary for Social Action (PUASA)\n'],
  ['Quay Aid is a charity.\n\nPosition Title: Boats Manager\n'],
]);
