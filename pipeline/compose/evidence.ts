/**
 * Composes the evidence page: each source in full with its spans and what was understood of it, every statement with its
 * places, where sources disagree. Statements are numbered as they stand in the facts; `st-12` is the id of the twelfth on the page.
 */
import type { Coverage } from '../model/coverage.ts';
import type { EvidenceModel, EvidenceSource, EvidenceStatement } from '../model/evidence.ts';
import type { Facts, FactsSource, Statement } from '../model/facts.ts';
import type { Source } from '../model/source.ts';
import type { Template } from '../model/template.ts';
import { disagreement, disputes } from './blocks/disagreements.ts';
import { sourceDate } from './blocks/references.ts';
import { anchors, spanKey } from './citations.ts';
import { clean, clip, innerQuotes, safeHref } from './clean.ts';
import type { ComposeOptions } from './compose.ts';
import { type Context, context, label, phrase, whom } from './context.ts';
import { anchorOf, coverageLine, givenPassages, passageSpans, passedOver, skipText } from './evidence-coverage.ts';
import { reasonText } from './reason.ts';
import { detailedText } from './runs.ts';
import { type Marked, segments } from './segments.ts';
import { supportsOf } from './supports.ts';
import { merged, sameLanguage, wordsOf } from './tongue.ts';

/** Longest quotation in the list of statements, in characters; the place itself is one click away. */
const longestQuote = 120;

/** What the page needs besides the facts and their sources. */
export interface EvidenceOptions extends Omit<ComposeOptions, 'date'> {
  /** What each source gave; a source that is not among them has no sentences to account for, as the editor's decisions. */
  readonly coverage?: readonly Coverage[];
}

/** What the page tells that does not depend on where in its source anything stands. */
export type EvidenceFrame = Omit<EvidenceModel, 'sources'> & { readonly heads: readonly SourceHead[] };

/** What stands above the text of a source. */
type SourceHead = Omit<EvidenceSource, 'coverage' | 'passages' | 'skipped' | 'segments'>;

/**
 * Gives the model of `evidence.html`.
 *
 * @param sources those of the subject, with their text; one that is missing is empty
 * @param frame what {@link composeEvidenceFrame} gives for the same facts, whose places may be others as long as they are in the same order
 */
export function composeEvidence(
  facts: Facts,
  sources: readonly Source[],
  template: Template,
  options: EvidenceOptions,
  { heads, ...frame }: EvidenceFrame = composeEvidenceFrame(facts, template, options),
): EvidenceModel {
  const ctx = contextOf(facts, template, options);
  const ids = anchors(facts);
  const texts = new Map(sources.map((source) => [source.id, source.text]));
  const coverage = new Map(options.coverage?.map((one) => [one.source, one]));
  const placed = heads.map((head, index): EvidenceSource => {
    const { id } = facts.sources[index] ?? head;
    return { ...head, ...placesIn(id, { index, text: texts.get(id) ?? '', coverage: coverage.get(id) }, ids, ctx) };
  });
  return { ...frame, sources: placed };
}

/** See {@link EvidenceFrame}. */
export function composeEvidenceFrame(facts: Facts, template: Template, options: EvidenceOptions): EvidenceFrame {
  const { labels } = options;
  const ctx = contextOf(facts, template, options);
  const bare: Context = { ...ctx, cite: () => [] };
  const ids = anchors(facts);
  const numbers = new Map(facts.statements.map((statement, i) => [statement, i + 1]));
  return {
    name: template.name,
    title: label(labels.documents, template.front.title) ?? template.front.title,
    subject: whom(facts, labels),
    lang: labels.language,
    page: options.page,
    heads: facts.sources.map((source, index) => headOf(source, index, ctx)),
    properties: [...Map.groupBy(facts.statements, ({ property }) => property)].map(([property, statements]) => ({
      label: ctx.property(property),
      statements: statements.map((statement) => evidenceStatement(statement, numbers.get(statement) ?? 0, ids, bare)),
    })),
    disagreements: disputes(facts.contradictions)
      .map((one) => disagreement(one, ctx))
      .filter((one) => one !== undefined),
  };
}

