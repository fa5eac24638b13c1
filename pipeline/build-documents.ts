/**
 * Half of the build: from facts to pages. Templates are read once, checked and compiled once for each locale, and then
 * print any number of subjects. What a template or a locale file has wrong is said once, whatever number of subjects.
 */

import { readBrandFiles } from './brand-files.ts';
import { scriptFontsFor } from './build-fonts.ts';
import { choose, isGood, localeFiles, prepareAll } from './build-templates.ts';
import { type Cache, keyOf } from './cache/cache.ts';
import { forDocuments } from './cache/settled.ts';
import type { Ingredients } from './cache/why.ts';
import { loadBrand } from './compose/brand.ts';
import { documentSize } from './compose/budget.ts';
import { composeChanges } from './compose/changes.ts';
import { type ComposeOptions, compose as composeDocument } from './compose/compose.ts';
import { pageNumbers } from './compose/contents.ts';
import { composeEvidence } from './compose/evidence.ts';
import { loadLocale } from './compose/locale.ts';
import { printedBy } from './compose/printed.ts';
import { printedWords } from './compose/printed-words.ts';
import { checkProperties, parseTemplate } from './compose/template.ts';
import { place } from './diff/place.ts';
import type { Disk } from './effects.ts';
import { Findings } from './findings.ts';
import type { Brand } from './model/brand.ts';
import { localeMissing } from './model/catalogue.ts';
import type { Changes } from './model/changes.ts';
import type { Config } from './model/config.ts';
import type { Coverage } from './model/coverage.ts';
import type { DocumentModel } from './model/document.ts';
import type { Facts } from './model/facts.ts';
import type { Fit } from './model/fit.ts';
import type { Result } from './model/message.ts';
import type { Marked } from './model/printing.ts';
import type { Source } from './model/source.ts';
import type { Vocabulary } from './model/vocabulary.ts';
import { documentAssets } from './render/faces.ts';
import type { Composed, FitJob } from './render/fit.ts';
import { type Prepared, type PrintAssets, printHtml } from './render/html.ts';
import { withProbes } from './render/probes.ts';
import type { SubjectConfig } from './subject-config.ts';
import { readPackageFiles, readTemplateFiles } from './template-files.ts';

/** What the documents of a subject are made from. */
export interface DocumentInput {
  readonly facts: Facts;
  readonly sources: readonly Source[];
  /** What each source gave. */
  readonly coverage: readonly Coverage[];
  readonly vocabulary: Vocabulary;
  /** The user's own vocabulary as it stands in its file; what is built in is part of the program. */
  readonly ownVocabulary: Uint8Array;
  readonly settings: SubjectConfig;
  /** Against the previous build, who prints it not yet known. */
  readonly changes: Changes;
  /** The facts of the previous build, where these differ. */
  readonly before?: Facts;
  readonly brand?: Brand;
  /** EDTF: the date that documents print. */
  readonly date?: string;
}

/** One page, self-contained. */
export interface Page {
  /** Its file's name without ending. */
  readonly name: string;
  readonly html: string;
  /** Whether it is also printed: the evidence page is not. */
  readonly prints: boolean;
  readonly page: Config['page'];
  readonly title: string;
  readonly subject: string;
  readonly language: string;
  readonly date?: string;
  /** How it is printed so that it fits; absent for pages that are not printed. */
  readonly fit?: Pick<FitJob, 'limit' | 'limitAt' | 'fallbacks' | 'compose'>;
  /** Hash of all that it is made from, and a hash of each part of that. */
  readonly key: string;
  readonly ingredients: Omit<Ingredients, 'browser'>;
}

/** All pages of a subject, and the changes with the documents that print them. */
export interface Documents {
  readonly pages: readonly Page[];
  readonly changes: Changes;
  /** The page of changes once more, where it is known on which pages things are printed; undefined where there is none. */
  readonly retell: (changes: Changes) => Result<ComposedPage | undefined>;
}

/** Makes the pages of a subject; with an error among the messages they are not whole and not to be used. */
export type DocumentMaker = (input: DocumentInput, cache: Cache) => Promise<Result<Documents>>;

/** Reads templates and fonts. With an error among the messages the maker must not be used. */
export async function documentMaker(disk: Disk, folder: string): Promise<Result<DocumentMaker>> {
  const findings = new Findings();
  const files = findings.take(await readTemplateFiles(disk, folder));
  const templates = [...files.templates].flatMap(([file, text]) => findings.take(parseTemplate(file, text)) ?? []);
  const fonts = await readPackageFiles(disk, documentAssets());
  const fontsDigest = keyOf([...fonts].flat());
  const preparing = new Map<string, Promise<Result<readonly Prepared[]>>>();
  const maker: DocumentMaker = async (input, cache) => {
    const { config, place } = input.settings;
    const none = { pages: [], changes: input.changes, retell: () => ({ value: undefined, messages: [] }) };
    const [locale, region] = localeFiles(files, config.locale);
    if (locale === undefined) {
      return { value: none, messages: [localeMissing(place(['locale']), config.locale, files.folder)] };
    }
    const said = new Findings();
    const labels = loadLocale(locale.file, locale.text, config.locale, region);
    const prepared = preparing.get(config.locale) ?? prepareAll(templates, files, labels, cache);
    preparing.set(config.locale, prepared);
    const chosen = said.take(choose(said.take(await prepared), input.settings, files.folder));
    for (const { template } of chosen) said.add(checkProperties(template, input.vocabulary));
    if (said.failed) return { value: none, messages: said.messages };
    const changes = placed(input, chosen);
    const made = { ...input, changes, settled: forDocuments(input.facts, toldIn(chosen)) };
    const scripts = said.take(await scriptFontsFor(disk, input, [locale, region]));
    const assets = { css: files.css, fonts, scripts };
    const shared = {
      theme: keyOf([files.css]),
      fonts: fontsDigest,
      partials: keyOf([...files.partials]),
      locale: keyOf([config.locale, locale, region ?? null]),
    };
    const pages: Page[] = [];
    for (const one of chosen) {
      const { file } = one.template;
      const template = keyOf([file, files.templates.get(file)]);
      const ingredients = { ...shared, template, ...ingredientsOf(one, made) };
      const key = keyOf([ingredients]);
      const composed = await cache.recall('composed', [key], () => composePage(one, made, assets), isGood);
      const page = said.take(composed);
      if (page !== undefined) pages.push({ ...page, ...fitOf(one, made, assets), key, ingredients });
    }
    const [page] = chosen.filter(({ template }) => template.front.shows === 'changes');
    const retell = (told: Changes) => (page ? composePage(page, { ...made, changes: told }, assets) : none.retell());
    return { value: { pages, changes, retell }, messages: said.messages };
  };
  return { value: maker, messages: findings.messages };
}

