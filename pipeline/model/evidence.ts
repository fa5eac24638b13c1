/**
 * What the evidence page shows: every source in full, cut into segments so that overlapping spans can be marked, and every
 * statement with the places that support it. Compose gives it, `templates/evidence.hbs` prints it.
 */
import { z } from 'zod';
import { disagreementSchema, markSchema, textSchema } from './document.ts';

/** A stretch of a source's text over which the same spans lie. */
export const segmentSchema = z.strictObject({
  text: z.string(),
  mark: z.enum(['support', 'skipped', 'control']).optional(),
  title: z.string().optional().meta({ description: 'why it was skipped, or which control character it stands for' }),
  anchors: z.array(z.string()).meta({ description: 'ids of the spans that begin here' }),
  back: z.array(markSchema).meta({ description: 'statements whose span ends here' }),
});

/** A source in full. */
export const evidenceSourceSchema = z.strictObject({
  id: z.string().meta({ description: 'id of its heading on the page' }),
  title: z.string(),
  publisher: z.string().optional(),
  date: z.string(),
  kind: z.string(),
  path: z.string(),
  href: z.string().optional(),
  lang: z.string(),
  segments: z.array(segmentSchema),
});

/** One place that supports a statement. */
export const supportSchema = z.strictObject({
  href: z.string(),
  quote: z.string(),
  source: z.string(),
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
  skipped: z.array(z.strictObject({ href: z.string(), text: z.string(), reason: textSchema, source: z.string() })),
});

/** See {@link segmentSchema}. */
export type Segment = z.infer<typeof segmentSchema>;
/** See {@link evidenceSourceSchema}. */
export type EvidenceSource = z.infer<typeof evidenceSourceSchema>;
/** See {@link evidenceStatementSchema}. */
export type EvidenceStatement = z.infer<typeof evidenceStatementSchema>;
/** See {@link evidenceSchema}. */
export type EvidenceModel = z.infer<typeof evidenceSchema>;
