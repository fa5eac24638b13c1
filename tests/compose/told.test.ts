/** What documents make of facts so that somebody who knows nothing of the subject understands them. */
import { describe, expect, test } from 'vitest';
import { clip } from '../../pipeline/compose/clean.ts';
import { compose } from '../../pipeline/compose/compose.ts';
import type { Block, BlockOf, DocumentModel } from '../../pipeline/model/document.ts';
import type { Contradiction, Facts, Statement } from '../../pipeline/model/facts.ts';
import { factsOf, quoted, stated, type Told, told } from '../render/fixtures/facts.ts';
import { rich } from '../render/fixtures/rich.ts';
import { labels, shipped, templateOf } from '../render/fixtures/shipped.ts';

const options = { labels, page: 'A4' } as const;
const text = (words: string) => ({ type: 'text', text: words }) as const;
const count = (amount: number, unit: string) => ({ type: 'quantity', amount, unit, bound: 'exact' }) as const;
const words = (part: readonly { readonly text: string }[]): string => part.map((run) => run.text).join('');
const printed = (part: readonly { readonly text: string; readonly quote?: boolean | undefined }[]): string =>
  part.map((run) => (run.quote ? `“${run.text}”` : run.text)).join('');

const blocksOf = ({ head, main, side, foot }: DocumentModel): readonly Block[] =>
  [head, main, side, foot].flat().flatMap(({ blocks }) => blocks);

function only<K extends Block['kind']>(facts: Facts, kind: K, spec: string, section = 'identity'): BlockOf<K> {
  const front = `title: fact-sheet\nsections:\n- {id: ${section}, blocks: [${spec}]}`;
  const found = blocksOf(compose(facts, templateOf('', front), options)).find((block) => block.kind === kind);
  return (found as BlockOf<K> | undefined) ?? expect.fail(`no ${kind}`);
}

describe('a property that no block of a template names', () => {
  const source = told('page', 'Quay Aid keeps 12 boats. It was founded in 1990.');
  const facts = factsOf(
    'Quay Aid',
    [source],
    [
      stated('founded', { type: 'time', edtf: '1990' }, [quoted(source, '1990')]),
      stated('boatCount', count(12, 'boats'), [quoted(source, '12 boats')]),
    ],
  );
  const rows = (name: string): readonly string[] =>
    blocksOf(compose(facts, shipped(name), options)).flatMap((block) =>
      block.kind === 'facts' ? block.rows.map(({ label, values }) => `${label}: ${values.map(words)}`) : [],
    );

  test.each(['fact-sheet', 'briefing'])('is printed in the %s all the same', (name) => {
    expect(rows(name)).toContain('boatCount: 12 boats');
  });

  test('is printed once, and not where the template leaves it out', () => {
    const shown = only(facts, 'facts', '{ block: facts, properties: [boatCount] }, { block: rest }').rows;
    expect(shown.map(({ label }) => label)).toEqual(['boatCount']);
    const left = only(facts, 'facts', '{ block: rest, except: [boatCount] }').rows;
    expect(left.map(({ label }) => label)).toEqual(['Founded']);
  });
});

describe('a source without a title', () => {
  const untitled = (id: string, kind: 'encyclopedia' | 'self-published'): Told =>
    told(id, `Founded in 19${id}.`, { path: `texts/${id}.txt`, title: `${id}.txt`, kind });
  const titles = (sources: readonly Told[]): readonly (string | undefined)[][] => {
    const founded = sources.map((source) => stated('event', text(source.source.id), [quoted(source, 'Founded')]));
    const spec = '{ block: list, properties: [event] }, { block: references }';
    const { groups } = only(factsOf('Quay Aid', sources, founded), 'references', spec);
    return groups.map(({ title, file }) => [title, file]);
  };

  test('is called what it is, and its file is named beside', () => {
    expect(titles([untitled('90', 'self-published')])).toEqual([['The organisation’s own page', '90.txt']]);
  });

  test('is counted where there are more of its kind', () => {
    expect(titles([untitled('90', 'encyclopedia'), untitled('91', 'encyclopedia')])).toEqual([
      ['Encyclopedia article (1)', '90.txt'],
      ['Encyclopedia article (2)', '91.txt'],
    ]);
  });
});

