import { describe, expect, it } from 'vitest';
import { sourceSpan } from '../../pipeline/model/passage.ts';
import { passagesOf } from './citable.ts';
import { lines, parsed } from './fixture.ts';

/** The first passage of a text. */
function passage(text: string) {
  const [block] = parsed(text).blocks;
  const [first] = block ? passagesOf(block) : [];
  if (!first) throw new Error('no passage');
  return first;
}

describe('what a reader does not read', () => {
  it('is left out of passages and kept as marks', () => {
    const text = 'It has homes (known as Lanterns[1]) in Oslo.[2][citation needed]Each is full.[ 3 ]';
    expect(lines(text)).toEqual(['paragraph 0  It has homes (known as Lanterns) in Oslo. | Each is full.']);
    expect(parsed(text).marks.map(({ start, end, kind, number }) => [text.slice(start, end), kind, number])).toEqual([
      ['[1]', 'footnote', 1],
      ['[2]', 'footnote', 2],
      ['[citation needed]', 'citation-needed', undefined],
      ['[ 3 ]', 'footnote', 3],
    ]);
  });

  it('knows a link to a note for a footnote marker', () => {
    const text = 'It has homes.[1](#cite_note-1) They are full.[\\[2\\]](#n2)';
    expect(lines(text)).toEqual(['paragraph 0  It has homes. | They are full.']);
    expect(parsed(text).marks.map((mark) => mark.number)).toEqual([1, 2]);
  });

  it('does not take an editor’s letters in a quotation, years or names for marks', () => {
    const text = 'He said that it "provide[s] for [t]he poor" in [1971] and [Oslo].';
    expect(lines(text)).toEqual([`paragraph 0  ${text}`]);
  });

  it('makes the reference list notes with their numbers', () => {
    const text =
      'It helps.[1]\n\n  1. ^ "About". Fund. Retrieved May 2, 2012.\u00a0 \n  2. ^ [1][dead link]\n  3. ^ "Aims". 2011.';
    expect(lines(text)).toEqual([
      'paragraph 0  It helps.',
      'note 0 no. 1  "About". Fund. Retrieved May 2, 2012.',
      'note 0 no. 2  ',
      'note 0 no. 3  "Aims". 2011.',
    ]);
    expect(parsed(text).marks.map((mark) => mark.kind)).toEqual(['footnote', 'footnote', 'dead-link']);
  });

  it('makes items below a title such as References notes', () => {
    expect(lines('## References\n\n1. Moe, I. "Report".\n2. Fund: Annual report.')).toEqual([
      'heading 1 depth 2  References',
      'note 1 no. 1  Moe, I. "Report".',
      'note 1 no. 2  Fund: Annual report.',
    ]);
  });
});

describe('markup', () => {
  it('is left out, the text in it kept', () => {
    const text = 'The **Lantern** _Fund_ has [40 homes](http://lantern.example/a_b "x") and <b>no</b> debt, `so far`.';
    expect(passage(text).text).toBe('The Lantern Fund has 40 homes and no debt, so far.');
  });

  it('folds odd blanks and leaves invisible characters out', () => {
    expect(passage('Forty\u00a0\u00a0homes\u2003in the\tNor\u00adth\u200b.\nAnd more.').text).toBe(
      'Forty homes in the North.',
    );
  });

  it('resolves entities and escapes, and cites them whole', () => {
    const text = 'Caf&eacute; Moe &amp; Lie \\*owns\\* it.';
    const found = passage(text);
    expect(found.text).toBe('Café Moe & Lie *owns* it.');
    const { start, end } = sourceSpan(found, 0, 4);
    expect(text.slice(start, end)).toBe('Caf&eacute;');
  });

  it('keeps what only looks like markup', () => {
    const text = 'It costs 5 < 6 and a <figure of speech> at http://lantern.example/a_b_c for 2 * 3 rooms.';
    expect(passage(text).text).toBe(text);
  });

  it('keeps a year that Markdown takes for a list’s number', () => {
    expect(lines('1971. The fund was opened in Oslo.')).toEqual(['item 0  1971. | The fund was opened in Oslo.']);
  });

  it('cites across quote markers and wrapped lines', () => {
    const text = '> The fund has\n> 40 homes.';
    const found = passage(text);
    expect(found.text).toBe('The fund has 40 homes.');
    const { start, end } = sourceSpan(found, 9, found.text.length);
    expect(text.slice(start, end)).toBe('has\n> 40 homes.');
  });
});
