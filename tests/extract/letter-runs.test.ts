import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalRuns, hasTwoCapitals, holdsSmallWord, smallWords } from '../../pipeline/extract/letter-runs.ts';

const signs = fc.constantFrom(...'aéßſZÉİ9²́ .-&’\nǅ界', '🙂', '𝒜', ' Ab', 'Union of ');
const anyText = fc.array(signs, { maxLength: 40 }).map((parts) => parts.join(''));

function expectForAny(check: (text: string) => void): void {
  fc.assert(
    fc.property(anyText, (text) => {
      check(text);
    }),
  );
}

describe('a scan finds what an expression finds', () => {
  it('of names', () => {
    const run = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}&-]*(?: \p{Lu}[\p{L}\p{M}\p{N}&-]*){0,6}/gu;
    expectForAny((text) => expect(capitalRuns(text)).toEqual([...(text.match(run) ?? [])]));
  });

  it('of small words', () => {
    const word = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu;
    expectForAny((text) => expect(smallWords(text)).toEqual([...(text.match(word) ?? [])]));
  });

  it('of one small word', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat({ max: 40 }), fc.nat({ max: 6 }), (text, other, from, length) => {
        for (const word of [text.slice(from, from + length), other.slice(0, length)])
          expect(word !== '' && holdsSmallWord(text, word)).toBe(smallWords(text).includes(word));
      }),
      { numRuns: 1000 },
    );
  });

  it('of signs with two capitals', () => {
    const two = /\p{Lu}[^\p{Lu}\s]*\p{Lu}/u;
    expectForAny((text) => expect(hasTwoCapitals(text)).toBe(two.test(text)));
  });
});
