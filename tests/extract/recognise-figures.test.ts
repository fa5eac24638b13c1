/** What holds for every text: figures slice right, stand in order, never overlap, carry valid values, and cost linear work. */
import { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../pipeline/extract/recognise/figure.ts';
import { recogniseFigures, scanFigures } from '../../pipeline/extract/recognise/figures.ts';
import { quantityValueSchema } from '../../pipeline/model/value.ts';

const scraps = [
  ...[
    '1990',
    '2009',
    '31',
    '5',
    '05',
    '1,300',
    '1.5',
    '300',
    '000',
    '19th',
    'first',
    'a',
    'half',
    'three',
    'twenty',
    'hundred',
  ],
  ...[
    'million',
    'dozen',
    'bn',
    'm',
    's',
    'May',
    'June',
    'may',
    'Sunday',
    'Q1',
    'early',
    'mid',
    'circa',
    'c.',
    'century',
    'years',
  ],
  ...[
    'year',
    'old',
    'every',
    'between',
    'from',
    'to',
    'until',
    'since',
    'and',
    'of',
    'or',
    'more',
    'than',
    'about',
    'at least',
  ],
  ...[
    '$',
    'US$',
    '€',
    'dollars',
    '%',
    'per cent',
    '-',
    '–',
    '/',
    ':',
    '.',
    ',',
    '(',
    ')',
    '+',
    "'",
    '#',
    'BC',
    'am',
    'FM',
    'No.',
  ],
  ...['Street', 'Geneva', 'members', 'COVID', 'T', 'http://a1.b', 'x@y1.z', 'one', 'in', ' ', '', '😀', 'é'],
];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...scraps), fc.constantFrom(' ', '', ' ', '\n')), { maxLength: 30 })
  .map((parts) => parts.map(([scrap, gap]) => scrap + gap).join(''));

function spansOf(figure: Figure): { start: number; end: number }[] {
  return 'core' in figure ? [figure, figure.core] : [figure];
}

describe('on any text', () => {
  test('figures stand in order, apart from each other, on whole words, with the core inside', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ maxLength: 60 })), (text) => {
        let end = 0;
        for (const figure of recogniseFigures(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(figure.start, figure.end)).toMatch(/^\S(?:.*\S)?$/s);
          for (const span of spansOf(figure)) {
            expect(span.start).toBeGreaterThanOrEqual(figure.start);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(figure.end);
          }
          end = figure.end;
        }
      }),
      { numRuns: 2000, seed: 2 },
    );
  });

  test('values are valid: amounts by the model, times by the edtf package, durations by ISO 8601', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const figure of recogniseFigures(text)) {
          if (figure.type === 'quantity') expect(quantityValueSchema.safeParse(figure.value).error).toBeUndefined();
          const edtf = 'edtf' in figure ? figure.edtf : undefined;
          if (edtf) expect(() => parse(edtf)).not.toThrow();
          if (figure.type === 'duration') {
            expect(figure.iso).toMatch(/^P(?=.)(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?$/);
          }
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('words before a text move its figures and change nothing else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const alone = recogniseFigures(`. ${text}`);
        const moved = recogniseFigures(`So it was. ${text}`);
        expect(moved.map(({ start, end }) => [start - 9, end - 9])).toEqual(
          alone.map(({ start, end }) => [start, end]),
        );
      }),
    );
  });
});

describe('a core is the bare figure', () => {
  test.each([
    ['more than 7 million people', '7 million'],
    ['US$12,000,000', '12,000,000'],
    ['since July 1948', 'July 1948'],
    ['Between 2009 and 2012', '2009 and 2012'],
    ['every three years', 'three years'],
    ['up to an estimated 50 members', '50'],
  ])('of "%s" it is "%s"', (text, core) => {
    const figure = recogniseFigures(text)[0];
    expect(figure && 'core' in figure && text.slice(figure.core.start, figure.core.end)).toBe(core);
  });
});

test('tells numbers in words from numbers in digits', () => {
  const words = recogniseFigures('three offices and 3 offices').map(
    (figure) => figure.type === 'quantity' && figure.words,
  );
  expect(words).toEqual([true, false]);
});

describe('work is linear on hostile text', () => {
  const hostile = {
    digits: '1',
    'comma groups': '1,300,',
    'dotted groups': '1.300.',
    'spaced groups': '300 ',
    commas: ',',
    'number words': 'twenty thousand ',
    'hundred and': 'hundred and ',
    one: 'one ',
    'a million': 'a million ',
    and: 'and ',
    hedges: 'more than about ',
    'currency marks': '$',
    'currency codes': 'USD ',
    dashes: '5-',
    slashes: '5/5/',
    colons: '5:',
    dots: '5.',
    brackets: '(',
    'bracketed numbers': '(1 ',
    telephones: '+1 ',
    zeros: '0 ',
    months: 'May ',
    'days and months': '5 May ',
    'years in ranges': '1990–1991 to ',
    between: 'between 1990 and ',
    early: 'early ',
    circa: 'circa ',
    'ordinals of centuries': '19th and early ',
    letters: 'a1',
    capitals: 'Aa ',
    streets: '1 Aa Bb Cc ',
    every: 'every ',
    addresses: 'a@b1',
    'plus signs': '+1',
    surrogates: '😀1',
  };

  test.each(Object.entries(hostile))('%s', (_, unit) => {
    const once = scanFigures(unit.repeat(500)).reads;
    const twice = scanFigures(unit.repeat(1000)).reads;
    expect(twice).toBeLessThanOrEqual(once * 2.1 + 500);
    expect(twice).toBeLessThan(1500 * 1000);
  });
});
