/**
 * What each sentence and row of a source gave, and which gave nothing. For a reader who wonders whether something was
 * missed. Looks at claims, not at statements: what an editor rejected was understood all the same.
 */
import type { Claim, Extraction } from './model/claim.ts';
import type { Coverage, Given } from './model/coverage.ts';
import type { Block, ParsedSource } from './model/parsed.ts';
import { byStart, locator, overlapping, type Span } from './model/span.ts';

/** See the head of this file. */
export function coverageOf({ source, blocks }: ParsedSource, { claims, skipped }: Extraction): Coverage {
  const { id, path, text } = source;
  const locate = locator(text);
  const spans = blocks
    .flatMap(passagesOf)
    .filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)))
    .sort(byStart);
  const gave = givenBy(spans, claims);
  const passages = spans.map(({ start, end }, i) => {
    return { start, end, ...locate(start), exact: text.slice(start, end), gave: gave[i] ?? [] };
  });
  return { source: id, path, passages, skipped };
}

/** Prose by sentence, rows as a whole. Headings, notes and page furniture are no passages: nobody expects facts there. */
function passagesOf(block: Block): readonly Span[] {
  if (block.type === 'paragraph' || block.type === 'item') return block.sentences;
  return block.type === 'row' || block.type === 'record' ? [block] : [];
}

/** For each of the ordered passages what the claims whose words lie in it, wholly or in part, say. */
function givenBy(passages: readonly Span[], claims: readonly Claim[]): readonly (readonly Given[])[] {
  const counts = passages.map(() => new Map<string, number>());
  const touched = overlapping(passages);
  for (const { property, reference } of [...claims].sort((a, b) => byStart(a.reference, b.reference))) {
    for (const i of touched(reference)) counts[i]?.set(property, (counts[i].get(property) ?? 0) + 1);
  }
  return counts.map((count) => [...count].map(([property, number]) => ({ property, claims: number })));
}