describe('a disagreement', () => {
  const a = told('a', 'From 2009 to 2012 it ran the Safe Harbour campaign. It has 30 crews.', { title: 'One' });
  const b = told('b', 'The Safe Harbour campaign was launched in 2011. It has 24 crews, or 20.', { title: 'Two' });
  const about = 'Safe Harbour campaign';
  const ran = stated('event', text('the Safe Harbour campaign'), [quoted(a, 'Safe Harbour campaign')], {
    qualifiers: { start: '2009', end: '2012', about },
  });
  const launch = stated('event', text('launch of the campaign'), [quoted(b, 'launched in 2011')], {
    qualifiers: { pointInTime: '2011' },
    rank: 'deprecated',
    status: 'contradicted',
  });
  const crews = [30, 24, 20].map((amount) =>
    stated('memberCount', count(amount, 'crews'), [quoted(amount === 30 ? a : b, String(amount))]),
  );
  const ids = (statements: readonly Statement[]): string[] => statements.map(({ id }) => id);
  const between = (statements: readonly Statement[], property: string): Contradiction => ({
    property,
    statements: ids(statements),
    kind: 'between-sources',
    reason: 'For an editor.',
  });
  const facts = factsOf(
    'Quay Aid',
    [a, b],
    [ran, launch, ...crews],
    [
      between([ran, launch], 'event'),
      between(crews, 'memberCount'),
      { ...between(crews.slice(1), 'memberCount'), kind: 'within-source', source: 'b' },
    ],
  );
  const [dates, figures] = only(facts, 'disagreements', '{ block: disagreements, brief: true }').items;

  test('about a date is named after what is dated, and says which dates there are', () => {
    expect(words(dates?.title ?? [])).toBe('Safe Harbour campaign');
    expect(dates?.reason).toBe('The sources date it differently: 2009–2012 or 2011.');
    expect(dates?.sides.map(({ value, chosen }) => [words(value), chosen])).toEqual([
      ['2009–2012', true],
      ['2011', false],
    ]);
  });

  test('about a figure says how far the figures are apart, and which source contradicts itself', () => {
    expect(figures?.reason).toBe(
      'The figures range from 20 to 30. Not all sources say when theirs held, so they may be of different times. ' +
        'One source, “Two”, gives more than one value: 24 and 20.',
    );
    expect(figures?.sides.map(({ value }) => words(value))).toEqual(['30', '24', '20']);
  });
});

describe('what others say', () => {
  const source = told(
    'a',
    'Quay Aid has been criticised for its slow boats. The Tide Review wrote that the figures were guesses. Sailors scorn ropes of hemp.',
  );
  const said = (value: string, exact: string, saidBy?: string): Statement =>
    stated('criticism', text(value), [quoted(source, exact)], saidBy === undefined ? {} : { qualifiers: { saidBy } });
  const items = (...statements: readonly Statement[]): readonly string[] =>
    only(factsOf('Quay Aid', [source], statements), 'quotes', '{ block: quotes, properties: [criticism] }').items.map(
      printed,
    );

  test('is told in whole sentences', () => {
    expect(
      items(
        said('for its slow boats', 'criticised for its slow boats'),
        said('the figures were guesses', 'The Tide Review wrote that the figures were guesses', 'Tide Review'),
        said('ropes of hemp', 'ropes of hemp', 'sailors'),
      ),
    ).toEqual([
      'Quay Aid has been criticised “for its slow boats”.',
      'According to the Tide Review, “the figures were guesses”.',
      'Criticism by sailors concerns “ropes of hemp”.',
    ]);
  });

  test('is the words of the source where they say who criticises what', () => {
    const page = told(
      'b',
      'Harbour masters have criticised these lists as late. The Tide Review wrote that all came late.',
    );
    const about = (value: string, exact: string, saidBy: string): Statement =>
      stated('criticism', text(value), [quoted(page, exact)], { qualifiers: { saidBy } });
    const { items: sentences } = only(
      factsOf(
        'Quay Aid',
        [page],
        [
          about('these lists as late', 'Harbour masters have criticised these lists as late', 'harbour masters'),
          about('all came late', 'The Tide Review wrote that all came late', 'Tide Review'),
        ],
      ),
      'quotes',
      '{ block: quotes, properties: [criticism] }',
    );
    expect(sentences.map(printed)).toEqual([
      'A source says that “Harbour masters have criticised these lists as late”.',
      'According to the Tide Review, “all came late”.',
    ]);
  });
});

