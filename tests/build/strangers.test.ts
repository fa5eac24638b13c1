import { describe, expect, it } from 'vitest';
import { strangersTo } from '../../pipeline/strangers.ts';

const extraction = (source: string, ...names: string[]) => ({
  profile: { source, names, firstPerson: false, encyclopedic: false },
  claims: [],
  skipped: [],
});

describe('strangersTo', () => {
  it('passes a text that uses a shorter or a longer form of the name', () => {
    const texts = [extraction('a', 'Kite Union'), extraction('b', 'World Kite Union'), extraction('c', 'kite union')];
    expect(strangersTo('Kite Union', texts)).toEqual(new Set());
  });

  it('finds the text that seems to be about somebody else, and the one about nobody', () => {
    const texts = [extraction('a', 'Kite Union'), extraction('b', 'Children'), extraction('c')];
    expect(strangersTo('Kite Union', texts)).toEqual(new Set(['b', 'c']));
  });
});
