/**
 * Part of the build: a document in the forms that a browser may be asked to print, until one fits. It is composed once for
 * all that differ in nothing but how they are set, and in page numbers.
 */
import type { DocumentInput, Page } from './build-documents.ts';
import { documentSize } from './compose/budget.ts';
import { type ComposeOptions, compose as composeDocument } from './compose/compose.ts';
import { pageNumbers, withPageNumbers } from './compose/contents.ts';
import { printedWords } from './compose/printed-words.ts';
import type { DocumentModel } from './model/document.ts';
import type { Facts } from './model/facts.ts';
import type { Fit } from './model/fit.ts';
import type { Result } from './model/message.ts';
import type { Marked } from './model/printing.ts';
import type { Composed } from './render/fit.ts';
import { type Prepared, type PrintAssets, printHtml } from './render/html.ts';
import { withProbes } from './render/probes.ts';

/** What pages are made from: documents from facts that do not say where quotes stand. */
export type Making = DocumentInput & { readonly settled: Facts };

/** What one page is composed with. */
export function optionsOf({ labels }: Prepared, { facts, vocabulary, settings, brand, date }: Making) {
  const { page } = settings.config;
  const logo = brand?.logo === undefined ? undefined : { src: brand.logo, alt: brand.alt ?? facts.subject };
  return { labels, page, vocabulary, ...(logo && { logo }), ...(date === undefined ? {} : { date }) };
}

/** A document as it is printed, and the statements behind its marks. */
interface Draft {
  readonly model: DocumentModel;
  readonly statements: ReadonlyMap<unknown, string>;
}

/** Composes a document with the fallbacks of its template that are to be applied. */
export type Drafts = (applied: Fit['applied']) => Draft;

/** Composes once for the page and for all prints that differ in nothing but how they are set, and in page numbers. */
export function draftsOf(prepared: Prepared, made: Making): Drafts {
  let latest: { readonly key: string; readonly draft: Draft } | undefined;
  return (applied) => {
    const key = JSON.stringify(applied);
    if (latest?.key === key) return latest.draft;
    const statements = new Map<unknown, string>();
    const trace: ComposeOptions['trace'] = ({ id }, marks) => {
      for (const mark of marks) statements.set(mark, id);
    };
    const options = { ...optionsOf(prepared, made), trace, fit: { applied, tight: 0 } };
    const draft = { model: composeDocument(made.settled, prepared.template, options), statements };
    latest = { key, draft };
    return draft;
  };
}

/** What a document may be long, and how it is composed otherwise where it is longer; nothing for pages that are not printed. */
export function fitOf(prepared: Prepared, { brand }: Making, assets: PrintAssets, drafts: Drafts): Pick<Page, 'fit'> {
  const { front, pagesAt: limitAt } = prepared.template;
  if (front.shows !== 'document') return {};
  const { pages: limit, fallbacks } = front;
  const compose = (fit: Fit) => {
    const { model, statements } = drafts(fit.applied);
    const fitted = fit.pages === undefined ? model : withPageNumbers(model, fit.pages);
    const look = { ...assets, ...(brand && { brand }), tight: fit.tight };
    return printFit(fitted, printedWords(fitted, statements), prepared, look);
  };
  return { fit: { ...(limit === undefined ? {} : { limit }), limitAt, fallbacks, compose } };
}

/** The page as it is printed: set as tightly as the fit says, with probes that tell where its sections begin. */
function printFit(
  model: DocumentModel,
  printed: readonly Marked[],
  prepared: Prepared,
  look: PrintAssets,
): Result<Composed | undefined> {
  const { value, messages } = printHtml(model, prepared, look);
  if (value === undefined) return { value, messages };
  const parts = ['head', 'main', 'side', 'foot'] as const;
  const sections = parts.flatMap((part) => model[part].map(({ id }) => ({ id, part })));
  const html = withProbes(
    value,
    sections.map(({ id }) => id),
  );
  return { value: { html, size: documentSize(model), sections, numbers: pageNumbers(model), printed }, messages };
}