/** Which properties the histories of some documents tell. */
function toldIn(chosen: readonly Prepared[]): (property: string) => boolean {
  const blocks = chosen.flatMap(({ template }) => template.front.sections.flatMap((section) => section.blocks));
  const told = new Set(blocks.flatMap((block) => (block.block === 'history' ? block.properties : [])));
  return (property) => told.has(property);
}

/** Reads the brand of the templates, and over it the subject's own. */
export async function brandOf(disk: Disk, templates: string, subject: string): Promise<Result<Brand | undefined>> {
  const findings = new Findings();
  const shared = findings.take(await readBrandFiles(disk, `${templates}/brand`, templates));
  const own = findings.take(await readBrandFiles(disk, `${subject}/_brand`, subject));
  const brand = findings.take(loadBrand([shared, own]));
  return { value: brand, messages: findings.messages };
}

/** Says of each change which documents print it; documents are composed for that where something changed at all. */
function placed({ changes, facts, before, vocabulary, settings }: DocumentInput, chosen: readonly Prepared[]): Changes {
  const documents = chosen.filter(({ template }) => template.front.shows === 'document');
  const labels = documents[0]?.labels;
  if (labels === undefined || changes.statements.length === 0) return changes;
  const templates = documents.map(({ template }) => template);
  const options = { labels, vocabulary, page: settings.config.page };
  const printed = (state: Facts) => printedBy(state, templates, options);
  return place(changes, before && printed(before), printed(facts));
}

/** What pages are made from: documents from facts that do not say where quotes stand. */
type Making = DocumentInput & { readonly settled: Facts };

/** A page without what depends on how it is printed. */
type ComposedPage = Omit<Page, 'fit' | 'key' | 'ingredients'>;

/** All that {@link composePage} uses besides templates, theme and locale. */
function ingredientsOf({ template }: Prepared, made: Making) {
  const { settings, brand, date, ownVocabulary, facts, settled, coverage, changes } = made;
  const inputs = {
    document: [settled],
    evidence: [facts, coverage, made.sources.map(({ sha256 }) => sha256)],
    changes: [changes, facts],
  };
  return {
    page: keyOf([settings.config.page]),
    brand: keyOf([brand ?? null]),
    date: keyOf([date ?? null]),
    vocabulary: keyOf([ownVocabulary]),
    facts: keyOf(inputs[template.front.shows]),
  };
}

/** What one page is composed with. */
function optionsOf({ labels }: Prepared, { facts, vocabulary, settings, brand, date }: Making) {
  const { page } = settings.config;
  const logo = brand?.logo === undefined ? undefined : { src: brand.logo, alt: brand.alt ?? facts.subject };
  return { labels, page, vocabulary, ...(logo && { logo }), ...(date === undefined ? {} : { date }) };
}

function composePage(prepared: Prepared, made: Making, assets: PrintAssets): Result<ComposedPage | undefined> {
  const { template } = prepared;
  const { facts, settled, sources, coverage, changes, brand, date, settings } = made;
  const options = optionsOf(prepared, made);
  const models = {
    document: () => composeDocument(settled, template, options),
    evidence: () => composeEvidence(facts, sources, template, { ...options, coverage }),
    changes: () => composeChanges(changes, facts, template, options),
  };
  const model = models[template.front.shows]();
  const { value: html, messages } = printHtml(model, prepared, { ...assets, ...(brand && { brand }) });
  if (html === undefined) return { value: undefined, messages };
  const { name, title, subject, lang: language } = model;
  const prints = template.front.shows === 'document';
  const { page } = settings.config;
  return { value: { name, html, prints, page, title, subject, language, ...(date && { date }) }, messages };
}

/** What a document may be long, and how it is composed otherwise where it is longer; nothing for pages that are not printed. */
function fitOf(prepared: Prepared, made: Making, assets: PrintAssets): Pick<Page, 'fit'> {
  const { front, pagesAt: limitAt } = prepared.template;
  if (front.shows !== 'document') return {};
  const { pages: limit, fallbacks } = front;
  const { settled, brand } = made;
  const compose = (fit: Fit) => {
    const statements = new Map<unknown, string>();
    const trace: ComposeOptions['trace'] = ({ id }, marks) => {
      for (const mark of marks) statements.set(mark, id);
    };
    const fitted = composeDocument(settled, prepared.template, { ...optionsOf(prepared, made), trace, fit });
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
