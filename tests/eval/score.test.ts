/** The scorer on small texts: what it counts as right, wrong, open and tripped. */
import { describe, expect, it } from 'vitest';
import type { Facts, Statement } from '../../pipeline/model/facts.ts';
import type { Qualifiers, Value } from '../../pipeline/model/value.ts';
import { readGold } from './gold.ts';
import { type Row, type Score, score } from './score.ts';

const text = 'Acme was founded in May 1990 in Oslo. It has 12 clubs. Its ally Bolt, formed in 1985, has 40 clubs.';
const gold = readGold(
  text,
  `
subject: Acme
claims:
  founded: [{ value: 1990-05, quote: May 1990 }]
  headquarters: [{ value: Oslo, optional: true }]
  memberCount: [{ value: 12 clubs }]
  statistic: [{ value: 40 clubs, about: Bolt }]
  event: [{ value: Bolt formed, at: 1985, quote: formed in 1985, optional: true }]
never:
  - { property: founded, value: 1985, why: the ally's }
  - { property: statistic, value: 40 clubs, unless: about, why: the ally's }
`,
);

function statement(property: string, value: Value, exact: string, qualifiers?: Qualifiers): Statement {
  const start = text.indexOf(exact);
  const place = { source: 'a', start, end: start + exact.length, line: 1, column: start + 1, exact };
  return {
    id: property,
    property,
    value,
    ...(qualifiers !== undefined && { qualifiers }),
    rank: 'preferred',
    status: 'undisputed',
    reason: '',
    support: { references: 1, sources: 1, independent: 1 },
    references: [{ ...place, prefix: '', suffix: '', rule: 'r' }],
  };
}

const time = (edtf: string): Value => ({ type: 'time', edtf });
const count = (amount: number, unit: string): Value => ({ type: 'quantity', amount, unit, bound: 'exact' });

function scored(...statements: Statement[]): Score {
  const facts: Facts = {
    format: 'factpress/facts@1',
    subject: 'Acme',
    sources: [],
    statements,
    skipped: [],
    contradictions: [],
  };
  return score(text, gold, facts);
}

function row(result: Score, property: string): Partial<Row> | undefined {
  return result.rows.get(property);
}

describe('a statement', () => {
  it('is right with the same date or less of it, and wrong with more than the text says', () => {
    expect(row(scored(statement('founded', time('1990-05'), 'May 1990')), 'founded')).toMatchObject({
      right: 1,
      found: 1,
    });
    expect(row(scored(statement('founded', time('1990'), 'May 1990')), 'founded')).toMatchObject({ right: 1 });
    expect(row(scored(statement('founded', time('1990-05-01'), 'May 1990')), 'founded')).toMatchObject({
      wrong: 1,
      found: 0,
    });
  });

  it('is wrong where another place of the text is quoted', () => {
    expect(row(scored(statement('memberCount', count(12, 'clubs'), 'Oslo')), 'memberCount')).toMatchObject({
      wrong: 1,
    });
  });

  it('is open where a reader could do without it, or where a statistic repeats a typed count', () => {
    const place: Value = { type: 'entity', name: 'Oslo, Norway', kind: 'place' };
    expect(row(scored(statement('headquarters', place, 'Oslo')), 'headquarters')).toMatchObject({ open: 1, gold: 0 });
    expect(row(scored(statement('statistic', count(12, 'clubs'), '12 clubs')), 'statistic')).toMatchObject({ open: 1 });
  });

  it('is wrong where it counts something else, or bounds it otherwise', () => {
    expect(row(scored(statement('statistic', count(40, 'ships'), '40 clubs')), 'statistic')).toMatchObject({
      wrong: 1,
    });
    const about: Value = { type: 'quantity', amount: 40, unit: 'clubs', bound: 'about' };
    expect(row(scored(statement('statistic', about, '40 clubs')), 'statistic')).toMatchObject({ wrong: 1 });
  });

  it('fits its quote by the characters they share', () => {
    const whole = statement('memberCount', count(12, 'clubs'), 'It has 12 clubs.');
    expect(row(scored(whole), 'memberCount')?.fit).toBeCloseTo(0.5);
  });
});

describe('a score', () => {
  it('counts a figure as true only inside a true statement about it', () => {
    const wrong = statement('statistic', count(40, 'ships'), '40 clubs');
    const right = statement('memberCount', count(12, 'clubs'), '12 clubs');
    expect(Object.fromEntries(scored(wrong, right).figures)).toEqual({ true: 1, loose: 1, lost: 2 });
  });

  it('trips a trap, unless the statement says whose figure it is', () => {
    const bare = statement('statistic', count(40, 'clubs'), '40 clubs');
    const named = statement('statistic', count(40, 'clubs'), '40 clubs', { about: 'Bolt' });
    expect(scored(bare, statement('founded', time('1985'), '1985')).traps.tripped).toBe(2);
    expect(scored(named)).toMatchObject({ traps: { tripped: 0 }, qualifiers: { gold: 1, right: 1 } });
  });

  it('counts dates and owners that the text does not give', () => {
    const dated = statement('statistic', count(40, 'clubs'), '40 clubs', { about: 'Bolt', pointInTime: '1985' });
    expect(scored(dated)).toMatchObject({ qualifiers: { gold: 1, right: 1, said: 2, wrong: 1 } });
  });

  it('counts a reference whose words are not in their place', () => {
    const moved = statement('memberCount', count(12, 'clubs'), '12 clubs');
    const references = moved.references.map((reference) => ({ ...reference, start: 0, end: 8 }));
    expect(scored({ ...moved, references }).brokenReferences).toBe(1);
  });
});
