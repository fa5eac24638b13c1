/** Facts for comparing, short to write: statements of one property with places in sources. */
import { createHash } from 'node:crypto';
import type { Reference } from '../../pipeline/model/claim.ts';
import { type Facts, type FactsSource, factsSchema, type Statement } from '../../pipeline/model/facts.ts';
import type { QuantityValue, Value } from '../../pipeline/model/value.ts';

/** A source whose bytes are stood for by a text. */
export function source(id: string, text = id, more: Partial<FactsSource> = {}): FactsSource {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const base = { id, path: `sources/${id}.md`, title: `The ${id}`, language: 'en', characters: text.length };
  return { ...base, kind: 'report', sha256, ...more };
}

/** A place in a source with what stands around it. */
export function reference(
  id: string,
  exact: string,
  around: readonly [string, string] = ['', ''],
  line = 1,
): Reference {
  const [prefix, suffix] = around;
  const end = 10 + exact.length;
  return { source: id, start: 10, end, line, column: 11, exact, prefix, suffix, rule: 'a-rule' };
}

/** An exact amount. */
export function quantity(amount: number, unit = 'members'): QuantityValue {
  return { type: 'quantity', amount, unit, bound: 'exact' };
}

/** A text. */
export function text(words: string): Value {
  return { type: 'text', text: words };
}

/** A statement that is current and preferred, unless more is said. */
export function statement(
  id: string,
  value: Value,
  references: readonly Reference[],
  more: Partial<Statement> = {},
): Statement {
  const sources = new Set(references.map((one) => one.source)).size;
  const support = { references: references.length, sources, independent: sources };
  const base = { id, property: id.split(':')[0] ?? id, value, rank: 'preferred' as const, status: 'current' as const };
  return { ...base, reason: 'It says so.', support, references: [...references], ...more };
}

/** Facts that fit the schema. */
export function facts(
  sources: readonly FactsSource[],
  statements: readonly Statement[],
  more: Partial<Facts> = {},
): Facts {
  const base = { format: 'factpress/facts@1', subject: 'Harbour Watch', sources, statements };
  return factsSchema.parse({ ...base, skipped: [], contradictions: [], ...more });
}
