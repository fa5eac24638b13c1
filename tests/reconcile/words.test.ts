/** Words in other spellings and forms are one word where texts are compared, and other words are not. */
import { describe, expect, it } from 'vitest';
import { stem } from '../../pipeline/model/words.ts';

describe('one word', () => {
  it.each([
    ['organisation', 'organizations'],
    ['organisational', 'organizational'],
    ['analyse', 'analyzing'],
    ['travelled', 'traveling'],
    ['counselling', 'counseling'],
    ['programme', 'programs'],
    ['centre', 'centers'],
    ['offences', 'offense'],
    ['crises', 'crisis'],
    ['lives', 'life'],
    ['launched', 'launching'],
    ['falling', 'fall'],
    ['paediatric', 'pediatric'],
    ['children', 'child'],
    ['countries', 'country'],
    ['metres', 'meter'],
  ])('%s is %s', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });
});

describe('two words', () => {
  it.each([
    ['news', 'new'],
    ['constructor', 'construct'],
    ['media', 'medium'],
    ['international', 'national'],
    ['member', 'membership'],
    ['police', 'policy'],
  ])('%s is not %s', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});
