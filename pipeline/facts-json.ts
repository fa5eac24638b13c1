/**
 * `facts.json`: facts to text, keys in the order of the schema, so that equal facts are equal bytes. What does not fit the
 * schema, or quotes what its source does not say, is a bug in a stage: it throws, and nothing is published.
 */
import { z } from 'zod';
import { type Facts, factsSchema } from './model/facts.ts';
import type { Source } from './model/source.ts';

/** The text of `facts.json`. Throws where the facts do not fit the schema. */
export function serializeFacts(facts: Facts): string {
  const checked = factsSchema.safeParse(facts);
  if (!checked.success) throw new Error(`facts do not fit the schema:\n${z.prettifyError(checked.error)}`);
  // zod builds its result in the order of the schema's keys, whatever the order in which a stage set them.
  return `${JSON.stringify(checked.data, null, 2)}\n`;
}

/** Throws where a reference or a skipped figure is not what its source says at that place. */
export function checkQuotes(facts: Facts, sources: readonly Source[]): void {
  const texts = new Map(sources.map((source) => [source.id, source.text]));
  const quotes = [...facts.statements.flatMap((statement) => statement.references), ...facts.skipped];
  for (const { source, start, end, exact } of quotes) {
    if (texts.get(source)?.slice(start, end) === exact) continue;
    throw new Error(`a quote is not in its source: ${source} from ${start} to ${end} is not "${exact.slice(0, 80)}"`);
  }
}
