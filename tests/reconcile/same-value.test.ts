import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../pipeline/model/claim.ts';
import type { Qualifiers, Value } from '../../pipeline/model/value.ts';
import { measureOf } from '../../pipeline/reconcile/measures/registry.ts';
import { flip, type Relation } from '../../pipeline/reconcile/relation.ts';
import { organization, person, place, property, quantity, source, text, vocabulary } from './build.ts';

function claim(id: string, value: Value, qualifiers: Qualifiers = {}): Claim {
  const [made] = source('s', [{ property: id, value, qualifiers }]).extraction.claims;
  if (made === undefined) throw new Error('no claim');
  return made;
}

function relate(id: string, a: Value, b: Value, qa: Qualifiers = {}, qb: Qualifiers = {}): Relation {
  const known = vocabulary.properties.get(id) ?? property(id, 'many', a.type);
  const measure = measureOf(known, new Set(['child', 'sexual', 'exploitation']));
  const there = measure.relate(claim(id, a, qa), claim(id, b, qb));
  expect(measure.relate(claim(id, b, qb), claim(id, a, qa))).toBe(flip(there));
  return there;
}

describe('amounts', () => {
  const of = { of: 'petition signatures' };
  it.each([
    [quantity(7_000_000, 'signatures', 'at-least'), quantity(7_044_278, 'signatures'), 'coarser'],
    [quantity(7_000_000, 'signatures'), quantity(7_044_278, 'signatures'), 'coarser'],
    [quantity(7_000_000, 'signatures', 'at-least'), quantity(8_500_000, 'signatures'), 'different'],
    [quantity(7_000_000, 'signatures', 'at-most'), quantity(7_044_278, 'signatures'), 'different'],
    [quantity(500, 'signatures', 'at-most'), quantity(480, 'signatures'), 'coarser'],
    [quantity(300, 'signatures', 'about'), quantity(312, 'signatures'), 'coarser'],
    [quantity(300, 'signatures', 'at-least'), quantity(300, 'signatures'), 'coarser'],
    [quantity(100, 'signatures'), quantity(104, 'signatures'), 'different'],
  ])('compares %o and %o', (a, b, relation) => {
    expect(relate('statistic', a, b, of, of)).toBe(relation);
  });

  it('counts of different things are different', () => {
    const companies = quantity(300, 'companies', 'at-least');
    expect(relate('statistic', companies, quantity(1300, 'signatories'))).toBe('different');
    expect(relate('statistic', companies, quantity(300, 'signatories', 'at-least'))).toBe('different');
  });

  it('a unit may be said in fewer words', () => {
    const [a, b] = [quantity(7_000_000, 'signatures', 'at-least'), quantity(7_044_278, 'petition signatures')];
    expect(relate('statistic', a, b)).toBe('coarser');
  });

  it('members are members, but associate members are another count', () => {
    expect(relate('memberCount', quantity(81, 'member groups'), quantity(81, 'civil society organizations'))).toBe(
      'same',
    );
    expect(relate('memberCount', quantity(81, 'members'), quantity(81, 'associate members'))).toBe('different');
  });

  it('shares are not counts and euros not dollars', () => {
    expect(relate('statistic', quantity(75, '%'), quantity(75), { of: 'children' }, { of: 'children' })).toBe(
      'different',
    );
    const money = (currency: string): Value => ({ type: 'quantity', amount: 5, currency, bound: 'exact' });
    expect(relate('statistic', money('EUR'), money('USD'))).toBe('different');
  });
});

