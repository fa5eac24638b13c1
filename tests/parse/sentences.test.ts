import { describe, expect, it } from 'vitest';
import { sentenceRanges } from '../../pipeline/parse/sentences.ts';
import { lines } from './fixture.ts';

/** Sentences of a text that is given with a bar between them. */
function split(marked: string): string {
  const text = marked.replaceAll(' | ', ' ');
  return sentenceRanges(text, 1000)
    .map(({ from, to }) => text.slice(from, to))
    .join(' | ');
}

describe('sentences', () => {
  it.each([
    'It met U.S. legislators in Salem, D.C., in May. | It won.',
    'They moved to the U.S. | The rest stayed in D.C. | In May it closed.',
    'Dr. Moe and Prof. A. B. Lie of Lantern Inc. spoke. | St. Olav left.',
    'It uses tools, e.g. pens, i.e. ink etc. for work. | It sells them.',
    'The club Norden e.V. sings. | It has a seat.',
    'He said "Stop." | Then he left. | “We go.” | She stayed.',
    'She asked "Why?" and left. | Yes! | Really?',
    'See No. 5, p. 7 and Fig. 2. | Was it? | No. | It was 1.5 million.',
    'It opened in Jan. 1971 at 5 p.m. | On Monday it closed.',
    '(It closed. | It reopened.) | Done; all left: it was over.',
    'It was in the 3. Liga then. | In 2004 it rose.',
    '1. The fund opened. | 2. It closed.',
    'It waited… and left. | The end… | It was late.',
    'It joined in 1971. | eBay paid. | It left.',
    'Anna Moe Jr. of Moe & Co. Ltd. signed. | The rest did not.',
  ])('are told apart in %s', (marked) => {
    expect(split(marked)).toBe(marked);
  });

  it('go on over a soft wrap and end with a short line', () => {
    expect(lines('The fund has forty homes in the north and\nit runs them well. They are\nall full.')).toEqual([
      'paragraph 0  The fund has forty homes in the north and it runs them well. | They are all full.',
    ]);
    expect(lines('Norway\nDenmark\nSweden')).toEqual([
      'fragment 0  Norway',
      'fragment 0  Denmark',
      'fragment 0  Sweden',
    ]);
  });

  it('are kept apart where each line is a paragraph', () => {
    const long = `${'The fund has forty homes in the north. '.repeat(6).trim()}`;
    expect(lines(`${long}\n${long}`)).toHaveLength(2);
  });
});
