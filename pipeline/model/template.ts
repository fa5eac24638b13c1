/**
 * A document's template: front matter (what it shows, in which order, how much of it) and a Handlebars body (how).
 * Reading it is `compose/template.ts`; compiling and printing it is `render/html.ts`.
 */
import * as z from 'zod';
import type { Place } from './message.ts';

const properties = z.array(z.string()).min(1);
const limit = z.int().min(1).default(1000);

/** What one block of a section shows. `limit` bounds its entries; the rest is counted at its end. */
export const blockSpecSchema = z.discriminatedUnion('block', [
  z.strictObject({ block: z.literal('masthead'), sentences: z.array(z.string()).default([]), limit }),
  z.strictObject({
    block: z.literal('prose'),
    sentences: z.array(z.string()).min(1),
    limit,
    said: z
      .array(z.string())
      .default([])
      .meta({ description: 'those of its sentences that the document has said before: they alone make no paragraph' }),
  }),
  z.strictObject({ block: z.literal('facts'), properties, limit }),
  z.strictObject({
    block: z.literal('rest'),
    except: z.array(z.string()).default([]).meta({ description: 'properties that the document leaves out on purpose' }),
    limit,
  }),
  z.strictObject({ block: z.literal('tiles'), properties, limit }),
  z.strictObject({ block: z.literal('history'), properties, limit }),
  z.strictObject({ block: z.literal('chart'), properties, limit }),
  z.strictObject({
    block: z.literal('contents'),
    least: z.int().min(1).default(6).meta({ description: 'sections that make a table of contents worth its room' }),
  }),
  z.strictObject({ block: z.literal('timeline'), properties, limit }),
  z.strictObject({
    block: z.literal('cards'),
    properties,
    limit,
    related: z
      .array(z.string())
      .default(['statistic', 'event'])
      .meta({ description: 'what is told about each of them' }),
    lines: z.int().min(1).default(3).meta({ description: 'how many statements of each related property, at most' }),
  }),
  z.strictObject({ block: z.literal('list'), properties, limit }),
  z.strictObject({ block: z.literal('lists'), properties, limit }),
  z.strictObject({ block: z.literal('figures'), properties, limit }),
  z.strictObject({ block: z.literal('quotes'), properties, limit }),
  z.strictObject({
    block: z.literal('disagreements'),
    limit,
    brief: z.boolean().default(false).meta({ description: 'the values and their numbers only, without who says so' }),
  }),
  z.strictObject({
    block: z.literal('references'),
    appendix: z
      .boolean()
      .default(false)
      .meta({ description: 'before each quotation, what it stands behind: the evidence in the document itself' }),
  }),
]);

const part = z.enum(['head', 'main', 'side', 'foot']);

/** What is given up where a document has too many pages. */
export const fallbackSchema = z.union([
  z.strictObject({ drop: z.string().meta({ description: 'id of a section that may be left out' }) }),
  z.strictObject({ shorten: part.meta({ description: 'part whose lists and texts are bounded more tightly' }) }),
  z.strictObject({ tighten: z.int().min(1).max(3).meta({ description: 'step of smaller type and spaces' }) }),
]);

/** A section of the document. Its heading is the label of its id, unless `heading` is false. */
export const sectionSpecSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  part: part.default('main'),
  heading: z.boolean().default(true),
  blocks: z.array(blockSpecSchema).min(1),
});

/** The front matter as a user writes it; defaults filled in. */
export const frontMatterSchema = z.strictObject({
  title: z.string().meta({ description: 'label of the kind of document, in `documents` of the locale file' }),
  shows: z.enum(['document', 'evidence', 'changes']).default('document'),
  pages: z.int().min(1).optional().meta({ description: 'how many pages it may have' }),
  budget: z
    .partialRecord(part, z.int().min(100))
    .default({})
    .meta({ description: 'how much a part may hold, in characters; beyond that its bounds are drawn tighter' }),
  fallbacks: z
    .array(fallbackSchema)
    .default([])
    .meta({ description: 'what is given up, in this order, where it has more pages than it may have' }),
  references: z.int().min(1).max(9).default(2).meta({ description: 'numbered references behind one value, at most' }),
  quote: z
    .int()
    .min(20)
    .default(160)
    .meta({ description: 'longest quotation in the list of references, in characters' }),
  characters: z.int().min(20).default(220).meta({ description: 'longest text of a value, in characters' }),
  overflow: z.enum(['briefing', 'evidence']).default('evidence').meta({ description: 'where bounded lists go on' }),
  sections: z.array(sectionSpecSchema).default([]),
});

/** See {@link blockSpecSchema}. */
export type BlockSpec = z.infer<typeof blockSpecSchema>;
/** The specification of one kind of block. */
export type SpecOf<K extends BlockSpec['block']> = Extract<BlockSpec, { block: K }>;
/** See {@link sectionSpecSchema}. */
export type SectionSpec = z.infer<typeof sectionSpecSchema>;
/** See {@link fallbackSchema}. */
export type Fallback = z.infer<typeof fallbackSchema>;
/** See {@link frontMatterSchema}. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** A name in front matter that something else must know: the vocabulary a property, the locale all others. */
export interface UsedName {
  readonly kind: 'property' | 'document' | 'section' | 'sentence';
  readonly name: string;
  readonly at: Required<Place>;
}

/** One template file. */
export interface Template {
  /** Path as the user would type it. */
  readonly file: string;
  /** The file's name without ending; output files bear it. */
  readonly name: string;
  readonly front: FrontMatter;
  /** Where the file says how many pages it may have, or where its front matter begins. */
  readonly pagesAt: Required<Place>;
  /** Every name that front matter uses, with its place. */
  readonly names: readonly UsedName[];
  /** The Handlebars part, with an empty line for each line of front matter: places in it are places in the file. */
  readonly body: string;
}
