/**
 * Numbered references. A number stands for one stretch of one source: quotes that lie within a longer cited one, or repeat
 * it in the same source, share its number. Numbers ascend in the order in which a document first needs them, so a document
 * is composed twice: once to see what it cites, once with the numbers.
 */
import type { Reference } from '../model/claim.ts';
import { type Mark, markSchema } from '../model/document.ts';
import type { Facts, Statement } from '../model/facts.ts';
import { byCodeUnit } from '../model/order.ts';
import { clean } from './clean.ts';
import { says } from './says.ts';

/** A cited stretch and its number. */
export interface Citation {
  readonly number: number;
  readonly id: string;
  readonly reference: Reference;
}

/** Longer stretches do not swallow the quotes within them: a reader wants to see at once what a number stands for. */
const longestStretch = 220;

/** Identifies a span of a source. */
export function spanKey({ source, start, end }: Reference): string {
  return `${source}\n${start}\n${end}`;
}

/** Gives the references to print for a statement: one per source, those that say the value itself first. */
export function chosenReferences(statement: Statement, most: number): readonly Reference[] {
  const best = statement.references.map((reference) => ({ reference, says: says(reference, statement.value) }));
  best.sort((a, b) => Number(b.says) - Number(a.says));
  const sources = new Set<string>();
  const chosen = best.filter(({ reference: { source } }) => !sources.has(source) && sources.add(source));
  return chosen.slice(0, most).map(({ reference }) => reference);
}

/** For each cited span the stretch that is printed for it. */
function stretches(cited: readonly Reference[]): ReadonlyMap<string, Reference> {
  const result = new Map<string, Reference>();
  const bySource = Map.groupBy(cited, (reference) => reference.source);
  for (const references of bySource.values()) {
    const ordered = references.toSorted((a, b) => a.start - b.start || b.end - a.end);
    const byText = new Map<string, Reference>();
    let outer: Reference | undefined;
    for (const reference of ordered) {
      const within = outer !== undefined && reference.end <= outer.end && outer.end - outer.start <= longestStretch;
      if (!within) outer = reference;
      const text = clean((outer ?? reference).exact);
      const same = byText.get(text) ?? outer ?? reference;
      byText.set(text, same);
      result.set(spanKey(reference), same);
    }
  }
  return result;
}

/** Numbers the stretches of all that a document cites, given in reading order. */
export function numberCitations(cited: readonly Reference[]): ReadonlyMap<string, Citation> {
  const stretch = stretches(cited);
  const numbers = new Map<string, Citation>();
  const result = new Map<string, Citation>();
  for (const reference of cited) {
    const printed = stretch.get(spanKey(reference)) ?? reference;
    const key = spanKey(printed);
    const number = numbers.size + 1;
    const citation = numbers.get(key) ?? { number, id: `r${number}`, reference: printed };
    numbers.set(key, citation);
    result.set(spanKey(reference), citation);
  }
  return result;
}

/** Gives the marks of some references: ascending, each once. */
export function marks(references: readonly Reference[], citations: ReadonlyMap<string, Citation>): Mark[] {
  const found = new Map<number, Mark>();
  for (const reference of references) {
    const citation = citations.get(spanKey(reference));
    if (citation !== undefined) found.set(citation.number, { number: citation.number, id: citation.id });
  }
  return [...found.values()].sort((a, b) => a.number - b.number);
}

/** Gives all marks in a part of a document, in reading order, which is the order of keys and entries in the model. */
export function marksIn(part: unknown): readonly Mark[] {
  if (Array.isArray(part)) return part.flatMap(marksIn);
  if (typeof part !== 'object' || part === null) return [];
  const mark = markSchema.safeParse(part);
  return mark.success ? [mark.data] : Object.values(part).flatMap(marksIn);
}

/**
 * Gives the id that each supporting span has on the evidence page: `q-2-14` is the fourteenth span of the second source.
 * An edit that moves lines without changing what is supported changes none of them.
 */
export function anchors(facts: Facts): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  const references = facts.statements.flatMap((statement) => statement.references);
  const bySource = Map.groupBy(references, (reference) => reference.source);
  const order = facts.sources.map((source) => source.id);
  for (const id of [...bySource.keys()].sort(byCodeUnit)) {
    const spans = (bySource.get(id) ?? []).toSorted((a, b) => a.start - b.start || a.end - b.end);
    const keys = new Set(spans.map(spanKey));
    const source = order.indexOf(id) + 1;
    [...keys].forEach((key, i) => {
      result.set(key, `q-${source}-${i + 1}`);
    });
  }
  return result;
}
