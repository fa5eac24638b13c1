/**
 * Facts as documents are composed from: nothing in them says where in its source a quote stands, but in which order quotes
 * stand, and how far apart where a document asks. So an edit elsewhere in a source cannot change a document. Pure.
 */
import type { Reference } from '../model/claim.ts';
import type { Facts } from '../model/facts.ts';

/** Further apart than this, in characters, it makes no difference to any document how far quotes are apart. */
const farApart = 200;

/**
 * See the head of this file. Distances are asked for in two cases: quotes that follow one another within what each says
 * of the text around it may be printed as one, and figures of one history that stand together come into one row of it.
 *
 * @param inHistories whether any document tells the history of a property
 */
export function forDocuments(facts: Facts, inHistories: (property: string) => boolean): Facts {
  const spans = new Map<string, Span[]>();
  for (const { property, references } of facts.statements) {
    const told = inHistories(property);
    for (const { source, start, end, suffix } of references) {
      const list = spans.get(source) ?? [];
      list.push({ start, end, reach: end + suffix.length, told });
      spans.set(source, list);
    }
  }
  const drawn = new Map([...spans].map(([source, list]) => [source, drawnTogether(list)]));
  const bare = (reference: Reference): Reference => {
    const { source, start, end } = reference;
    const at = (offset: number) => drawn.get(source)?.get(offset) ?? offset;
    return { ...reference, start: at(start), end: at(end), line: 1, column: 1 };
  };
  return {
    ...facts,
    sources: facts.sources.map((source) => ({ ...source, sha256: '', characters: 0 })),
    statements: facts.statements.map((statement) => ({ ...statement, references: statement.references.map(bare) })),
    skipped: [],
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** How far the text after the quote is known. */
  readonly reach: number;
  /** Whether it may be told in a history. */
  readonly told: boolean;
}

/** Offsets in the same order from 0: as far apart as they are where that matters, else far apart. */
function drawnTogether(spans: readonly Span[]): ReadonlyMap<number, number> {
  const matters = stretchesOf(spans);
  const result = new Map<number, number>();
  let [before, at, i] = [0, 0, 0];
  for (const offset of inOrder(spans.flatMap(({ start, end }) => [start, end]))) {
    while (i < matters.length && (matters[i]?.end ?? 0) < offset) i++;
    const close = (matters[i]?.start ?? offset) <= before;
    if (result.size > 0) at += close ? offset - before : farApart;
    result.set(offset, at);
    before = offset;
  }
  return result;
}

/** The stretches of a source in which distances matter, in their order and apart from each other. */
function stretchesOf(spans: readonly Span[]): readonly Pick<Span, 'start' | 'end'>[] {
  const starts = inOrder(spans.map(({ start }) => start));
  const told = inOrder(spans.flatMap(({ start, told }) => (told ? [start] : [])));
  const within = spans.map(({ start, end, reach }) => ({ start, end: Math.max(end, lastUpTo(reach, starts)) }));
  const beside = told.flatMap((end, i) => {
    const start = told[i - 1];
    return start !== undefined && end - start < farApart ? [{ start, end }] : [];
  });
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...within, ...beside].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The greatest of some ascending numbers that is no greater than a limit. */
function lastUpTo(limit: number, ascending: readonly number[]): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return ascending[low - 1] ?? limit;
}
