/** Places in a source: half-open ranges of UTF-16 offsets, and the lines and columns that people read. */

/** `start` inclusive, `end` exclusive, both from 0: `text.slice(start, end)` is what the span says. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where an offset is for a reader; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Gives a function from offset to line and column. Lines end at LF, CRLF or CR.
 *
 * Building it is linear in the text, each look-up logarithmic in the number of lines.
 */
export function locator(text: string): (offset: number) => Position {
  const starts = [0];
  for (const { 0: mark, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + mark.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Whether `inner` lies within `outer`, ends included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Orders spans by where they begin, then by where they end. */
export function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/**
 * Gives a function that finds the spans, by their indices, that share a character with one.
 *
 * @param spans in order of their starts; each look-up is logarithmic in their number, plus what lies between first and last hit
 */
export function overlapping(spans: readonly Span[]): (span: Span) => readonly number[] {
  const reach: number[] = [];
  for (const { end } of spans) reach.push(Math.max(reach.at(-1) ?? 0, end));
  return (span) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reach[middle] ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let i = low; (spans[i]?.start ?? span.end) < span.end; i++) {
      const one = spans[i];
      if (one !== undefined && overlaps(one, span)) found.push(i);
    }
    return found;
  };
}
