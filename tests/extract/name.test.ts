/** Recognising proper names: a sentence, then each name as `[text] kind`, the kind left out where nothing tells it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NameFound, recogniseNames } from '../../pipeline/extract/recognise/name.ts';

const short = { person: ' P', organization: ' O', place: ' L', work: ' W', unknown: '' } as const;
const show = (name: NameFound): string => `[${name.text}]${name.guess ? '' : short[name.kind]}`;

const table: readonly (readonly [string, ...string[]])[] = [
  // Where a name stops
  ['joined the Internet Governance Forum (IGF) in Rome', '[Internet Governance Forum] O', '[IGF] O', '[Rome] L'],
  [
    'the Association to Advance Collegiate Schools of Business',
    '[Association to Advance Collegiate Schools of Business] O',
  ],
  ['the Campaign to End Child Hunger', '[Campaign to End Child Hunger]'],
  ['the Foundation to which we belong', '[Foundation] O'],
  [
    'the Council of Europe Convention on the Protection of Children against Sexual Exploitation and Sexual Abuse',
    '[Council of Europe Convention on the Protection of Children against Sexual Exploitation and Sexual Abuse] W',
  ],
  [
    'the International Association of Internet Hotlines, the Internet Watch Foundation and Child Helpline International',
    '[International Association of Internet Hotlines] O',
    '[Internet Watch Foundation] O',
    '[Child Helpline International] O',
  ],
  ['the Convention on the Rights of the Child', '[Convention on the Rights of the Child] W'],
  [
    'the First World Congress against Child Labour in Stockholm',
    '[First World Congress against Child Labour]',
    '[Stockholm] L',
  ],
  ['the Congress in Stockholm', '[Congress]', '[Stockholm] L'],
  [
    'a Code of Conduct for the Protection of Children from Violence in Travel and Tourism',
    '[Code of Conduct for the Protection of Children from Violence in Travel and Tourism] W',
  ],
  ['the Group for the Rights of the Child', '[Group for the Rights of the Child] O'],
  ['the Committee on Trade in Endangered Kites', '[Committee on Trade] O', '[Endangered Kites]'],
  ['a member of the Union in Geneva', '[Union] O', '[Geneva] L'],
  ['Ministry of Foreign Affairs of Thailand', '[Ministry of Foreign Affairs of Thailand] O'],
  ['the University of Illinois at Springfield', '[University of Illinois at Springfield] O'],
  ['the Congress May 2009', '[Congress]'],
  // "and", "&" and commas
  ['the Ministry of Health and Welfare', '[Ministry of Health and Welfare] O'],
  ['the Ministry of Education, Science and Culture', '[Ministry of Education, Science and Culture] O'],
  ['the Asia Democracy and Human Rights Award', '[Asia Democracy and Human Rights Award]'],
  ['the Food and Agriculture Organization', '[Food and Agriculture Organization] O'],
  [
    'the United Nations Educational, Scientific and Cultural Organization',
    '[United Nations Educational, Scientific and Cultural Organization] O',
  ],
  ['the Ada and Bruno Fern Foundation', '[Ada and Bruno Fern Foundation] O'],
  ['University of Oxford and University of Cambridge', '[University of Oxford] O', '[University of Cambridge] O'],
  ['the Bank of Utopia and Citikite', '[Bank of Utopia and Citikite] O'],
  ['the Government of Sweden and UNICEF', '[Government of Sweden] O', '[UNICEF] O'],
  ['UNICEF and the Kite Group', '[UNICEF] O', '[Kite Group] O'],
  ['Society of Women Engineers, Kitely and Boxly', '[Society of Women Engineers] O', '[Kitely]', '[Boxly]'],
  ['RIU Hotels & Resorts', '[RIU Hotels & Resorts] O'],
  ['the Center for Missing & Exploited Children', '[Center for Missing & Exploited Children] O'],
  ['Kofi Mensah and Ingrid Berg met', '[Kofi Mensah] P', '[Ingrid Berg] P'],
  ['Sweden and Norway', '[Sweden] L', '[Norway] L'],
  ['Trinidad and Tobago', '[Trinidad and Tobago] L'],
  ['Kite Works and the Boat Club', '[Kite Works] O', '[Boat Club] O'],
  // Persons
  ['Dr. Omar Haddad spoke', '[Omar Haddad] P'],
  ['chaired by Ms. Xyla Quent', '[Xyla Quent] P'],
  ['John D. Rockefeller III gave it', '[John D. Rockefeller III] P'],
  ['Anna van der Berg, chair of the board', '[Anna van der Berg] P'],
  ['Thandi Zulu (executive director)', '[Thandi Zulu] P'],
  ['its chairman Zorblat Quent', '[Zorblat Quent] P'],
  ['founded by Zorblat Quent', '[Zorblat Quent] P'],
  ['Prime Minister Olof Berg resigned', '[Olof Berg] P'],
  ['Lieutenant Colonel Ada Fern', '[Ada Fern] P'],
  ['CEO Jane Doe of Acme', '[Jane Doe] P', '[Acme]'],
  ['Colonel Picot of the Blue Club', '[Picot] P', '[Blue Club] O'],
  ['the President of the United States Joe Berg', '[United States] L', '[Joe Berg] P'],
  ['actress Zia Quent', '[Zia Quent] P'],
  ['Zorblat Quent Jr. said so', '[Zorblat Quent Jr.] P'],
  ['J.K. Quent wrote it', '[J.K. Quent] P'],
  ['the CEO and the Chairman left'],
  ['Fradique de Menezes', '[Fradique de Menezes]'],
  // Bodies
  ['the Virtual Global Taskforce', '[Virtual Global Taskforce] O'],
  ['Grand Wing Co., Ltd. sells it', '[Grand Wing Co., Ltd.] O'],
  ['Iowa Kites, Inc. and Acme GmbH', '[Iowa Kites, Inc.] O', '[Acme GmbH] O'],
  ['General Motors of Detroit', '[General Motors of Detroit] O'],
  ['the UN Human Rights Council in Geneva', '[UN Human Rights Council] O', '[Geneva] L'],
  ['Kite International', '[Kite International] O'],
  ['University College London', '[University College London] O'],
  ['King’s College London and St. John’s College', '[King’s College London] O', '[St. John’s College] O'],
  ["Sweden's Ministry of Culture", '[Sweden] L', '[Ministry of Culture] O'],
  ["the Children's Fund", "[Children's Fund] O"],
  ['the 18th Street Band', '[18th Street Band] O'],
  ['al-Hilal FC beat eBay', '[al-Hilal FC] O', '[eBay]'],
  ['AT&T and 3M', '[AT&T] O', '[3M]'],
  ['The Body Shop helped, and so did The Body Shop', '[Body Shop]', '[The Body Shop]'],
  ['its partner The Body Shop', '[The Body Shop]'],
  ['the NGO and other NGOs', '[NGO]', '[NGOs]'],
  ['Universität Wien', '[Universität Wien] O'],
  // Prizes, events, laws, works
  ['the 1998 Ada Fern Memorial Prize for Human Rights', '[Ada Fern Memorial Prize for Human Rights]'],
  ['the Juno Award for Julie Doe', '[Juno Award]', '[Julie Doe] P'],
  ['the 2013 Conrad N. Hilton Humanitarian Prize', '[Conrad N. Hilton Humanitarian Prize]'],
  ['a law named Stop Enabling Kite Traffickers Act', '[Stop Enabling Kite Traffickers Act] W'],
  [
    'the Optional Protocol on the Sale of Children, Child Prostitution and Child Pornography',
    '[Optional Protocol on the Sale of Children, Child Prostitution and Child Pornography] W',
  ],
  ['its Agenda 21 and Agenda for Action', '[Agenda 21] W', '[Agenda for Action] W'],
  ['The Washington Post said', '[Washington Post] W'],
  ['the Stop Kite Trafficking campaign', '[Stop Kite Trafficking]'],
  ['the “End Kite Theft, Boat Theft and Bike Theft” drive', '[End Kite Theft, Boat Theft and Bike Theft] W'],
  // Sentence starts and function words
  ['However, members met. In May they left. The end.'],
  ['During March the Kite Club met', '[Kite Club] O'],
  ['In Bangkok it met', '[Bangkok] L'],
  ['Members of The Code met', '[The Code] W'],
  ['Its secretariat is small'],
  ['Swedish and Dutch firms'],
  ['English, French, Spanish'],
  // Places
  ['Northern Thailand and Chiang Mai', '[Northern Thailand] L', '[Chiang Mai] L'],
  ['Phayathai Road', '[Phayathai Road] L'],
  ['Brazoria County', '[Brazoria County] L'],
  ['Miami Shores', '[Miami Shores] L'],
];

test.each(table)('%s', (sentence, ...expected) => {
  expect(recogniseNames(sentence).map(show)).toEqual(expected);
});

test('gives the acronym in brackets with its place', () => {
  const sentence = 'the World Kite Union (WKU) met';
  const [name] = recogniseNames(sentence);
  expect(name).toMatchObject({ text: 'World Kite Union', acronym: 'WKU', head: 'union', article: 0 });
  expect(sentence.slice(name?.acronymSpan?.start, name?.acronymSpan?.end)).toBe('WKU');
});

test('keeps what an acronym stands for as one name', () => {
  const texts = recogniseNames('EKBT (End Kite Theft, Boat Theft And Theft of Bikes; known as Kites)').map(
    ({ text }) => text,
  );
  expect(texts).toEqual(['EKBT', 'End Kite Theft, Boat Theft And Theft of Bikes', 'Kites']);
});

test('tells the title that it leaves out', () => {
  expect(recogniseNames('the Malaysian Prime Minister Dr. Aziz Omar')[0]).toMatchObject({
    text: 'Aziz Omar',
    title: 'Malaysian Prime Minister Dr.',
  });
});

test('marks a single word at the start of a sentence as weak, and drops it if the text writes it small', () => {
  expect(recogniseNames('Kitely grew. Tuition rose.').map(({ text, weak }) => [text, weak])).toEqual([
    ['Kitely', true],
    ['Tuition', true],
  ]);
  expect(
    recogniseNames('Kitely grew. Tuition rose.', { lowercaseWords: new Set(['tuition']) }).map(({ text }) => text),
  ).toEqual(['Kitely']);
});

test('says when a person is only guessed from two capitals', () => {
  expect(recogniseNames('a show by Zorb Rokk')[0]).toMatchObject({ kind: 'person', guess: true });
  expect(recogniseNames('a show by Anna Rokk')[0]?.guess).toBeUndefined();
});

const words = [
  'Kite',
  'Union',
  'of',
  'the',
  'and',
  ',',
  '(',
  ')',
  'WKU',
  'Dr.',
  'Jane',
  'Doe',
  'Sweden',
  'against',
  'in',
  'Health',
  'Ministry',
  '“',
  '”',
  "'s",
  '&',
  '2009',
  'May',
  'met',
  '.',
];

test('slices right, in order, without overlaps, on any text', () => {
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => list.join(' ')),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const name of recogniseNames(text)) {
        expect(text.slice(name.start, name.end).replace(/\s+/g, ' ')).toBe(name.text);
        expect(name.end).toBeGreaterThan(name.start);
        expect(name.start).toBeGreaterThanOrEqual(end);
        end = name.end;
      }
    }),
  );
});