describe('the aim of an organisation', () => {
  const aim = (value: string): string => {
    const source = told('a', `Quay Aid: ${value}.`);
    const facts = factsOf('Quay Aid', [source], [stated('purpose', text(value), [quoted(source, value)])]);
    const { standfirst = [] } = only(facts, 'masthead', '{ block: masthead, sentences: [aim] }');
    return printed(standfirst);
  };

  test.each([
    ['ending loss at sea', 'Quay Aid is dedicated to “ending loss at sea”.'],
    ['to end loss at sea', 'Quay Aid’s aim is “to end loss at sea”.'],
    ['runs lifeboats on rivers', 'Quay Aid “runs lifeboats on rivers”.'],
    ['a sea without loss', 'Quay Aid’s stated purpose is “a sea without loss”.'],
  ])('is told as its source words it: %s', (value, sentence) => {
    expect(aim(value)).toBe(sentence);
  });
});

describe('a list of what it does', () => {
  test('says once what is nearly the same', () => {
    const a = told('a', 'Works on rescue at sea, commercial rescue at sea, the rescue of divers and rope.');
    const b = told('b', 'Works on rescue at sea.');
    const themes = [
      stated('focusArea', text('rescue at sea'), [quoted(a, 'rescue at sea'), quoted(b, 'rescue at sea')]),
      ...['commercial rescue at sea', 'rescue of divers', 'rope'].map((theme) =>
        stated('focusArea', text(theme), [quoted(a, theme)]),
      ),
    ];
    const [list] = only(
      factsOf('Quay Aid', [a, b], themes),
      'lists',
      '{ block: lists, properties: [focusArea] }',
    ).lists;
    expect(list?.items.map(words)).toEqual(['Rescue at sea', 'Rescue of divers', 'Rope']);
  });
});

describe('a big number', () => {
  const tiles = (sentence: string, amount: number, unit: string, of: string): readonly string[] => {
    const source = told('a', `Quay Aid is a charity with 300 boats. ${sentence}`);
    const facts = factsOf(
      'Quay Aid',
      [source],
      [
        stated('statistic', count(300, 'boats'), [quoted(source, '300 boats')]),
        stated('statistic', count(amount, unit), [quoted(source, sentence)], { qualifiers: { of } }),
      ],
    );
    return only(facts, 'tiles', '{ block: tiles, properties: [statistic] }').tiles.map(({ label }) => words(label));
  };

  test('is not the world’s', () => {
    expect(tiles('Some 40,000,000 people worldwide sail.', 40_000_000, 'people', 'people worldwide')).toEqual([
      'boats',
    ]);
  });

  test('is not of something that nobody ties to the subject', () => {
    expect(tiles('There are 9,000 wrecks off the coast.', 9000, 'wrecks', 'wrecks')).toEqual(['boats']);
  });

  test('is what the subject does', () => {
    expect(tiles('It saved 9,000 sailors.', 9000, 'sailors', 'sailors saved')).toEqual(['sailors saved', 'boats']);
  });
});

