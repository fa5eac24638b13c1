/** Makes references: a span of a source with its quote, its surroundings and its line and column. */
import type { Reference } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import { locator, type Span } from '../model/span.ts';

/** Cites a span of one source under the name of the rule that found it. */
export type Cite = (span: Span, rule: string) => Reference;

const contextLength = 32;

/** Builds the line index of a source once, for all its references. */
export function citer(source: Source): Cite {
  const locate = locator(source.text);
  return ({ start, end }, rule) => ({
    source: source.id,
    start,
    end,
    ...locate(start),
    exact: source.text.slice(start, end),
    prefix: source.text.slice(Math.max(0, start - contextLength), start),
    suffix: source.text.slice(end, end + contextLength),
    rule,
  });
}
