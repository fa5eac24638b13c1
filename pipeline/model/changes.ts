/**
 * The public data format `factpress/changes@1`: what one state of the facts says differently from an earlier one, and why.
 * The zod schema is the single definition; `docs/changes.schema.json` is generated from it.
 */
import * as z from 'zod';
import { contradictionSchema, referenceSchema, statementSchema } from './facts.ts';

/** One source that is not as it was. */
export const sourceChangeSchema = z.strictObject({
  id: z.string().meta({ description: 'id in the newer facts; of a removed source, in the older ones' }),
  path: z.string(),
  title: z.string(),
  change: z.enum(['added', 'removed', 'edited', 'described', 'renamed']).meta({
    description: 'edited: other bytes; described: the same bytes, other metadata; renamed: the same bytes, another id',
  }),
  was: z.string().optional().meta({ description: 'the former id of a renamed source' }),
  fields: z.array(z.string()).optional().meta({ description: 'metadata that differ' }),
});

/** A statement as it stood in one of the two states, with the first of its references. */
export const viewSchema = statementSchema
  .omit({ property: true, references: true, support: true })
  .extend({ reference: referenceSchema.optional() });

/** One document that prints a statement. */
export const printedSchema = z.strictObject({
  document: z.string().meta({ description: 'name of the template: fact-sheet' }),
  sections: z.array(z.string()).meta({ description: 'ids of the sections, in reading order' }),
  pages: z.array(z.int()).optional().meta({ description: 'pages of its PDF; absent: not printed, or not known' }),
});

/** What may differ between two states of a statement. */
export const aspectSchema = z.enum(['value', 'qualifiers', 'rank', 'status', 'decidedBy', 'decision', 'references']);

/** One statement that is new, gone, or not as it was. */
export const statementChangeSchema = z.strictObject({
  property: z.string(),
  change: z.enum(['added', 'dropped', 'changed']),
  what: z.array(aspectSchema).optional().meta({ description: 'what differs, where it changed' }),
  dispute: z.enum(['opened', 'settled']).optional().meta({ description: 'newly disputed, or no longer' }),
  before: viewSchema.optional(),
  after: viewSchema.optional(),
  gained: z.array(referenceSchema).meta({ description: 'places that support it now and did not before' }),
  lost: z.array(referenceSchema).meta({ description: 'places that supported it before and no longer do' }),
  sources: z.array(z.string()).meta({
    description: 'ids of the changed sources that did it; none where a setting, a decision or the program did',
  }),
  printedBefore: z.array(printedSchema).optional().meta({ description: 'absent: not known' }),
  printedAfter: z.array(printedSchema).optional().meta({ description: 'absent: not known' }),
});

/** A disagreement that the reader was not told of before, no longer is, or is told otherwise. */
export const contradictionChangeSchema = contradictionSchema.extend({
  change: z.enum(['added', 'dropped', 'changed']).meta({ description: 'changed: between other values than before' }),
});

/** The whole of `changes.json`. */
export const changesSchema = z.strictObject({
  format: z.literal('factpress/changes@1'),
  subject: z.string(),
  subjectBefore: z.string().optional().meta({ description: 'where the subject had another name' }),
  first: z.boolean().meta({ description: 'nothing to compare with: then the lists are empty' }),
  sources: z.array(sourceChangeSchema),
  statements: z.array(statementChangeSchema),
  contradictions: z.array(contradictionChangeSchema),
});

/** See {@link sourceChangeSchema}. */
export type SourceChange = z.infer<typeof sourceChangeSchema>;
/** See {@link viewSchema}. */
export type View = z.infer<typeof viewSchema>;
/** See {@link printedSchema}. */
export type Printed = z.infer<typeof printedSchema>;
/** See {@link aspectSchema}. */
export type Aspect = z.infer<typeof aspectSchema>;
/** See {@link statementChangeSchema}. */
export type StatementChange = z.infer<typeof statementChangeSchema>;
/** See {@link contradictionChangeSchema}. */
export type ContradictionChange = z.infer<typeof contradictionChangeSchema>;
/** See {@link changesSchema}. */
export type Changes = z.infer<typeof changesSchema>;

/** Which documents print a statement, by its id; a statement that none prints is not in it. */
export type PrintedBy = ReadonlyMap<string, readonly Printed[]>;

/** How much changed. */
export interface ChangeCounts {
  readonly added: number;
  readonly dropped: number;
  /** In more than the places that support them. */
  readonly changed: number;
  /** The same, but in other places of the sources. */
  readonly elsewhere: number;
  readonly disputed: number;
  readonly settled: number;
  readonly sources: number;
}

/** Whether nothing differs but the places in the sources that say it. */
export function isElsewhere({ change, what = [] }: StatementChange): boolean {
  return change === 'changed' && what.every((aspect) => aspect === 'references');
}

/** Counts what changed. */
export function countChanges({ statements, sources }: Changes): ChangeCounts {
  const count = (test: (change: StatementChange) => boolean) => statements.filter(test).length;
  return {
    added: count(({ change }) => change === 'added'),
    dropped: count(({ change }) => change === 'dropped'),
    changed: count((one) => one.change === 'changed' && !isElsewhere(one)),
    elsewhere: count(isElsewhere),
    disputed: count(({ dispute }) => dispute === 'opened'),
    settled: count(({ dispute }) => dispute === 'settled'),
    sources: sources.length,
  };
}
