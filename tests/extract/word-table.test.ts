/** Words looked up where they stand are the words that are cut out there, and blanks are folded as the expression does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldBlanks } from '../../pipeline/model/blanks.ts';
import { WordTable } from '../../pipeline/model/word-table.ts';

const stretch = fc
  .tuple(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), fc.nat(60))
  .map(([text, a, b]) => ({ text, start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) }));

describe('a table of words', () => {
  it('gives what is true of the word that stands there', () => {
    const table = new WordTable((word) => `<${word}>`);
    fc.assert(
      fc.property(stretch, ({ text, start, end }) => {
        expect(table.at(text, start, end)).toBe(`<${text.slice(start, end)}>`);
      }),
    );
  });

  it('finds out once what is true of a word', () => {
    let made = 0;
    const table = new WordTable((word) => {
      made++;
      return word.length;
    });
    for (let turn = 0; turn < 3; turn++)
      for (const text of ['harbour', 'a harbour']) table.at(text, text.length - 7, text.length);
    expect(made).toBe(1);
  });

  it('holds so many words and no more, and is right with any number', () => {
    const table = new WordTable((word) => Number(word));
    for (let turn = 0; turn < 2; turn++)
      for (let number = 0; number < 40_000; number++) {
        const text = String(number);
        if (table.at(text, 0, text.length) !== number) expect.unreachable(text);
      }
  });
});

describe('folding blanks', () => {
  it('makes one blank of each run of white space', () => {
    const signs = fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u2003', 'a', 'É', '-');
    fc.assert(
      fc.property(fc.string({ unit: signs }), (text) => {
        expect(foldBlanks(text)).toBe(text.replace(/\s+/g, ' '));
      }),
    );
  });
});
