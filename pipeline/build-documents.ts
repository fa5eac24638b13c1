/**
 * Half of the build: from facts to pages. Templates are read once, checked and compiled once for each locale, and then
 * print any number of subjects. What a template or a locale file has wrong is said once, whatever number of subjects.
 */

import { readBrandFiles } from './brand-files.ts';
import { type Drafts, draftsOf, fitOf, type Making, optionsOf } from './build-drafts.ts';
import { scriptFontsFor } from './build-fonts.ts';
import { choose, isGood, localeFiles, prepareAll, translationsOf } from './build-templates.ts';
import { type Cache, keyOf } from './cache/cache.ts';
import { forDocuments } from './cache/settled.ts';
import type { Ingredients } from './cache/why.ts';
import { loadBrand } from './compose/brand.ts';
import { composeChanges } from './compose/changes.ts';
import { withPageNumbers } from './compose/contents.ts';
import { composeEvidence, composeEvidenceFrame, type EvidenceFrame } from './compose/evidence.ts';
import { loadLocale } from './compose/locale.ts';
import { printedBy } from './compose/printed.ts';
import { checkProperties, parseTemplate } from './compose/template.ts';
import { place } from './diff/place.ts';
import type { Disk } from './effects.ts';
import { Findings } from './findings.ts';
import type { Brand } from './model/brand.ts';
import { localeMissing } from './model/catalogue.ts';
import type { Changes } from './model/changes.ts';
import type { Config } from './model/config.ts';
import type { Coverage } from './model/coverage.ts';
import type { Facts } from './model/facts.ts';
import type { Result } from './model/message.ts';
import type { Source } from './model/source.ts';
import type { Template } from './model/template.ts';
import type { Vocabulary } from './model/vocabulary.ts';
import { documentAssets } from './render/faces.ts';
import type { FitJob } from './render/fit.ts';
import { type Prepared, type PrintAssets, printHtml } from './render/html.ts';
import { partsFrom } from './render/parts.ts';
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

/**
 * Makes the pages of a subject; with an error among the messages they are not whole and not to be used.
 *
 * @param ready is given each page that is to be printed as soon as it is there; others are made after it
 */
export type DocumentMaker = (
  input: DocumentInput,
  cache: Cache,
  ready?: (page: Page) => Promise<void>,
) => Promise<Result<Documents>>;

/** Reads templates and fonts. With an error among the messages the maker must not be used. */
export async function documentMaker(disk: Disk, folder: string, cache: Cache): Promise<Result<DocumentMaker>> {
  const findings = new Findings();
  const files = findings.take(await readTemplateFiles(disk, folder));
  const parse = () => parseTemplates(files.templates);
  const templates = findings.take(await cache.recall('read', ['templates', [...files.templates]], parse, isGood));
  const fonts = await readPackageFiles(disk, documentAssets());
  const fontsDigest = keyOf([...fonts].flat());
  const { translations, note } = await translationsOf(files, cache);
  const preparing = new Map<string, Promise<Result<readonly Prepared[]>>>();
  const maker: DocumentMaker = async (input, cache, ready) => {
    const { config, place } = input.settings;
    const none = { pages: [], changes: input.changes, retell: () => ({ value: undefined, messages: [] }) };
    const [locale, region] = localeFiles(files, config.locale);
    if (locale === undefined) {
      return { value: none, messages: [localeMissing(place(['locale']), config.locale, files.folder)] };
    }
    const said = new Findings();
    const prepare = async () => {
      const load = () => loadLocale(locale.file, locale.text, config.locale, region);
      const parts = ['locale', config.locale, locale, region ?? null];
      return prepareAll(templates, files, await cache.recall('read', parts, load, isGood), translations, cache);
    };
    const prepared = preparing.get(config.locale) ?? prepare();
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
    const pageOf = async (one: Prepared): Promise<Result<Page | undefined>> => {
      const { file } = one.template;
      const template = keyOf([file, files.templates.get(file)]);
      const ingredients = { ...shared, template, ...ingredientsOf(one, made) };
      const key = keyOf([ingredients]);
      const drafts = draftsOf(one, made);
      const make = () => composeFromParts(one, made, assets, drafts, ingredients, cache);
      const { value: page, messages } = await cache.recall('composed', [key], make, isGood);
      return { value: page && { ...page, ...fitOf(one, made, assets, drafts), key, ingredients }, messages };
    };
    const composed = new Map<Prepared, Result<Page | undefined>>();
    for (const one of printedFirst(chosen)) {
      const page = await pageOf(one);
      composed.set(one, page);
      if (page.value?.prints === true) await ready?.(page.value);
    }
    const pages = chosen.flatMap((one) => said.take(composed.get(one) ?? { value: undefined, messages: [] }) ?? []);
    await note();
    const [page] = chosen.filter(({ template }) => template.front.shows === 'changes');
    const retold = (told: Changes) => ({ ...made, changes: told });
    const retell = (told: Changes) =>
      page ? composePage(page, retold(told), assets, draftsOf(page, made)) : none.retell();
    return { value: { pages, changes, retell }, messages: said.messages };
  };
  return { value: maker, messages: findings.messages };
}

