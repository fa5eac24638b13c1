/**
 * Compares counted figures of any kind by what they count: its words come from the unit and from the qualifier `of`.
 * 1,300 signatories and 300 companies count two things; "more than 7 million signatures" and 7,044,278 one.
 */
import type { Claim } from '../../model/claim.ts';
import { relateTimes } from '../../model/edtf.ts';
import type { QuantityValue } from '../../model/value.ts';
import { isEmptyWord, isSubset, shared, spell, stems, wordsOf } from '../../model/words.ts';
import { lead, optional, type Relation } from '../relation.ts';
import { qualifierTime, relateQuantities } from './count.ts';
import { defineMeasure, type Measure } from './measure.ts';
import { relateNames } from './name.ts';

interface Figure {
  readonly quantity: QuantityValue;
  /** The noun that is counted. */
  readonly head: string;
  readonly words: readonly string[];
  readonly about?: string;
  readonly time?: string;
}

const vague = new Set(
  'number total estimat more less several various local nearly almost collect global only'.split(' '),
);

/** The measure of statistics. */
export const statisticMeasure: Measure = defineMeasure<Figure>({
  read: readFigure,
  blocks: (figure) => [figure.head],
  relate: (a, b) => {
    if (a.head !== b.head || !alike(a, b)) return 'different';
    return lead(relateQuantities(a.quantity, b.quantity), [
      optional(a.about, b.about, relateNames),
      optional(a.time, b.time, relateTimes),
      relateWords(a.words, b.words),
    ]);
  },
  clash: (a, b) => clearlySameCount(a, b) && relateQuantities(a.quantity, b.quantity) === 'different',
});

function readFigure(claim: Claim): Figure {
  const quantity: QuantityValue =
    claim.value.type === 'quantity' ? claim.value : { type: 'quantity', amount: Number.NaN, bound: 'exact' };
  const { of = '', about } = claim.qualifiers;
  const { unit = '', ...unitless } = quantity;
  const time = qualifierTime(claim.qualifiers);
  // A copy, since a list that was filtered keeps room for more, and there may be very many.
  const words = [...stems(`${unit} ${of}`).filter((word) => !vague.has(word))];
  return {
    quantity: unit === '%' ? quantity : unitless,
    head: headOf(unit === '' || unit === '%' ? of : unit),
    words,
    ...(about !== undefined && { about }),
    ...(time !== undefined && { time }),
  };
}

/** The noun of a phrase: the last word before the first preposition. */
function headOf(phrase: string): string {
  const words = wordsOf(phrase);
  const lead = words.findIndex((word) => !isEmptyWord(word));
  const stop = words.findIndex((word, index) => index > lead && isEmptyWord(word));
  return spell(words[(stop < 0 ? words.length : stop) - 1] ?? '');
}

function relateWords(a: readonly string[], b: readonly string[]): Relation {
  if (isSubset(a, b)) return a.length === b.length ? 'same' : 'coarser';
  return isSubset(b, a) ? 'finer' : 'same';
}

/** What is counted may be said in fewer words, not in other ones. */
function alike(a: Figure, b: Figure): boolean {
  const least = Math.min(a.words.length, b.words.length);
  const common = shared(a.words, b.words);
  return common === least || common * 2 >= Math.max(a.words.length, b.words.length);
}

function clearlySameCount(a: Figure, b: Figure): boolean {
  if (a.head !== b.head || a.head === '') return false;
  const common = shared(a.words, b.words);
  const whole = common === Math.min(a.words.length, b.words.length);
  if (!whole && common * 10 < Math.max(a.words.length, b.words.length) * 6) return false;
  if (a.time !== undefined && b.time !== undefined && relateTimes(a.time, b.time) === 'different') return false;
  const about = optional<string>(a.about, b.about, relateNames);
  return common >= 2 ? about !== 'different' : a.about !== undefined && about === 'same';
}
