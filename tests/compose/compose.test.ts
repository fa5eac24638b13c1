import { describe, expect, test } from 'vitest';
import { marksIn } from '../../pipeline/compose/citations.ts';
import { compose } from '../../pipeline/compose/compose.ts';
import type { BlockOf, DocumentModel, DocumentSection } from '../../pipeline/model/document.ts';
import type { Facts } from '../../pipeline/model/facts.ts';
import { crowded } from '../render/fixtures/crowded.ts';
import { factsOf, quoted, stated, told } from '../render/fixtures/facts.ts';
import { poor } from '../render/fixtures/poor.ts';
import { rich } from '../render/fixtures/rich.ts';
import { labels, shipped, templateOf } from '../render/fixtures/shipped.ts';

const options = { labels, page: 'A4' } as const;
const sections = ({ head, main, side, foot }: DocumentModel): readonly DocumentSection[] => [
  ...head,
  ...main,
  ...side,
  ...foot,
];
const composed = (facts: Facts, name = 'fact-sheet'): DocumentModel => compose(facts, shipped(name), options);
const own = (facts: Facts, front: string): DocumentModel =>
  compose(facts, templateOf('', `title: fact-sheet\n${front}`), options);

function block<
  K extends
    | BlockOf<'prose'>['kind']
    | 'references'
    | 'history'
    | 'timeline'
    | 'facts'
    | 'disagreements'
    | 'tiles'
    | 'list',
>(model: DocumentModel, kind: K): BlockOf<K> {
  const found = sections(model)
    .flatMap(({ blocks }) => blocks)
    .find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found as BlockOf<K>;
}

const words = (part: readonly { readonly text: string }[]): string => part.map(({ text }) => text).join('');

describe.each(['fact-sheet', 'briefing'])('the references of a %s', (name) => {
  const model = composed(rich, name);
  const marks = sections(model)
    .filter(({ id }) => id !== 'references')
    .flatMap(marksIn);
  const entries = block(model, 'references').groups.flatMap((group) => group.entries);

  test('are numbered from 1 in the order of their appearance, without gaps', () => {
    const firsts = [...new Set(marks.map(({ number }) => number))];
    const most = firsts.reduce((highest, number) => {
      expect(number).toBeLessThanOrEqual(highest + 2);
      return Math.max(highest, number);
    }, 0);
    expect(firsts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: most }, (_, i) => i + 1));
  });

  test('are all in the list, and the list has no others', () => {
    expect(new Set(entries.map(({ id }) => id))).toEqual(new Set(marks.map(({ id }) => id)));
  });

  test('quote the sources, with a title, a date or the word that there is none', () => {
    for (const { title, date } of block(model, 'references').groups) expect([title, date]).not.toContain('');
    for (const { evidence } of entries) expect(evidence).toMatch(/^evidence\.html#q-\d+-\d+$/);
  });
});

test('quotes that follow closely in one sentence share a number, and the quotation is the source’s text', () => {
  const source = told('a', 'It was founded by Ada Lovell and Ben Moor. In Lima it opened a school.');
  const facts = factsOf(
    'X',
    [source],
    [
      stated('founder', { type: 'entity', name: 'Ada Lovell', kind: 'person' }, [quoted(source, 'Ada Lovell')]),
      stated('founder', { type: 'entity', name: 'Ben Moor', kind: 'person' }, [quoted(source, 'Ben Moor')]),
      stated('country', { type: 'entity', name: 'Lima', kind: 'place' }, [quoted(source, 'In Lima')]),
    ],
  );
  const model = own(
    facts,
    'sections:\n- {id: identity, blocks: [{block: facts, properties: [founder, country]}, {block: references}]}',
  );
  const quotes = block(model, 'references').groups.flatMap(({ entries }) => entries.map(({ quote }) => quote));
  expect(quotes).toEqual(['Ada Lovell and Ben Moor', 'In Lima']);
});

test('prints at most so many numbers behind a value as the template allows, those that say the value itself first', () => {
  const sources = ['b', 'c', 'd', 'e'].map((id) =>
    told(id, `Founded in 1990, in ${id === 'e' ? 'May 1990' : 'a hall'}.`),
  );
  const references = sources.map((source) => quoted(source, source.source.id === 'e' ? 'May 1990' : '1990'));
  const facts = factsOf('X', sources, [stated('founded', { type: 'time', edtf: '1990-05' }, references)]);
  const front = (most: number): string =>
    `references: ${most}\nsections:\n- {id: identity, blocks: [{block: facts, properties: [founded]}, {block: references}]}`;
  expect(block(own(facts, front(1)), 'references').groups.map(({ title }) => title)).toEqual(['e']);
  expect(block(own(facts, front(3)), 'references').groups.map(({ title }) => title)).toEqual(['b', 'c', 'e']);
});

