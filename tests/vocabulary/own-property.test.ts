/** A new property needs no TypeScript: some lines of YAML, and it is found in rows, in sentences and under headings. */
import { describe, expect, it } from 'vitest';
import { builtIn, extraction, said } from '../extract/claims.ts';
import { own } from './own.ts';

const volunteers = own(`
properties:
  volunteerCount:
    label: Volunteers
    holds: series
    value: quantity
    infobox: [Volunteers, Number of helpers]
    patterns:
      - { id: volunteers, match: '{value:number} (?<unit>(?:active |registered )?volunteers)' }
      - { id: relies-on, match: '{subject}... (?:relies|relied) on {value:number} (?<unit>unpaid helpers)' }
`);
const count = (text: string) => said('volunteerCount', text, { vocabulary: volunteers });

describe("a property of a user's own", () => {
  it('is found in a sentence', () => {
    expect(count('The Harbour Trust is a charity. It has over 300 registered volunteers in ten ports.')).toEqual([
      '300 registered volunteers at-least',
    ]);
  });

  it('is found by each of its patterns', () => {
    expect(count('The Harbour Trust is a charity that still relies on 40 unpaid helpers.')).toEqual([
      '40 unpaid helpers',
    ]);
  });

  it('is found in an infobox row, its keys in any case', () => {
    expect(count('Harbour Trust\nFounded: 1954\nVolunteers: 1,200\n')).toEqual(['1200 volunteers']);
    expect(count('Harbour Trust\nFounded: 1954\nNumber of helpers: 1,200\n')).toEqual(['1200 helpers']);
  });

  it('is not found where another body is talked about', () => {
    expect(count('The Harbour Trust is a charity. Quay Aid has 90 volunteers.')).toEqual([]);
  });

  it('cites the pattern as its rule', () => {
    const { claims } = extraction('The Harbour Trust has 90 volunteers.', { vocabulary: volunteers });
    const found = claims.filter(({ property }) => property === 'volunteerCount');
    expect(found.map(({ reference }) => [reference.rule, reference.exact])).toEqual([['volunteers', '90 volunteers']]);
  });

  it('takes the figure away from the statistics', () => {
    const text = 'The Harbour Trust has 90 volunteers.';
    expect(said('statistic', text)).toEqual(['90 volunteers · of=volunteers']);
    expect(said('statistic', text, { vocabulary: volunteers })).toEqual([]);
  });

  it('leaves the built-in properties as they are', () => {
    expect([...volunteers.properties.keys()]).toEqual([...builtIn.properties.keys(), 'volunteerCount']);
  });

  it('may list its values under a heading', () => {
    const vocabulary = own('properties: { boat: { label: Boats, holds: many, value: text, headings: [Our Boats] } }');
    const text = 'The Harbour Trust is a charity.\n\n# Our boats\n\n- Stella Maris (1961)\n- Gannet\n';
    expect(said('boat', text, { vocabulary })).toEqual(['Stella Maris · pointInTime=1961', 'Gannet']);
  });
});

describe('a built-in property named again', () => {
  const pattern = "{ id: opened-by, match: 'keel was laid in {value:time}' }";
  const vocabulary = own(
    `properties: { founded: { label: Born, holds: one, value: time, infobox: [Keel], patterns: [${pattern}] } }`,
  );
  const founded = (text: string) => said('founded', text, { vocabulary });

  it('keeps its own keys and patterns, and adds the new ones', () => {
    expect(founded('The Harbour Trust is a charity. It was founded in 1954.')).toEqual(['1954']);
    expect(founded('The Harbour Trust is a charity. Its keel was laid in 1954.')).toEqual(['1954']);
    expect(founded('Harbour Trust\nFounded: 1954\nType: Charity\n')).toEqual(['1954']);
    expect(founded('Harbour Trust\nKeel: 1954\nType: Charity\n')).toEqual(['1954']);
  });

  it('takes the new label and keeps what the new file does not say', () => {
    expect(vocabulary.properties.get('founded')).toMatchObject({
      label: 'Born',
      wikidata: ['P571'],
    });
  });
});

describe('without a vocabulary', () => {
  it('claims nothing, and skips every figure with a reason', () => {
    const empty = { properties: new Map(), words: new Map(), languages: [] };
    const { claims, skipped } = extraction('The Harbour Trust was founded in 1954. It has 12 boats.', {
      vocabulary: empty,
    });
    expect(claims).toEqual([]);
    expect(skipped.map(({ exact }) => exact)).toEqual(['1954', '12']);
  });
});
