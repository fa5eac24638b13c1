/**
 * What the evidence page shows: every source in full, cut into segments so that overlapping spans can be marked, and every
 * statement with the places that support it. Compose gives it, `templates/evidence.hbs` prints it.
 */
import * as z from 'zod';
import { disagreementSchema, markSchema, textSchema } from './document.ts';

/** A stretch of a source's text over which the same spans lie. */
export const segmentSchema = z.strictObject({
  text: z.string(),
  mark: z.enum(['support', 'skipped', 'control']).optional(),
  title: z.string().optional().meta({ description: 'why it was skipped, or which control character it stands for' }),
  silent: z.literal(true).optional().meta({ description: 'it lies in a sentence or row that gave nothing' }),
  anchors: z.array(z.string()).meta({ description: 'ids of the spans that begin here' }),
  back: z.array(markSchema).meta({ description: 'statements whose span ends here' }),
});

/** A sentence or row of a source, and what it gave. */
export const passageSchema = z.strictObject({
  href: z.string(),
  text: z.string(),
  gave: z
    .array(z.strictObject({ label: z.string(), times: z.string().optional(), marks: z.array(markSchema) }))
    .meta({ description: 'by property, with the statements that it supports; empty: nothing was understood' }),
});

/** The figures of a source that were passed over for one reason. */
export const passedOverSchema = z.strictObject({
  reason: textSchema,
  figures: z.array(z.strictObject({ href: z.string(), text: z.string() })),
});

/** A source in full. */
export const evidenceSourceSchema = z.strictObject({
  id: z.string().meta({ description: 'id of its heading on the page' }),
  title: z.string(),
  titleLang: z.string().optional(),
  publisher: z.string().optional(),
  date: z.string(),
  kind: z.string(),
  path: z.string(),
  href: z.string().optional(),
  lang: z.string(),
  coverage: z.string().optional().meta({ description: 'how many sentences gave something, in words' }),
  passages: z.array(passageSchema).meta({ description: 'in the order of the text' }),
  skipped: z.array(passedOverSchema),
  segments: z.array(segmentSchema),
});

/** One place that supports a statement. */
export const supportSchema = z.strictObject({
  href: z.string(),
  quote: z.string(),
  source: z.string(),
  sourceLang: z.string().optional(),
  lang: z.string().optional().meta({ description: "the source's, where it is not the document's" }),
});

/** A statement with everything that is known about it. */
export const evidenceStatementSchema = z.strictObject({
  id: z.string().meta({ description: 'id of its row on the page' }),
  number: z.int(),
  value: textSchema,
  status: z.string(),
  statusId: z.string(),
  reason: textSchema,
  supports: z.array(supportSchema),
});

/** The whole page. */
export const evidenceSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  subject: z.string(),
  lang: z.string(),
  page: z.enum(['A4', 'Letter']),
  sources: z.array(evidenceSourceSchema),
  properties: z.array(z.strictObject({ label: z.string(), statements: z.array(evidenceStatementSchema) })),
  disagreements: z.array(disagreementSchema),
});

/** See {@link segmentSchema}. */
export type Segment = z.infer<typeof segmentSchema>;
/** See {@link passageSchema}. */
export type EvidencePassage = z.infer<typeof passageSchema>;
/** See {@link passedOverSchema}. */
export type PassedOver = z.infer<typeof passedOverSchema>;
/** See {@link evidenceSourceSchema}. */
export type EvidenceSource = z.infer<typeof evidenceSourceSchema>;
/** See {@link evidenceStatementSchema}. */
export type EvidenceStatement = z.infer<typeof evidenceStatementSchema>;
/** See {@link evidenceSchema}. */
export type EvidenceModel = z.infer<typeof evidenceSchema>;
