import { describe, expect, it } from 'vitest';
import { facts, place, quantity, source, statementsOf, text } from './build.ts';

const of = (property: string, words: string, qualifiers = {}) => ({ property, value: text(words), qualifiers });

describe('the value that is shown', () => {
  it('is the commonest among independent sources', () => {
    const made = facts([
      source('a', [of('focusArea', 'child trafficking')]),
      source('b', [of('focusArea', 'the trafficking of children')]),
      source('c', [of('focusArea', 'child trafficking')]),
    ]);
    expect(statementsOf(made, 'focusArea').map((one) => one.value)).toEqual([text('child trafficking')]);
  });

  it('is the fullest place', () => {
    const seat = (name: string) => ({ property: 'headquarters', value: place(name) });
    const made = facts([
      source('a', [seat('Bangkok')]),
      source('b', [seat('Bangkok, Thailand')]),
      source('c', [seat('Bangkok')]),
    ]);
    expect(statementsOf(made, 'headquarters').map((one) => one.value)).toEqual([place('Bangkok, Thailand')]);
  });

  it('has one unit through a series, in the commonest spelling', () => {
    const members = (amount: number, unit: string) => ({ property: 'memberCount', value: quantity(amount, unit) });
    const made = facts([
      source('a', [members(81, 'member groups')]),
      source('b', [members(95, 'member organizations')]),
      source('c', [members(102, 'civil society organisations')]),
      source('d', [members(104, 'local member organisations')]),
    ]);
    const units = statementsOf(made, 'memberCount').map((one) => one.value.type === 'quantity' && one.value.unit);
    expect(new Set(units)).toEqual(new Set(['organisations']));
  });
});

describe('the qualifiers that are shown', () => {
  it('are the finest time and place, and all partners once', () => {
    const congress = (qualifiers: object) => of('event', 'World Congress of Tinkers', qualifiers);
    const made = facts([
      source('a', [congress({ pointInTime: '1996', partner: ['UNICEF', 'The Body Shop'] })]),
      source('b', [congress({ pointInTime: '1996-08', place: 'Stockholm', partner: ['Body Shop'] })]),
      source('c', [congress({ pointInTime: '1996', place: 'Stockholm, Sweden' })]),
    ]);
    expect(statementsOf(made, 'event').map((one) => one.qualifiers)).toEqual([
      { pointInTime: '1996-08', place: 'Stockholm, Sweden', partner: ['The Body Shop', 'UNICEF'] },
    ]);
  });

  it('give a period by its ends, however it is told', () => {
    const run = (qualifiers: object) => of('programme', 'Stop Rust Now', qualifiers);
    const made = facts([
      source('a', [run({ pointInTime: '2009/2012' })]),
      source('b', [run({ start: '2009', end: '2012-09' })]),
    ]);
    expect(statementsOf(made, 'programme').map((one) => one.qualifiers)).toEqual([{ start: '2009', end: '2012-09' }]);
  });
});

describe('ids', () => {
  const idsOf = (said: Parameters<typeof source>[1], property: string): readonly string[] =>
    statementsOf(facts([source('a', said)]), property).map((one) => one.id);

  it('name amounts with their bounds, and what is counted once', () => {
    const figure = {
      property: 'statistic',
      value: quantity(300, 'companies', 'at-least'),
      qualifiers: { of: 'companies in tourism' },
    };
    expect(idsOf([figure], 'statistic')).toEqual(['statistic:at-least-300-companies-in-tourism']);
  });

  it('tell equal values apart by their qualifiers', () => {
    const year = (pointInTime: string) => ({
      property: 'memberCount',
      value: quantity(100, 'organisations'),
      qualifiers: { pointInTime },
    });
    expect([...idsOf([year('2010'), year('2015')], 'memberCount')].sort()).toEqual([
      'memberCount:100-organisations-2010',
      'memberCount:100-organisations-2015',
    ]);
  });

  it('do not depend on spelling that happens to be commonest', () => {
    const said = (unit: string) => idsOf([{ property: 'memberCount', value: quantity(7, unit) }], 'memberCount');
    expect(said('organizations')).toEqual(said('organisations'));
  });

  it('are short for long texts', () => {
    const [id = ''] = idsOf([of('purpose', 'a very long purpose in a great many words '.repeat(10).trim())], 'purpose');
    expect(id.length).toBeLessThan(75);
  });
});
