import { describe, expect, it } from 'vitest';
import { lines, parsed } from './fixture.ts';

describe('headings', () => {
  it('reads Markdown headings, with signs before them or a line below them', () => {
    expect(lines('# Fund\n\nHistory\n-------\n\nIt was opened in 1971.\n\nAims\n====\n\nIt helps families.')).toEqual([
      'heading 1 depth 1  Fund',
      'heading 2 depth 2  History',
      'paragraph 2  It was opened in 1971.',
      'heading 3 depth 1  Aims',
      'paragraph 3  It helps families.',
    ]);
  });

  it('does not take a paragraph above a rule for a heading', () => {
    expect(lines('The fund has 40 homes. They are full.\n---\nMore homes are built now.')).toEqual([
      'paragraph 0  The fund has 40 homes. | They are full.',
      'paragraph 0  More homes are built now.',
    ]);
  });

  it('reads wiki headings with and without blanks, and text right below them', () => {
    expect(
      lines('= Fund =\n==History==\nIn 1971 it was opened.\n=== Early years ===\nIt was small then.\n== Aims==\n'),
    ).toEqual([
      'heading 1 depth 1  Fund',
      'heading 2 depth 2  History',
      'paragraph 2  In 1971 it was opened.',
      'heading 3 depth 3  Early years',
      'paragraph 3  It was small then.',
      'heading 4 depth 2  Aims',
    ]);
  });

  it('knows which section is in which', () => {
    expect(parsed('= Fund =\n==History==\n===Early===\n==Aims==').sections).toEqual([
      { depth: 0 },
      { title: 'Fund', depth: 1, parent: 0 },
      { title: 'History', depth: 2, parent: 1 },
      { title: 'Early', depth: 3, parent: 2 },
      { title: 'Aims', depth: 2, parent: 1 },
    ]);
  });

  it('takes a line that ends in an edit mark for a heading, an empty section too', () => {
    const text =
      'It helps families in need.\n\nHow the homes are paid for and run[edit]\n\nBy gifts alone it is paid.\n\nExternal links[edit]';
    expect(lines(text)).toEqual([
      'paragraph 0  It helps families in need.',
      'heading 1 depth 2  How the homes are paid for and run',
      'paragraph 1  By gifts alone it is paid.',
      'heading 2 depth 2  External links',
    ]);
    expect(parsed(text).marks.map((mark) => mark.kind)).toEqual(['edit', 'edit']);
  });

  it('takes a short line alone above text for a heading, and the first one for the title', () => {
    expect(
      lines(
        'Lantern Fund: homes for all\n\nfonds Lanterne\n\nThe fund has 40 homes.\n\nEarly years\n\nIt was small at first.',
      ),
    ).toEqual([
      'heading 1 depth 1  Lantern Fund: homes for all',
      'fragment 1  fonds Lanterne',
      'paragraph 1  The fund has 40 homes.',
      'heading 2 depth 2  Early years',
      'paragraph 2  It was small at first.',
    ]);
  });

  it('takes front matter for no text', () => {
    expect(lines('---\ntitle: Fund\n---\n\nThe fund has 40 homes.')).toEqual(['paragraph 0  The fund has 40 homes.']);
  });
});
