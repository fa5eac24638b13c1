/**
 * What a page shows, ready to print: headings, blocks of known kinds, runs of text with numbered references.
 * Compose gives it, templates print it; it holds no positions in sources, so that an edit that only moves lines prints
 * nothing again. The zod schemas are the single definition: templates are checked against their shape before they run.
 */
import * as z from 'zod';

/** A small number behind a value: what it prints, and the id of the entry in the list of references that it leads to. */
export const markSchema = z.strictObject({
  number: z.int(),
  id: z.string(),
  note: z.string().optional().meta({ description: 'id of the note that opens in place, where there is one' }),
});

/** A piece of running text that is set in one way. */
export const runSchema = z.strictObject({
  text: z.string(),
  refs: z.array(markSchema).optional(),
  quote: z.boolean().optional().meta({ description: 'the words of a source: set in quotation marks' }),
  href: z.string().optional().meta({ description: 'http, https or mailto only' }),
  datetime: z.string().optional().meta({ description: "value of HTML's datetime attribute" }),
  lang: z.string().optional().meta({ description: "BCP 47, where not the document's" }),
});

/** Running text. */
export const textSchema = z.array(runSchema);

/** What a bounded list ends with: "and 7 more in the briefing". */
export const moreSchema = z.strictObject({ text: z.string(), href: z.string() });

const more = moreSchema.optional();
const when = { when: z.string(), datetime: z.string().optional() };

/** One side of a disagreement: a value and who gives it. */
export const sideSchema = z.strictObject({
  value: textSchema,
  sources: textSchema.optional(),
  chosen: z.boolean(),
});

/** A disagreement as a lay reader is told of it. */
export const disagreementSchema = z.strictObject({
  title: textSchema,
  reason: z.string().optional(),
  sides: z.array(sideSchema),
});

/** One cited stretch of a source. */
export const entrySchema = z.strictObject({
  number: z.int(),
  id: z.string(),
  note: z.string().meta({ description: 'id of the same as a note that opens in place' }),
  quote: z.string(),
  evidence: z.string().meta({ description: 'link to the place on the evidence page' }),
  supports: z.string().optional().meta({ description: 'in an appendix: the properties that it stands behind' }),
  decided: z
    .string()
    .optional()
    .meta({ description: "the editor's decision on what is cited here: who, when and why" }),
});

/** A source with the stretches of it that a document cites. */
export const groupSchema = z.strictObject({
  title: z.string(),
  titleLang: z.string().optional(),
  file: z.string().optional().meta({ description: 'name of its file, where it has no title of its own' }),
  publisher: z.string().optional(),
  date: z.string(),
  href: z.string().optional(),
  lang: z.string().optional(),
  entries: z.array(entrySchema),
});

/** A line of text in a chart, by its anchor point. */
const inscription = { x: z.number(), y: z.number(), text: z.string() };

/** One series of a chart, in units of its own drawing: x to the right, y downward. */
export const panelSchema = z.strictObject({
  title: z.string(),
  description: z.string().meta({ description: 'all that it shows, in words' }),
  width: z.number(),
  height: z.number(),
  left: z.number().meta({ description: 'where the plot begins, right of the scale' }),
  right: z.number(),
  bottom: z.number(),
  ticks: z.array(z.strictObject(inscription)).meta({ description: 'of the scale of amounts' }),
  years: z.array(z.strictObject({ ...inscription, anchor: z.string() })),
  line: z.string().optional().meta({ description: 'through the dated points, as an SVG path' }),
  bars: z
    .array(
      z.strictObject({
        x: z.number(),
        y: z.number(),
        width: z.number(),
        height: z.number(),
        current: z.boolean().meta({ description: 'the figure that the documents print' }),
        when: z.strictObject(inscription),
        value: z.strictObject({ ...inscription, marks: z.string() }),
      }),
    )
    .meta({ description: 'in place of points where too little is dated; else none' }),
  points: z.array(
    z.strictObject({
      x: z.number(),
      y: z.number(),
      open: z.boolean().meta({ description: 'undated: holds from there or later' }),
      tail: z.number().optional().meta({ description: 'x at which the line of an open point ends' }),
      label: z.strictObject({ ...inscription, anchor: z.string(), marks: z.string() }).optional(),
    }),
  ),
});

