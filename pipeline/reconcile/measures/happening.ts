/**
 * Compares what happened (events), what was won (awards) and what was run (programmes): the same thing where the times
 * are compatible and the words alike, in compatible places.
 */
import type { Claim } from '../../model/claim.ts';
import { isSubset, shared, stem, stems, wordsOf } from '../../model/words.ts';
import { combine, optional, type Relation } from '../relation.ts';
import { defineMeasure, type Measure, textOf } from './measure.ts';
import { relateNames } from './name.ts';
import { relatePlaces } from './place.ts';
import { isNear, readWhen, relateWhen, type When } from './when.ts';

interface Happening {
  readonly words: readonly string[];
  /** Those of the words that tell events apart. */
  readonly strong: readonly string[];
  readonly ordinal?: number;
  readonly when: When;
  readonly place?: string;
  readonly about?: string;
  readonly duration?: string;
  /** Words around the telling, where it says too little by itself: a duration and a common noun are many things. */
  readonly around: readonly string[];
  /** "The three-year campaign" says no more than what it belongs to: the words of that. */
  readonly named?: readonly string[];
  /** It tells as what something began, which it did once: "was established as a three-year campaign". */
  readonly origin: boolean;
  /** Opening words of the name, in order: "The Code" opens "The Code of Conduct". */
  readonly opening: string;
}

/** Verbs and fillers that every telling of an event may have or leave out. */
const light = new Set(
  'organise co sponsor host hold held run help helpe ran take took place call launch start begin began year month annual campaign win won receive award select participate support global worldwide one two three four five six seven eight nine ten end focus help'
    .split(' ')
    .map(stem),
);
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/**
 * Events: sentences and phrases, told in very different words. The words of the subject's name and theme, which most of
 * its events share, tell none of them apart and are left out.
 */
export function eventMeasure(theme: ReadonlySet<string>): Measure {
  return happeningMeasure(alikeEvents, theme);
}

/** Awards and programmes: names, told in full or in part. */
export const titledMeasure: Measure = happeningMeasure(alikeTitles, new Set());

function happeningMeasure(alike: (a: Happening, b: Happening) => boolean, theme: ReadonlySet<string>): Measure {
  return defineMeasure<Happening>({
    read: (claim) => readHappening(claim, theme),
    blocks: (happening) => [...happening.words, ...(happening.opening === '' ? [] : [`opening ${happening.opening}`])],
    relate: (a, b) => {
      const named = relateNamed(a, b);
      if (named !== undefined) return sameFrame(a, b) ? named : 'different';
      if (!alike(a, b) || !sameFrame(a, b)) return 'different';
      return combine([
        relateWhen(a.when, b.when),
        optional(a.place, b.place, relatePlaces),
        optional(a.about, b.about, relateNames),
        relateWords(a.words, b.words),
      ]);
    },
    clash: (a, b) => clearlyAlike(a, b) && timesClash(a, b) && sameFrame(a, b),
  });
}

/** A telling that says no more than what it belongs to is a coarser one of whatever tells of that by name. */
function relateNamed(a: Happening, b: Happening): Relation | undefined {
  if (a.named !== undefined && b.named === undefined && isSubset(a.named, b.words)) return 'coarser';
  if (b.named !== undefined && a.named === undefined && isSubset(b.named, a.words)) return 'finer';
  return undefined;
}

const nothing: readonly string[] = [];

