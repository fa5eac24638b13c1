/** Which date documents print. */
import { describe, expect, it } from 'vitest';
import { plainDate, printedDate } from '../../pipeline/printed-date.ts';

describe('the printed date', () => {
  it.each([
    [['2019', '2024-03', undefined], '2024-03'],
    [['2024', '2024-03'], '2024'],
    [['2024-12', '2024'], '2024-12'],
    [['2024-03', '2024-03-31'], '2024-03-31'],
    [['2009/2012', '2011-12'], '2012'],
    [['2009/..', '2008'], '2009'],
    [['199X', '1998-05'], '199X'],
    [['2012-22', '2012-09'], '2012-09'],
    [[undefined], undefined],
  ])('of %j is %s', (dates, expected) => {
    expect(printedDate(undefined, dates)).toEqual({ value: expected, messages: [] });
    expect(printedDate('', [...dates].reverse()).value).toBe(expected);
  });

  it('is the day of SOURCE_DATE_EPOCH where that is set', () => {
    expect(printedDate('1700000000', ['2030']).value).toBe('2023-11-14');
  });

  it.each(['-1', '1.5', 'now', '999999999999'])('is an error where SOURCE_DATE_EPOCH is "%s"', (epoch) => {
    expect(printedDate(epoch, [])).toMatchObject({ value: undefined, messages: [{ ruleId: 'epoch-invalid' }] });
  });

  it('goes into metadata only where it is a plain one', () => {
    expect(['2024', '2024-03', '2024-03-05', '199X', '1990~', '2012-21'].map(plainDate)).toEqual([
      '2024',
      '2024-03',
      '2024-03-05',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
