/** The annotation is sound: every quote is in its text, every figure is accounted for, every property is known. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contains } from '../../pipeline/model/span.ts';
import { figuresOf } from './figures.ts';
import { readGold } from './gold.ts';

const folder = join(import.meta.dirname, 'cases');
const vocabulary = readFileSync(join(import.meta.dirname, '../../pipeline/vocabulary/organization.yaml'), 'utf8');
const properties = new Set(Object.keys((parse(vocabulary) as { properties: object }).properties));

function readCase(name: string) {
  const file = readdirSync(join(folder, name)).find((one) => one !== 'gold.yaml') ?? '';
  const text = readFileSync(join(folder, name, file), 'utf8');
  return { text, gold: readGold(text, readFileSync(join(folder, name, 'gold.yaml'), 'utf8')) };
}

describe.each(readdirSync(folder))('the annotation of %s', (name) => {
  const { text, gold } = readCase(name);

  it('has every figure of the text in a claim, or says why it is none', () => {
    const places = gold.claims.flatMap((claim) => claim.places);
    const without = figuresOf(text, gold).filter(
      (figure) => !figure.idle && !places.some((place) => contains(place, figure)),
    );
    expect(without.map((figure) => figure.text)).toEqual([]);
  });

  it('names only properties of the vocabulary', () => {
    const named = [...gold.claims.map(({ property }) => property), ...gold.never.flatMap((trap) => trap.properties)];
    expect(named.filter((property) => !properties.has(property))).toEqual([]);
  });

  it('has a text of the length of a lead, and traps', () => {
    const words = text.split(/\s+/u).length;
    expect(words).toBeGreaterThan(120);
    expect(words).toBeLessThan(350);
    expect(gold.never.length).toBeGreaterThan(3);
  });
});

describe('an annotation', () => {
  const gold = (claims: string) =>
    readGold('Acme has 12 clubs. Its 12 clubs row.', `subject: Acme\nclaims: ${claims}\nnever: []`);

  it('counts a quote wherever it stands, and no part of a longer number', () => {
    expect(gold('{ statistic: [{ value: 12 clubs }] }').claims[0]?.places).toEqual([
      { start: 9, end: 17 },
      { start: 23, end: 31 },
    ]);
    expect(() => gold('{ statistic: [{ value: 2 clubs }] }')).toThrow('"2 clubs" is not in the text');
  });

  it('rejects an amount in a form of its own', () => {
    expect(() => gold('{ statistic: [{ value: a dozen clubs, quote: 12 clubs }] }')).toThrow('Unexpected amount');
  });
});
