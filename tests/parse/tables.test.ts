import { describe, expect, it } from 'vitest';
import { lines } from './fixture.ts';

describe('tables', () => {
  it('gives a record under its column names for each row', () => {
    expect(lines('| Year | Members |\n|---|---|\n| 2001 | 40 |\n| 2010 | 75 |')).toEqual([
      'record 0  Year: 2001 ; Members: 40',
      'record 0  Year: 2010 ; Members: 75',
    ]);
  });

  it('gives rows for two columns of which the first reads as keys', () => {
    expect(lines('| Field | Value |\n|---|---|\n| Founded | 1971 |\n| Staff | 12 |')).toEqual([
      'furniture 0 (column names of a table)  | Field | Value |',
      'row 0  Founded = 1971',
      'row 0  Staff = 12',
    ]);
  });

  it('keeps the column names where they say something', () => {
    expect(lines('| Name | 2013 |\n|---|---|\n| Members | 75 |\n| Staff | 12 |')).toEqual([
      'record 0  Name: Members ; 2013: 75',
      'record 0  Name: Staff ; 2013: 12',
    ]);
  });

  it('reads an infobox printed as a table without a header, its rows broken over lines', () => {
    const text =
      'Founded | 1971 |\n---|---|\nType | Fund |\nLocation |\n|\nArea served\n|\nNordic countries |\n' +
      'Key people\n|\nIda Moe (chair)\nOle Lie (director) |\nWebsite | lantern.example |\n' +
      'The Lantern Fund is a charity with 40 homes in 3 countries.\nIt was opened in Oslo in 1971.';
    expect(lines(text)).toEqual([
      'row 0  Founded = 1971',
      'row 0  Type = Fund',
      'row 0  Location = ',
      'row 0  Area served = Nordic countries',
      'row 0  Key people = Ida Moe (chair) ; Ole Lie (director)',
      'row 0  Website = lantern.example',
      'paragraph 0  The Lantern Fund is a charity with 40 homes in 3 countries. | It was opened in Oslo in 1971.',
    ]);
  });

  it('finds the text that follows a table without a blank line', () => {
    const text = '| Year | Members |\n|---|---|\n| 2001 | 40 |\nThe fund grew quickly after that year.';
    expect(lines(text)).toEqual([
      'record 0  Year: 2001 ; Members: 40',
      'paragraph 0  The fund grew quickly after that year.',
    ]);
  });

  it('loses no cell of a row that has too many or too few', () => {
    expect(lines('| A | B |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |')).toEqual([
      'record 0  A: 1 ; B: 2 ; : 3',
      'fragment 0  | 4 |',
    ]);
  });
});
