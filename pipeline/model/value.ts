/**
 * What a claim or a statement says: one of six value types, and the qualifiers that narrow it.
 * The zod schemas are the single definition; the TypeScript types and the published JSON Schema derive from them.
 */
import * as z from 'zod';

const edtf = z
  .string()
  .min(1)
  .meta({ description: 'EDTF (ISO 8601-2): 1990, 1990-05, 2014-01-31, 2009/2012, 199X, 1990~' });

const isoDuration = z.string().regex(/^P/).meta({ description: 'ISO 8601 duration: P3Y' });

/** How an amount bounds the true figure: "more than 7 million" is `at-least`. */
export const boundSchema = z.enum(['exact', 'at-least', 'at-most', 'about']);

/** Names, purposes, focus areas; white space folded. `language` is a BCP 47 tag, where it is not the source's. */
export const textValueSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  language: z.string().optional(),
});

/** A person, organisation or place by name. */
export const entityValueSchema = z.strictObject({
  type: z.literal('entity'),
  name: z.string().min(1),
  kind: z.enum(['person', 'organization', 'place']),
});

/** A point or period in time. */
export const timeValueSchema = z.strictObject({ type: z.literal('time'), edtf });

/** A length of time; `repeats` for "every three years". */
export const durationValueSchema = z.strictObject({
  type: z.literal('duration'),
  iso: isoDuration,
  repeats: z.boolean().optional(),
});

/** An amount with what it counts. `amountMax` makes it a range; `unit` is in the source's words (plural), or `%`. */
export const quantityValueSchema = z.strictObject({
  type: z.literal('quantity'),
  amount: z.number(),
  amountMax: z.number().optional(),
  unit: z.string().min(1).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .meta({ description: 'ISO 4217 code' }),
  bound: boundSchema,
});

/** A web address, absolute where the source has it absolute. */
export const urlValueSchema = z.strictObject({ type: z.literal('url'), url: z.string().min(1) });

/** Any of the six value types. */
export const valueSchema = z.discriminatedUnion('type', [
  textValueSchema,
  entityValueSchema,
  timeValueSchema,
  durationValueSchema,
  quantityValueSchema,
  urlValueSchema,
]);

/** What narrows a value: when, where, with whom, whose, and who says so. */
export const qualifiersSchema = z.strictObject({
  pointInTime: edtf.optional(),
  start: edtf.optional(),
  end: edtf.optional(),
  duration: isoDuration.optional(),
  place: z.string().optional(),
  partner: z.array(z.string()).optional(),
  role: z.string().optional(),
  of: z.string().optional().meta({ description: 'what is counted, or which register, or which side of the accounts' }),
  amount: quantityValueSchema.optional(),
  about: z.string().optional().meta({ description: "whose figure or event it is, where not the subject's own" }),
  saidBy: z.string().optional(),
});

/** See {@link boundSchema}. */
export type Bound = z.infer<typeof boundSchema>;
/** See {@link textValueSchema}. */
export type TextValue = z.infer<typeof textValueSchema>;
/** See {@link entityValueSchema}. */
export type EntityValue = z.infer<typeof entityValueSchema>;
/** See {@link timeValueSchema}. */
export type TimeValue = z.infer<typeof timeValueSchema>;
/** See {@link durationValueSchema}. */
export type DurationValue = z.infer<typeof durationValueSchema>;
/** See {@link quantityValueSchema}. */
export type QuantityValue = z.infer<typeof quantityValueSchema>;
/** See {@link urlValueSchema}. */
export type UrlValue = z.infer<typeof urlValueSchema>;
/** See {@link valueSchema}. */
export type Value = z.infer<typeof valueSchema>;
/** See {@link qualifiersSchema}. */
export type Qualifiers = z.infer<typeof qualifiersSchema>;
/** The tag of a value's type. */
export type ValueType = Value['type'];
