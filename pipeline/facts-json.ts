/**
 * `facts.json`: facts to text, keys in the order of the schema, so that equal facts are equal bytes. What does not fit the
 * schema, or quotes what its source does not say, is a bug in a stage: it throws, and nothing is published.
 */
import * as z from 'zod';
import { type Draft, jsonAt, type OpenDraft, textDraft } from './model/draft.ts';
import {
  type Contradiction,
  contradictionSchema,
  type Facts,
  type FactsSource,
  factsSourceSchema,
  type Statement,
  skippedSchema,
  statementSchema,
} from './model/facts.ts';
import type { Source } from './model/source.ts';

/** Facts that fit the schema, keys in its order. */
const fitting = new WeakSet<Facts>();

/** The same facts, keys in the order of the schema. Throws where they do not fit it. */
export function inSchemaOrder(facts: Facts): Facts {
  return knownToFit({
    format: facts.format,
    subject: facts.subject,
    sources: facts.sources.map((one) => checked(factsSourceSchema, one)),
    statements: facts.statements.map((one) => checked(statementSchema, one)),
    skipped: facts.skipped.map((one) => checked(skippedSchema, one)),
    contradictions: facts.contradictions.map((one) => checked(contradictionSchema, one)),
  });
}

/** Notes of facts that they were made of such as {@link inSchemaOrder} has given, with other places and nothing else. */
export function knownToFit(facts: Facts): Facts {
  fitting.add(facts);
  return facts;
}

/** The text of `facts.json`. Throws where the facts do not fit the schema. */
export function serializeFacts(facts: Facts): string {
  if (fitting.has(facts)) return textOfFitting(facts);
  const writer = factsWriter(textDraft);
  for (const _ of writer.part(facts));
  const skipped = facts.skipped.map(skippedText);
  return writer
    .end(facts, skipped)
    .map((draft) => draft.text())
    .join('');
}

/** The same text, of facts that need not be looked at again. */
function textOfFitting({ format, subject, sources, statements, skipped, contradictions }: Facts): string {
  return `${JSON.stringify({ format, subject, sources, statements, skipped, contradictions }, null, 2)}\n`;
}

/** What facts begin with. */
interface FactsHead {
  readonly subject: string;
  readonly sources: readonly FactsSource[];
}

/** What the sources say of one property, or of several. */
interface FactsPart {
  readonly statements: Iterable<Statement>;
  readonly contradictions: readonly Contradiction[];
}

/** Writes the facts part by part, statements first. */
export interface FactsWriter<T extends Draft> {
  /** Writes a part, and yields after each piece, so that whoever keeps the draft can put it away. */
  readonly part: (part: FactsPart) => Iterable<void>;
  /** All drafts in their order. `skipped` is what {@link skippedText} gives for each figure that was passed over, or for several. */
  readonly end: (head: FactsHead, skipped: Iterable<string>) => readonly T[];
}

/** See {@link FactsWriter}. */
export function factsWriter<T extends Draft>(open: OpenDraft<T>): FactsWriter<T> {
  const [head, statements, passedOver, contradictions] = [open(), open(), open(), open()];
  const statement = listIn(statements, 'statements');
  const contradiction = listIn(contradictions, 'contradictions');
  return {
    *part(part) {
      for (const one of part.statements) yield statement.add(textOf(statementSchema, one));
      for (const one of part.contradictions) yield contradiction.add(textOf(contradictionSchema, one));
    },
    end: ({ subject, sources }, skipped) => {
      head.write(`{\n  "format": "factpress/facts@1",\n  "subject": ${JSON.stringify(subject)},\n`);
      const source = listIn(head, 'sources');
      for (const one of sources) source.add(textOf(factsSourceSchema, one));
      source.end(',\n');
      statement.end(',\n');
      const skip = listIn(passedOver, 'skipped');
      for (const text of skipped) skip.add(text);
      skip.end(',\n');
      contradiction.end('\n}\n');
      return [head, statements, passedOver, contradictions];
    },
  };
}

/** A figure that was passed over, as text of `facts.json`. */
export function skippedText(one: Facts['skipped'][number]): string {
  return textOf(skippedSchema, one);
}

/** One of the file's lists, as `JSON.stringify` sets it. */
function listIn(
  draft: Draft,
  key: string,
): { readonly add: (item: string) => void; readonly end: (rest: string) => void } {
  let count = 0;
  draft.write(`  "${key}": [`);
  return {
    add: (item) => draft.write(`${count++ === 0 ? '' : ','}\n    ${item}`),
    end: (rest) => draft.write(`${count === 0 ? ']' : '\n  ]'}${rest}`),
  };
}

function textOf<T>(schema: z.ZodType<T>, value: T): string {
  return jsonAt(4, checked(schema, value));
}

/** zod builds its result in the order of the schema's keys, whatever the order in which a stage set them. */
function checked<T>(schema: z.ZodType<T>, value: T): T {
  const found = schema.safeParse(value);
  if (!found.success) throw new Error(`facts do not fit the schema:\n${z.prettifyError(found.error)}`);
  return found.data;
}

/** Throws where a reference or a skipped figure is not what its source says at that place. */
export function checkQuotes(facts: Pick<Facts, 'statements' | 'skipped'>, sources: readonly Source[]): void {
  const texts = new Map(sources.map((source) => [source.id, source.text]));
  for (const { references } of facts.statements) for (const one of references) checkQuote(one, texts);
  for (const one of facts.skipped) checkQuote(one, texts);
}

/** What says which words of which source it means. */
type Quote = Facts['skipped'][number] | Facts['statements'][number]['references'][number];

/** Throws where a quote is not what its source says at that place. */
export function checkQuote(
  { source, start, end, exact }: Pick<Quote, 'source' | 'start' | 'end' | 'exact'>,
  texts: ReadonlyMap<string, string>,
): void {
  if (texts.get(source)?.slice(start, end) === exact) return;
  throw new Error(`a quote is not in its source: ${source} from ${start} to ${end} is not "${exact.slice(0, 80)}"`);
}
