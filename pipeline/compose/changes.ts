/**
 * Composes the page of changes: what came, went and changed since the build before, in whole sentences for a lay reader,
 * with the places in the sources that did it and the documents that print it. Takes `changes.json` as it is written.
 */

import {
  type Changes,
  isElsewhere,
  type Printed,
  type SourceChange,
  type StatementChange,
  type View,
} from '../model/changes.ts';
import type { ChangedItem, ChangesPage } from '../model/changes-page.ts';
import type { Text } from '../model/document.ts';
import type { Facts, Statement } from '../model/facts.ts';
import type { Template } from '../model/template.ts';
import { clean, clip, innerQuotes } from './clean.ts';
import type { ComposeOptions } from './compose.ts';
import { type Context, context, label, phrase, whom } from './context.ts';
import { differenceOf } from './difference.ts';
import { inEnglish } from './in-english.ts';
import { listFormat } from './intl.ts';
import { detailedText } from './runs.ts';
import { sameLanguage } from './tongue.ts';

/** Longest quotation, in characters. */
const longestQuote = 160;
/** Most places that one statement gained or lost and that are shown; `changes.json` has them all. */
const mostPlaces = 3;

/** Gives the model of `changes.html`. `facts` are the newer ones; they give the titles of sources that did not change. */
export function composeChanges(
  changes: Changes,
  facts: Facts,
  template: Template,
  options: Omit<ComposeOptions, 'date' | 'trace'>,
): ChangesPage {
  const { labels } = options;
  const ctx: Context = { ...context(facts, template.front, options), cite: () => [] };
  const titles = new Map([...facts.sources, ...changes.sources].map(({ id, title }) => [id, title]));
  const titleOf = (id: string): string =>
    ctx.source(id) === undefined ? clip(clean(titles.get(id) ?? '') || id, 120) : ctx.title(id).text;
  const items = (test: (change: StatementChange) => boolean): ChangedItem[] =>
    changes.statements.filter(test).map((change) => itemOf(change, ctx, titleOf));
  return {
    name: template.name,
    title: label(labels.documents, template.front.title) ?? template.front.title,
    subject: whom(changes, labels),
    lang: labels.language,
    page: options.page,
    intro: introOf(changes, ctx),
    sources: changes.sources.map((source) => ({
      title: titleOf(source.id),
      path: clean(source.path),
      what: sourceWords(source, ctx),
    })),
    changed: items((one) => one.change === 'changed' && !isElsewhere(one)),
    added: items(({ change }) => change === 'added'),
    dropped: items(({ change }) => change === 'dropped'),
    supported: items(isElsewhere),
    disagreements: changes.contradictions.map(({ property, change, reason }) => ({
      property: ctx.property(property),
      what: phrase(labels, `disagreement-${change}`),
      reason: whyOf(property, reason, facts, ctx),
    })),
  };
}

/** In the document's language where the disagreement is still there; what was settled is known by its reason alone. */
function whyOf(property: string, reason: string, { contradictions, statements }: Facts, ctx: Context): Text {
  const english = inEnglish(reason, ctx);
  if (sameLanguage(ctx.labels.language, 'en')) return english;
  const standing = contradictions.filter((one) => one.property === property && one.reason === reason);
  return standing.length === 0 ? english : [{ text: differenceOf(standing, statements, ctx) }];
}

function introOf({ first, sources, statements, contradictions, subjectBefore }: Changes, ctx: Context): string[] {
  const nothing = sources.length + statements.length + contradictions.length === 0 && subjectBefore === undefined;
  const said = phrase(ctx.labels, first ? 'changes-first' : nothing ? 'changes-none' : 'changes-some');
  if (subjectBefore === undefined) return [said];
  return [said, phrase(ctx.labels, 'subject-renamed', { before: clean(subjectBefore) })];
}

function sourceWords({ change, was }: SourceChange, ctx: Context): string {
  return phrase(ctx.labels, `source-${change}`, was === undefined ? {} : { was: clean(was) });
}

