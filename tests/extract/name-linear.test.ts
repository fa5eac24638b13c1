/** Recognisers of names, places and acronyms look at tokens in proportion to their number, whatever the text is. */
import { expect, test } from 'vitest';
import { recogniseAcronyms } from '../../pipeline/extract/recognise/acronym.ts';
import { recogniseNames } from '../../pipeline/extract/recognise/name.ts';
import { type Token, tokenize } from '../../pipeline/extract/recognise/name-token.ts';
import { recognisePlaces } from '../../pipeline/extract/recognise/place.ts';

const units = [
  'A',
  'A ',
  'A. ',
  'A.',
  ', ',
  'of ',
  'Union of ',
  'Union and ',
  'Health, ',
  'Ministry of Health, ',
  '“A b ',
  '(WKU ',
  'World (WKU) ',
  'Bangkok, ',
  'Bangkok, Thailand, ',
  'in Northern ',
  "A's ",
  'a-',
  'x@',
  'www.',
  "'",
];

/** How often a recogniser looks at a token of a text, past the end of the text included. */
function looks(recognise: (text: string, tokens: readonly Token[]) => unknown, text: string): number {
  let count = 0;
  const counted = new Proxy(tokenize(text), {
    get: (tokens, key) => {
      if (typeof key === 'string' && /^-?\d+$/.test(key)) count++;
      return Reflect.get(tokens, key);
    },
  });
  recognise(text, counted);
  return count;
}

const recognisers: readonly ((text: string, tokens: readonly Token[]) => unknown)[] = [
  (text, tokens) => recogniseNames(text, {}, tokens),
  recognisePlaces,
  recogniseAcronyms,
];

test.each(units)('"%s" again and again', (unit) => {
  const repeated = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
  for (const recognise of recognisers) {
    const few = looks(recognise, repeated(1000));
    // Eight times the text: quadratic work would look 64 times as often.
    expect(looks(recognise, repeated(8000))).toBeLessThan(8 * few + few / 2 + 200);
  }
});