describe('the table of other figures', () => {
  test('has no small counts that say little, and counts them at its end', () => {
    const { rows, more } = only(
      factsOf(
        'Quay Aid',
        [told('a', 'It has 3 aims and 40 boats.')],
        [3, 40].map((amount) =>
          stated('statistic', count(amount, amount === 3 ? 'aims' : 'boats'), [
            quoted(told('a', 'It has 3 aims and 40 boats.'), String(amount)),
          ]),
        ),
      ),
      'figures',
      '{ block: figures, properties: [statistic] }',
    );
    expect(rows.map(({ what }) => words(what))).toEqual(['boats']);
    expect(more?.text).toContain('1 more');
  });
});

test('a chart of figures that no source dates has a bar for each, with the year from which it can hold', () => {
  const undated = rich.statements.flatMap((statement) => {
    const { pointInTime: _, ...qualifiers } = statement.qualifiers ?? {};
    return statement.property === 'memberCount' ? [{ ...statement, qualifiers }] : [];
  });
  const sources = rich.sources.map(({ asOf: _, ...source }) => ({
    ...source,
    timeBounds: { notBefore: '2019-11-07', inferred: true },
  }));
  const { panels, note } = only(
    { ...rich, sources, statements: undated },
    'chart',
    '{ block: chart, properties: [memberCount] }',
  );
  expect(panels[0]?.points).toEqual([]);
  expect(panels[0]?.bars.map(({ when, value, current }) => [when.text, value.text, current])).toEqual([
    ['2019 or later', '9', false],
    ['2019 or later', '64', false],
    ['2019 or later', '112', false],
    ['2019 or later', '130', false],
    ['latest known', '148', true],
  ]);
  expect(note).toMatch(/^The sources do not date these figures/);
});

test.each([
  [
    'The crew signed the pledge on behalf of the harbour of the old town',
    52,
    'The crew signed the pledge on behalf\u00A0…',
  ],
  ['The crew signed the pledge, which had been drafted in the winter', 40, 'The crew signed the pledge\u00A0…'],
])('a text is broken off where a phrase ends: %s', (whole, length, clipped) => {
  expect(clip(whole, length)).toBe(clipped);
});

test('a name that holds in one country is printed with the country', () => {
  const source = told('page', 'Quay Aid is known in Canada as Harbour Friends.');
  const name = stated('alternateName', text('Harbour Friends'), [quoted(source, 'Harbour Friends')], {
    qualifiers: { place: 'Canada' },
  });
  const { paragraphs } = only(factsOf('Quay Aid', [source], [name]), 'prose', '{ block: prose, sentences: [names] }');
  expect(paragraphs.map(words).join(' ')).toContain('Harbour Friends (Canada)');
});

test.each([
  ['agreed to stop using the figure', 'Quay Aid-Oslo agreed to stop using the figure.'],
  ['has denied the report', 'Quay Aid-Oslo has denied the report.'],
])('an answer to criticism, "%s", is told of whoever gives it', (answer, sentence) => {
  const source = told('page', `Its figure was criticised. Quay Aid-Oslo ${answer}.`);
  const about = { qualifiers: { about: 'Quay Aid-Oslo' } };
  const facts = factsOf('Quay Aid', [source], [stated('criticism', text(answer), [quoted(source, answer)], about)]);
  const { items } = only(facts, 'quotes', '{ block: quotes, properties: [criticism] }');
  expect(items.map(words)).toEqual([sentence]);
});

test('somebody whom newer sources no longer name is printed as one who was', () => {
  const source = told('page', 'Ada Reed (chair). Bo Lind (director).');
  const person = (name: string, role: string, more = {}) =>
    stated('keyPerson', { type: 'entity', name, kind: 'person' }, [quoted(source, name)], {
      ...more,
      qualifiers: { role },
    });
  const facts = factsOf(
    'Quay Aid',
    [source],
    [person('Ada Reed', 'chair', { status: 'historical' }), person('Bo Lind', 'director')],
  );
  const [row] = only(facts, 'facts', '{ block: facts, properties: [keyPerson] }').rows;
  expect(row?.values.map(words)).toEqual(['Ada Reed (chair, formerly)', 'Bo Lind (director)']);
});