function readHappening(claim: Claim, theme: ReadonlySet<string>): Happening {
  const text = textOf(claim);
  const main = mainPart(text);
  const { place, about, duration } = claim.qualifiers;
  const ordinal = ordinalOf(main);
  const wording = `${text} ${claim.property === 'event' ? '' : claim.reference.exact}`;
  const placeWords = new Set(stems(place ?? ''));
  const told = stems(main).filter((word) => !isYear(word));
  const words = told.length > 0 ? told : [text];
  const placeless = words.filter((word) => !placeWords.has(word));
  const strong = placeless.filter((word) => !light.has(word) && !ordinals.includes(word) && !theme.has(word));
  const when = readWhen(claim.qualifiers, wording);
  const says = strong.length > 0 || place !== undefined;
  const { prefix, suffix } = claim.reference;
  const bare = !says && !isNear(when) && duration !== undefined && about !== undefined;
  return {
    // Copies, since a list that was filtered keeps room for more, and there may be very many.
    words: [...(placeless.length > 0 ? placeless : words)],
    strong: [...strong],
    around: says ? nothing : stems(`${prefix} ${suffix}`),
    ...(bare && { named: stems(about) }),
    ...(duration !== undefined && { duration }),
    ...(ordinal !== undefined && { ordinal }),
    when,
    ...(place !== undefined && { place }),
    ...(about !== undefined && { about }),
    origin: duration !== undefined && /\b(?:established|founded|launched|created|started) as an? /iu.test(text),
    opening: wordsOf(main)
      .filter((word) => word !== 'the')
      .slice(0, 1)
      .join(' '),
  };
}

/** What stands before the first subordinate part: "developed in 1996, following the congress" is not the congress. */
function mainPart(text: string): string {
  const cut =
    /\b(?:following|after|during|before|which|that called|in partnership|in cooperation|as part of|as a result)\b/iu.exec(
      text,
    );
  return cut === null || cut.index < 8 ? text : text.slice(0, cut.index);
}

function ordinalOf(text: string): number | undefined {
  for (const word of wordsOf(text)) {
    const named = ordinals.indexOf(word);
    if (named >= 0) return named + 1;
    const digits = /^(\d{1,3})(?:st|nd|rd|th)$/u.exec(word);
    if (digits !== null) return Number(digits[1]);
  }
  return undefined;
}

function sameFrame(a: Happening, b: Happening): boolean {
  if (a.duration !== undefined && b.duration !== undefined && a.duration !== b.duration) return false;
  const sameOrdinal = a.ordinal === undefined || b.ordinal === undefined || a.ordinal === b.ordinal;
  if (!sameOrdinal) return false;
  if (a.place !== undefined && b.place !== undefined && relatePlaces(a.place, b.place) === 'different') return false;
  return a.about === undefined || b.about === undefined || relateNames(a.about, b.about) !== 'different';
}

function alikeEvents(a: Happening, b: Happening): boolean {
  const [left, right] = [a.strong, b.strong];
  const common = shared(left, right);
  const least = Math.min(left.length, right.length);
  if (a.origin && b.origin) return true;
  if (least === 0) {
    const alike = left.length === right.length && a.words.join(' ') === b.words.join(' ');
    return alike && shared(a.around, b.around) * 2 >= Math.min(a.around.length, b.around.length);
  }
  // A red house and a blue one are two, although both were opened in one year.
  if (bothDated(a, b)) return common * 10 >= least * 7;
  return common >= 2 && common * 10 >= least * 8 && common * 2 >= Math.max(left.length, right.length);
}

function alikeTitles(a: Happening, b: Happening): boolean {
  const least = Math.min(a.words.length, b.words.length);
  const common = shared(a.words, b.words);
  if (common === a.words.length && common === b.words.length) return true;
  if (least === 1) return common === 1 && a.opening === b.opening;
  if (common === least) return least >= 3 || (bothDated(a, b) && least >= 2) || a.opening === b.opening;
  return least >= 4 && common * 10 >= Math.max(a.words.length, b.words.length) * 8;
}

function clearlyAlike(a: Happening, b: Happening): boolean {
  const [left, right] = [a.strong, b.strong];
  const common = shared(left, right);
  return common >= 3 && common * 10 >= Math.min(left.length, right.length) * 8;
}

function timesClash(a: Happening, b: Happening): boolean {
  return relateWhen(a.when, b.when) === 'different';
}

function bothDated(a: Happening, b: Happening): boolean {
  return isNear(a.when) && isNear(b.when) && relateWhen(a.when, b.when) !== 'different';
}

function relateWords(a: readonly string[], b: readonly string[]): Relation {
  if (isSubset(a, b)) return a.length === b.length ? 'same' : 'coarser';
  return isSubset(b, a) ? 'finer' : 'same';
}

function isYear(word: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/u.test(word);
}
