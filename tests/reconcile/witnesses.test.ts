import { describe, expect, it } from 'vitest';
import { copyClusters, readWords } from '../../pipeline/reconcile/copies.ts';
import { toldBy } from '../../pipeline/reconcile/gather.ts';
import { inferKind } from '../../pipeline/reconcile/witnesses.ts';
import { copyOf, facts, outline, quantity, source, text } from './build.ts';

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ');

describe('copies', () => {
  it('are texts that share most of their words in order', () => {
    const original = words(0, 300);
    const cut = `${words(0, 200)} and then something else`;
    const quoting = `${words(500, 800)} ${words(0, 60)}`;
    expect(copyClusters([original, cut, quoting])).toEqual([0, 0, 2]);
  });

  it('are found through each other, whichever texts have been read before', () => {
    const texts = [words(0, 100), words(40, 140), words(80, 180), words(500, 600)];
    expect(copyClusters(texts)).toEqual([0, 0, 0, 3]);
    const known = texts.map(readWords);
    expect(copyClusters(texts, known)).toEqual([0, 0, 0, 3]);
    expect(copyClusters(texts, [undefined, known[1]])).toEqual([0, 0, 0, 3]);
  });

  it('may be short, if they are equal', () => {
    expect(copyClusters(['Acme has 12 members.', 'ACME has 12 members', 'Acme has 13 members.'])).toEqual([0, 0, 2]);
  });

  it('are not texts of one stock phrase', () => {
    expect(copyClusters([words(0, 10), `${words(0, 10)} more`])).toEqual([0, 1]);
  });
});

describe('a copy of a source', () => {
  it('speaks of the same present as the source', () => {
    const members = (amount: number) => ({ property: 'memberCount', value: quantity(amount, 'organisations') });
    const page = source('page', [members(300), { ...members(81), qualifiers: { pointInTime: '2009' } }], {
      text: words(0, 40),
    });
    const alone = outline(facts([page]), 'memberCount');
    expect(alone).toEqual(['memberCount:300-organisations current', 'memberCount:81-organisations historical']);
    expect(outline(facts([page, copyOf(page, 'mirror')]), 'memberCount')).toEqual(alone);
  });
});

describe('the kind of a source', () => {
  const kind = (profile: object, place: 'infobox' | 'body' = 'body'): string =>
    inferKind(toldBy(source('s', [{ property: 'purpose', value: text('x'), place }], { profile }).extraction));

  it('is read from its voice and marks', () => {
    expect(kind({ firstPerson: true })).toBe('self-published');
    expect(kind({ encyclopedic: true })).toBe('encyclopedia');
    expect(kind({})).toBe('report');
  });

  it('is an encyclopedia for an infobox without a "we"', () => {
    expect(kind({}, 'infobox')).toBe('encyclopedia');
    expect(kind({ firstPerson: true }, 'infobox')).toBe('self-published');
  });

  it('is what metadata says', () => {
    const read = source('s', [], { profile: { firstPerson: true }, meta: { kind: 'news' } });
    expect(facts([read]).sources[0]?.kind).toBe('news');
  });
});

describe('a source in facts', () => {
  it('has an inferred bound where it has no date of its own', () => {
    const [dated, undated] = facts([
      source('a', [], { profile: { notBefore: '2022' }, meta: { asOf: '2024' } }),
      source('b', [], { profile: { notBefore: '2022' } }),
    ]).sources;
    expect(dated).toMatchObject({ asOf: '2024' });
    expect(dated).not.toHaveProperty('timeBounds');
    expect(undated).toMatchObject({ timeBounds: { notBefore: '2022', inferred: true } });
  });

  it('is called by its metadata, its own title, or its file', () => {
    const title = (profile: object, meta: object): string | undefined =>
      facts([source('folder/page', [], { profile, meta })]).sources[0]?.title;
    expect(title({ title: 'Found' }, { title: 'Given' })).toBe('Given');
    expect(title({ title: 'Found' }, {})).toBe('Found');
    expect(title({ title: undefined }, {})).toBe('page.txt');
  });
});
