import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../pipeline/model/claim.ts';
import type { Qualifiers, Value } from '../../pipeline/model/value.ts';
import { type Geography, learnGeography } from '../../pipeline/reconcile/measures/geography.ts';
import { measureOf } from '../../pipeline/reconcile/measures/registry.ts';
import { flip, type Relation } from '../../pipeline/reconcile/relation.ts';
import { organization, person, place, property, quantity, source, text, vocabulary } from './build.ts';

function claim(id: string, value: Value, qualifiers: Qualifiers = {}): Claim {
  const [made] = source('s', [{ property: id, value, qualifiers }]).extraction.claims;
  if (made === undefined) throw new Error('no claim');
  return made;
}

function claimsOf(read: ReturnType<typeof source>): readonly Claim[] {
  return read.extraction.claims;
}

function geographyOf(claims: readonly Claim[]): Geography {
  const geography = learnGeography();
  for (const one of claims) geography.learn(one);
  return geography;
}

function relate(id: string, a: Value, b: Value, qa: Qualifiers = {}, qb: Qualifiers = {}): Relation {
  const known = vocabulary.properties.get(id) ?? property(id, 'many', a.type);
  const measure = measureOf(known, {
    theme: new Set(['child', 'sexual', 'exploitation']),
    geography: geographyOf([]),
  });
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
    ['London, UK', 'London, United Kingdom', 'same'],
    ['Utrecht, Holland', 'Utrecht, the Netherlands', 'same'],
    ['The Hague', 'the Hague', 'same'],
    ['the city of Lyon', 'Lyon, France', 'coarser'],
    ['New York, U.S.', 'New York City, United States', 'same'],
    ['Sudan', 'South Sudan', 'different'],
    ['South Korea', 'North Korea', 'different'],
    ['Mexico City', 'Mexico', 'different'],
    ['North Carolina', 'South Carolina', 'different'],
    ['Ireland', 'Northern Ireland', 'different'],
    ['Western Cape', 'Eastern Cape', 'different'],
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
    ['Ann Mary Jane Doe', 'Ann Jane Mary Doe', 'same'],
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

describe('events that say little', () => {
  const around = (id: string, words: string): Claim => {
    const said = { property: 'event', value: text('three-year campaign'), qualifiers: { duration: 'P3Y' } };
    const one = claimsOf(source(id, [said], { text: words }))[0];
    if (one === undefined) throw new Error('no claim');
    return one;
  };
  const measure = measureOf(property('event', 'many', 'text'), { theme: new Set(), geography: geographyOf([]) });

  it('are not one for their duration alone', () => {
    const [a, b] = [around('a', 'It was begun in 1990 as a'), around('b', 'A shop led a petition drive')];
    expect(measure.relate(a, b)).toBe('different');
  });

  it('are one where the words around them are the same', () => {
    expect(measure.relate(around('a', 'It was begun in 1990 as a'), around('b', 'It was begun in 1990 as a'))).toBe(
      'same',
    );
  });
});

describe('places that sources locate', () => {
  const places = (...names: string[]) => geographyOf(names.map((name) => claim('headquarters', place(name))));
  const compare = (a: string, b: string, ...known: string[]): Relation => {
    const measure = measureOf(property('headquarters', 'one', 'entity', 'place'), {
      theme: new Set(),
      geography: places(...known),
    });
    return measure.relate(claim('headquarters', place(a)), claim('headquarters', place(b)));
  };

  it('lie where any source says that they lie', () => {
    expect(compare('Thailand', 'Bangkok', 'Bangkok, Thailand')).toBe('coarser');
    expect(compare('Asia', 'Bangkok', 'Bangkok, Thailand', 'Thailand, Asia')).toBe('different');
    expect(compare('Bangkok', 'Bangkok, Thailand', 'Bangkok, Thailand')).toBe('coarser');
    expect(compare('Norway', 'Bangkok', 'Bangkok, Thailand')).toBe('different');
  });

  it('of one name in two countries are not located by it', () => {
    expect(compare('France', 'Paris', 'Paris, France', 'Paris, Texas')).toBe('different');
  });
});

describe('kinds of bodies', () => {
  it.each([
    ['NGO', 'non-governmental organisation', 'coarser'],
    ['NGO', 'non-governmental organization (NGO)', 'coarser'],
    ['NGO', 'global non-governmental organisation', 'coarser'],
    ['non-governmental organization (NGO)', 'global non-governmental organisation', 'coarser'],
    ['charity', 'registered charity', 'coarser'],
    ['global network of organisations', 'global network of civil society organisations', 'coarser'],
    ['a registered charity', 'Registered charities', 'same'],
    ['charity', 'network of charities', 'different'],
    ['NGO', 'network of NGOs', 'different'],
    ['national charity', 'international charity', 'different'],
    ['movement', 'non-governmental organisation', 'different'],
  ])('%s / %s: %s', (a, b, relation) => {
    expect(relate('type', text(a), text(b))).toBe(relation);
  });
});

describe('whose figure or event it is', () => {
  const of = (about: string): Qualifiers => ({ of: 'petition signatures', about });
  it.each([
    ['Stop Rust Now campaign', 'the Stop Rust Now Programme', 'same'],
    ['Stop Rust Now', 'Stop Rust Now campaign', 'same'],
    ['Acme-Norway', 'Acme Norway', 'same'],
    ['The Code', 'the Code of Conduct', 'coarser'],
    ['Acme Norway', 'Acme Sweden', 'different'],
  ])('%s / %s: %s', (a, b, relation) => {
    const seven = quantity(700, 'petition signatures');
    expect(relate('statistic', seven, seven, of(a), of(b))).toBe(relation);
  });
});

describe('names that look alike', () => {
  it('of two initiatives do not make them one', () => {
    const [a, b] = [
      'ITU Child Online Project',
      'International Telecommunication Union’s Child Online Protection initiative',
    ];
    expect(relate('partner', organization(a), organization(b))).toBe('different');
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

  const known = [claim('headquarters', place('Bangkok, child')), claim('headquarters', place('Acme, Bangkok'))];
  const surroundings = { theme: new Set(['child']), geography: geographyOf(known) };

  it.each([...vocabulary.properties.values()].map((one) => [one.id, one] as const))(
    'of %s compare alike both ways',
    (id, one) => {
      const value = values[one.value] ?? phrase.map(text);
      const measure = measureOf(one, surroundings);
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
      const measure = measureOf(one, surroundings);
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
