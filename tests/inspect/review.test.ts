/** What an editor is pointed to in a subject's facts, and what of a source gave nothing. */
import { describe, expect, it } from 'vitest';
import { dayBefore, lastDay } from '../../pipeline/age.ts';
import { coverageOf } from '../../pipeline/coverage.ts';
import { extract } from '../../pipeline/extract/extract.ts';
import { isSilent } from '../../pipeline/model/coverage.ts';
import type { Facts, Statement } from '../../pipeline/model/facts.ts';
import type { Source } from '../../pipeline/model/source.ts';
import { parse } from '../../pipeline/parse/parse.ts';
import { type ReviewFinding, type ReviewOptions, review } from '../../pipeline/review.ts';
import { facts, person, quantity, type SourceOptions, source, vocabulary } from '../reconcile/build.ts';

const members = (amount: number) => ({ property: 'memberCount', value: quantity(amount, 'groups') });
const says = ({ id }: Statement): string => id;

function look(made: Facts, options: Partial<ReviewOptions> = {}): readonly ReviewFinding[] {
  return review(made, { vocabulary, stale: 'P5Y', says, ...options }).filter(({ kind }) => kind !== 'without-value');
}

describe('a day before another', () => {
  it.each([
    [20261120, 'P5Y', 20211120],
    [20240229, 'P1Y', 20230301],
    [20260131, 'P2M', 20251201],
    [20260110, 'P2W', 20251227],
    [20260110, 'P10D', 20251231],
  ])('%i less %s is %i', (day, duration, before) => {
    expect(dayBefore(day, duration)).toBe(before);
  });

  it('is taken from the last day that a date can mean', () => {
    expect([lastDay('2014'), lastDay('2014-02'), lastDay('2009/2012'), lastDay('2009/..'), lastDay('x')]).toEqual([
      20141231,
      20140228,
      20121231,
      undefined,
      undefined,
    ]);
  });
});

describe('a review', () => {
  const at = (asOf?: string): SourceOptions => (asOf === undefined ? {} : { meta: { asOf } });

  it('tells disputes from what a clause has settled', () => {
    const open = facts([source('a', [members(10)]), source('b', [members(12)])]);
    expect(look(open)[0]).toMatchObject({ kind: 'disputed', property: 'memberCount' });
    const settled = facts([source('a', [members(10)]), source('b', [members(12)], { profile: { firstPerson: true } })]);
    expect(look(settled)[0]).toMatchObject({ kind: 'settled', property: 'memberCount' });
  });

  it('points to both places of a source that contradicts itself', () => {
    const made = facts([source('a', [members(10), { ...members(12), place: 'lead' }])]);
    const found = look(made).find(({ kind }) => kind === 'self-contradiction');
    expect(found?.places).toEqual([
      { file: 'sources/a.txt', line: 2, column: 1 },
      { file: 'sources/a.txt', line: 3, column: 1 },
    ]);
  });

  it('finds current values old by the newest date of the sources, not by the clock', () => {
    const old = source('a', [members(10)], at('2014'));
    expect(look(facts([old]))).toEqual([]);
    const found = look(facts([old, source('b', [], at('2024'))]));
    expect(found).toMatchObject([{ kind: 'stale', statements: ['memberCount:10-groups'] }]);
    expect(found[0]?.reason).toBe('memberCount:10-groups is of 2014, older than P5Y.');
  });

  it('takes the day of today where it is said', () => {
    const made = facts([source('a', [members(10)], at('2014'))]);
    expect(look(made, { now: '2019-12-31' })).toEqual([]);
    expect(look(made, { now: '2020-01-01' })).toMatchObject([{ kind: 'stale' }]);
    expect(look(made, { now: '2020-01-01', stale: 'P6Y' })).toEqual([]);
  });

  it('names current figures and people in office without a date, with the bound that is known', () => {
    const chair = { property: 'keyPerson', value: person('Ada Reed'), qualifiers: { role: 'chair' } };
    const made = facts([source('a', [members(10), chair], { profile: { notBefore: '2012' } })]);
    expect(look(made).map(({ kind, property }) => [kind, property])).toEqual([
      ['undated', 'keyPerson'],
      ['undated', 'memberCount'],
    ]);
    expect(look(made)[1]?.reason).toBe(
      'No source dates memberCount:10-groups; by what the source tells it is not before 2012.',
    );
  });

  it('lists every property of the vocabulary that has no value', () => {
    const made = facts([source('a', [members(10)])]);
    const none = review(made, { vocabulary, stale: 'P5Y', says }).filter(({ kind }) => kind === 'without-value');
    expect(none.map(({ property }) => property)).toEqual(
      [...vocabulary.properties.keys()].filter((id) => id !== 'memberCount'),
    );
  });
});

describe('coverage', () => {
  const text = ['# Acme', '', 'Type: charity', '', 'Acme is a charity. Nobody knows why.', '', '2 of 3 | x'].join('\n');
  const read: Source = { id: 'a', path: 'a.md', text, sha256: '0'.repeat(64), encoding: 'utf-8', meta: {} };
  const parsed = parse(read).value;

  it('has the sentences without a claim, with their places', () => {
    const { claims, ...rest } = extract(parsed, vocabulary);
    const at = text.indexOf('Acme is a charity');
    const [first] = source('a', [{ property: 'type', value: quantity(1) }]).extraction.claims;
    if (first === undefined) throw new Error('no claim');
    const claim = { ...first, reference: { ...first.reference, start: at + 10, end: at + 17 } };
    const { passages } = coverageOf(parsed, { ...rest, claims: [claim] });
    const silent = passages.filter(isSilent);
    expect(silent.map(({ exact, line, column }) => [exact, line, column])).toContainEqual(['Nobody knows why.', 5, 20]);
    expect(silent.map(({ exact }) => exact)).not.toContain('Acme is a charity.');
    expect(passages.filter((one) => !isSilent(one)).map(({ exact, gave }) => [exact, gave])).toEqual([
      ['Acme is a charity.', [{ property: 'type', claims: 1 }]],
    ]);
  });

  it('counts a claim for every sentence that its words reach into, and several of a property together', () => {
    const { claims, ...rest } = extract(parsed, vocabulary);
    const [made] = source('a', [{ property: 'type', value: quantity(1) }]).extraction.claims;
    if (made === undefined) throw new Error('no claim');
    const at = text.indexOf('charity. Nobody');
    const claim = { ...made, reference: { ...made.reference, start: at, end: at + 15 } };
    const { passages } = coverageOf(parsed, { ...rest, claims: [claim, claim] });
    const twice = [{ property: 'type', claims: 2 }];
    expect(passages.filter((one) => !isSilent(one)).map(({ exact, gave }) => [exact, gave])).toEqual([
      ['Acme is a charity.', twice],
      ['Nobody knows why.', twice],
    ]);
  });
});
