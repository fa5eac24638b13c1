/** What counts as a change, which statement took the place of which, and which source did it. */
import { describe, expect, it } from 'vitest';
import { compare } from '../../pipeline/diff/compare.ts';
import { tell } from '../../pipeline/diff/tell.ts';
import { type Changes, changesSchema } from '../../pipeline/model/changes.ts';
import type { Facts, Statement } from '../../pipeline/model/facts.ts';
import { facts, quantity, reference, source, statement, text } from './facts.ts';

const around = ['Harbour Watch has ', ' and an office in Oslo.'] as const;
const members = (amount: number, id = 'page', more: Partial<Statement> = {}): Statement =>
  statement(`memberCount:${amount}-members`, quantity(amount), [reference(id, `${amount} members`, around)], more);
const event = (words: string, id = 'page'): Statement =>
  statement(`event:${words}`, text(words), [reference(id, words)], { rank: 'normal', status: 'undisputed' });

const before = facts([source('page')], [members(12)]);
const changesFrom = (old: Facts, now: Facts): Changes => changesSchema.parse(compare(old, now));
const brief = ({ statements }: Changes) =>
  statements.map(({ change, before: was, after: is }) => [change, was?.id, is?.id]);

describe('comparing facts', () => {
  it('has nothing to tell of a first build', () => {
    expect(compare(undefined, before)).toMatchObject({ first: true, sources: [], statements: [], contradictions: [] });
  });

  it('takes a value at the same place for the old one changed, not for one gone and one come', () => {
    const changes = changesFrom(before, facts([source('page', 'edited')], [members(13)]));
    expect(changes.statements).toMatchObject([
      {
        change: 'changed',
        what: ['value', 'references'],
        before: { id: 'memberCount:12-members', value: { amount: 12 } },
        after: { id: 'memberCount:13-members', value: { amount: 13 } },
        gained: [{ exact: '13 members' }],
        lost: [{ exact: '12 members' }],
        sources: ['page'],
      },
    ]);
  });

  it('tells what came and what went, each with its places and the source that did it', () => {
    const now = facts([source('page'), source('news')], [members(12), event('Opened a seal clinic', 'news')]);
    const came = changesFrom(before, now);
    expect(came.sources).toMatchObject([{ id: 'news', change: 'added' }]);
    expect(came.statements).toMatchObject([
      { change: 'added', sources: ['news'], gained: [{ source: 'news' }], lost: [] },
    ]);
    const went = changesFrom(now, before);
    expect(went.sources).toMatchObject([{ id: 'news', change: 'removed' }]);
    expect(went.statements).toMatchObject([
      { change: 'dropped', sources: ['news'], gained: [], lost: [{ source: 'news' }] },
    ]);
  });

  it('pairs statements on the same count, the same office and in much the same words', () => {
    const office = (name: string): Statement =>
      statement(`keyPerson:${name}`, { type: 'entity', kind: 'person', name }, [reference('page', name)], {
        rank: 'normal',
        qualifiers: { role: 'Director' },
      });
    const counted = (amount: number, at: string): Statement =>
      statement(`statistic:${amount}`, quantity(amount, 'seals'), [reference(at, `${amount}`)], {
        rank: 'normal',
        qualifiers: { of: 'seals in care', pointInTime: '2023' },
      });
    const old = facts([source('page')], [office('Ann Berg'), counted(40, 'page'), event('Opened a clinic for seals')]);
    const now = facts(
      [source('page', 'edited')],
      [office('Per Dahl'), counted(55, 'page'), event('Opened a new clinic for seals')],
    );
    expect(brief(changesFrom(old, now))).toEqual([
      ['changed', 'keyPerson:Ann Berg', 'keyPerson:Per Dahl'],
      ['changed', 'statistic:40', 'statistic:55'],
      ['changed', 'event:Opened a clinic for seals', 'event:Opened a new clinic for seals'],
    ]);
  });

  it('pairs nothing across properties, nor what has nothing in common', () => {
    const old = facts([source('page')], [event('Opened a seal clinic')]);
    const now = facts([source('page', 'edited')], [event('Won the harbour prize'), members(12)]);
    expect(brief(changesFrom(old, now)).map(([change]) => change)).toEqual(['added', 'added', 'dropped']);
  });

  it('tells another rank, status, date and clause of the same statement', () => {
    const now = facts(
      [source('page')],
      [members(12, 'page', { rank: 'normal', status: 'historical', decidedBy: 'newest', qualifiers: { end: '2020' } })],
    );
    expect(changesFrom(before, now).statements).toMatchObject([
      { change: 'changed', what: ['qualifiers', 'rank', 'status', 'decidedBy'], gained: [], lost: [], sources: [] },
    ]);
  });

  it('finds the cause of a rank in the source that changed another value of the property', () => {
    const now = facts(
      [source('page'), source('news')],
      [members(14, 'news'), members(12, 'page', { rank: 'normal', status: 'historical' })],
    );
    expect(changesFrom(before, now).statements.map(({ change, sources }) => [change, sources])).toEqual([
      ['added', ['news']],
      ['changed', ['news']],
    ]);
  });

  it('tells what is newly disputed, and what no longer is', () => {
    const open = facts(
      [source('page'), source('news')],
      [
        members(12, 'page', { status: 'disputed', rank: 'normal' }),
        members(14, 'news', { status: 'disputed', rank: 'normal' }),
      ],
    );
    expect(changesFrom(before, open).statements.map(({ change, dispute }) => [change, dispute])).toEqual([
      ['changed', 'opened'],
      ['added', 'opened'],
    ]);
    expect(changesFrom(open, before).statements.map(({ change, dispute }) => [change, dispute])).toEqual([
      ['changed', 'settled'],
      ['dropped', 'settled'],
    ]);
  });

  it('tells which disagreements the reader is newly told of', () => {
    const one = {
      property: 'memberCount',
      statements: ['a', 'b'],
      kind: 'between-sources' as const,
      reason: 'They differ.',
    };
    const now = facts([source('page')], [members(12)], { contradictions: [one] });
    expect(changesFrom(before, now).contradictions).toEqual([{ ...one, change: 'added' }]);
    expect(changesFrom(now, before).contradictions).toEqual([{ ...one, change: 'dropped' }]);
  });
});

