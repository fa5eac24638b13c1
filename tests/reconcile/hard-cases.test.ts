/** Little cases in which a careful editor would not take the first answer: what is decided, and what is said of it. */
import { describe, expect, it } from 'vitest';
import { facts, outline, person, place, quantity, source, statementsOf, text, time } from './build.ts';

const founded = (edtf: string) => ({ property: 'founded', value: time(edtf) });
const seat = (name: string, how: object = {}) => ({ property: 'headquarters', value: place(name), ...how });
const members = (amount: number, unit = 'members', bound: 'exact' | 'at-least' = 'exact') => ({
  property: 'memberCount',
  value: quantity(amount, unit, bound),
});
const chair = (name: string, role: string) => ({ property: 'keyPerson', value: person(name), qualifiers: { role } });
const of = (asOf: string) => ({ meta: { asOf } });

describe('what does not change with time', () => {
  it('is not known better for being told last', () => {
    const made = facts([
      source('a', [founded('1987')], of('2010')),
      source('b', [founded('1987')], of('2012')),
      source('c', [founded('1978')], of('2024')),
    ]);
    expect(outline(made, 'founded')).toEqual(['founded:1987 undisputed', 'founded:1978 contradicted']);
    expect(statementsOf(made, 'founded').map((one) => one.decidedBy)).toEqual(['most-independent', 'most-independent']);
  });

  it('is left open where nothing else decides', () => {
    const made = facts([source('a', [founded('1987')], of('2010')), source('b', [founded('1978')], of('2024'))]);
    expect(statementsOf(made, 'founded').map((one) => one.status)).toEqual(['disputed', 'disputed']);
  });
});

describe('what somebody tells as past', () => {
  const late = source('late', [seat('Lyon, France')]);
  const moved = source('moved', [seat('Geneva')]);
  const told = source('told', [seat('Lyon', { qualifiers: { end: '2005' } })]);

  it('is history, although a text without a date still tells it as present', () => {
    const made = facts([late, moved, told]);
    expect(outline(made, 'headquarters')).toEqual([
      'headquarters:geneva undisputed',
      'headquarters:lyon-france historical',
    ]);
    expect(statementsOf(made, 'headquarters').map((one) => one.reason)).toEqual([
      'It is told of the present, while “The told” tells what others say as past.',
      'Another value is preferred: Geneva. “The late” says this one, but “The told” tells this as past.',
    ]);
  });

  it('may be so again, as a newer text says', () => {
    const made = facts([
      source('told', [seat('Lyon', { qualifiers: { end: '2005' } })], of('2006')),
      source('back', [seat('Lyon')], of('2024')),
      source('moved', [seat('Geneva')], of('2007')),
    ]);
    expect(outline(made, 'headquarters')[0]).toBe('headquarters:lyon undisputed');
  });
});

describe('an office', () => {
  it('is the same whoever holds it, and in short', () => {
    const made = facts([
      source('a', [chair('Helen Carter', 'chair')]),
      source('b', [chair('Helen M. Carter', 'Chairwoman')]),
      source('c', [chair('Omar Diaz', 'CEO')]),
      source('d', [chair('Omar Diaz', 'chief executive officer')]),
    ]);
    expect(outline(made, 'keyPerson')).toEqual([
      'keyPerson:helen-m-carter undisputed',
      'keyPerson:omar-diaz undisputed',
    ]);
  });

  it('passes from one to the other, and the reason names who is named for it now', () => {
    const made = facts([
      source('a', [chair('Ana Bell', 'chairman')], of('2015')),
      source('b', [chair('Omar Diaz', 'chairperson')], of('2022')),
    ]);
    expect(statementsOf(made, 'keyPerson')[0]).toMatchObject({
      status: 'historical',
      reason:
        'Somebody else is named for this office: Omar Diaz. “The a” says this one, but what is newer (“The b”) says the other.',
    });
  });

  it('shows a name with the accents that copies lose', () => {
    const made = facts([
      source('a', [chair('Jose Martinez', 'director')]),
      source('b', [chair('José Martínez', 'director')]),
    ]);
    expect(statementsOf(made, 'keyPerson')[0]?.value).toEqual(person('José Martínez'));
  });
});

describe('members', () => {
  it('of a kind that is counted by itself are no rivals of members at large', () => {
    const made = facts([
      source('a', [members(120, 'member organisations')]),
      source('b', [members(4000, 'individual members')]),
      source('c', [members(120)]),
    ]);
    expect(outline(made, 'memberCount')).toEqual([
      'memberCount:120-members current',
      'memberCount:4000-individual-members current',
    ]);
    expect(made.contradictions).toEqual([]);
  });

  it('"over 450" are 480, "more than 500" are not', () => {
    const made = facts([
      source('a', [members(450, 'members', 'at-least')]),
      source('b', [members(480)]),
      source('c', [members(500, 'members', 'at-least')]),
    ]);
    expect(statementsOf(made, 'memberCount').map((one) => one.support.sources)).toEqual([2, 1]);
  });

  it('of a source with a date are told with that date, not with what the text says of its age', () => {
    const made = facts([
      source('a', [members(40)], { meta: { asOf: '2015' }, profile: { notBefore: '2009' } }),
      source('b', [members(61)], of('2023')),
    ]);
    expect(statementsOf(made, 'memberCount')[1]?.reason).toBe(
      'The current figure is another: 61 members. “The a” gives this one as of 2015.',
    );
  });

  it('of a source without a date are told with what shows its age', () => {
    const made = facts([
      source('a', [members(40)], { profile: { notBefore: '2012' } }),
      source('b', [members(61)], { profile: { firstPerson: true } }),
    ]);
    expect(statementsOf(made, 'memberCount')[1]?.reason).toBe(
      'The current figure is another: 61 members. “The a” gives this one, without a date but not before 2012, of which it tells.',
    );
  });
});

