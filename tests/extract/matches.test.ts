import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matches } from '../../pipeline/extract/matches.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '🙂', ' ', '\n'), maxLength: 30 });
const expression = fc.constantFrom(/a+/gu, /a*/gu, /(?:)/gu, /(?<=b)a|🙂/gu, /^b/gmu);

it('finds what matchAll finds, text after text', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), expression, (texts, found) => {
      for (const one of texts)
        expect(matches(found, one).map((match) => [match.index, match[0]])).toEqual(
          [...one.matchAll(found)].map((match) => [match.index, match[0]]),
        );
    }),
  );
});

it('looks for so many and no more', () => {
  expect(matches(/a/gu, 'aaaaa', 2)).toHaveLength(2);
  expect(matches(/a/gu, 'baab')).toHaveLength(2);
});
