/**
 * Compares phrases word by word, whatever the order: "child trafficking for sexual purposes" is "the trafficking of
 * children for sexual purposes". A phrase with one word more is another phrase: a narrower problem is not the same
 * problem. Only where a property's texts contain each other as addresses do is the shorter one coarser.
 */
import { withoutAcronyms } from '../../model/names.ts';
import { isSubset, stems } from '../../model/words.ts';
import { defineMeasure, type Measure, textOf } from './measure.ts';

/** Words of framing that do not change what a purpose or a focus is. */
const framing = new Set(
  'work aim seek dedicat fully exclusively solely industry sector issue problem field area include aspect form all'.split(
    ' ',
  ),
);

/** Equal words make equal phrases. */
export const wordingMeasure: Measure = defineMeasure<readonly string[]>({
  read: (claim) => phraseStems(textOf(claim)),
  blocks: (words) => [words.join(' ')],
  relate: (a, b) => (a.join(' ') === b.join(' ') ? 'same' : 'different'),
});

/** A text of which there is one: fewer words of the same are coarser where they are enough to be a telling. */
export const tellingMeasure: Measure = defineMeasure<readonly string[]>({
  read: (claim) => phraseStems(textOf(claim)),
  blocks: (words) => words,
  relate: (a, b) => {
    if (a.join(' ') === b.join(' ')) return 'same';
    if (Math.min(a.length, b.length) < fewestTold) return 'different';
    if (isSubset(a, b)) return 'coarser';
    return isSubset(b, a) ? 'finer' : 'different';
  },
});

/** Fewer words than this in common are no telling of the same thing. */
const fewestTold = 3;

/** A text that leaves out parts of another one is coarser: an address with and without its country. */
export const addressMeasure: Measure = defineMeasure<readonly string[]>({
  read: (claim) => {
    const words = stems(textOf(claim));
    return words.length > 0 ? words : [textOf(claim)];
  },
  blocks: (words) => words,
  relate: (a, b) => {
    if (isSubset(a, b)) return a.length === b.length ? 'same' : 'coarser';
    return isSubset(b, a) ? 'finer' : 'different';
  },
});

/** The words of a phrase that count: {@link stems} without framing, or all of them where nothing else is left. */
function phraseStems(text: string): readonly string[] {
  const all = stems(withoutAcronyms(text));
  const kept = all.filter((word) => !framing.has(word));
  return kept.length > 0 ? kept : all.length > 0 ? all : [text];
}
