/** Recognising places: a sentence, then each place as `name kind country confidence`, with `< ` before what it is in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlaceFound, recognisePlaces } from '../../pipeline/extract/recognise/place.ts';

function show(place: PlaceFound): string {
  const sure = place.confidence === 'strong' ? '' : '?';
  const own = [place.name, place.kind, place.country].filter((part) => part !== undefined).join(' ');
  return `${own}${sure}${place.within === undefined ? '' : ` < ${show(place.within)}`}`;
}

const table: readonly (readonly [string, ...string[]])[] = [
  // Countries and their other names
  ['branches in Thailand and Kenya', 'Thailand country TH', 'Kenya country KE'],
  ['a charity in the UK', 'UK country GB'],
  ['a charity in the U.K. and the U.S.', 'U.K. country GB', 'U.S. country US'],
  ['the USA and the United States of America', 'USA country US', 'United States of America country US'],
  ['Scotland, Wales and England', 'Scotland country GB', 'Wales country GB', 'England country GB'],
  ['in Burma, now Myanmar', 'Burma country MM', 'Myanmar country MM'],
  ['Holland is the Netherlands', 'Holland country NL', 'Netherlands country NL'],
  ['the Ivory Coast, or Côte d’Ivoire', 'Ivory Coast country CI', 'Côte d’Ivoire country CI'],
  ['South Korea is the Republic of Korea', 'South Korea country KR', 'Republic of Korea country KR'],
  ['the Kingdom of Thailand', 'Kingdom of Thailand country TH'],
  ['Trinidad and Tobago', 'Trinidad and Tobago country TT'],
  ['Bosnia and Herzegovina and Serbia', 'Bosnia and Herzegovina country BA', 'Serbia country RS'],
  ['the Democratic Republic of the Congo', 'Democratic Republic of the Congo country CD'],
  ['Saint Vincent and the Grenadines', 'Saint Vincent and the Grenadines country VC'],
  ['they told us about us'],
  ['the UN and the NGO'],
  // Chains
  ['based in Bangkok, Thailand.', 'Bangkok city TH < Thailand country TH'],
  ['born in Ojai, California', 'Ojai city US < California subdivision US'],
  ['met in Chiang Mai in Northern Thailand', 'Chiang Mai city TH < Northern Thailand region TH'],
  ['signed in Washington, D.C., by all', 'Washington city US < D.C. subdivision US'],
  ['a studio in Fort St. John, British Columbia', 'Fort St. John city CA < British Columbia subdivision CA'],
  ['in Guri, Bolívar, Venezuela', 'Guri city VE < Bolívar subdivision VE < Venezuela country VE'],
  ['Edmonton, Alberta', 'Edmonton city CA < Alberta subdivision CA'],
  ['City of Industry, California', 'City of Industry city US < California subdivision US'],
  [
    'a school in Miami Shores, Florida, and one in Lund',
    'Miami Shores city US < Florida subdivision US',
    'Lund city SE',
  ],
  ['Austin, Texas, United States', 'Austin city US < Texas subdivision US < United States country US'],
  ['a plant near London (Ontario)', 'London city CA < Ontario subdivision CA'],
  ['a shop in Seattle, WA', 'Seattle city US < WA subdivision US'],
  ['in Atlanta, Georgia', 'Atlanta city US < Georgia subdivision US'],
  ['in Tbilisi, Georgia', 'Tbilisi city GE < Georgia country GE'],
  ['in Buffalo, New York', 'Buffalo city US < New York subdivision US'],
  [
    '12 Kite Road, Rachathewi, Bangkok, Thailand',
    'Kite Road facility TH < Rachathewi city TH < Bangkok city TH < Thailand country TH',
  ],
  ['(Yokohama, Japan – 2001)', 'Yokohama city JP < Japan country JP'],
  ['in Bangkok Thailand', 'Bangkok city TH < Thailand country TH'],
  // Lists are no chains
  ['in Boston, New York and Chicago', 'Boston city US', 'New York city US', 'Chicago city US'],
  ['in London, Germany and France', 'London city GB', 'Germany country DE', 'France country FR'],
  ['in Bangkok, Lund and Geneva', 'Bangkok city TH', 'Lund city SE', 'Geneva city CH'],
  ['in London, Reading and Bath', 'London city GB', 'Reading city GB', 'Bath city GB'],
  // Regions of the world and of countries
  ['in Southeast Asia and Latin America', 'Southeast Asia region', 'Latin America region'],
  ['in Latin America and the Caribbean', 'Latin America and the Caribbean region'],
  ['the South East Asian region', 'South East Asian region region'],
  ['Europe, the Middle East and Asia', 'Europe region', 'Middle East region', 'Asia region'],
  ['in Southern Vietnam', 'Southern Vietnam region VN'],
  // Peoples
  ['Swedish and Dutch firms', 'Swedish demonym SE', 'Dutch demonym NL'],
  [
    'British, English, Scottish, French, Spanish',
    'British demonym GB',
    'English demonym GB',
    'Scottish demonym GB',
    'French demonym FR',
    'Spanish demonym ES',
  ],
  ['Thai, Iranian and Taiwanese members', 'Thai demonym TH', 'Iranian demonym IR', 'Taiwanese demonym TW'],
  ['the Swedish Prime Minister spoke', 'Swedish demonym SE'],
  // What a preposition decides
  ['she moved to Lund', 'Lund city SE'],
  ['Lund won the cup', 'Lund city SE?'],
  ['we asked Lund for help', 'Lund city SE?'],
  ['they chose Bangkok at once', 'Bangkok city TH'],
  ['the Bangkok-based group', 'Bangkok city TH'],
  ['meeting in The Hague', 'The Hague city NL'],
  // Words and names that are also places
  ['Reading is fun. Nice people read.'],
  ['the meeting in March'],
  ['a flat in Nice', 'Nice city FR?'],
  ['a flat in Nice, France', 'Nice city FR < France country FR'],
  ['Victoria wrote to Charlotte', 'Victoria subdivision AU?', 'Charlotte city US?'],
  ['Chad spoke first', 'Chad country TD?'],
  ['a camp in Chad', 'Chad country TD'],
  ['Police said so. Most of Orange County agreed.', 'Orange County subdivision?'],
  // Inside other names
  ['the University of Bangkok'],
  ['Paris Saint-Germain won'],
  ['The Washington Post wrote'],
  ['the Government of Sweden'],
  ['the Council of Europe Convention'],
  ['the Stockholm Agenda for Action'],
  ['Kites Sweden and the Bangkok Post'],
  // Fields of infoboxes
  ['Lund', 'Lund city SE'],
  ['Stockholm 1996', 'Stockholm city SE'],
];

test.each(table)('%s', (sentence, ...expected) => {
  expect(recognisePlaces(sentence).map(show)).toEqual(expected);
});

test('gives the place of the whole chain', () => {
  const sentence = 'It met in Chiang Mai in Northern Thailand, then in London (Ontario).';
  const slices = recognisePlaces(sentence).map(({ full }) => sentence.slice(full.start, full.end));
  expect(slices).toEqual(['Chiang Mai in Northern Thailand', 'London (Ontario)']);
});

test('names the other countries of a shared name, the largest city first', () => {
  expect(recognisePlaces('a branch in Birmingham')[0]).toMatchObject({ country: 'GB', otherCountries: ['US'] });
});

const words = [
  'Bangkok',
  'Thailand',
  'in',
  'the',
  'of',
  'and',
  ',',
  '(',
  ')',
  'Georgia',
  'Swedish',
  'Road',
  'Northern',
  'US',
  'Kite',
  'St.',
  'met',
  '“',
  '.',
];

test('slices right, in order, without overlaps, on any text', () => {
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join(' ')),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const place of recognisePlaces(text)) {
        expect(text.slice(place.start, place.end).replace(/\s+/g, ' ')).toBe(place.name);
        expect(place.start).toBeGreaterThanOrEqual(end);
        expect(place.full.end).toBeGreaterThanOrEqual(place.end);
        end = place.full.end;
      }
    }),
  );
});