describe('disagreements', () => {
  const told = (statements: readonly string[], reason = 'They differ.') =>
    facts([source('page')], [members(12)], {
      contradictions: [{ property: 'memberCount', statements: [...statements], kind: 'between-sources', reason }],
    });

  it('are the same as before where only their words or their order are others', () => {
    expect(changesFrom(told(['a', 'b']), told(['b', 'a'], 'Sources differ.')).contradictions).toEqual([]);
  });

  it('are told as changed where they are between other values, and as new where they share none', () => {
    expect(changesFrom(told(['a', 'b']), told(['b', 'c'])).contradictions).toMatchObject([
      { change: 'changed', statements: ['b', 'c'] },
    ]);
    expect(changesFrom(told(['a', 'b']), told(['c', 'd'])).contradictions).toMatchObject([
      { change: 'added', statements: ['c', 'd'] },
      { change: 'dropped', statements: ['a', 'b'] },
    ]);
  });
});

describe('sources', () => {
  it('may be edited without a statement changing: lines that only moved are no change', () => {
    const moved = { ...members(12), references: [reference('page', '12 members', around, 40)] };
    const changes = changesFrom(before, facts([source('page', 'with an empty line')], [moved]));
    expect(changes.statements).toEqual([]);
    expect(changes.sources).toMatchObject([{ id: 'page', change: 'edited' }]);
    expect(tell(changes)).toEqual(['source edited: page', '1 source changed, no statement.']);
  });

  it('may be described otherwise', () => {
    const now = facts([source('page', 'page', { asOf: '2024', publisher: 'Seal Aid' })], [members(12)]);
    expect(changesFrom(before, now).sources).toMatchObject([{ change: 'described', fields: ['publisher', 'asOf'] }]);
  });

  it('may be renamed: their places stay theirs', () => {
    const changes = changesFrom(before, facts([source('about', 'page')], [members(12, 'about')]));
    expect(changes.sources).toMatchObject([{ id: 'about', was: 'page', change: 'renamed' }]);
    expect(changes.statements).toEqual([]);
  });

  it('with the same bytes twice are not guessed about', () => {
    const twice = facts([source('a', 'same'), source('b', 'same')], [members(12, 'a')]);
    const changes = changesFrom(facts([source('page', 'same')], [members(12)]), twice);
    expect(changes.sources.map(({ id, change }) => [id, change])).toEqual([
      ['a', 'added'],
      ['b', 'added'],
      ['page', 'removed'],
    ]);
  });
});

describe('changes in lines', () => {
  it('name the values, what else differs, and the source', () => {
    const now = facts([source('page', 'edited')], [members(13, 'page', { status: 'disputed' })], {
      subject: 'Seal Aid',
    });
    expect(tell(changesFrom(before, now))).toEqual([
      'subject: Harbour Watch -> Seal Aid',
      'source edited: page',
      'changed: memberCount: 12 members -> 13 members; current -> disputed, other references, newly disputed (page)',
      '1 statement changed, 1 newly disputed.',
    ]);
  });

  it('tell last what is only said in other places', () => {
    const more = { ...members(12), references: [...members(12).references, reference('news', 'a dozen members')] };
    expect(tell(changesFrom(before, facts([source('page'), source('news')], [more])))).toEqual([
      'source added: news',
      'said elsewhere: memberCount: 12 members; 1 place more (news)',
      '1 statement said in other places.',
    ]);
  });

  it('say that nothing changed', () => {
    expect(tell(changesFrom(before, before))).toEqual(['nothing changed.']);
  });
});
