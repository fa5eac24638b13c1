/**
 * Joining many sources takes work in proportion to their number. Work is counted, not timed: how often what a claim says
 * besides its value is looked at.
 */
import { describe, expect, it } from 'vitest';
import type { Qualifiers } from '../../pipeline/model/value.ts';
import { facts, quantity, type Read, type Said, source, text } from './build.ts';

/** What each of many sources says, by its number. */
const folders: Readonly<Record<string, (index: number) => readonly Said[]>> = {
  'a figure of its own': (index) => [{ property: 'memberCount', value: quantity(1000 + index, 'organisations') }],
  'a figure of its own, with a year': (index) => [
    {
      property: 'memberCount',
      value: quantity(1000 + index, 'organisations'),
      qualifiers: { pointInTime: String(1000 + (index % 900)) },
    },
  ],
  'the same figure': () => [{ property: 'memberCount', value: quantity(104, 'organisations') }],
  'an event of its own': (index) => [
    {
      property: 'event',
      value: text(`opened the quay of harbour number${index}`),
      qualifiers: { pointInTime: String(1500 + (index % 500)) },
    },
  ],
};

/** Looks at qualifiers while sources are joined. */
function looks(count: number, says: (index: number) => readonly Said[]): number {
  let seen = 0;
  const reads = Array.from({ length: count }, (_, index): Read => {
    const read = source(`text-${String(index).padStart(5, '0')}`, says(index), { text: `Text ${index} of the Quay` });
    const claims = read.extraction.claims.map((claim) => {
      const { qualifiers, ...rest } = claim;
      return Object.defineProperty(rest, 'qualifiers', {
        enumerable: true,
        get: (): Qualifiers => {
          seen++;
          return qualifiers;
        },
      }) as typeof claim;
    });
    return { ...read, extraction: { ...read.extraction, claims } };
  });
  facts(reads);
  return seen;
}

describe('work grows with the number of sources where each says', () => {
  it.each(Object.entries(folders))('%s', (_, says) => {
    const [few, many] = [looks(400, says), looks(1600, says)];
    expect(many / few).toBeLessThan(4.4);
  });
});
