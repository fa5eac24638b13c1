/**
 * Joining many sources takes work in proportion to their number. Work is counted, not timed: how often what a claim says
 * besides its value, and where it stands, is looked at.
 */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../pipeline/model/claim.ts';
import { facts, place, quantity, type Read, type Said, source, text } from './build.ts';

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
  'two of a few figures': (index) => [
    { property: 'memberCountryCount', value: quantity(10 + (index % 3), 'countries') },
    { property: 'memberCountryCount', value: quantity(20 + (index % 7), 'countries') },
  ],
  'what others tell as past': (index) => [
    { property: 'headquarters', value: place(index % 4 === 0 ? 'Oslo' : 'Ghent'), past: index % 4 === 1 },
  ],
  'one of two places': (index) => [{ property: 'headquarters', value: place(index % 2 === 0 ? 'Oslo' : 'Ghent') }],
  'an event of its own': (index) => [
    {
      property: 'event',
      value: text(`opened the quay of harbour number${index}`),
      qualifiers: { pointInTime: String(1500 + (index % 500)) },
    },
  ],
};

/** How often each part of claims is looked at while sources are joined. */
interface Looks {
  qualifiers: number;
  reference: number;
}

function looks(count: number, says: (index: number) => readonly Said[]): Looks {
  const seen: Looks = { qualifiers: 0, reference: 0 };
  const reads = Array.from({ length: count }, (_, index): Read => {
    const read = source(`text-${String(index).padStart(5, '0')}`, says(index), { text: `Text ${index} of the Quay` });
    const claims = read.extraction.claims.map((claim) =>
      counted(counted(claim, 'qualifiers', seen), 'reference', seen),
    );
    return { ...read, extraction: { ...read.extraction, claims } };
  });
  facts(reads);
  return seen;
}

function counted(claim: Claim, part: keyof Looks, seen: Looks): Claim {
  const value = claim[part];
  const get = () => {
    seen[part]++;
    return value;
  };
  return Object.defineProperty({ ...claim }, part, { enumerable: true, get });
}

describe('work grows with the number of sources where each says', () => {
  it.each(Object.entries(folders))('%s', (_, says) => {
    const [few, many] = [looks(400, says), looks(1600, says)];
    expect(many.qualifiers / few.qualifiers).toBeLessThan(4.4);
    // Claims are put into the order of their sources, which takes a little more than their number.
    expect(many.reference / few.reference).toBeLessThan(5.2);
  });
});
