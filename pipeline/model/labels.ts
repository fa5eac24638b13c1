/**
 * The words of documents in one language: labels of properties and sections, phrases, and the patterns of sentences.
 * Read from `templates/locales/*.yaml` by `compose/locale.ts`.
 *
 * Patterns: `{slot}` is filled in, `[…]` is left out where a slot in it has nothing to say, `{slot#one|other}` chooses a
 * form by the slot's number (as many forms as the language has plural categories, in CLDR's order).
 */
import * as z from 'zod';

const words = z.record(z.string(), z.string());

/** Phrases that the program itself needs; a locale file without one of them is an error. */
const phrases = z.strictObject({
  more: z.string(),
  others: z.string(),
  formerly: z.string(),
  'more-briefing': z.string(),
  'more-evidence': z.string(),
  'sources-differ': z.string(),
  'as-of': z.string(),
  'not-dated': z.string(),
  'not-before': z.string(),
  'not-dated-before': z.string(),
  latest: z.string(),
  'sources-until': z.string(),
  'reason-agreed': z.string(),
  'reason-decided': z.string(),
  'reason-disputed': z.string(),
  'reason-past': z.string(),
  'reason-refused': z.string(),
  'reason-earlier': z.string(),
  'reason-outvoted': z.string(),
  'stands-behind': z.string(),
  'over-time': z.string(),
  point: z.string(),
  'chart-note': z.string(),
  'bars-note': z.string(),
  'no-date': z.string(),
  'according-to': z.string(),
  decided: z.string(),
  from: z.string(),
  until: z.string(),
  with: z.string(),
  'at-least': z.string(),
  'more-than': z.string(),
  'at-most': z.string(),
  about: z.string(),
  approximate: z.string(),
  decade: z.string(),
  century: z.string(),
  'when-day': z.string(),
  'when-month': z.string(),
  'when-year': z.string(),
  'when-decade': z.string(),
  'when-century': z.string(),
  'when-range': z.string(),
  'when-about': z.string(),
  'every-year': z.string(),
  'every-years': z.string(),
  years: z.string(),
  months: z.string(),
  days: z.string(),
  possessive: z.string(),
  pronoun: z.string(),
  unnamed: z.string(),
  'possessive-pronoun': z.string(),
  'between-sources': z.string(),
  'differ-names': z.string(),
  'differ-figures': z.string(),
  'differ-figures-dated': z.string(),
  'differ-dates': z.string(),
  'differ-values': z.string(),
  'differ-within': z.string(),
  'disagreements-intro': z.string(),
  'disagreements-brief': z.string(),
  'on-page': z.string().meta({ description: 'behind the name of a document: {pages}' }),
  history: z.string(),
  'history-open': z
    .string()
    .meta({ description: 'its caption where undated values are ordered by nearness to the latest' }),
  date: z.string(),
  figure: z.string(),
  'what-is-counted': z.string(),
  whose: z.string(),
  skipped: z.string(),
  coverage: z.string(),
  control: z.string(),
  'changes-first': z.string(),
  'changes-none': z.string(),
  'changes-some': z.string(),
  'subject-renamed': z.string(),
  'source-added': z.string(),
  'source-removed': z.string(),
  'source-edited': z.string(),
  'source-described': z.string(),
  'source-renamed': z.string(),
  'change-qualifiers': z.string(),
  'change-status': z.string(),
  'change-rank': z.string(),
  'change-decided': z.string(),
  'change-decision': z.string(),
  'change-gained': z.string(),
  'change-lost': z.string(),
  'dispute-opened': z.string(),
  'dispute-settled': z.string(),
  'disagreement-added': z.string(),
  'disagreement-dropped': z.string(),
  'disagreement-changed': z.string(),
  'caused-by': z.string(),
  'caused-by-none': z.string(),
  'printed-in': z.string(),
  'printed-before': z.string(),
  'printed-nowhere': z.string(),
  'no-longer-printed': z.string(),
});

/** A sentence: patterns in order of preference, the first that can be filled is used; one per statement with `each`. */
const sentence = z.strictObject({ each: z.string().optional(), say: z.array(z.string()).min(1) });

const marks = z.tuple([z.string(), z.string()]);

/** Quotation marks, opening and closing, with the space that belongs to them: around a quotation, and within one. */
export const quotesSchema = z.strictObject({ outer: marks, inner: marks });

/** See the head of this file. */
export const labelsSchema = z.strictObject({
  language: z.string(),
  quotes: quotesSchema,
  documents: words,
  sections: words,
  properties: words,
  tiles: words.meta({ description: 'what stands under a big number, where its unit does not say it; {unit} is that' }),
  units: words.meta({ description: 'what a property counts, by number, where its source says it in another language' }),
  statuses: words,
  kinds: words,
  clauses: words.meta({ description: 'what each clause of the policy says, to follow a colon' }),
  skips: words.meta({ description: 'why a figure was passed over, by the English reason in facts.json' }),
  untitled: z
    .strictObject({
      'self-published': z.string(),
      encyclopedia: z.string(),
      news: z.string(),
      report: z.string(),
    })
    .meta({ description: 'what a source without a title is called, by its kind' }),
  ui: words,
  phrases,
  sentences: z.record(z.string(), sentence),
});

/** What a region says otherwise than its language: `en-US.yaml` is laid over `en.yaml`. */
export const regionSchema = labelsSchema.partial().extend({ phrases: phrases.partial().optional() });

/** See {@link labelsSchema}. */
export type Labels = z.infer<typeof labelsSchema>;
/** See {@link quotesSchema}. */
export type Quotes = z.infer<typeof quotesSchema>;
/** Name of a phrase that every locale has. */
export type Phrase = keyof Labels['phrases'];