/** One block; `kind` is also the name of the partial that prints it. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('masthead'),
    name: z.string(),
    long: z.boolean().meta({ description: 'the name needs smaller type' }),
    nameRefs: z.array(markSchema),
    standfirst: textSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('prose'), paragraphs: z.array(textSchema) }),
  z.strictObject({
    kind: z.literal('facts'),
    rows: z.array(z.strictObject({ label: z.string(), values: z.array(textSchema), more })),
  }),
  z.strictObject({
    kind: z.literal('tiles'),
    tiles: z.array(z.strictObject({ figure: textSchema, long: z.boolean(), label: textSchema, note: textSchema })),
  }),
  z.strictObject({
    kind: z.literal('history'),
    caption: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.strictObject({ ...when, cells: z.array(textSchema) })),
    more,
  }),
  z.strictObject({
    kind: z.literal('chart'),
    title: z.string(),
    panels: z.array(panelSchema),
    note: z.string().optional(),
    refs: z.array(markSchema),
  }),
  z.strictObject({
    kind: z.literal('contents'),
    entries: z.array(
      z.strictObject({
        title: z.string(),
        href: z.string(),
        page: z.int().optional().meta({ description: 'absent on a screen, which has no pages' }),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('timeline'),
    items: z.array(z.strictObject({ ...when, text: textSchema, detail: textSchema.optional() })),
    more,
  }),
  z.strictObject({
    kind: z.literal('cards'),
    cards: z.array(z.strictObject({ title: textSchema, lines: z.array(textSchema) })),
    more,
  }),
  z.strictObject({
    kind: z.literal('lists'),
    lists: z.array(z.strictObject({ title: z.string(), items: z.array(textSchema), more })),
  }),
  z.strictObject({ kind: z.literal('list'), title: z.string(), items: z.array(textSchema), more }),
  z.strictObject({
    kind: z.literal('figures'),
    caption: z.string(),
    columns: z.array(z.string()),
    owned: z.boolean().meta({ description: 'some of them are of somebody else: there is a column for that' }),
    dated: z.boolean(),
    rows: z.array(z.strictObject({ what: textSchema, figure: textSchema, whose: textSchema, when: z.string() })),
    more,
  }),
  z.strictObject({
    kind: z.literal('quotes'),
    items: z.array(textSchema),
    more,
  }),
  z.strictObject({
    kind: z.literal('disagreements'),
    intro: z.string(),
    brief: z.boolean(),
    items: z.array(disagreementSchema),
    more,
  }),
  z.strictObject({ kind: z.literal('references'), groups: z.array(groupSchema) }),
]);

/** A section: a heading, where it has one, and its blocks. Never empty. */
export const sectionSchema = z.strictObject({
  id: z.string(),
  title: z.string().optional(),
  blocks: z.array(blockSchema).min(1),
});

/** A logo as a data URL, and the words that stand for it. */
export const logoSchema = z.strictObject({ src: z.string(), alt: z.string() });

const page = {
  name: z.string().meta({ description: "the template's name: fact-sheet" }),
  title: z.string().meta({ description: 'what kind of document it is: Fact sheet' }),
  subject: z.string(),
  lang: z.string(),
  page: z.enum(['A4', 'Letter']),
  logo: logoSchema.optional(),
};

/** A document: four parts of a page in reading order; each template lays them out in its own way. */
export const documentSchema = z.strictObject({
  ...page,
  date: z.strictObject({ text: z.string(), datetime: z.string() }).optional(),
  head: z.array(sectionSchema),
  main: z.array(sectionSchema),
  side: z.array(sectionSchema),
  foot: z.array(sectionSchema),
});

/** See {@link markSchema}. */
export type Mark = z.infer<typeof markSchema>;
/** See {@link runSchema}. */
export type Run = z.infer<typeof runSchema>;
/** See {@link textSchema}. */
export type Text = z.infer<typeof textSchema>;
/** See {@link moreSchema}. */
export type More = z.infer<typeof moreSchema>;
/** See {@link logoSchema}. */
export type Logo = z.infer<typeof logoSchema>;
/** See {@link panelSchema}. */
export type Panel = z.infer<typeof panelSchema>;
/** See {@link disagreementSchema}. */
export type Disagreement = z.infer<typeof disagreementSchema>;
/** See {@link groupSchema}. */
export type ReferenceGroup = z.infer<typeof groupSchema>;
/** See {@link blockSchema}. */
export type Block = z.infer<typeof blockSchema>;
/** The block of one kind. */
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;
/** See {@link sectionSchema}. */
export type DocumentSection = z.infer<typeof sectionSchema>;
/** See {@link documentSchema}. */
export type DocumentModel = z.infer<typeof documentSchema>;
