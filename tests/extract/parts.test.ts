/** What is said of a part, of a founding or of the words of a page, and not of the body. */
import { describe, expect, it } from 'vitest';
import { said } from './claims.ts';
import { says } from './table.ts';

const society = 'The Kite Society is a learned society. The Kite Society works in Porto.';

says('founded', [
  [`${society} The society was founded in 1843. A branch of the Society was formed in Braga in 1853.`, '1843'],
]);

says('foundedPlace', [[`${society} A branch of the Society was formed in Braga in 1853.`]]);

says('founder', [
  [`${society} The society was founded on 14 October 1843 at a meeting convened by Sir Tom Reyes.`],
  [`${society} The society was founded in 1843 by Sir Tom Reyes.`, 'Tom Reyes (person)'],
]);

says('memberCount', [
  [
    `${society} The society was founded on 12 July 1946, in the old Palace Hotel of Copenhagen (Denmark), by representatives of eight national societies.`,
  ],
  ['The Kite Union is now a network of nine organisations with offices in Spain and Portugal.', '9 organisations'],
]);

says('headquarters', [
  ['The Kite Union is now a network of nine organisations with headquarters in Denmark, France and Spain.'],
  ['The Kite Union is a network with headquarters in Porto.', 'Porto'],
]);

says('alternateName', [
  [
    `${society} The society was founded in 1843 as the Botanical Society of Van Dorn’s Land.`,
    'Botanical Society of Van Dorn’s Land',
  ],
]);

says('language', [
  [`${society} You can watch a video on the history. The video is available in English.`],
  [`${society} Its website is available in English and Portuguese.`, 'English', 'Portuguese'],
]);

says('purpose', [[`${society} The society’s mandate is delivered through meetings of its leaders every year.`]]);

says('keyPerson', [
  [`${society} The patron of the society is Her Excellency.`],
  [
    `${society} Frenchwoman Ann Lee has been Secretary General since 2009.`,
    'Ann Lee (person) · role=Secretary General · start=2009',
  ],
]);

describe('a cell in which a picture of a flag has left its words', () => {
  const box =
    'Kite Union\nFounded: 1946\nPresident: NorwayNorway Ann Lee (since 2000)\nSeat: Basel, SwitzerlandSwitzerlandSwitzerland\nGeneral Secretary: SpainSpainTom Reyes\n';

  it('has the person', () =>
    expect(said('keyPerson', box)).toEqual([
      'Ann Lee (person) · role=president · start=2000',
      'Tom Reyes (person) · role=general secretary',
    ]));

  it('has the place once', () => expect(said('headquarters', box)).toEqual(['Basel, Switzerland']));
});

describe('a cell of another key', () => {
  it('is no area', () =>
    expect(said('areaServed', 'Kite Union\nFounded: 1946\nRegion served: 204 National Unions\n')).toEqual([]));

  it('is no language', () =>
    expect(said('language', "Kite Union\nFounded: 1946\nLanguage: English, 2 others'\n")).toEqual(['English']));
});

describe('the country', () => {
  it('is not that of a war in which something was seen', () =>
    expect(
      said(
        'country',
        'It was a report on the camps during the Algerian war that led Ann Lee to set up Quay Aid. Quay Aid is a charity.',
      ),
    ).toEqual([]));

  it('is not that of a line above the text', () =>
    expect(
      said(
        'country',
        'Small Boats Office,\nVancouver, Canada\n\nThe Quay Forum is a group of 16 bodies. The Quay Forum meets.',
      ),
    ).toEqual([]));
});

says('founded', [
  [`${society} The society was established in 1919. In 1972 the society was incorporated in Porto.`, '1919'],
  [`${society} The society was incorporated in 1972.`, '1972'],
  [
    `${society} The society was established by its clubs and the members of the Kite Union (formed in 1976 by six clubs).`,
  ],
]);

says('memberOf', [
  [
    'Kite Society\nFounded: 1919\nAffiliations: International Union of Kites and Balloons, Council of Keels and Sail Society Makers, World Kite Body\n',
    'International Union of Kites and Balloons (organization)',
    'Council of Keels and Sail Society Makers (organization)',
    'World Kite Body (organization)',
  ],
  [
    'Kite Society\nFounded: 1919\nAffiliations: International Union of Kites and Balloons Council of Keels and Oars World Kite Body Port Society National Academy of Winds\n',
  ],
  [
    'The Kite Union is a federation. The Kite Union has 47 members but leaves out the clubs which are members of the Sail Union.',
  ],
]);

says('parent', [['The Kite Union is a nonprofit organization of Earth, air and ocean scientists.']]);

says('headquarters', [
  ['Kite Aid is a charity. In 2006 Kite Aid joined Sail Trust, a Spain-based nonprofit organisation.'],
  ['Kite Aid is a Spain-based charity.', 'Spain'],
]);

says('alternateName', [['Kite Aid is a charity. Kite Aid holds a congress every year (known as the Fall meeting).']]);

says('country', [['The Kite Union is the governing body of kites in Asia and Australia.']]);

says('telephone', [['Kite Aid\nFounded: 1919\nCountry: Portugal\nTel: 01733 ...\n']]);

says('address', [
  ['Kite Aid is a charity.\n\nPage 1\n\nANNUAL REPORT 2023\n'],
  ['Kite Aid is a charity.\n\nJ W Reyes LLP, 19 Dock Road, Edgbaston, Porto, 4050 120'],
]);

says('keyPerson', [
  [
    `${society}\n\nBoard\n\nMr Tom Reyes, Acting Treasurer (resigned April 2023)\n\nMs Ann Lee (appointed Treasurer April 2023)\n`,
    'Mr Tom Reyes (person) · role=Acting Treasurer',
    'Ms Ann Lee (person) · role=Treasurer',
  ],
]);

says('partner', [
  ['Kite Aid is a charity. Kite Aid works with Catholic schools and is funded by the Lutheran community.'],
  [
    'Kite Aid is a charity. Kite Aid works with Oxfam and Port Trust.',
    'Oxfam (organization)',
    'Port Trust (organization)',
  ],
]);

says('country', [
  [
    'The Kite Society is a learned society. This is the first such society founded outside of the UK, which makes it special.',
  ],
]);

describe('a page of the rules of a body', () => {
  it('is headed by its name', () =>
    expect(
      said(
        'name',
        'Constitution of the Kite Society of Porto\n\nThe objectives of the Kite Society of Porto shall be these. Members of the Kite Society of Porto shall meet every year.',
      ),
    ).toEqual(['Kite Society of Porto']));
});
