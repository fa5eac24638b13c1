/**
 * Whatever a text is made of, reading it, finding claims in it and joining them take time in proportion to its length. What
 * is measured is processor time, and only how it grows: eight times the text may take three times as long as eight times.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadedVocabulary, readings, type Stage, work } from './stages.ts';

/** What regular expressions stumble over when it comes again and again. */
const runs = [
  ...[
    '7',
    '7,',
    '7.',
    '7 ',
    '1,',
    '1,000,',
    '7-',
    '7–8 ',
    '%',
    '$1 ',
    '1990 ',
    'in 1990, ',
    'between 5 and ',
    'three-year ',
  ],
  ...['A', 'Aa ', 'A. ', 'É', '界', '🙂', 'word ', 'and ', 'of the ', 'Union of ', 'It has 7 members in 5 countries. '],
  ...[', ', ',', '(', '( ', ')', '[', '[1]', '[a](', '[[a|', '{{', '"', '“a ', '‘', "'", '-', '–', '*', '_', '`', '\\'],
  ...['\n', '\n\n', '|', '| a ', '|a|b|\n', '* x\n', '1. x\n', '- 7\n', '# a\n', '=', '== a ==\n', '> ', 'a\t', '<b>'],
  ...['Founded: 1990\n', 'Members: 7\n', '1. ^ ', '&amp;', 'http://a.b ', 'a@b.c '],
];

const short = 2_500;
const long = 8 * short;
/** Of a short text so little is to be done that other things weigh more: below this many milliseconds nothing is said. */
const floor = 12;
/** Linear work takes 8 times as long, quadratic work 64 times. */
const most = 24;

const vocabulary = loadedVocabulary();

function expectLinear(unit: string, before = 'The Charity is a charity. ', behind = ''): void {
  const repeated = (length: number): string => `${before}${unit.repeat(Math.ceil(length / unit.length))}${behind}`;
  const few = readings(repeated(short), vocabulary);
  const many = readings(repeated(long), vocabulary);
  for (const stage of ['parse', 'extract', 'reconcile'] as const satisfies readonly Stage[]) {
    const allowed = Math.max(floor, work(few[stage])) * most;
    expect(work(many[stage], allowed), `${stage} of "${unit}" again and again`).toBeLessThan(allowed);
  }
}

test.each(runs)('a text of "%s" takes time in proportion to its length', (unit) => expectLinear(unit));

test.each(['(', ',', '.', '–', '](', ' '])(
  'a heading, a key and a name of "%s" take time in proportion to their length',
  (unit) => {
    expectLinear(unit, '# A', 'b\n\nThe Charity is a charity.\n');
    expectLinear(unit, '# Charity\n\nA', 'b: 12\n\nThe Charity is a charity.\n');
    expectLinear(unit, 'The A', 'b is a charity. It has 12 members.\n');
  },
);

test('so does a text of any few of them', () => {
  const unit = fc.array(fc.constantFrom(...runs), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(unit, (one) => expectLinear(one)),
    { numRuns: 8 },
  );
}, 180_000);

const letters = 'aeioubdfgk';
const name = (i: number): string => `Bl${[...String(i)].map((digit) => letters[Number(digit)]).join('')}`;

test.each<[string, (i: number) => string]>([
  ['members', (i) => `It has ${i + 1} members in ${i + 1} countries. `],
  ['awards', (i) => `It received the ${name(i)} Prize in ${1900 + (i % 120)}. `],
  ['events of many years', (i) => `In ${1900 + (i % 120)} it opened a ${name(i).toLowerCase()} house in Lisbon. `],
  ['events of one year', (i) => `In 1990 it opened a ${name(i).toLowerCase()} house. `],
  ['figures of one thing', (i) => `It rescued ${i + 10} boats. `],
  ['people', (i) => `Its director is Ana ${name(i)}. `],
  ['partners', (i) => `It works with the ${name(i)} Foundation. `],
  ['years of founding', (i) => `It was founded in ${1000 + i}. `],
])('joining many %s takes time in proportion to their number', (_, tell) => {
  const told = (count: number): string =>
    `The Charity is a charity. ${Array.from({ length: count }, (_, i) => tell(i)).join('')}`;
  const few = readings(told(200), vocabulary).reconcile;
  const allowed = Math.max(floor, work(few)) * most;
  expect(work(readings(told(1600), vocabulary).reconcile, allowed)).toBeLessThan(allowed);
});
