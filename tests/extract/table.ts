/** Tables of expectations: a text, and all that it says of one property, each value in the notation of `claims.ts`. */
import { describe, expect, it } from 'vitest';
import { type ExtractionOptions, said } from './claims.ts';

/** A text, then what it says, in the order of the text; nothing where it says nothing. */
export type Case = readonly [text: string, ...expected: string[]];

/** One test for each case: the text says of the property what stands beside it, and nothing else. */
export function says(property: string, cases: readonly Case[], options?: ExtractionOptions): void {
  describe(`${property}: says`, () => {
    for (const [text, ...expected] of cases)
      it(`${expected.join(' + ') || 'nothing'} in "${text.replaceAll('\n', ' ⏎ ')}"`, () => {
        expect(said(property, text, options)).toEqual(expected);
      });
  });
}