/** Statements are cited by their numbers. */
function contextOf(facts: Facts, template: Template, options: EvidenceOptions): Context {
  const numbers = new Map(facts.statements.map((statement, i) => [statement, i + 1]));
  const cite = (statement: Statement): { number: number; id: string }[] => {
    const number = numbers.get(statement) ?? 0;
    return [{ number, id: `st-${number}` }];
  };
  return { ...context(facts, template.front, options), cite };
}

function foreignSource(id: string, ctx: Context): { readonly lang?: string } {
  const lang = ctx.source(id)?.language;
  return lang === undefined || sameLanguage(lang, ctx.labels.language) ? {} : { lang };
}

function headOf(source: FactsSource, index: number, ctx: Context): SourceHead {
  const href = source.url === undefined ? undefined : safeHref(source.url);
  return {
    id: `source-${index + 1}`,
    title: ctx.title(source.id).text,
    ...(ctx.title(source.id).lang === undefined ? {} : { titleLang: source.language }),
    ...(source.publisher === undefined ? {} : { publisher: clean(source.publisher) }),
    date: sourceDate(source, ctx.labels),
    kind: label(ctx.labels.kinds, source.kind) ?? source.kind,
    path: clean(source.path),
    ...(href === undefined ? {} : { href }),
    lang: source.language,
  };
}

function placesIn(
  source: string,
  { index, text, coverage }: { index: number; text: string; coverage: Coverage | undefined },
  ids: ReadonlyMap<string, string>,
  ctx: Context,
): Omit<EvidenceSource, keyof SourceHead> {
  const spans = [...passageSpans(coverage, index), ...supportSpans(source, ids, ctx), ...skippedSpans(source, ctx)];
  const inside = spans.filter(({ start, end }) => start < end && end <= text.length);
  return {
    ...(coverage === undefined ? {} : { coverage: coverageLine(coverage, ctx) }),
    passages: givenPassages(coverage, index, ctx),
    skipped: passedOver(source, ctx),
    segments: segments(text, inside, phrase(ctx.labels, 'control')),
  };
}

function supportSpans(source: string, ids: ReadonlyMap<string, string>, ctx: Context): readonly Marked[] {
  const spans = new Map<string, Marked>();
  for (const { statement, reference } of supportsOf(source, ctx.facts)) {
    const key = spanKey(reference);
    const before = spans.get(key)?.back ?? [];
    const { start, end } = reference;
    const back = [...before, ...ctx.cite(statement)];
    spans.set(key, { start, end, mark: 'support', anchor: ids.get(key) ?? '', back });
  }
  return [...spans.values()];
}

function skippedSpans(source: string, ctx: Context): readonly Marked[] {
  return ctx.facts.skipped.flatMap(({ start, end, reason, source: id }, i) => {
    if (id !== source) return [];
    const title = phrase(ctx.labels, 'skipped', { reason: wordsOf(skipText(reason, ctx)) });
    return [{ start, end, mark: 'skipped' as const, anchor: anchorOf.skipped(i), title, back: [] }];
  });
}

function evidenceStatement(
  statement: Statement,
  number: number,
  ids: ReadonlyMap<string, string>,
  ctx: Context,
): EvidenceStatement {
  const { decision } = statement;
  const decided = decision === undefined ? [] : [{ text: ` ${clean(phrase(ctx.labels, 'decided', { ...decision }))}` }];
  return {
    id: `st-${number}`,
    number,
    value: detailedText(statement, ctx),
    status: label(ctx.labels.statuses, statement.status) ?? statement.status,
    statusId: statement.status,
    reason: merged([...reasonText(statement, ctx), ...decided]),
    supports: statement.references.map((reference) => ({
      href: `#${ids.get(spanKey(reference)) ?? ''}`,
      quote: clip(innerQuotes(clean(reference.exact), ctx.labels.quotes), longestQuote),
      source: ctx.title(reference.source).text,
      ...(ctx.title(reference.source).lang === undefined ? {} : { sourceLang: ctx.title(reference.source).lang }),
      ...foreignSource(reference.source, ctx),
    })),
  };
}