function parseTemplates(texts: ReadonlyMap<string, string>): Result<readonly Template[]> {
  const findings = new Findings();
  const value = [...texts].flatMap(([file, text]) => findings.take(parseTemplate(file, text)) ?? []);
  return { value, messages: findings.messages };
}

/** Documents before pages that are not printed: the browser has something to do while those are made. */
function printedFirst(chosen: readonly Prepared[]): readonly Prepared[] {
  const prints = ({ template }: Prepared) => template.front.shows === 'document';
  return [...chosen.filter(prints), ...chosen.filter((one) => !prints(one))];
}

/** Which properties the histories of some documents tell. */
function toldIn(chosen: readonly Prepared[]): (property: string) => boolean {
  const blocks = chosen.flatMap(({ template }) => template.front.sections.flatMap((section) => section.blocks));
  const told = new Set(blocks.flatMap((block) => (block.block === 'history' ? block.properties : [])));
  return (property) => told.has(property);
}

/** Reads the brand of the templates, and over it the subject's own. */
export async function brandOf(
  disk: Disk,
  templates: string,
  subject: string,
  cache: Cache,
): Promise<Result<Brand | undefined>> {
  const findings = new Findings();
  const shared = findings.take(await readBrandFiles(disk, `${templates}/brand`, templates));
  const own = findings.take(await readBrandFiles(disk, `${subject}/_brand`, subject));
  const parts = [shared, own].flatMap(({ folder, yaml, pictures }) =>
    [folder, yaml ?? null, pictures.size, ...pictures].flat(),
  );
  const load = () => loadBrand([shared, own]);
  const brand = findings.take(await cache.recall('read', ['brand', ...parts], load, isGood));
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

/** Most statements of an evidence page of which parts are kept: more are no small part of the cache, and of no small build. */
const keptFrame = 2000;

/** What the evidence page tells whatever the places, which an edit beside all claims leaves as it was. */
async function frameOf(
  prepared: Prepared,
  made: Making,
  look: Omit<Ingredients, 'browser' | 'facts'>,
  cache: Cache,
): Promise<EvidenceFrame> {
  const { settled } = made;
  const make = () => composeEvidenceFrame(settled, prepared.template, optionsOf(prepared, made));
  return cache.recall('read', ['evidence frame', look, settled], make);
}

/** Of the evidence page, what has not changed is printed as it was. */
async function composeFromParts(
  prepared: Prepared,
  made: Making,
  assets: PrintAssets,
  drafts: Drafts,
  ingredients: Omit<Ingredients, 'browser'>,
  cache: Cache,
): Promise<Result<ComposedPage | undefined>> {
  const isKept = prepared.template.front.shows === 'evidence' && made.settled.statements.length <= keptFrame;
  const notes = isKept ? cache.notes : undefined;
  if (notes === undefined) return composePage(prepared, made, assets, drafts);
  const { facts: _, ...look } = ingredients;
  const name = ['parts', made.facts.subject, look];
  const parts = partsFrom(await notes.read(name));
  const page = composePage(prepared, made, { ...assets, parts }, drafts, await frameOf(prepared, made, look, cache));
  await notes.write(name, parts.now);
  return page;
}

function composePage(
  prepared: Prepared,
  made: Making,
  assets: PrintAssets,
  drafts: Drafts,
  frame?: EvidenceFrame,
): Result<ComposedPage | undefined> {
  const { template } = prepared;
  const { facts, sources, coverage, changes, brand, date, settings } = made;
  const options = optionsOf(prepared, made);
  const models = {
    document: () => withPageNumbers(drafts([]).model, undefined),
    evidence: () => composeEvidence(facts, sources, template, { ...options, coverage }, frame),
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
