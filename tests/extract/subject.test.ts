/** Whom a text is about, where something else stands first, more often or in a better place. */
import { says } from './table.ts';

const kites = 'The Kite Union flies kites. The Kite Union trains fliers.';

says('name', [
  // A place, however often it is mentioned, and whatever is said of it.
  [
    'Quay Aid moves to Oslo, leaves Bergen behind\n\nNorway is one of the largest donors. Norway gave 1% in 1999. Norway likes Quay Aid.',
    'Quay Aid',
  ],
  // A person who directs it, is interviewed, or has a paragraph of her own.
  [
    'Rurik Ostvald: boats are being sold\n\nRurik Ostvald is a Managing Director of Quay Aid. Quay Aid is a charity. Rurik Ostvald likes boats. Rurik Ostvald sails.',
    'Quay Aid',
  ],
  [
    'QAPA runs boats. Volunteers of QAPA row them, as QAPA says.\n\nAnna likes boats. Anna rows boats. Anna mends boats. Anna has been in QAPA since 1999.',
    'QAPA',
  ],
  // Headings, files and occasions.
  [`# Organisation and Role\n\n${kites}`, 'Kite Union'],
  [`Kite Union Logo.svg\n\n${kites}`, 'Kite Union'],
  ['Quay Aid 200: two centuries of boats\n\nQuay Aid had six boats in 1825. Quay Aid has sixty now.', 'Quay Aid'],
  // A kind of body is no name.
  ['The Society elects its Council every year. The Society has a library. The Society meets in June.'],
  ['The Non-Profit Organisation (NPO) was established in 2004. QAPA runs boats. QAPA mends boats.', 'QAPA'],
  ['# QAPA (NGO)\n\nQAPA runs boats. QAPA is an NGO.', 'QAPA'],
  ['# Work Foundation\n\nThe Work Foundation is a charity in Leeds.', 'Work Foundation'],
  // Said to be founded, and what follows a participle.
  [
    'The World League of Kite and Balloon Unions (WLKBU) was founded in 1919. It was a time of peace.',
    'World League of Kite and Balloon Unions',
    'WLKBU',
  ],
  ['Founded in 1951 by eleven unions, the Kite League now has 40 members. Delegates meet in Ghent.', 'Kite League'],
  ['Following a vote, six were admitted. Following a second vote, others came.'],
]);

says('dissolved', [
  // The hall was a location of the museum, and not what "the location" stands for everywhere.
  [
    'The Alder Museum is a museum. From 1991, the Old Mint, a former bank, was the second location of the museum. The location in Ghent was closed on 8 January 2012.',
  ],
]);