test('an edit that only moves lines changes nothing that is printed', () => {
  const moved = (facts: Facts): Facts => ({
    ...facts,
    statements: facts.statements.map((statement) => ({
      ...statement,
      references: statement.references.map((one) => ({
        ...one,
        start: one.start + 40,
        end: one.end + 40,
        line: one.line + 2,
      })),
    })),
  });
  for (const name of ['fact-sheet', 'briefing']) expect(composed(moved(rich), name)).toEqual(composed(rich, name));
});

test('a section with nothing to say is not there', () => {
  expect(sections(composed(poor, 'briefing')).map(({ id }) => id)).toEqual(['summary', 'references']);
  for (const { blocks } of sections(composed(poor))) expect(blocks).not.toHaveLength(0);
});

test('says a founding with what is known of it, as a sentence', () => {
  const text = block(composed(rich, 'briefing'), 'prose').paragraphs.map(words).join(' ');
  expect(text).toContain(
    'Clear Wells International was founded in March 1987 in Nakuru or Kisumu (sources differ) by Amina Odhiambo and Per Lindqvist.',
  );
});

test('names the subject once in a paragraph, then uses its pronoun', () => {
  const text = block(composed(rich, 'briefing'), 'prose').paragraphs.map(words).join(' ');
  expect(text.match(/Clear Wells International/g)).toHaveLength(1);
  expect(text).toContain('It is also known');
});

test('sets the words of a source in quotation marks where they are many', () => {
  const { blocks } = composed(rich).head[0] ?? { blocks: [] };
  const [masthead] = blocks;
  const runs = masthead?.kind === 'masthead' ? (masthead.standfirst ?? []) : [];
  expect(runs.find(({ quote }) => quote)?.text).toMatch(/^a world in which/);
});

test('puts the figures of one passage in one row of the series, in the order of time', () => {
  const { rows } = block(composed(rich, 'briefing'), 'history');
  expect(rows.map(({ when, cells }) => [when, ...cells.map(words)])).toEqual([
    ['1995', '9', '4'],
    ['2009', '64', '31'],
    ['7 November 2019', '130', '57'],
    ['2020 or later', '112', '54'],
    ['March 2024', '148', '61'],
  ]);
});

test('says on a tile when its figure holds, or that its source gives no date', () => {
  const first = (facts: Facts): readonly string[] =>
    block(composed(facts), 'tiles')
      .tiles.slice(0, 1)
      .flatMap(({ label, note }) => [words(label), words(note)]);
  expect(first(rich)).toEqual(['member groups', 'as of March 2024']);
  expect(first(poor)).toEqual(['member', 'undated source']);
});

test('gives both values of a disagreement with their sources, and which one is printed', () => {
  const [founded, members] = block(composed(rich, 'briefing'), 'disagreements').items;
  expect(founded?.sides.map(({ value, sources }) => [words(value), words(sources ?? [])])).toEqual([
    ['Nakuru', 'Who we are'],
    ['Kisumu', 'Clear Wells and Clear Wells wins Delta Award'],
  ]);
  expect(members?.sides.map(({ chosen }) => chosen)).toEqual([true, false]);
});

test('bounds a list and says how much more there is, and where', () => {
  const front =
    'overflow: briefing\nsections:\n- {id: timeline, blocks: [{block: timeline, properties: [event], limit: 2}]}';
  const { items, more } = block(own(rich, front), 'timeline');
  expect(items).toHaveLength(2);
  expect(more).toEqual({ text: 'and 4 more in the briefing', href: 'briefing.html#timeline' });
});

test('does not print what was refused', () => {
  const source = told('a', 'Founded in 1990 or 1991.');
  const year = (edtf: string, rank: 'preferred' | 'deprecated') =>
    stated('founded', { type: 'time', edtf }, [quoted(source, edtf)], { rank });
  const facts = factsOf('X', [source], [year('1990', 'preferred'), year('1991', 'deprecated')]);
  const front = 'sections:\n- {id: identity, blocks: [{block: facts, properties: [founded]}]}';
  expect(block(own(facts, front), 'facts').rows[0]?.values.map(words)).toEqual(['1990']);
});

