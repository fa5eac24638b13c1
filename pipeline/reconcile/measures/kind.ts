/**
 * Compares kinds of bodies: "NGO" is "non-governmental organisation", and "global non-governmental organisation" says
 * more of the same. What a body is stands in the head of the phrase, so that a network of charities is no charity.
 */
import { isAcronym, nameParts } from '../../model/names.ts';
import { isEmptyWord, isSubset, spell, wordsOf } from '../../model/words.ts';
import { defineMeasure, type Measure, textOf } from './measure.ts';

interface Kind {
  readonly words: readonly string[];
  /** Words up to the head, in order. */
  readonly lead: readonly string[];
  readonly acronym?: string;
  readonly bare: boolean;
}

/** The measure of kinds. */
export const kindMeasure: Measure = defineMeasure<Kind>({
  read: (claim) => {
    const parts = nameParts(textOf(claim));
    const { acronym, bare } = parts;
    return {
      words: [...new Set(parts.words)].sort(),
      lead: leadOf(textOf(claim)),
      ...(acronym !== undefined && { acronym }),
      bare,
    };
  },
  blocks: ({ words, lead, acronym }) => [
    ...words,
    `head ${lead.at(-1) ?? ''}`,
    ...(acronym === undefined ? [] : [`acronym ${acronym}`]),
    ...suffixes(lead).map((initials) => `acronym ${initials}`),
  ],
  relate: (a, b) => {
    if (a.words.join(' ') === b.words.join(' ')) return 'same';
    if (a.bare !== b.bare) {
      const [short, long] = a.bare ? [a, b] : [b, a];
      return standsFor(short, long) ? (a.bare ? 'coarser' : 'finer') : 'different';
    }
    if (a.lead.at(-1) !== b.lead.at(-1)) return 'different';
    if (isSubset(a.words, b.words)) return 'coarser';
    return isSubset(b.words, a.words) ? 'finer' : 'different';
  },
});

/** The words before the first preposition, the head last; brackets with an acronym in them left out. */
function leadOf(text: string): readonly string[] {
  const plain = text.replaceAll(/\(([^()]{1,80})\)/gu, (whole, inner: string) =>
    isAcronym(inner.trim()) ? ' ' : whole,
  );
  const words = wordsOf(plain);
  const first = words.findIndex((word) => !isEmptyWord(word));
  const stop = words.findIndex((word, index) => index > first && isEmptyWord(word));
  return words.slice(Math.max(0, first), stop < 0 ? words.length : stop).map(spell);
}

function standsFor({ acronym }: Kind, long: Kind): boolean {
  return acronym !== undefined && (long.acronym === acronym || suffixes(long.lead).includes(acronym));
}

/** First letters of the last words, from two on: "global non-governmental organisation" gives GO, NGO and so on. */
function suffixes(lead: readonly string[]): readonly string[] {
  return lead.slice(0, -1).map((_, index) =>
    lead
      .slice(index)
      .map((word) => word.charAt(0).toUpperCase())
      .join(''),
  );
}
