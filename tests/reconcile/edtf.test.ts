import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBefore, relateTimes, timeRange } from '../../pipeline/model/edtf.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const date = fc
  .record({
    year: fc.integer({ min: 1000, max: 2999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .chain(({ year, month, day }) =>
    fc.constantFrom(
      `${year}`,
      `${year}-${two(month)}`,
      `${year}-${two(month)}-${two(day)}`,
      `${Math.floor(year / 10)}X`,
      `${year}~`,
    ),
  );
const edtf = fc.oneof(
  date,
  fc.tuple(date, date).map(([a, b]) => `${a}/${b}`),
  date.map((a) => `${a}/..`),
  date.map((a) => `../${a}`),
);

describe('what a date covers', () => {
  it.each([
    ['1990', 19900101, 19901231],
    ['1990-05', 19900501, 19900531],
    ['2024-02', 20240201, 20240229],
    ['2023-02', 20230201, 20230228],
    ['199X', 19900101, 19991231],
    ['19XX', 19000101, 19991231],
    ['2009/2012', 20090101, 20121231],
    ['2004/..', 20040101, Number.POSITIVE_INFINITY],
    ['2012-09-05', 20120905, 20120905],
    ['2001-21', 20010301, 20010531],
    ['1990~', 19890101, 19911231],
  ])('reads %s', (text, from, to) => {
    expect(timeRange(text)).toEqual({ from, to });
  });

  it.each(['', 'May 1990', '1990-13', '90', '2012/2009', '1990-05-41'])('does not read "%s"', (text) => {
    expect(timeRange(text)).toBeUndefined();
  });
});

describe('how dates stand to each other', () => {
  it.each([
    ['1990', '1990-05', 'coarser'],
    ['1990/1993', '1990', 'coarser'],
    ['199X', '1990', 'coarser'],
    ['1990?', '1990', 'coarser'],
    ['1990-05', '1990-09', 'different'],
    ['1990/1993', '1992/1995', 'different'],
    ['2012-09', '2012-09', 'same'],
  ])('%s beside %s is %s', (a, b, relation) => {
    expect(relateTimes(a, b)).toBe(relation);
  });

  it('is symmetric', () => {
    const flipped = { same: 'same', different: 'different', coarser: 'finer', finer: 'coarser' };
    fc.assert(fc.property(edtf, edtf, (a, b) => relateTimes(b, a) === flipped[relateTimes(a, b)]));
  });

  it('orders only what does not overlap', () => {
    const precedes = (a: string, b: string): boolean => {
      const [left, right] = [timeRange(a), timeRange(b)];
      return left !== undefined && right !== undefined && isBefore(left, right);
    };
    expect(precedes('1990', '1991-01')).toBe(true);
    expect(precedes('1990', '1990-12')).toBe(false);
    expect(precedes('1990/..', '2020')).toBe(false);
  });
});
