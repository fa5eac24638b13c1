/**
 * All figures of a sentence in one scan from left to right: at each token every recogniser is asked, the longest answer wins,
 * and reading goes on after it. Each recogniser looks at a bounded number of tokens or consumes what it looked at, so the
 * work is linear in the text, hostile ones included. It does not know what the figures are about.
 */
import { readTime } from './date.ts';
import { readDuration } from './duration.ts';
import type { Figure } from './figure.ts';
import { readLabel } from './figure-label.ts';
import { type Company, type Match, noCompany } from './figure-match.ts';
import { readTimeOfDayOrScore } from './figure-pair.ts';
import { Reader } from './figure-reader.ts';
import { type Chance, chances } from './figure-seed.ts';
import { readQuantity } from './number-quantity.ts';

/** The figures of a text in order, none overlapping another. `text.slice(start, end)` is the figure's words. */
export function recogniseFigures(text: string): Figure[] {
  return scanFigures(text).figures;
}

/** The same with the work it took, counted in looks at a token. */
export function scanFigures(text: string): { readonly figures: Figure[]; readonly reads: number } {
  const r = new Reader(text);
  const figures: Figure[] = [];
  let company: Company = noCompany;
  const chance = chances(r);
  for (let index = 0; index < r.length; ) {
    const match = readAt(r, index, company, chance[index]);
    if (match) {
      figures.push(match.figure);
      company = { next: match.next, type: match.figure.type };
    }
    index = match?.next ?? index + 1;
  }
  return { figures, reads: r.reads };
}

function readAt(r: Reader, index: number, company: Company, chance: Chance | undefined): Match | undefined {
  if (chance === 'any') return longest(r, index, company);
  return chance === 'name' ? readLabel(r, index) : undefined;
}

/** Of equally long readings the first counts: a time before a count, a count before a name. */
function longest(r: Reader, index: number, company: Company): Match | undefined {
  const readings: (Match | undefined)[] = [
    readTime(r, index, company),
    readDuration(r, index),
    readTimeOfDayOrScore(r, index),
    readQuantity(r, index),
    readLabel(r, index),
  ];
  let best: Match | undefined;
  for (const reading of readings) if (reading && reading.next > (best?.next ?? index)) best = reading;
  return best;
}
