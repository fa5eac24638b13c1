/** Figures of a source that are in no claim, as facts list them. */
import type { Extraction } from './claim.ts';
import type { Facts } from './facts.ts';

/** In the order of the text, each with its place and why it was passed over. */
export function listSkipped({ skipped }: Extraction): Facts['skipped'] {
  return [...skipped]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ source, start, end, line, column, exact, reason }) => ({
      source,
      start,
      end,
      line,
      column,
      exact,
      reason,
    }));
}