test('makes a link of no address that a reader should not follow', () => {
  const source = told('a', 'See javascript:alert(1) here.');
  const facts = factsOf(
    'X',
    [source],
    [stated('website', { type: 'url', url: 'javascript:alert(1)' }, [quoted(source, 'javascript:alert(1)')])],
  );
  const front = 'sections:\n- {id: contacts, blocks: [{block: facts, properties: [website]}]}';
  expect(JSON.stringify(own(facts, front))).not.toContain('"href":"javascript');
});

test('tells a figure again beside each figure that another passage gives with it', () => {
  const source = told(
    'a',
    `It has 81 groups in 74 countries.${' '.repeat(300)}The 81 groups in 75 countries are independent.`,
  );
  const number = (property: string, amount: number, unit: string, exact: readonly string[]) =>
    stated(
      property,
      { type: 'quantity', amount, unit, bound: 'exact' },
      exact.map((words) => quoted(source, words)),
    );
  const facts = factsOf(
    'X',
    [source],
    [
      number('memberCount', 81, 'groups', ['81 groups in 74', '81 groups in 75']),
      number('memberCountryCount', 74, 'countries', ['74 countries']),
      number('memberCountryCount', 75, 'countries', ['75 countries']),
    ],
  );
  const front = 'sections:\n- {id: history, blocks: [{block: history, properties: [memberCount, memberCountryCount]}]}';
  expect(block(own(facts, front), 'history').rows.map(({ cells }) => cells.map(words))).toEqual([
    ['81', '74'],
    ['81', '75'],
  ]);
});

test('tells contradictions about the same statements as one', () => {
  const [first] = rich.contradictions;
  if (first === undefined) throw new Error('no contradiction');
  const within = { ...first, kind: 'within-source' as const, reason: 'One page names both.' };
  const { items } = block(
    composed({ ...rich, contradictions: [...rich.contradictions, within] }, 'briefing'),
    'disagreements',
  );
  expect(items).toHaveLength(rich.contradictions.length);
  expect(items[0]?.reason).toBe('The sources differ: Nakuru or Kisumu.');
});

describe('a part with a budget', () => {
  const front = (budget: string): string =>
    `${budget}\nsections:\n- {id: timeline, blocks: [{block: timeline, properties: [event], limit: 10}]}`;
  const count = (facts: Facts, budget: string): number => block(own(facts, front(budget)), 'timeline').items.length;

  test('holds less of a crowded subject', () => {
    expect(count(crowded, 'budget: { main: 900 }')).toBeLessThan(count(crowded, 'references: 2'));
  });

  test('holds all of a subject that fits', () => {
    expect(count(rich, 'budget: { main: 5000 }')).toBe(count(rich, 'references: 2'));
  });
});

test('puts undated values in the order that bounds allow and that leads to the latest, and says so', () => {
  const number = (amount: number, notBefore: string) => ({
    amount,
    source: told(`s${amount}`, `It has ${amount} groups.`),
    notBefore,
  });
  const told3 = [number(102, '2012'), number(95, '2013'), number(81, '2014'), number(126, '2008')];
  const facts = factsOf(
    'X',
    told3.map(({ source }) => source),
    told3.map(({ amount, source }) =>
      stated('memberCount', { type: 'quantity', amount, unit: 'groups', bound: 'exact' }, [
        quoted(source, `${amount} groups`),
      ]),
    ),
  );
  const bounded = {
    ...facts,
    sources: facts.sources.map((one, i) => ({
      ...one,
      timeBounds: { notBefore: told3[i]?.notBefore ?? '', inferred: true as const },
    })),
    statements: facts.statements.map((one) => ({
      ...one,
      status: one.id.includes('126') ? ('current' as const) : ('historical' as const),
    })),
  };
  const front = 'sections:\n- {id: history, blocks: [{block: history, properties: [memberCount]}]}';
  const { rows, caption } = block(own(bounded, front), 'history');
  expect(rows.map(({ when, cells }) => [when, ...cells.map(words)])).toEqual([
    ['2014 or later', '81'],
    ['2013 or later', '95'],
    ['2012 or later', '102'],
    ['latest known', '126'],
  ]);
  expect(caption).toContain('the value nearer to the latest stands later');
});
