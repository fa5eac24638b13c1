/**
 * What a printed document says of itself, attached to it as `printed.json`: which facts it was printed from, and for each
 * number behind a value the statement that it stands for and the words that lead to it. `factpress verify` reads it.
 */
import * as z from 'zod';

/** See the head of this file. */
export const printingSchema = z.strictObject({
  format: z.literal('factpress/printed@1'),
  document: z.string().meta({ description: "the template's name: fact-sheet" }),
  language: z.string().meta({ description: 'BCP 47' }),
  facts: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'SHA-256 of facts.json' }),
  printed: z.array(
    z.strictObject({
      statement: z.string().meta({ description: 'id in facts.json' }),
      words: z
        .string()
        .meta({ description: 'the words from the number before to its own; empty where a drawing shows it' }),
      page: z.int().min(1).optional().meta({ description: 'where it stands; absent: not known' }),
    }),
  ),
});

/** See {@link printingSchema}. */
export type Printing = z.infer<typeof printingSchema>;
/** One number behind a value. */
export type PrintedWords = Printing['printed'][number];

/** The same before it is printed: with the entry that the number leads to, and the section that it stands in. */
export interface Marked extends PrintedWords {
  readonly entry: string;
  readonly section: string;
  /** How many numbers before it lead to the same entry. */
  readonly nth: number;
}
