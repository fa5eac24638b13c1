/** Where the subject sits and where it works. */
import { describe, expect, it } from 'vitest';
import { claimsOf } from './claims.ts';
import { says } from './table.ts';

says('headquarters', [
  ['Vela Gum is a company headquartered in the Vela Building in Chicago, Illinois.', 'Chicago, Illinois'],
  ['Vela Labs is a biotech firm. The firm, which is based in Leiden, makes vaccines.', 'Leiden'],
  ['The Lark Rovers were a football club, from the town of Paisley.', 'Paisley'],
  ['The Harbour Exchange is a financial hub in Almaty, Kazakhstan.', 'Almaty, Kazakhstan'],
  ['The Harbour Trust is a charity in Leeds. Its head office is in Hull.', 'Hull'],
  ['The Lark Column was a formation established in 1941 for service in Hull.'],
  ['The Harbour Trust is a charity in England and Wales.'],
  ['WHLN is a radio station licensed to Riverton, Ohio.', 'Riverton, Ohio'],
  ['Alder Brewery was a brewery in Hull, England.', 'Hull, England'],
  ['Vela Bank is a subsidiary of Orbis Bank, based in Austin, Texas.', 'Austin, Texas'],
  ['The Harbour Trust is a charity based in Lisbon, Portugal.', 'Lisbon, Portugal'],
  ['The Harbour Trust is a charity. Its headquarters are in Geneva.', 'Geneva'],
  [
    'The Harbour Trust is a charity. Its secretariat is based in Bergen, Norway, and serves all members.',
    'Bergen, Norway',
  ],
  ['The Polar Survey is an agency headquartered in Tromsø.', 'Tromsø'],
  [
    'Vela Engines is a maker of engines. Based in Brno, Czech Republic, the company has three works.',
    'Brno, Czech Republic',
  ],
  ['Vela Engines is a maker of engines. The privately-held company is headquartered in Brno.', 'Brno'],
  ['Vela Foods was a firm headquartered in Ontario, California.', 'Ontario, California'],
  ['Vela Arms is a firm based in the Anatolian province of Ankara.', 'Ankara'],
  ['The Reed League is a political party in Portugal.'],
  ['Hill School is a school. It is a part of the Lonsdale School District located in Lonsdale.'],
  ['Lakeside Hospital is a teaching hospital in Oslo, Norway.', 'Oslo, Norway'],
  ['Vela Airlines is an airline. Its head office is located in Santiago.', 'Santiago'],
  ['The Alder Museum is a museum. In 1990 it moved to Antwerp.', 'Antwerp'],

  ['Riverton University is a public university in Riverton, Ohio.', 'Riverton, Ohio'],
  ['Harbour Trust\nFounded: 1954\nHeadquarters: Lisbon, Portugal\n', 'Lisbon, Portugal'],
  ['Harbour Trust\n\nFounded | 1954 |\n---|---|\nLocation\n|\nLisbon |\n', 'Lisbon'],
  ['The Harbour Trust is a charity. Its partner, Quay Aid, is based in Rotterdam.'],
  ['The Harbour Trust is a charity. It held a meeting in Vienna.'],
]);

says('country', [
  ['KHLN is a radio station licensed to Riverton, Ohio, United States.', 'United States'],
  ['The Evening Lamp was an English language newspaper published in Tartu, Estonia.', 'Estonia'],
  ['The Lark Board is a committee of the Parliament of Norway.', 'Norway'],
  ['The Harbour Trust is a charity based in Lisbon, Portugal.', 'Portugal'],
  ['Vela Airlines is a Chilean airline.', 'Chile'],
  ['Vela Electronics was a Finnish maker of telephones headquartered in Luxembourg.', 'Finland'],
  ['Lark Column was a British Army formation raised in 1941.', 'United Kingdom'],
  ['Prairie Telephone served former Bellcom customers in the U.S. states of Iowa and Illinois.', 'United States'],
  ['The Polar Survey is an agency. Its head office is in Tromsø, Norway.', 'Norway'],
  ['Kestrel Rovers is a rugby club from Wales.', 'United Kingdom'],
  ['Harbour Trust\nFounded: 1954\nCountry: Portugal\n', 'Portugal'],
  ['The Open Seeds Network is a network of gardeners known in Canada as Open Plot.'],
]);

says('address', [
  [
    'Harbour Trust\nFounded: 1954\nAddress: 12 Quay Street, Lisbon 1200-109, Portugal\n',
    '12 Quay Street, Lisbon 1200-109, Portugal',
  ],
  [
    'The Harbour Trust is a charity.\n\n# Contact\n\n14 Mill Road, Leeds, LS1 4AP, United Kingdom.\n',
    '14 Mill Road, Leeds, LS1 4AP, United Kingdom',
  ],

  ['The Harbour Trust is a charity. It was moved from Mill Road, Leeds, to Hull, Lincoln and York in 1954.'],
]);

says('areaServed', [
  ['The Harbour Trust is a charity that works worldwide.', 'worldwide'],
  ['The Delta Authority is an agency. It operates throughout the world.', 'throughout the world'],
  ['Lakeside Hospital is a hospital in Oslo. It serves Norway and Sweden.', 'Norway and Sweden'],
  ['Harbour Trust\nFounded: 1954\nArea served: Global\n', 'Global'],
  ['Harbour Trust\nFounded: 1954\nRegion served: West Africa\n', 'West Africa'],
]);

describe('country: quotes', () => {
  it.each([
    ['Harbour Watch was a command of the Norwegian Navy. It kept all Norwegian vessels.', 'Norwegian'],
    ['Harbour Watch was a command of the Norwegian Navy. It kept all vessels.', 'Norwegian Navy'],
  ])('the word for the country itself where %j has it', (text, quote) => {
    const quotes = claimsOf(text).flatMap((claim) => (claim.property === 'country' ? [claim.reference.exact] : []));
    expect(quotes).toEqual([quote]);
  });
});
