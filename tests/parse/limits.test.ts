import { describe, expect, it } from 'vitest';
import { parse } from '../../pipeline/parse/parse.ts';
import { assertCitable, lostCharacters } from './citable.ts';
import { source } from './fixture.ts';

describe('limits', () => {
  it('says where lists and quotes are nested too deep, and reads on', () => {
    const { value, messages } = parse(source(`Text.\n\n${'> '.repeat(500)}It has 40 homes.\n\n${'- '.repeat(5000)}b`), {
      nesting: 20,
    });
    expect(messages).toMatchObject([
      { ruleId: 'nested-too-deep', severity: 'warning', line: 3, file: 'sources/text.md' },
    ]);
    assertCitable(value);
    expect(lostCharacters(value)).toBe('');
  });

  it('says where a sentence is too long, and reads it in parts', () => {
    const { value, messages } = parse(source(`Short one. Long ${'word '.repeat(30)}`), { sentence: 50 });
    expect(messages).toMatchObject([{ ruleId: 'sentence-too-long', line: 1, column: 12 }]);
    assertCitable(value);
    const [block] = value.blocks;
    expect(block?.type === 'paragraph' && block.sentences.length).toBe(5);
  });

  it('has nothing to say about an empty text', () => {
    expect(parse(source(''))).toMatchObject({ value: { blocks: [], sections: [{ depth: 0 }] }, messages: [] });
  });

  it('reads a text that is cut for parsing as it reads its parts', () => {
    const part = '== Home ==\n\nThe fund has 40 homes.\n\n- one\n- two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n';
    const once = parse(source(part)).value.blocks;
    const { value } = parse(source(part.repeat(400)));
    assertCitable(value);
    expect(value.blocks).toHaveLength(once.length * 400);
    const last = value.blocks.at(-1);
    expect(last?.type === 'record' && last.cells.map((cell) => cell.value.text)).toEqual(['1', '2']);
  });
});

/** Texts that make parsers slow. */
const hostile: readonly [string, string][] = [
  ['unclosed comments', '<!--'],
  ['brackets', '[a]'],
  ['emphasis', 'a**b'],
  ['tags', '<b '],
  ['initials', 'A. '],
  ['abbreviations', 'e.g. '],
  ['quotes', '> '],
  ['items', '- '],
  ['keys', 'Type: a\n'],
  ['pipes', 'Type |\n|\n'],
  ['rules', 'a\n---\n'],
  ['doubles', 'a\n=\n'],
  ['glued words', 'andAa '],
  ['odd blanks', 'a\u00a0\u00a0\u00a0'],
  ['entities', '&amp;'],
  ['one word', 'a'],
];

describe('hostile texts', () => {
  // Counted, not timed: what is made of a text grows with its length and no faster. A hang would be the runner's time-out.
  it.each(hostile)('grow no faster than their length: %s', (_name, unit) => {
    const size = (times: number) => {
      const { value } = parse(source(unit.repeat(times)));
      return value.blocks.length + value.marks.length + JSON.stringify(value.blocks).length;
    };
    expect(size(8000)).toBeLessThan(size(4000) * 2.2 + 2000);
  });
});

describe('long texts', () => {
  it('that were joined of files with byte order marks are read as if there were none', () => {
    const page = (mark: string) =>
      `${mark}# Home\n\n${mark}- The fund has 40 homes.\n\n${mark}> It is *old*.\n\n`.repeat(200);
    const { value } = parse(source(page('\ufeff')));
    assertCitable(value);
    const kinds = ({ blocks }: typeof value) => blocks.map(({ type }) => type);
    expect(kinds(value)).toEqual(kinds(parse(source(page(''))).value));
  });

  it('of nothing but rows do not exhaust the stack', () => {
    expect(parse(source('Type: a\n'.repeat(130_000))).value.blocks).toHaveLength(130_000);
  }, 60_000);

  it('in one paragraph are cut at the end of a sentence', () => {
    const { blocks } = parse(source('The fund has 40 homes. '.repeat(30_000))).value;
    const texts = new Set(
      blocks.flatMap((block) => ('sentences' in block ? block.sentences : [])).map((s) => s.passage.text),
    );
    expect([...texts]).toEqual(['The fund has 40 homes.']);
  });
});
