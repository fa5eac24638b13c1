/**
 * What of a source gave nothing: its sentences and rows without a claim, and its figures that were passed over. For a
 * reader who wonders whether something was missed. Looks at claims, not at statements: nothing is lost in between.
 */
import type { Extraction, Skipped } from './model/claim.ts';
import type { Block, ParsedSource } from './model/parsed.ts';
import { locator, type Span } from './model/span.ts';

/** A passage without a claim. */
export interface SilentPassage {
  readonly line: number;
  readonly column: number;
  readonly exact: string;
}

/** How much of one source is in its claims. */
export interface Coverage {
  readonly source: string;
  readonly path: string;
  /** Sentences and rows in all. */
  readonly passages: number;
  readonly silent: readonly SilentPassage[];
  readonly skipped: readonly Skipped[];
}

/** See the head of this file. */
export function coverageOf({ source, blocks }: ParsedSource, { claims, skipped }: Extraction): Coverage {
  const said = merge(claims.map(({ reference }) => reference));
  const passages = blocks.flatMap(passagesOf).filter(({ start, end }) => /\p{L}/u.test(source.text.slice(start, end)));
  const locate = locator(source.text);
  const silent = passages
    .filter((passage) => !touches(said, passage))
    .map(({ start, end }) => ({ ...locate(start), exact: source.text.slice(start, end) }));
  return { source: source.id, path: source.path, passages: passages.length, silent, skipped };
}

/** Prose by sentence, rows as a whole. Headings, notes and page furniture are no passages: nobody expects facts there. */
function passagesOf(block: Block): readonly Span[] {
  if (block.type === 'paragraph' || block.type === 'item') return block.sentences;
  return block.type === 'row' || block.type === 'record' ? [block] : [];
}

/** Spans that overlap joined, in order. */
function merge(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Whether any of the ordered spans shares a character with one. */
function touches(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const first = spans[low];
  return first !== undefined && first.start < end;
}
