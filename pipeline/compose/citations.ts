/**
 * Numbered references. A number stands for one stretch of one source: quotes that lie within one another, follow closely
 * in one sentence, or repeat the same words in the same source, share a number. Numbers ascend in the order in which a document first needs them, so a document
 * is composed twice: once to see what it cites, once with the numbers.
 */
import type { Reference } from '../model/claim.ts';
import { type Mark, markSchema } from '../model/document.ts';
import type { Facts, Statement } from '../model/facts.ts';
import { byCodeUnit } from '../model/order.ts';
import { clean } from './clean.ts';
import { says } from './says.ts';

/** A stretch of a source that is printed as one quotation; `exact` is the source's text from `start` to `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** What follows, as far as it is known. */
  readonly suffix: string;
  readonly first: Reference;
}

/** A cited stretch and its number. */
export interface Citation {
  readonly number: number;
  readonly id: string;
  readonly stretch: Stretch;
}

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

/** Whether a sentence or a line ends here: quotations do not run over that. */
const sentenceEnd = /[.!?…:]["'’”)\]]*\s|\n|\r/;

/** Gives the stretch that holds both, where the later one lies in it or follows so closely that it reads as one. */
function united(stretch: Stretch, later: Reference, longest: number): Stretch | undefined {
  if (later.end <= stretch.end) return stretch;
  const gap = later.start - stretch.end;
  if (later.end - stretch.start > longest || gap > stretch.suffix.length) return undefined;
  const between = stretch.suffix.slice(0, Math.max(0, gap));
  if (sentenceEnd.test(stretch.exact.slice(-2) + between) || sentenceEnd.test(stretch.exact + later.exact))
    return undefined;
  const exact = stretch.exact + between + later.exact.slice(Math.max(0, -gap));
  return { ...stretch, end: later.end, exact, suffix: later.suffix };
}

/** For each cited span the stretch that is printed for it; all in order of their places. */
function stretches(cited: readonly Reference[], longest: number): ReadonlyMap<string, Stretch> {
  const result = new Map<string, Stretch>();
  for (const references of Map.groupBy(cited, (reference) => reference.source).values()) {
    const ordered = references.toSorted((a, b) => a.start - b.start || b.end - a.end);
    let members: string[] = [];
    let stretch: Stretch | undefined;
    const byText = new Map<string, Stretch>();
    const close = (): void => {
      if (stretch === undefined) return;
      const text = clean(stretch.exact);
      const same = byText.get(text) ?? stretch;
      byText.set(text, same);
      for (const key of members) result.set(key, same);
    };
    for (const reference of ordered) {
      const { start, end, exact, suffix } = reference;
      const both = stretch === undefined ? undefined : united(stretch, reference, longest);
      if (both === undefined) {
        close();
        members = [];
      }
      stretch = both ?? { start, end, exact, suffix, first: reference };
      members.push(spanKey(reference));
    }
    close();
  }
  return result;
}

/** Numbers the stretches of all that a document cites, given in reading order; none is united beyond `longest`. */
export function numberCitations(cited: readonly Reference[], longest: number): ReadonlyMap<string, Citation> {
  const printed = stretches(cited, longest);
  const numbers = new Map<Stretch, Citation>();
  const result = new Map<string, Citation>();
  for (const reference of cited) {
    const key = spanKey(reference);
    const stretch = printed.get(key);
    if (stretch === undefined) continue;
    const number = numbers.size + 1;
    const citation = numbers.get(stretch) ?? { number, id: `r${number}`, stretch };
    numbers.set(stretch, citation);
    result.set(key, citation);
  }
  return result;
}

/** The id of the note that opens in place where the number stands. */
export function noteOf(number: number): string {
  return `note-${number}`;
}

/** Gives the marks of some references: ascending, each once. */
export function marks(references: readonly Reference[], citations: ReadonlyMap<string, Citation>): Mark[] {
  const found = new Map<number, Mark>();
  for (const reference of references) {
    const citation = citations.get(spanKey(reference));
    if (citation !== undefined) {
      const { number, id } = citation;
      found.set(number, { number, id, note: noteOf(number) });
    }
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
