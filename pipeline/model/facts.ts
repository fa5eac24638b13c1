/**
 * The public data format `factpress/facts@1`: what all sources of a subject say together.
 * The zod schema is the single definition; `docs/facts.schema.json` is generated from it.
 */
import * as z from 'zod';
import { qualifiersSchema, valueSchema } from './value.ts';

const offset = z.int().min(0).meta({ description: 'UTF-16 code units from the start of the decoded source text' });
const ordinal = z.int().min(1);

const place = {
  source: z.string().meta({ description: 'id of the source' }),
  start: offset,
  end: offset,
  line: ordinal,
  column: ordinal,
  exact: z.string().min(1),
};

/** A pointer to the words that support a statement; see `Reference` in claim.ts. */
export const referenceSchema = z.strictObject({ ...place, prefix: z.string(), suffix: z.string(), rule: z.string() });

/** One source, without its text. */
export const factsSourceSchema = z.strictObject({
  id: z.string(),
  path: z.string(),
  title: z.string(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  language: z.string(),
  licence: z.string().optional(),
  asOf: z.string().optional().meta({ description: 'EDTF: what time the text speaks of, as its metadata says' }),
  timeBounds: z
    .strictObject({ notBefore: z.string().optional(), notAfter: z.string().optional(), inferred: z.boolean() })
    .optional(),
  kind: z.enum(['self-published', 'encyclopedia', 'news', 'report']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  characters: z.int().min(0),
});

/** Whether anything speaks against a statement, and what follows. */
export const statusSchema = z.enum(['undisputed', 'current', 'historical', 'disputed', 'contradicted']);

/** Wikidata's ranks. */
export const rankSchema = z.enum(['preferred', 'normal', 'deprecated']);

/** One property with one value, and everything that supports it. */
export const statementSchema = z.strictObject({
  id: z.string().meta({ description: 'stable from build to build' }),
  property: z.string(),
  value: valueSchema,
  qualifiers: qualifiersSchema.optional(),
  rank: rankSchema,
  status: statusSchema,
  decidedBy: z.string().optional().meta({ description: "the policy's clause, where one decided" }),
  reason: z.string(),
  support: z.strictObject({ references: z.int(), sources: z.int(), independent: z.int() }),
  references: z.array(referenceSchema).min(1),
  decision: z
    .strictObject({
      do: z.enum(['pin', 'reject', 'correct', 'merge', 'add', 'hide']).optional(),
      because: z.string(),
      date: z.string(),
      by: z.string().optional(),
    })
    .optional()
    .meta({ description: "the editor's decision" }),
});

/** A disagreement that the reader is told of. */
export const contradictionSchema = z.strictObject({
  property: z.string(),
  statements: z.array(z.string()).min(2).meta({ description: 'ids of the statements that disagree' }),
  kind: z.enum(['between-sources', 'within-source']),
  source: z.string().optional().meta({ description: 'the source that contradicts itself' }),
  reason: z.string(),
});

/** A figure that is in no reference, and why. */
export const skippedSchema = z.strictObject({ ...place, reason: z.string() });

/** The whole of `facts.json`. */
export const factsSchema = z.strictObject({
  format: z.literal('factpress/facts@1'),
  subject: z.string(),
  sources: z.array(factsSourceSchema),
  statements: z.array(statementSchema),
  skipped: z.array(skippedSchema),
  contradictions: z.array(contradictionSchema),
});

/** See {@link factsSourceSchema}. */
export type FactsSource = z.infer<typeof factsSourceSchema>;
/** See {@link statusSchema}. */
export type Status = z.infer<typeof statusSchema>;
/** See {@link rankSchema}. */
export type Rank = z.infer<typeof rankSchema>;
/** See {@link statementSchema}. */
export type Statement = z.infer<typeof statementSchema>;
/** See {@link contradictionSchema}. */
export type Contradiction = z.infer<typeof contradictionSchema>;
/** See {@link factsSchema}. */
export type Facts = z.infer<typeof factsSchema>;
