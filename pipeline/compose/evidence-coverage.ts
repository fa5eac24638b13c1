/**
 * The part of the evidence page that tells what was understood of each source: its sentences and rows with what they gave,
 * and its figures that were passed over, by reason. Everything leads to its place in the text.
 */
import { type Coverage, type CoveredPassage, isSilent } from '../model/coverage.ts';
import type { Text } from '../model/document.ts';
import type { EvidencePassage, PassedOver } from '../model/evidence.ts';
import type { Statement } from '../model/facts.ts';
import { byStart, overlapping } from '../model/span.ts';
import { clean, clip } from './clean.ts';
import { type Context, label, phrase } from './context.ts';
import { inEnglish } from './in-english.ts';
import type { Marked } from './segments.ts';
import { supportsOf } from './supports.ts';

/** How much of a sentence is shown in the list, in characters: enough to know it again. */
const longestPassage = 90;
/** Longest figure in the list, in characters. */
const longestFigure = 60;

/** Ids of places on the page; all indices from 0. */
export const anchorOf = {
  /** @param index among all skipped figures of the facts */
  skipped: (index: number): string => `sk-${index + 1}`,
  /** @param index among the passages of the source */
  passage: (source: number, index: number): string => `p-${source + 1}-${index + 1}`,
};

/** Gives the line at the top of a source: how many sentences gave something, how many nothing. */
export function coverageLine({ passages, skipped }: Coverage, { labels }: Context): string {
  const silent = passages.filter(isSilent).length;
  const counts = { n: passages.length, gave: passages.length - silent, silent, skipped: skipped.length };
  return clean(phrase(labels, 'coverage', counts));
}

/** Gives the spans of all passages, to be linked to and, where they gave nothing, shown so. */
export function passageSpans(coverage: Coverage | undefined, source: number): readonly Marked[] {
  return (coverage?.passages ?? []).map((passage, i) => ({
    start: passage.start,
    end: passage.end,
    mark: isSilent(passage) ? 'silent' : 'passage',
    anchor: anchorOf.passage(source, i),
    back: [],
  }));
}

/** Gives all passages with what they gave, each property with the statements that the passage supports. */
export function givenPassages(coverage: Coverage | undefined, source: number, ctx: Context): EvidencePassage[] {
  if (coverage === undefined) return [];
  const supports = supportsOf(coverage.source, ctx.facts).toSorted((a, b) => byStart(a.reference, b.reference));
  const touching = overlapping(supports.map(({ reference }) => reference));
  return coverage.passages.map((passage, i) => {
    const statements = touching(passage).flatMap((index) => supports[index]?.statement ?? []);
    return {
      href: `#${anchorOf.passage(source, i)}`,
      text: clip(clean(passage.exact), longestPassage),
      gave: givenOf(passage, statements, ctx),
    };
  });
}

function givenOf({ gave }: CoveredPassage, statements: readonly Statement[], ctx: Context): EvidencePassage['gave'] {
  const byProperty = Map.groupBy(new Set(statements), ({ property }) => property);
  return gave.map(({ property, claims }) => ({
    label: ctx.property(property),
    ...(claims > 1 ? { times: `×${claims}` } : {}),
    marks: (byProperty.get(property) ?? []).flatMap(ctx.cite).sort((a, b) => a.number - b.number),
  }));
}

/** A reason in the document's language, where the locale knows it. */
export function skipText(reason: string, ctx: Context): Text {
  const words = label(ctx.labels.skips, reason);
  return words === undefined ? inEnglish(reason, ctx) : [{ text: words }];
}

/** Gives the figures of a source that no claim took, by reason, reasons in the order of their first figure. */
export function passedOver(source: string, ctx: Context): PassedOver[] {
  const own = ctx.facts.skipped.map((skip, i) => ({ ...skip, i })).filter((skip) => skip.source === source);
  return [...Map.groupBy(own, ({ reason }) => reason)].map(([reason, figures]) => ({
    reason: skipText(reason, ctx),
    figures: figures.map(({ exact, i }) => ({
      href: `#${anchorOf.skipped(i)}`,
      text: clip(clean(exact), longestFigure),
    })),
  }));
}
