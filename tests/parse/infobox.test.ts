import { describe, expect, it } from 'vitest';
import { lines } from './fixture.ts';

describe('infobox lines', () => {
  it('reads list items with a key and a colon as rows', () => {
    expect(lines('= Lantern Fund =\n\n- Type: Charity\n- Founded Date: 1971\n* Key People: Ida Moe (chair)\n')).toEqual(
      [
        'heading 1 depth 1  Lantern Fund',
        'row 1  Type = Charity',
        'row 1  Founded Date = 1971',
        'row 1  Key People = Ida Moe (chair)',
      ],
    );
  });

  it('reads bold keys and bare lines with a colon as rows', () => {
    expect(lines('**Type:** Charity\n**Founded:** 3 May 1971\nWebsite: www.lantern.example')).toEqual([
      'row 0  Type = Charity',
      'row 0  Founded = 3 May 1971',
      'row 0  Website = www.lantern.example',
    ]);
  });

  it('reads a key and its value without a colon, and keeps an address between them as an item of the infobox', () => {
    const text =
      'Type NGO\nFounded 1971\n  • 4 Quay Street, Bergen, Norway 5003.\nMission A home for every child. It helps.\n';
    expect(lines(text)).toEqual([
      'row 0  Type = NGO',
      'row 0  Founded = 1971',
      'item 0 infobox  4 Quay Street, Bergen, Norway 5003.',
      'row 0  Mission = A home for every child. It helps.',
    ]);
  });

  it('reads keys that stand alone above their values', () => {
    expect(
      lines('Founded\n1971\nKey people\nIda Moe (chair)\nOle Lie (director)\nWebsite\nwww.lantern.example'),
    ).toEqual([
      'row 0  Founded = 1971',
      'row 0  Key people = Ida Moe (chair) ; Ole Lie (director)',
      'row 0  Website = www.lantern.example',
    ]);
  });

  it('does not take prose that begins with a key for a row', () => {
    const text = 'Members of the fund meet each spring in Oslo.\nType designers founded it in 1971 with great care.';
    expect(lines(text)).toEqual([
      'paragraph 0  Members of the fund meet each spring in Oslo. | Type designers founded it in 1971 with great care.',
    ]);
  });

  it('takes a single line with a known key and a short value for a row, wherever it stands', () => {
    const text = 'The plan tells what has to be done in the years to come.\nAvailable: English, Danish, Sami';
    expect(lines(text).at(-1)).toBe('row 0  Available = English, Danish, Sami');
  });

  it('leaves items whose first words are no keys to prose', () => {
    expect(lines('- 1971: opened in Oslo\n- Shelter: we house 40 families\n- Food: we cook')).toEqual([
      'item 0  1971: opened in Oslo',
      'item 0  Shelter: we house 40 families',
      'item 0  Food: we cook',
    ]);
  });

  it('takes more keys from the vocabulary', () => {
    const text = 'Kennel: Oslo\nBreed: Elkhound';
    expect(lines(text)).toEqual(['fragment 0  Kennel: Oslo', 'fragment 0  Breed: Elkhound']);
    expect(lines(text, { keys: new Set(['kennel', 'breed']) })).toEqual([
      'row 0  Kennel = Oslo',
      'row 0  Breed = Elkhound',
    ]);
  });
});
