/**
 * What to try next on a document that does not fit, and what to say of one that cannot be made to. Pure: measures in, a
 * plan out. Savings are predicted so that few prints are needed; a print always has the last word.
 */
import { type Fit, loosest, tightest } from '../model/fit.ts';
import type { Fallback } from '../model/template.ts';
import { depthOf, type Measured } from './measure.ts';

/** A print that has been measured. */
export interface Fitted {
  readonly fit: Fit;
  readonly measured: Measured;
  readonly sections: readonly { readonly id: string; readonly part: string }[];
}

/** What one step of tighter setting saves, as a share of the whole. */
const perTightening = 0.045;
/** What one step of drawing bounds tighter saves, as a share of the part. */
const perShortening = 0.09;
/** A last page is nearly empty below this share, and is worth some trouble. */
const nearlyEmpty = 0.5;

/** A page as full as it should be holds about three times as many characters as the first; up to the second it has room to spare. */
const [sparse, light] = [1900, 2600];

/** Gives how loosely a document is set that holds so many characters: 0, or less than that where most of a page would be white. */
export function looseness(size: number): number {
  if (size < sparse) return loosest;
  return size < light ? loosest / 2 : 0;
}

/** Gives the height of each section, in pages. */
function heights({ measured, sections }: Fitted): ReadonlyMap<string, number> {
  const whole = measured.pages - 1 + measured.fill;
  const starts = sections.map(({ id }) => ({ id, at: measured.places.get(id) })).filter(({ at }) => at !== undefined);
  const depths = starts.map(({ id, at }) => ({ id, depth: at === undefined ? 0 : depthOf(at) }));
  return new Map(
    depths.map(({ id, depth }) => {
      const later = depths.map((other) => other.depth).filter((other) => other > depth + 0.001);
      return [id, Math.min(whole, ...later) - depth];
    }),
  );
}

function saving(fallback: Fallback, print: Fitted): number {
  const known = heights(print);
  const whole = print.measured.pages - 1 + print.measured.fill;
  if ('drop' in fallback) return known.get(fallback.drop) ?? 0;
  if ('tighten' in fallback) return Math.max(0, fallback.tighten - print.fit.tight) * perTightening * whole;
  const part = print.sections.filter((section) => section.part === fallback.shorten);
  return perShortening * part.reduce((sum, { id }) => sum + (known.get(id) ?? 0), 0);
}

/** Gives the fit with the next fallbacks: as many as are predicted to be needed, one at least; nothing where none is left. */
export function nextLength(
  print: Fitted,
  limit: number,
  fallbacks: readonly Fallback[],
): Omit<Fit, 'pages'> | undefined {
  const { applied } = print.fit;
  const over = print.measured.pages - 1 + print.measured.fill - limit;
  let count = applied.length;
  for (let saved = 0; count < fallbacks.length && (saved <= over || count === applied.length); count++) {
    const next = fallbacks[count];
    if (next !== undefined) saved += saving(next, print);
  }
  if (count === applied.length) return undefined;
  return withApplied(fallbacks.slice(0, count), print.fit.tight);
}

function withApplied(applied: readonly Fallback[], least: number): Omit<Fit, 'pages'> {
  const steps = applied.flatMap((fallback) => ('tighten' in fallback ? [fallback.tighten] : []));
  return { applied, tight: Math.max(least, ...steps) };
}

/**
 * Gives what may spare a nearly empty last page: the mildest tighter setting that is predicted to do, then the tightest
 * with shorter lists where the template allows; nothing where all of it is predicted to save too little.
 */
export function roomierFits(print: Fitted, fallbacks: readonly Fallback[]): readonly Omit<Fit, 'pages'>[] {
  const { measured, fit } = print;
  if (measured.pages < 2 || measured.fill > nearlyEmpty) return [];
  const whole = measured.pages - 1 + measured.fill;
  const saved = (tight: number): number => (tight - fit.tight) * perTightening * whole;
  const steps = [1, 2, 3].filter((step) => step > fit.tight && saved(step) >= measured.fill);
  const [mildest] = steps;
  const shorter = fallbacks.filter((fallback) => 'shorten' in fallback && !fit.applied.includes(fallback));
  const both = saved(tightest) + shorter.reduce((sum, fallback) => sum + saving(fallback, print), 0);
  return [
    ...(mildest === undefined ? [] : [{ applied: fit.applied, tight: mildest }]),
    ...(shorter.length > 0 && both >= measured.fill
      ? [{ applied: [...fit.applied, ...shorter.slice(0, 3)], tight: tightest }]
      : []),
  ];
}

/** Gives the section that runs over the last page allowed, where one is known, and by how many millimetres. */
export function overflowing({ measured, sections }: Fitted, limit: number): { section?: string; millimetres: number } {
  const over = measured.pages - 1 + measured.fill - limit;
  const begun = sections.filter(({ id }) => {
    const at = measured.places.get(id);
    return at !== undefined && depthOf(at) < limit;
  });
  const last = begun.at(-1)?.id;
  return {
    ...(last === undefined ? {} : { section: last }),
    millimetres: Math.max(1, Math.round(over * measured.height)),
  };
}
