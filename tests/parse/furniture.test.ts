import { describe, expect, it } from 'vitest';
import { lines } from './fixture.ts';

const prose = 'The fund has 40 homes in three countries of the north.';

describe('page furniture', () => {
  it.each([
    'From Wikipedia, the free encyclopedia',
    'From an encyclopedia that is free to all',
    'Jump to: navigation, search',
    'Skip to content',
    'Follow us',
    'Join us: Google Plus',
    'Share this',
    'Read more',
    'Read more...',
    'Read more about our homes in the north',
    '2417 people like Lantern Fund Norway',
    'Discover the shops, schools and people supporting the fund',
    'We use cookies to make this site work.',
    'Log in',
    'Subscribe to our newsletter',
    '© 2012 Lantern Fund. All rights reserved.',
    'All rights reserved',
    'Navigation menu',
    'Categories: Charities | Norway',
    'Retrieved from "http://wiki.example/Lantern"',
  ])('knows %s', (line) => {
    expect(lines(`${prose}\n\n${line}\n\n${prose}`)[1]).toMatch(/^furniture 0 \(/);
  });

  it.each([
    'Join us and see how 40 homes are run by the fund.',
    'Discover how the fund was opened by Ida Moe in 1971.',
    'Read more than 40 reports of the fund were published in 2011.',
    'Available: English, Danish',
    'Follow-up work was paid for by 300 people.',
    'Share of gifts was 60% in 2011.',
  ])('does not eat a fact: %s', (line) => {
    expect(lines(`${prose}\n\n${line}\n\n${prose}`)[1]).not.toMatch(/^furniture/);
  });

  it('counts scraps among furniture at the end of a page as furniture, but no figure or address', () => {
    const text = `${prose}\n\nFollow us\nThe lantern circle\n312 people like us\nOslo office: 22 00 00 00`;
    expect(
      lines(text)
        .slice(1)
        .map((line) => line.split(' ')[0]),
    ).toEqual(['furniture', 'fragment', 'furniture', 'fragment']);
    expect(lines(`${prose}\n\nFollow us\nThe lantern circle\n312 people like us`)[2]).toMatch(
      /^furniture .* The lantern circle$/,
    );
  });

  it('cuts a picture’s name off the sentence after it', () => {
    expect(lines('HOME_PIC en In 1971, the fund opened its first home.')).toEqual([
      'furniture 0 (name of a picture)  HOME_PIC en',
      'paragraph 0  In 1971, the fund opened its first home.',
    ]);
  });

  it('cuts a link’s text off that a run of blanks sets apart', () => {
    expect(lines('\u00a0Now\u00a0\u00a0\u00a0 The fund has a seat and 95 homes in 8 countries.')).toEqual([
      'fragment 0  Now',
      'paragraph 0  The fund has a seat and 95 homes in 8 countries.',
    ]);
  });

  it('takes a table of contents out, and names of pages next to furniture', () => {
    const text = `Contents [hide]\n1 History\n1.1 Early years\n2 Aims\n\n${prose}\n\nLog in\n\nOur work\n\nContact`;
    expect(lines(text).map((line) => line.split(')')[0])).toEqual([
      'furniture 0 (navigation of the page',
      'furniture 0 (table of contents',
      'furniture 0 (table of contents',
      'furniture 0 (table of contents',
      `paragraph 0  ${prose}`,
      'furniture 0 (form or account',
      'furniture 0 (navigation of the page',
      'furniture 0 (navigation of the page',
    ]);
  });
});
