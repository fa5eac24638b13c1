/** What the page of changes shows. Compose gives it, `templates/changes.hbs` prints it. */
import * as z from 'zod';
import { textSchema } from './document.ts';

/** A place in a source that came or went. */
export const changedPlaceSchema = z.strictObject({
  came: z.boolean(),
  quote: z.string(),
  source: z.string(),
});

/** One statement that is new, gone, or not as it was. */
export const changedItemSchema = z.strictObject({
  property: z.string(),
  before: textSchema.optional(),
  after: textSchema.optional(),
  same: z.boolean().meta({ description: 'the value is as it was: only `after` is to be shown' }),
  notes: z.array(z.string()).meta({ description: 'what happened, in whole sentences' }),
  places: z.array(changedPlaceSchema),
});

/** The whole page. */
export const changesPageSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  subject: z.string(),
  lang: z.string(),
  page: z.enum(['A4', 'Letter']),
  intro: z.array(z.string()),
  sources: z.array(z.strictObject({ title: z.string(), path: z.string(), what: z.string() })),
  changed: z.array(changedItemSchema),
  supported: z.array(changedItemSchema).meta({ description: 'the same statement, in other places of the sources' }),
  added: z.array(changedItemSchema),
  dropped: z.array(changedItemSchema),
  disagreements: z.array(z.strictObject({ property: z.string(), what: z.string(), reason: textSchema })),
});

/** See {@link changedItemSchema}. */
export type ChangedItem = z.infer<typeof changedItemSchema>;
/** See {@link changesPageSchema}. */
export type ChangesPage = z.infer<typeof changesPageSchema>;