describe('income', () => {
  const income = (amount: number, currency: string) => ({
    property: 'staffCount',
    value: { type: 'quantity', amount, currency, bound: 'exact' } as const,
    qualifiers: { pointInTime: '2022' },
  });

  it('in two currencies is said to be that, for the year that both tell of', () => {
    const made = facts([source('a', [income(4_200_000, 'GBP')]), source('b', [income(5_300_000, 'USD')])]);
    expect(made.contradictions.map((one) => one.reason)).toEqual([
      'The sources give figures in different currencies, which cannot be compared (staffCount), for 2022: USD 5,300,000 (2022) (“The b”) and GBP 4,200,000 (2022) (“The a”).',
    ]);
  });
});

describe('copies', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');

  it('are said to count as one where they are outvoted', () => {
    const made = facts([
      source('a', [members(40)], { text: words }),
      source('b', [members(40)], { text: `${words} and more` }),
      source('c', [members(45)]),
      source('d', [members(45)]),
    ]);
    expect(statementsOf(made, 'memberCount')[0]?.reason).toBe(
      'More sources say this than anything else. There are 2 independent ones for it, and 1 for the next value, where texts that share most of their words count as one.',
    );
  });

  it('that say it in full do not hide who says it less exactly', () => {
    const made = facts([
      source('a', [seat('Geneva, Switzerland')], { text: words }),
      source('b', [seat('Geneva, Switzerland')], { text: `${words} and more` }),
      source('c', [seat('Geneva')]),
    ]);
    expect(statementsOf(made, 'headquarters')[0]?.reason).toBe(
      'Two independent sources agree on it, and nothing speaks against it. It is told in full in “The a” and “The b”; they share most of their text and count as one. “The c” says it less exactly.',
    );
  });
});

describe('names', () => {
  const other = (words: string) => ({ property: 'alternateName', value: text(words) });

  it('that one text gives beside another one are no other names where they are the usual one', () => {
    const made = facts([source('a', [other('UTE'), other('Union of Tinkers')])], { subject: 'UTE' });
    expect(outline(made, 'alternateName')).toEqual(['alternateName:union-of-tinkers undisputed']);
    expect(outline(made, 'name')).toEqual(['name:ute undisputed']);
  });
});

describe('a length of time', () => {
  const event = (words: string, qualifiers: object, quote?: string) => ({
    property: 'event',
    value: text(words),
    qualifiers,
    ...(quote !== undefined && { quote }),
  });
  const P3Y = { duration: 'P3Y' };

  it('that the subject began as is told once, whatever it was to do', () => {
    const made = facts([
      source('a', [event('Established as a three-year campaign to end rust', { ...P3Y, pointInTime: '1990' })]),
      source('b', [event('Established as a three-year campaign against broken tools', P3Y)]),
      source('c', [event('three-year campaign', P3Y)]),
    ]);
    expect(
      statementsOf(made, 'event').map(({ qualifiers, support }) => [qualifiers?.pointInTime, support.sources]),
    ).toEqual([
      ['1990', 2],
      [undefined, 1],
    ]);
  });

  it('of a campaign belongs to what is told of that campaign', () => {
    const made = facts([
      source('a', [event('helped run the Stop Rust Now campaign', { start: '2009', end: '2012' })]),
      source('b', [event('three-year campaign', { ...P3Y, about: 'Stop Rust Now campaign' })]),
    ]);
    expect(statementsOf(made, 'event')).toMatchObject([
      { qualifiers: { start: '2009', end: '2012', duration: 'P3Y' }, support: { sources: 2 } },
    ]);
  });
});

describe('what happened in one year', () => {
  const opened = (what: string) => ({
    property: 'event',
    value: text(`opened a ${what} house in Lisbon`),
    qualifiers: { pointInTime: '1990', place: 'Lisbon' },
  });

  it('is two things where each is told with a word of its own', () => {
    const made = facts([source('a', [opened('red'), opened('blue')]), source('b', [opened('red')])]);
    expect(statementsOf(made, 'event').map((one) => one.support.sources)).toEqual([2, 1]);
  });
});

describe('a rounded amount of one year beside an exact one that has gone to another year', () => {
  it('stands by itself and is not lost', () => {
    const counted = (amount: number, bound: 'exact' | 'about', qualifiers: object) => ({
      property: 'memberCount',
      value: quantity(amount, 'members', bound),
      qualifiers,
    });
    const made = facts([
      source('a', [counted(512, 'about', { pointInTime: '1990' })]),
      source('b', [counted(512, 'exact', {}), counted(512, 'exact', { pointInTime: '2011' })]),
    ]);
    const cited = statementsOf(made, 'memberCount').map((one) => one.references.map(({ source }) => source));
    expect(cited.sort()).toEqual([['a'], ['b', 'b']]);
  });
});

describe('a reason that would have to name very many values', () => {
  const amounts = Array.from({ length: 15 }, (_, index) => 1501 + 10 * index);

  it('names the first ones and says how many there are besides', () => {
    const made = facts([
      source(
        'a',
        amounts.map((amount) => members(amount)),
      ),
    ]);
    const reasons = made.contradictions.map((one) => one.reason);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(
      /^“The a” contradicts itself: it gives 1,501 members in line 2, .*, 1,591 members in line 11 and 5 more\.$/,
    );
    expect(made.contradictions[0]?.statements).toHaveLength(15);
  });
});