describe('places', () => {
  it.each([
    ['Rio De Janeiro', 'Rio de Janeiro', 'same'],
    ['Bangkok', 'Bangkok, Thailand', 'coarser'],
    ['Thailand', 'Bangkok, Thailand', 'coarser'],
    ['Chiang Mai in Northern Thailand', 'Chiang Mai, Thailand', 'same'],
    ['Zürich', 'Zurich', 'same'],
    ['Geneva', 'Bangkok', 'different'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(relate('headquarters', place(a), place(b))).toBe(relation);
  });
});

describe('names', () => {
  it.each([
    ['The Body Shop', 'Body Shop', 'same'],
    ['World Tourism Organization (WTO)', 'World Tourism Organisation', 'same'],
    ['Médecins du Monde', 'Medecins du monde', 'same'],
    ['University of Lund', 'Lund University', 'same'],
    ['Acme Ltd', 'Acme', 'same'],
    ['IGF', 'Internet Governance Forum', 'coarser'],
    ['Internet Watch Foundation', 'Internet Governance Forum', 'different'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(relate('partner', organization(a), organization(b))).toBe(relation);
  });

  it.each([
    ['Ms. Carol Bellamy', 'Carol Bellamy', 'same'],
    ['C. Bellamy', 'Carol Bellamy', 'coarser'],
    ['David Bellamy', 'Carol Bellamy', 'different'],
  ])('people: %s and %s: %s', (a, b, relation) => {
    expect(relate('keyPerson', person(a), person(b))).toBe(relation);
  });

  it('keeps two expansions of one acronym apart', () => {
    const [short, long] = [
      'End Child Prostitution and Trafficking',
      'End Child Prostitution, Child Pornography and Trafficking',
    ];
    expect(relate('alternateName', text(short), text(long))).toBe('different');
  });
});

describe('phrases', () => {
  it.each([
    ['the trafficking of children for sexual purposes', 'child trafficking for sexual purposes', 'same'],
    [
      'sexual exploitation of children in travel and tourism',
      'the sexual exploitation of children in the travel and tourism industry',
      'same',
    ],
    [
      'sexual exploitation of children in prostitution',
      'sexual exploitation of children in travel and tourism',
      'different',
    ],
    ['sexual exploitation of children', 'online sexual exploitation of children', 'different'],
  ])('%s / %s: %s', (a, b, relation) => {
    expect(relate('focusArea', text(a), text(b))).toBe(relation);
  });
});

describe('events', () => {
  const congress = 'co-organised the First World Congress against the Commercial Sexual Exploitation of Children';
  it('are one where time, place and words go together', () => {
    const full = { pointInTime: '1996', place: 'Stockholm, Sweden' };
    expect(
      relate('event', text(congress), text('World Congress'), full, { pointInTime: '1996', place: 'Stockholm' }),
    ).not.toBe('different');
    expect(relate('event', text(congress), text('a global congress'), full, { pointInTime: '1996-08' })).not.toBe(
      'different',
    );
  });

  it.each([
    ['another year', 'World Congress', { pointInTime: '2001', place: 'Stockholm' }],
    ['another place', 'World Congress', { pointInTime: '1996', place: 'Yokohama' }],
    ['another number', 'the Second World Congress', { pointInTime: '1996', place: 'Stockholm' }],
    ['other words', 'a code of conduct was developed following the First World Congress', { pointInTime: '1996' }],
  ])('are two with %s', (_, words, qualifiers) => {
    const full = { pointInTime: '1996', place: 'Stockholm, Sweden' };
    expect(relate('event', text(congress), text(words), full, qualifiers)).toBe('different');
  });

  it('a launch is a beginning', () => {
    const campaign = 'Stop Trafficking of Young People campaign';
    const run = { start: '2009', end: '2012' };
    expect(relate('event', text(campaign), text(`launched the ${campaign}`), run, { pointInTime: '2011' })).toBe(
      'different',
    );
    expect(relate('event', text(campaign), text(`launched the ${campaign}`), run, { pointInTime: '2009' })).not.toBe(
      'different',
    );
  });
});

describe('any two claims', () => {
  const phrase = fc
    .array(
      fc.constantFrom('child', 'Children', 'Acme', 'congress', 'IGF', 'the', 'Bangkok,', 'first', 'of', '12', 'é'),
      { minLength: 1, maxLength: 6 },
    )
    .map((words) => words.join(' '));
  const year = fc.constantFrom('1990', '1990-05', '199X', '2009/2012', '1990/..');
  const optional = { requiredKeys: [] as [] };
  const qualifiers = fc.record({ pointInTime: year, place: phrase, of: phrase, about: phrase, role: phrase }, optional);
  const values: Readonly<Record<string, fc.Arbitrary<Value>>> = {
    text: phrase.map(text),
    time: year.map((edtf) => ({ type: 'time', edtf })),
    entity: phrase.map(place),
    url: phrase.map((words) => ({ type: 'url', url: `https://${words.replaceAll(' ', '.')}/` })),
    quantity: fc
      .record({
        amount: fc.constantFrom(0, 7, 100, 104, 300, 7_000_000, 7_044_278),
        unit: phrase,
        bound: fc.constantFrom('exact', 'at-least', 'at-most', 'about'),
      })
      .map(({ amount, unit, bound }) => quantity(amount, unit, bound)),
  };

  it.each([...vocabulary.properties.values()].map((one) => [one.id, one] as const))(
    'of %s compare alike both ways',
    (id, one) => {
      const value = values[one.value] ?? phrase.map(text);
      const measure = measureOf(one, new Set(['child']));
      fc.assert(
        fc.property(value, value, qualifiers, qualifiers, (a, b, qa, qb) => {
          const [left, right] = [claim(id, a, qa), claim(id, b, qb)];
          expect(measure.relate(right, left)).toBe(flip(measure.relate(left, right)));
          expect(measure.clash?.(left, right)).toBe(measure.clash?.(right, left));
          expect(measure.relate(left, left)).toBe('same');
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each([...vocabulary.properties.values()].map((one) => [one.id, one] as const))(
    'of %s that agree meet in a block',
    (id, one) => {
      const value = values[one.value] ?? phrase.map(text);
      const measure = measureOf(one, new Set(['child']));
      fc.assert(
        fc.property(value, value, qualifiers, qualifiers, (a, b, qa, qb) => {
          const [left, right] = [claim(id, a, qa), claim(id, b, qb)];
          if (measure.relate(left, right) === 'different') return;
          const blocks = new Set(measure.blocks(left));
          expect(measure.blocks(right).some((block) => blocks.has(block))).toBe(true);
        }),
        { numRuns: 300 },
      );
    },
  );
});
