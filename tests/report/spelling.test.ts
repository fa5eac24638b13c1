/** "Did you mean": near enough to help, never so far as to mislead. */
import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../pipeline/model/spelling.ts';

const keys = ['subject', 'locale', 'page', 'documents', 'sources', 'stale'];

describe('did you mean', () => {
  it.each([
    ['documets', 'documents'],
    ['soruces', 'sources'],
    ['Locale', 'locale'],
    ['pages', 'page'],
    ['zzz', undefined],
    ['', undefined],
    ['completely different', undefined],
  ])('%s: %s', (word, meant) => expect(didYouMean(word, keys)).toBe(meant));

  it('takes no longer for a word without end', () => {
    const started = performance.now();
    didYouMean('x'.repeat(1_000_000), keys);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
