/** The built-in vocabulary: all properties of the facts format, each with a rule of its own name. */
import { describe, expect, it } from 'vitest';
import { builtIn } from '../extract/claims.ts';

/** As the facts format lists them: what each holds, and its type of value. */
const documented: readonly [id: string, holds: string, value: string][] = [
  ['name', 'one', 'text'],
  ['alternateName', 'many', 'text'],
  ['type', 'many', 'text'],
  ['founded', 'one', 'time'],
  ['dissolved', 'one', 'time'],
  ['foundedPlace', 'one', 'entity'],
  ['founder', 'many', 'entity'],
  ['headquarters', 'one', 'entity'],
  ['country', 'one', 'entity'],
  ['address', 'one', 'text'],
  ['email', 'many', 'text'],
  ['telephone', 'many', 'text'],
  ['registrationNumber', 'many', 'text'],
  ['areaServed', 'one', 'text'],
  ['purpose', 'one', 'text'],
  ['keyPerson', 'many', 'entity'],
  ['website', 'one', 'url'],
  ['language', 'many', 'text'],
  ['memberCount', 'series', 'quantity'],
  ['memberCountryCount', 'series', 'quantity'],
  ['staffCount', 'series', 'quantity'],
  ['income', 'series', 'quantity'],
  ['parent', 'many', 'entity'],
  ['subsidiary', 'many', 'entity'],
  ['memberOf', 'many', 'entity'],
  ['partner', 'many', 'entity'],
  ['focusArea', 'many', 'text'],
  ['event', 'many', 'text'],
  ['award', 'many', 'text'],
  ['programme', 'many', 'text'],
  ['publication', 'many', 'text'],
  ['statistic', 'many', 'quantity'],
  ['criticism', 'many', 'text'],
];

describe('the built-in vocabulary', () => {
  const properties = [...builtIn.properties.values()];

  it('has the properties of the facts format, in their order', () => {
    expect(properties.map(({ id, holds, value }) => [id, holds, value])).toEqual(documented);
  });

  it('labels each property for a reader', () => {
    expect(properties.filter(({ label }) => !/^\p{Lu}/u.test(label))).toEqual([]);
  });

  it('says of each entity of which kind it is', () => {
    expect(properties.filter(({ value, kind }) => (value === 'entity') !== (kind !== undefined))).toEqual([]);
  });

  it('names each rule once', () => {
    const ids = properties.flatMap(({ patterns }) => patterns.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('gives each infobox key to one property', () => {
    const keys = properties.flatMap(({ infobox }) => infobox);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('writes keys and headings in lower case, as they are looked up', () => {
    const keys = properties.flatMap(({ infobox, headings }) => [...infobox, ...headings]);
    expect(keys.filter((key) => key !== key.toLowerCase() || key !== key.trim())).toEqual([]);
  });

  it('knows Wikidata properties by their identifiers', () => {
    expect(properties.flatMap(({ wikidata }) => wikidata).filter((id) => !/^P[1-9]\d*$/.test(id))).toEqual([]);
  });
});
