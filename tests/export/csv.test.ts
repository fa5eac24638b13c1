/** `facts.csv` read back with a reader of its own. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvColumns } from '../../pipeline/export/csv.ts';
import { exportsOf } from '../../pipeline/export/exports.ts';
import type { Facts } from '../../pipeline/model/facts.ts';
import type { Vocabulary } from '../../pipeline/model/vocabulary.ts';
import { facts, quantity, reference, source, statement, text } from '../diff/facts.ts';
import { rich } from '../render/fixtures/rich.ts';
import { parseCsv } from './parse-csv.ts';

const vocabulary: Vocabulary = { properties: new Map(), words: new Map(), languages: [] };

type Row = Readonly<Record<string, string>>;

function rowsOf(given: Facts): Row[] {
  const csv = exportsOf(given, vocabulary).get('facts.csv') ?? '';
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const [head = [], ...records] = parseCsv(csv.slice(1));
  expect(head).toEqual(csvColumns);
  for (const record of records) expect(record).toHaveLength(head.length);
  return records.map((record) => Object.fromEntries(head.map((name, index) => [name, record[index] ?? ''])));
}

/** What stood there before an apostrophe was set before it. */
const undone = (cell: string): string =>
  /^(?:'+[\t\r\n]|'[\s\p{Cc}\p{Cf}']*[=+\-@＝＋－＠])/u.test(cell) ? cell.slice(1) : cell;

const withText = (words: string): Facts =>
  facts([source('page')], [statement('event:a', text(words), [reference('page', words)])]);

describe('facts.csv', () => {
  it('has each of its columns described, in their order', () => {
    const documented =
      readFileSync('docs/exports.md', 'utf8').split('## facts.csv')[1]?.split('**Formulas.**')[0] ?? '';
    const rows = documented.split('\n').filter((line) => line.startsWith('| `'));
    const names = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(names).toEqual(csvColumns);
  });

  it('has one row for each statement and reference', () => {
    const rows = rowsOf(rich);
    const expected = rich.statements.flatMap(({ id, references }) =>
      references.map(({ source, start, end, line, exact }) => [id, source, `${start}`, `${end}`, `${line}`, exact]),
    );
    const actual = rows.map((row) => [
      row.statement,
      row.source,
      row.start,
      row.end,
      row.line,
      undone(row.exact ?? ''),
    ]);
    expect(actual).toEqual(expected);
  });

  it('gives amounts in parts, and what narrows and decides a statement', () => {
    const value = { ...quantity(5, 'years'), amountMax: 7, currency: 'EUR', bound: 'at-least' as const };
    const qualifiers = {
      pointInTime: '2024',
      role: 'Director',
      partner: ['UNICEF', 'Seal Aid'],
      amount: quantity(3, 'boats'),
    };
    const one = statement('income:5', value, [reference('page', 'from 5 to 7')], { qualifiers, decidedBy: 'newest' });
    expect(rowsOf(facts([source('page', 'x', { url: 'https://a.example/' })], [one]))).toMatchObject([
      {
        value: 'at least EUR 5-7 years',
        amount: '5',
        amount_max: '7',
        unit: 'years',
        currency: 'EUR',
        bound: 'at-least',
        point_in_time: '2024',
        partner: 'UNICEF; Seal Aid',
        qualifier_amount: '3 boats',
        decided_by: 'newest',
        source_url: 'https://a.example/',
      },
    ]);
  });

  it.each([
    '=HYPERLINK("https://evil.example")',
    '+1',
    '-1',
    '@SUM(A1)',
    ' =1+1',
    "'=1",
    '\t=1',
    '\r=1',
    '\u200b=1',
    '＝1',
  ])('never lets a spreadsheet calculate %j', (words) => {
    const [row] = rowsOf(withText(words));
    expect(row?.value).toBe(`'${words}`);
    expect(row?.exact).toBe(`'${words}`);
  });

  it('leaves its own numbers numbers', () => {
    expect(
      rowsOf(facts([source('page')], [statement('income:-5', quantity(-5), [reference('page', '5')])])),
    ).toMatchObject([{ amount: '-5', value: "'-5 members" }]);
  });

  it('keeps any text whole, line breaks and quotation marks included', () => {
    const odd = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\r', '\n', "'", '=', '+', ' ', '\t', 'é', '😀', ';'),
      minLength: 1,
    });
    fc.assert(
      fc.property(odd, (words) => {
        const [row] = rowsOf(withText(words));
        expect(undone(row?.exact ?? '')).toBe(words);
        expect(row?.exact).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});