function itemOf(change: StatementChange, ctx: Context, titleOf: (id: string) => string): ChangedItem {
  const { property, before, after, gained, lost } = change;
  const was = before === undefined ? undefined : detailedText(toStatement(property, before), ctx);
  const is = after === undefined ? undefined : detailedText(toStatement(property, after), ctx);
  const shown = (came: boolean) => (reference: { exact: string; source: string }) => ({
    came,
    quote: clip(innerQuotes(clean(reference.exact), ctx.labels.quotes), longestQuote),
    source: titleOf(reference.source),
  });
  return {
    property: ctx.property(property),
    ...(was === undefined ? {} : { before: was }),
    ...(is === undefined ? {} : { after: is }),
    same: JSON.stringify(was) === JSON.stringify(is),
    notes: [...whatHappened(change, ctx), causeOf(change, ctx, titleOf), ...printedWords(change, ctx)],
    places: [...gained.slice(0, mostPlaces).map(shown(true)), ...lost.slice(0, mostPlaces).map(shown(false))],
  };
}

/** A view has what the words of a value depend on: the value, its qualifiers, and the words of its first reference. */
function toStatement(property: string, { reference, ...view }: View): Statement {
  const references = reference === undefined ? [] : [reference];
  return { ...view, property, references, support: { references: 1, sources: 1, independent: 1 } };
}

function whatHappened(change: StatementChange, ctx: Context): string[] {
  const { what = [], before, after, gained, lost, dispute } = change;
  const { labels } = ctx;
  const statusOf = (view: View | undefined) => (view && label(labels.statuses, view.status)) ?? view?.status;
  const status = phrase(labels, 'change-status', { before: statusOf(before), after: statusOf(after) });
  const rankAlone = what.includes('rank') && !what.includes('status');
  return [
    dispute === undefined ? '' : phrase(labels, `dispute-${dispute}`),
    what.includes('qualifiers') ? phrase(labels, 'change-qualifiers') : '',
    what.includes('status') && dispute === undefined ? status : '',
    rankAlone ? phrase(labels, 'change-rank') : '',
    what.includes('decidedBy') ? phrase(labels, 'change-decided') : '',
    what.includes('decision') ? phrase(labels, 'change-decision') : '',
    change.change === 'changed' && gained.length > 0 ? phrase(labels, 'change-gained', { n: gained.length }) : '',
    change.change === 'changed' && lost.length > 0 ? phrase(labels, 'change-lost', { n: lost.length }) : '',
  ].filter((text) => text !== '');
}

function causeOf({ sources }: StatementChange, ctx: Context, titleOf: (id: string) => string): string {
  if (sources.length === 0) return phrase(ctx.labels, 'caused-by-none');
  return phrase(ctx.labels, 'caused-by', { sources: list([...new Set(sources.map(titleOf))], ctx) });
}

/** Where it is printed now; where that is not where it was printed before, both. What is not known is not said. */
function printedWords({ printedBefore, printedAfter }: StatementChange, ctx: Context): string[] {
  const was = printedBefore === undefined ? '' : documents(printedBefore, ctx);
  if (printedAfter === undefined) return was === '' ? [] : [phrase(ctx.labels, 'printed-before', { documents: was })];
  const is = documents(printedAfter, ctx);
  if (is === '' && was === '') return [phrase(ctx.labels, 'printed-nowhere')];
  if (is === '') return [phrase(ctx.labels, 'no-longer-printed', { documents: was })];
  const now = phrase(ctx.labels, 'printed-in', { documents: is });
  return was === '' || was === is ? [now] : [now, phrase(ctx.labels, 'printed-before', { documents: was })];
}

/** "Fact sheet p. 1 (Key figures), Briefing p. 2, 3 (Network and Members over time)". */
function documents(printed: readonly Printed[], { labels, ...ctx }: Context): string {
  const named = printed.map(({ document, sections, pages = [] }) => {
    const titles = sections.map((id) => label(labels.sections, id) ?? id);
    const at = pages.length === 0 ? '' : ` ${phrase(labels, 'on-page', { pages: pages.join(', ') })}`;
    return `${label(labels.documents, document) ?? document}${at} (${list(titles, { ...ctx, labels })})`;
  });
  return named.join(', ');
}

function list(texts: readonly string[], { labels }: Context): string {
  return listFormat(labels.language, 'conjunction').format(texts);
}
