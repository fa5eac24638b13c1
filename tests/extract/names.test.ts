/** What the subject is called, was called and is called elsewhere, and what kind of body it is. */
import { says } from './table.ts';

says('name', [
  ['The Harbour Trust is a charity. The Harbour Trust helps sailors.', 'Harbour Trust'],
  ['# Alder Museum\n\nThe Alder Museum is a museum in Ghent.', 'Alder Museum'],
  ['Alder Museum\nName: Alder Museum of Ghent\nType: Museum\n', 'Alder Museum', 'Alder Museum of Ghent'],
  ['The World Beekeeping Federation (WBF) is a federation. WBF has a library.', 'World Beekeeping Federation', 'WBF'],
  ['Brightwell Ltd is a company. Brightwell makes bicycles.', 'Brightwell Ltd', 'Brightwell'],
]);

says('alternateName', [
  [
    'The founder of the Kite Union (KU), Ann Lee, has died. KU is a charity. KU teaches children. Lee led KU.',
    'Kite Union',
  ],
  ['The Kite Union is a charity. The Kite Union began in Porto as the Sail Empire was coming apart.'],
  ['The World Beekeeping Federation (WBF) is a federation of keepers.', 'WBF'],
  ['WBF (World Beekeeping Federation) is a federation of keepers.', 'World Beekeeping Federation'],
  ['The Harbour Trust is a charity. It was formerly known as the Sailors Relief Society.', 'Sailors Relief Society'],
  ['The Harbour Trust, formerly the Sailors Relief Society, is a charity.', 'Sailors Relief Society'],
  ['The Harbour Trust, also known as Porto Seguro, is a charity.', 'Porto Seguro'],
  ['HART is a charity. The name originally stood for “Harbour Aid and Rescue Team”.', 'Harbour Aid and Rescue Team'],
  ['The Harbour Trust is a charity. In 1990 it was renamed Safe Harbour International.', 'Safe Harbour International'],
  ['The Harbour Trust (known in Canada as Beyond Harbours) is a charity.', 'Beyond Harbours · place=Canada'],
  [
    'The Harbour Trust is a charity, named until 1990 as the Sailors Relief Society.',
    'Sailors Relief Society · end=1990',
  ],
  ['Harbour Trust\nFounded: 1954\nFormer name: Sailors Relief Society\n', 'Sailors Relief Society'],
  ['Harbour Trust\nFounded: 1954\nAbbreviation: HART\n', 'HART'],
  ['The Harbour Trust is a charity. It works with Quay Aid, formerly known as Dock Relief.'],
  [
    'The Harbour Trust is a charity. In 1996, with the Sailors Union (now known as Seafarers First), it held a congress.',
  ],
]);

says('type', [
  ['The Harbour Trust is a charity.', 'charity'],
  [
    'The Choral Union is a global network of civil society organisations.',
    'global network of civil society organisations',
  ],
  [
    'The Choral Union is a non-governmental organisation (NGO) and a federation.',
    'non-governmental organisation (NGO)',
    'federation',
  ],
  ['Riverton University is a public research university in Ohio.', 'public research university'],
  ['Kestrel Rovers is an amateur rugby club.', 'amateur rugby club'],
  ['The Polar Survey is the national mapping agency of Norway.', 'national mapping agency'],
  [
    'The Choral Union was a movement. The Choral Union grew from a local club into a worldwide federation.',
    'movement',
    'worldwide federation',
  ],
  ['Harbour Trust\nType: NGO\nFounded: 1954\n', 'NGO'],
  [
    'Harbour Trust\nFounded: 1954\nLegal status: Charity, Company limited by guarantee\n',
    'Charity',
    'Company limited by guarantee',
  ],
  ['The Harbour Trust is older than a charity in Leeds.'],
  ['The Harbour Trust is not a company.'],
]);
