/** The figures that are in no claim, each with why, so that none is lost without a word. */
import type { Claim, Skipped } from '../model/claim.ts';
import type { Block, Mark } from '../model/parsed.ts';
import { type Passage, sourceSpan } from '../model/passage.ts';
import type { Source } from '../model/source.ts';
import { locator, type Span } from '../model/span.ts';
import type { Entity } from './entity.ts';

/** A passage with its entities, and why its figures are passed over where they are. */
export interface FigurePassage {
  readonly passage: Passage;
  readonly entities: readonly Entity[];
  readonly why?: string;
}

/** @param claims decide what is covered: a figure inside a claim's span is not skipped */
export function skippedFigures(
  source: Source,
  passages: readonly FigurePassage[],
  marks: readonly Mark[],
  claims: readonly Claim[],
): Skipped[] {
  const covered = coverage(claims);
  const locate = locator(source.text);
  const skipped = new Map<number, Skipped>();
  const skip = (span: Span, reason: string): void => {
    if (covered(span) || skipped.has(span.start)) return;
    skipped.set(span.start, {
      source: source.id,
      ...span,
      ...locate(span.start),
      exact: source.text.slice(span.start, span.end),
      reason,
    });
  };
  for (const { passage, entities, why } of passages)
    for (const entity of entities)
      if (isFigure(entity)) skip(sourceSpan(passage, entity.start, entity.end), why ?? reasonOf(entity));
  for (const mark of marks)
    if (/\d/u.test(source.text.slice(mark.start, mark.end))) skip(digits(source.text, mark), markReasons[mark.kind]);
  return [...skipped.values()].sort((a, b) => a.start - b.start);
}

const markReasons: Readonly<Record<Mark['kind'], string>> = {
  footnote: 'footnote marker',
  edit: 'edit mark',
  'dead-link': 'link mark',
  'citation-needed': 'editorial mark',
  other: 'page furniture',
};

/** Blocks whose figures say nothing about the world. */
export function whySkipped(block: Block): string | undefined {
  if (block.type === 'furniture') return block.why;
  if (block.type === 'note') return 'reference list';
  return undefined;
}

/** "one", "only one": hardly more than an article. */
export function isOne({ text }: Entity): boolean {
  return text.length < 9 && /^(?:only |just )?one$/iu.test(text);
}

function isFigure(entity: Entity): boolean {
  // "S4C" and "A4" are names that happen to hold a digit.
  if (
    entity.label !== undefined &&
    /^(?:identifier|name|code)$/u.test(entity.label) &&
    /^\S*\p{L}\S*$/u.test(entity.text)
  )
    return false;
  return (
    entity.edtf !== undefined || entity.quantity !== undefined || entity.iso !== undefined || entity.label !== undefined
  );
}

function reasonOf(entity: Entity): string {
  if (entity.label === 'ordinal') return 'ordinal number';
  if (entity.label !== undefined) return `no amount: ${entity.label}`;
  if (isOne(entity)) return 'no more than an article';
  if (entity.iso !== undefined) return 'length of time that dates nothing';
  return 'nothing found that it counts or dates';
}

function digits(text: string, span: Span): Span {
  const found = /\d+/u.exec(text.slice(span.start, span.end));
  return found === null ? span : { start: span.start + found.index, end: span.start + found.index + found[0].length };
}

/** Tells whether a span lies within some claim's reference. Of those that begin before it, the one that reaches furthest decides. */
export function coverage(claims: readonly Claim[]): (span: Span) => boolean {
  const spans = claims.map((claim) => claim.reference).sort((a, b) => a.start - b.start);
  const furthest: number[] = [];
  for (const span of spans) furthest.push(Math.max(furthest.at(-1) ?? 0, span.end));
  return ({ start, end }) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (furthest[low - 1] ?? 0) >= end;
  };
}
