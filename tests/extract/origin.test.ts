/** Where the subject was founded, and by whom. */
import { says } from './table.ts';

says('foundedPlace', [
  ['The Alder Society is a society. It was founded at a conference in Toronto in 1972.', 'Toronto'],
  ['The Harbour Trust is a charity. It was founded in Lisbon in 1954.', 'Lisbon'],
  ['The Harbour Trust was founded in March 1954 in Lisbon by Ana Sousa.', 'Lisbon'],
  [
    'The Nordic Choral Federation is a federation. It was established on 3 May 1921 in Bergen, Norway.',
    'Bergen, Norway',
  ],
  ['Copper Wheels is a rock band from Dresden, Germany.', 'Dresden, Germany'],
  ['The Open Seeds Network is a network. It was launched in 2003 when forty gardeners met in Nairobi.', 'Nairobi'],
  ['Founded in 1912 in Zagreb, Sokol Vrh is a sports club. Sokol Vrh has six teams.', 'Zagreb'],
  ['Copper Wheels\nOrigin: Dresden, Germany\nGenre: Rock\n', 'Dresden, Germany'],
  ['Quarry Records is a label founded in 1988 by Tim Aldous and Ruth Fane in Leeds.', 'Leeds'],
  ['Copper Wheels are a Scottish band that formed in 1996 in Dundee.', 'Dundee'],
  [
    'Vela Motors was a maker of mopeds. In 1931, the racing cyclist Carlo Bassi founded a small company in Turin that made saddles.',
    'Turin',
  ],
  ['The Harbour Trust is a charity. It opened an office in Lisbon in 1954.'],
]);

says('founder', [
  ['Vela Air is an airline. Founded in 1991, the company was acquired by Orbis Airlines in 2004.'],
  [
    'Tallow Radio is a radio service. The Tallow Village Trust established Tallow Radio as a community service in 2008.',
    'Tallow Village Trust (organization)',
  ],
  [
    'Quarry Records was founded in 1980 by Max Duval and Ann Honoré. Quarry Records is a label.',
    'Max Duval (person)',
    'Ann Honoré (person)',
  ],
  [
    'Quarn are a Swedish band, founded in Malmö by Erik Holm (vocals) and Sven Berg (guitar) in 2001.',
    'Erik Holm (person)',
    'Sven Berg (person)',
  ],
  ['Vela Airlines was established in 1995 and was a joint venture by the Orbis Group.'],
  ['Quarry Records was a record label set up in 1977 by Geoff Lane.', 'Geoff Lane (person)'],
  ['The Alder Fund, founded by Nobel laureate Lea Orme in 2001, is a foundation.', 'Lea Orme (person)'],
  ['The Alder Fund is the brainchild of Swiss banker Urs Keller.', 'Urs Keller (person)'],
  [
    'The Alder Alliance is an alliance. It was formed by the Green Party and the Workers’ Party.',
    'Green Party (organization)',
    'Workers’ Party (organization)',
  ],
  ['The Alder Review is a magazine founded in 1947 by students at Weld College.'],
  [
    'The Harbour Trust is a charity. It was founded in 1954 by Ana Sousa and Rui Costa.',
    'Ana Sousa (person)',
    'Rui Costa (person)',
  ],
  ['Brightwell Ltd was founded by Peter Ashcroft in 1999. Brightwell makes bicycles.', 'Peter Ashcroft (person)'],
  [
    'Mill Rail Company is a company. The company was started in 2006 by Velorail co-founders Peter Ashcroft and John Pike.',
    'Peter Ashcroft (person)',
    'John Pike (person)',
  ],
  [
    'Brightwell was founded in 1931 by Peter Ashcroft with London lawyer John Pike. Brightwell makes bicycles.',
    'Peter Ashcroft (person)',
    'John Pike (person)',
  ],
  ['Vela Motors is a maker of mopeds. The company founder, Carlo Bassi, drew its first frame.', 'Carlo Bassi (person)'],
  [
    'Vela Motors was a maker of mopeds. In 1931, the racing cyclist Carlo Bassi founded a small company in Turin that made saddles.',
    'Carlo Bassi (person)',
  ],
  ['The Alder Cup is a cup organised by the Alder Football Union.'],
  ['The Alder Fund is a foundation created and run by members of the Alder family.'],
  [
    'Founded by Maria Lindqvist in 1921, the Nordic Choral Federation is a federation of choirs.',
    'Maria Lindqvist (person)',
  ],
  [
    'The Polar Survey is an agency. It was set up by the Norwegian Geographical Society in 1948.',
    'Norwegian Geographical Society (organization)',
  ],
  [
    'Mill Lane Players is a theatre group. It was formed in 1931 by a group of railway workers.',
    'a group of railway workers (person)',
  ],
  [
    'Lakeside Hospice is a hospital. Its founders were Ingrid Dahl and Karin Moe.',
    'Ingrid Dahl (person)',
    'Karin Moe (person)',
  ],
  [
    'In 1887, weavers and dockers helped to establish Kestrel Rovers. Kestrel Rovers is a rugby club.',
    'weavers and dockers (person)',
  ],
  ['Kestrel Rovers\nFounder: Thomas Hale\nFounded: 1889\nGround: Mill Field\n', 'Thomas Hale (person)'],
  [
    'Kestrel Rovers\nFounders: Thomas Hale, John Pike\nFounded: 1889\nGround: Mill Field\n',
    'Thomas Hale (person)',
    'John Pike (person)',
  ],
  ['The Harbour Trust is a charity. It supports a school founded by Jonas Berg.'],
]);
