import { describe, expect, it } from 'vitest';
import { findGlued } from '../../pipeline/parse/glue.ts';
import { lines, parsed } from './fixture.ts';

/** The glued words of a text, set apart. */
function glued(text: string): string[] {
  return [...findGlued(text)].map(([word, at]) => `${word.slice(0, at)} ${word.slice(at)}`);
}

describe('words run together', () => {
  it('are set apart after a function word, before an acronym, and where the pair is seen apart', () => {
    expect(glued('Members (full andAssociate) hold anAnnual Assembly.')).toEqual(['and Associate', 'an Annual']);
    expect(glued('These are ruralNGOs and many NGOs.')).toEqual(['rural NGOs']);
    expect(glued('The FundNorway office; Fund Norway is old. LANTNorway and LANT Norway.')).toEqual([
      'Fund Norway',
      'LANT Norway',
    ]);
  });

  it('are set apart in lower case only where the rest is a word of the text', () => {
    expect(glued('They stopthe trade, and stop within thevillage and withinthe old village.')).toEqual([
      'stop the',
      'the village',
      'within the',
    ]);
    expect(glued('They wrapthe goods.')).toEqual([]);
  });

  it.each(['YouTube', 'PayPal', 'AccorHotels', 'McDonald', 'iPhone', 'eBay', 'LinkedIn', 'MacBook', 'DeLuca', 'macOS'])(
    'does not split the name %s',
    (name) => {
      expect(glued(`The fund is on ${name}, a mac, an e, an accor, for hotels and tubes; you link in.`)).toEqual([]);
    },
  );

  it.each([
    'breathe',
    'clothe',
    'seethe',
    'thousand',
    'understand',
    'therapist',
    'themselves',
    'withdrawn',
    'island',
    'theory',
  ])('does not split the word %s', (word) => {
    expect(glued(`We see that tea, clo, under, thous, drawn, rapist and isl are ${word} here.`)).toEqual([]);
  });

  it('are one place in the source and two words in the passage', () => {
    const text = 'Members (full andAssociate) meet.';
    expect(lines(text)).toEqual(['paragraph 0  Members (full and Associate) meet.']);
    const [block] = parsed(text).blocks;
    if (block?.type !== 'paragraph') throw new Error('no paragraph');
    expect(block.sentences[0]?.passage.runs).toEqual([
      { at: 0, start: 0, length: 17 },
      { at: 18, start: 17, length: 16 },
    ]);
  });
});
