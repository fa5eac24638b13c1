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
  ['Quay Aid at 35: lives and boats\n\nQuay Aid has boats. It rows them. It mends them.', 'Quay Aid'],
  // A headline that the text does not take up, a caption, an address, a sentence in capitals.
  ['Marking a milestone\n\nA charity from Ghent was founded in 1992. It has boats. It mends them.'],
  ['3rd Floor, Lion Building\n\nSince Quay Aid began, it has seen boats. The need is great. The sea is wide.'],
  ['Quay Aid founder Per Ek. PHOTO: LIV MOE\n\nA charity has boats. The need is great. The sea is wide.'],
  [
    'LOVELY THINGS HAPPEN AT ST OLAVE’S HOSPITAL EVERY DAY.\n\nWe work with St Olave’s Hospital. We like St Olave’s Hospital. St Olave’s Hospital is ours.',
  ],
  ['# Secretary General Ann Dahl\n\nSince then, Ann Dahl has sailed. Dahl rowed in Oslo. Dahl rows.'],
  ['Quay Aid, a far-sighted charity\n\nOne example is Quay Aid. It rows. It sails.', 'Quay Aid'],
  ['# The First Clubs\n\nThe first rowing clubs appeared in 1907. They rowed. By-laws were repealed.'],
  ['The South Norwegian club rowed. South Norwegian members raced.'],
  ['What Ann Lee achieved\n\nWe have 200 boats. QAPA rows in Oslo. QAPA mends boats.', 'QAPA'],
  ['Crew of the Quay is a charity. Crew of the Quay rows boats. Crew of the Quay mends boats.', 'Crew of the Quay'],
  ['The Rowers are a charity. Ann Lee founded Keels Abroad (Rowers Worldwide) in 1974.', 'Rowers'],
  // What it holds, and where.
  [
    'Spring #KEEL in Brussels\n\nThe KEEL is a gathering of boats. The Boat Union is glad. The Boat Union rows in Brussels.',
    'Boat Union',
  ],
  // What lists of names begin with, and words that only open sentences.
  ['Our work has three parts: Access to Boats, Access to Rudders, Access to Keels. Priority is given to boats.'],
  [
    'The Learned Society of Fenland Report and Accounts for the year to July 2015 are printed. The Learned Society of Fenland meets.',
    'Learned Society of Fenland',
  ],
  [
    'River Boat Charity Charity No 1060924 Annual Report may be had. The River Boat Charity has boats.',
    'River Boat Charity',
  ],
  // Whoever "he" is, is no body.
  ['Vicente Olmo and Rut Olmo met in 1968. He was a priest. He left his order. His wife wrote. Vicente died.'],
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

says('name', [
  // A headline, a post, a label of the site, an organ of the state, a building, a field, a medal, people.
  [
    'Tributes Paid to Ann Lee, Founder of the Oars Movement\n\nThe world mourns. Many wrote to her family. Flags flew low. Boats stayed home.',
  ],
  [
    'Grants Officer Quay Aid Dar es Salaam, Tanzania\n\nThe post is new. The need is great. Boats are wide. Oars are long.',
  ],
  ['Main page\n\nQAPA has boats. QAPA mends boats, as QAPA says.', 'QAPA'],
  ['Boat race goes on\n\nThe Harbour Court had forbidden it. Harbour Court judges met. The Harbour Court sat twice.'],
  ['We met at Foresail House. Foresail House stands on the quay. Foresail House has stairs. Foresail House is old.'],
  ['Boats and oars\n\nThe Medal is a tribute to rowers. The Medal was given to Liv. The Medal shines.'],
  ['Rurik Ostvald\n\nAfter her degree Rurik Ostvald went to sea. She rowed. Rurik Ostvald won boats.'],
  ['Rurik Ostvald of Norway was re-elected president of rowers. Rurik Ostvald rows. Ostvald, 60, rows on.'],
  // An organ of a body, and what a directory enters.
  ['KWOB General Assembly\n\nKWOB has boats. The boats of KWOB are wide. KWOB mends them.', 'KWOB'],
  [
    'Database of Societies\nName of organisation: Rowing Women of Fenland\nAcronym: RWF\nYear established: 1989\n',
    'Rowing Women of Fenland',
  ],
  // Whose partners a page tells of, by its last line.
  [
    '# Our Partners\n\nThe Keel Trust rows with others. We thank them.\n\nPort Hands is a network of boats.\n\n© 2021 The Keel Trust. Registered charity 1098765.',
    'Keel Trust',
  ],
  // What a reader may press, what somebody has, a saint's house, a heading in capitals.
  ['Open main menu\n\n# Kite League\n\nThe Kite League flies kites. The Kite League trains fliers.', 'Kite League'],
  [
    '# Kite League\n\nThe Kite League ; Drachenliga ) is large. Kites Abroad is an initiative of the Kite League. The Kite League flies.',
    'Kite League',
  ],
  [
    'The Hospice of St Olave has a new chair. The Hospice of St Olave is glad. St Olave grows.',
    'The Hospice of St Olave',
    'St Olave',
  ],
  [
    'ST OLAVE’S MISSION HOSPITAL, FENTON\nDiocese of Fenland\n\nSt Olave’s Mission Hospital was started by nuns in 1935. In 1970 the hospital was given to the Diocese of Fenland.',
    'St Olave’s Mission Hospital',
  ],
  // One of several.
  [
    'Charities in Fenland: a survey\n\nPort Hands Union, established in 1994, is strong. Quay Watch Fenland was founded in 2000. Keel Trust, founded in 2001, sails. Quay Watch Fenland rows.',
  ],
  // Two towns in one name.
  [
    'The Fenton and Wharfe Record Society came into being in Fenton in 1897. The Society has published 52 volumes.',
    'Fenton and Wharfe Record Society',
  ],
]);
