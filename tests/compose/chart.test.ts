import { describe, expect, test } from 'vitest';
import { bars } from '../../pipeline/compose/blocks/bars.ts';
import { plot, type Sample, timeOf } from '../../pipeline/compose/blocks/plot.ts';
import { compose } from '../../pipeline/compose/compose.ts';
import type { BlockOf } from '../../pipeline/model/document.ts';
import type { Facts } from '../../pipeline/model/facts.ts';
import { poor } from '../render/fixtures/poor.ts';
import { rich } from '../render/fixtures/rich.ts';
import { labels, templateOf } from '../render/fixtures/shipped.ts';

function chartOf(facts: Facts, limit = 40): BlockOf<'chart'> | undefined {
  const front = `title: fact-sheet\nsections:\n  - id: history\n    blocks:\n      - { block: chart, properties: [memberCount, memberCountryCount], limit: ${limit} }`;
  const { main } = compose(facts, templateOf('', front), { labels, page: 'A4' });
  const [block] = main.flatMap(({ blocks }) => blocks);
  return block?.kind === 'chart' ? block : undefined;
}

const sample = (amount: number, time: number, rest: Partial<Sample> = {}): Sample => ({
  amount,
  time,
  open: false,
  latest: false,
  text: String(amount),
  marks: '1',
  ...rest,
});
const drawn = (samples: readonly Sample[], latest?: string) => plot(samples, samples, { latest, language: 'en-GB' });

describe('a chart', () => {
  test('has a panel for each series, and says in words all that it shows', () => {
    const { panels = [], title } = chartOf(rich) ?? {};
    expect(title).toBe('Members and countries over time');
    expect(panels.map(({ description }) => description)[0]).toBe(
      'Members: 9 (1995), 64 (2009), 130 (7 November 2019), 112 (2020 or later), 148 (March 2024).',
    );
    for (const { points, description } of panels) expect(description.split(', ')).toHaveLength(points.length);
  });

  test('ties every point to its sources', () => {
    const { panels = [], refs = [] } = chartOf(rich) ?? {};
    const marks = panels.flatMap(({ points }) => points.map(({ label }) => label?.marks ?? ''));
    const numbers = new Set(marks.flatMap((text) => text.split(',')).map(Number));
    expect(refs.map(({ number }) => number)).toEqual([...numbers].sort((a, b) => a - b));
    expect(marks).not.toContain('');
  });

  test('draws what its source does not date as open, with a line to the right, and joins it to nothing', () => {
    const [panel] = chartOf(rich)?.panels ?? [];
    const open = panel?.points.filter((point) => point.open) ?? [];
    expect(open).toHaveLength(1);
    expect(open[0]?.tail).toBeGreaterThan(open[0]?.x ?? 0);
    expect(panel?.line?.match(/[ML]/g)?.join('')).toBe('MLLL');
  });

  test('is not drawn of so little that a sentence says it', () => {
    expect(chartOf(poor)).toBeUndefined();
    const two = rich.statements.filter(({ property }) => property === 'memberCount').slice(0, 2);
    expect(chartOf({ ...rich, statements: two })).toBeUndefined();
  });
});

describe('a plot', () => {
  test.each([
    ['a single year', [sample(3, 2001), sample(5, 2001)]],
    ['one amount', [sample(7, 2001), sample(7, 2002)]],
    ['nothing counted', [sample(0, 2001), sample(0, 2002)]],
    ['very large and very small', [sample(0, 1200), sample(8e12, 2020)]],
  ])('of %s stays within its drawing', (_, samples) => {
    const panel = drawn(samples);
    for (const { x, y } of panel.points) {
      expect(x).toBeGreaterThanOrEqual(panel.left);
      expect(x).toBeLessThanOrEqual(panel.right);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(panel.bottom);
    }
    expect(panel.ticks.length).toBeLessThan(8);
    expect(panel.years.length).toBeLessThan(8);
  });

  test('gives the latest known figure of no date a place of its own at the right', () => {
    const panel = drawn([sample(10, 2001), sample(12, 2005), sample(20, 1990, { open: true, latest: true })], 'latest');
    const [, second, last] = panel.points;
    expect(last?.x).toBeGreaterThan(second?.x ?? 0);
    expect(last?.tail).toBeUndefined();
    expect(panel.years.at(-1)).toMatchObject({ x: last?.x, text: 'latest' });
  });

  test('keeps labels apart, and names only the extremes and the latest of many points', () => {
    const many = Array.from({ length: 30 }, (_, i) => sample(100 + (i % 7), 1990 + i));
    const labelled = drawn(many).points.filter(({ label }) => label !== undefined);
    expect(labelled.length).toBeGreaterThan(0);
    expect(labelled.length).toBeLessThanOrEqual(3);
  });
});

test.each(['2012', 'последнее известное', '31 janvier 2014 ou plus tard'])(
  'bars leave room for "%s" beside them, and are still bars',
  (when) => {
    const { bars: [bar] = [], right } = bars(
      [sample(3, 2012), sample(5, 2013)].map((one) => ({ ...one, when, current: false })),
    );
    const narrowestLetter = 4.9;
    expect(bar?.when.x).toBeGreaterThanOrEqual(when.length * narrowestLetter);
    expect(bar?.width).toBeGreaterThan(5);
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(right);
  },
);

test.each([
  ['1990', 1990],
  ['1990-07', 1990.5],
  ['199X', 1990],
  ['2009/2012', 2009],
  ['../2012', 2012],
  ['2014~', 2014],
])('a date %s stands at %d', (edtf, years) => {
  expect(timeOf(edtf)).toBeCloseTo(years);
});

test('what is no date stands nowhere', () => {
  expect(timeOf('soon')).toBeUndefined();
});
