/**
 * A source's text cut at every point where a span begins or ends, so that overlapping and nested spans can all be marked.
 * Nothing of the text is lost: the segments' texts, put together, are the source, but for control characters, which are
 * shown by their names so that they cannot change how the page reads.
 */
import type { Mark } from '../model/document.ts';
import type { Segment } from '../model/evidence.ts';
import type { Span } from '../model/span.ts';
import { control } from './clean.ts';

/** A span to mark. */
export interface Marked extends Span {
  /** A `passage` is not marked, only linked to; a `silent` one gave nothing. */
  readonly mark: 'support' | 'skipped' | 'passage' | 'silent';
  /** Id on the page, for links to it. */
  readonly anchor: string;
  /** Why it was skipped. */
  readonly title?: string;
  /** The statements that it supports. */
  readonly back: readonly Mark[];
}

/** Cuts the text. Linear in the text, and in the spans but for their sorting and their overlaps. */
export function segments(text: string, spans: readonly Marked[], controlTitle: string): Segment[] {
  const points = new Set([0, text.length]);
  for (const { start, end } of spans) points.add(start).add(end);
  const cuts = [...points].sort((a, b) => a - b);
  const starting = Map.groupBy(spans, ({ start }) => start);
  const ending = Map.groupBy(spans, ({ end }) => end);
  const open = new Set<Marked>();
  const result: Segment[] = [];
  for (const [i, cut] of cuts.entries()) {
    for (const span of ending.get(cut) ?? []) open.delete(span);
    const begun = starting.get(cut) ?? [];
    for (const span of begun) open.add(span);
    const next = cuts[i + 1];
    if (next !== undefined) {
      const back = (ending.get(next) ?? []).flatMap((span) => span.back);
      result.push(segment(text.slice(cut, next), [...open], begun, back));
    }
  }
  return result.flatMap((piece) => visible(piece, controlTitle));
}

function segment(text: string, open: readonly Marked[], begun: readonly Marked[], back: readonly Mark[]): Segment {
  const skipped = open.find((span) => span.mark === 'skipped');
  const supports = open.some((span) => span.mark === 'support');
  const unique = [...new Map(back.map((mark) => [mark.number, mark])).values()].sort((a, b) => a.number - b.number);
  return {
    text,
    ...(supports ? { mark: 'support' } : skipped === undefined ? {} : { mark: 'skipped' }),
    ...(!supports && skipped?.title !== undefined ? { title: skipped.title } : {}),
    ...(open.some((span) => span.mark === 'silent') ? { silent: true } : {}),
    anchors: begun.map((span) => span.anchor),
    back: unique,
  };
}

/** Splits off control characters, each of which is shown as `[U+202E]`. */
function visible(piece: Segment, controlTitle: string): readonly Segment[] {
  if (!control.test(piece.text)) return [piece];
  // What stands at odd places is a control: what separates is kept.
  const split = piece.text
    .split(new RegExp(`(${control.source})`, 'u'))
    .map((part, i) => ({ part, hidden: i % 2 === 1 }));
  const parts = split.filter(({ part }) => part !== '');
  return parts.map(({ part, hidden }, i): Segment => {
    const { mark, title, ...rest } = piece;
    const edges = { anchors: i === 0 ? rest.anchors : [], back: i === parts.length - 1 ? rest.back : [] };
    if (!hidden) return { ...piece, text: part, ...edges };
    const name = (part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { text: `[U+${name}]`, mark: 'control', title: controlTitle, ...edges };
  });
}
