import { describe, expect, it } from 'vitest';
import type { Claim } from '../../pipeline/model/claim.ts';
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

  it('passes a text under a name that another text gives the subject', () => {
    const reference = { source: 'a', start: 0, end: 9, line: 1, column: 1, exact: 'Kite Club', prefix: '', suffix: '' };
    const former: Claim = {
      property: 'alternateName',
      value: { type: 'text', text: 'Kite Club' },
      qualifiers: {},
      reference: { ...reference, rule: 'formerly' },
      place: 'lead',
    };
    const texts = [{ ...extraction('a', 'Kite Union'), claims: [former] }, extraction('b', 'the Kite Club')];
    expect(strangersTo('Kite Union', texts)).toEqual(new Set());
  });
});
