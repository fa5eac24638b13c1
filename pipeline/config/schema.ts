/**
 * What users may write, as zod schemas: the single definition that checking and `docs/*.schema.json` derive from.
 * An error text says what was expected, to stand after "expected".
 */
import * as z from 'zod';
import { type Clause, defaultPolicy, type Locale } from '../model/config.ts';
import type { SourceKind } from '../model/source.ts';
import { qualifiersSchema } from '../model/value.ts';
import { bytes, count, duration, edtf, languageTag, printableData, text, webAddress } from './values.ts';

const kinds = ['self-published', 'encyclopedia', 'news', 'report'] as const satisfies readonly SourceKind[];
const locales = ['en-GB', 'en-US', 'fr', 'es', 'ru'] as const satisfies readonly Locale[];
const actions = ['pin', 'reject', 'correct', 'merge', 'add', 'hide'] as const;

/** What may be said about one source, in its front matter or under its name in `factpress.yaml`. */
export const metaSchema = z.strictObject(
  {
    title: text.optional(),
    publisher: text.optional(),
    url: webAddress.optional(),
    asOf: edtf.optional().meta({ description: 'What time the text speaks of' }),
    language: languageTag.optional(),
    licence: text.optional(),
    kind: oneOf(kinds).optional(),
  },
  { error: 'keys and values about the source' },
);

/** `factpress.yaml`. */
export const configSchema = z.strictObject(
  {
    subject: text.optional().meta({ description: 'Name of the organisation; default: found in the texts' }),
    locale: oneOf(locales).optional(),
    page: oneOf(['A4', 'Letter']).optional(),
    documents: z.array(text, { error: 'a list of templates' }).min(1, { error: 'at least one template' }).optional(),
    vocabulary: text.optional().meta({ description: 'Path of a vocabulary file, from the folder of this file' }),
    policy: z
      .array(oneOf<Clause>(defaultPolicy), { error: 'a list of clauses' })
      .min(1, { error: 'at least one clause' })
      .refine((clauses) => new Set(clauses).size === clauses.length, { error: 'each clause once' })
      .optional(),
    stale: duration.optional().meta({ description: 'Current values older than this are reported' }),
    limits: z
      .strictObject(
        {
          sourceBytes: bytes.optional(),
          nesting: count.optional(),
          sentence: count.optional(),
          claims: count.optional(),
          documents: count.optional(),
        },
        { error: 'limits by name' },
      )
      .optional(),
    sources: z.record(z.string(), metaSchema, { error: 'sources by file name' }).optional(),
  },
  { error: 'keys and values' },
);

/** `decisions.yaml`: the editor's word on statements. */
export const decisionsSchema = z.array(
  z.strictObject(
    {
      property: text,
      do: oneOf(actions),
      value: printableData.optional().meta({ description: 'A text, a number, or the fields of a value in facts.json' }),
      qualifiers: qualifiersSchema.optional().meta({ description: 'What narrows a value that is added or corrected' }),
      statement: text.optional().meta({ description: 'Id of the statement that is meant' }),
      with: z
        .union([text, z.array(text).min(1)], { error: 'ids of statements' })
        .optional()
        .meta({ description: 'Ids of the statements that mean the same' }),
      because: text,
      date: edtf,
      by: text.optional(),
      evidence: text.optional(),
    },
    { error: 'keys and values of a decision' },
  ),
  { error: 'a list of decisions' },
);

/** `factpress.yaml` as written, defaults not filled in. */
export type ConfigFile = z.infer<typeof configSchema>;
/** See {@link decisionsSchema}. */
export type Decisions = z.infer<typeof decisionsSchema>;

function oneOf<T extends string>(names: readonly T[]): z.ZodEnum<{ [name in T]: name }> {
  return z.enum(names, { error: `one of ${names.join(', ')}` });
}
