/**
 * Half of the build: from facts to pages. Templates are read once, checked and compiled once for each locale, and then
 * print any number of subjects. What a template or a locale file has wrong is said once, whatever number of subjects.
 */
import { type ComposeOptions, compose } from './compose/compose.ts';
import { composeEvidence } from './compose/evidence.ts';
import { type LocaleFile, loadLocale } from './compose/locale.ts';
import { printedWords } from './compose/printed-words.ts';
import { parseTemplate } from './compose/template.ts';
import type { Disk } from './effects.ts';
import { Findings } from './findings.ts';
import { documentUnknown, localeMissing } from './model/catalogue.ts';
import type { Config } from './model/config.ts';
import type { Facts } from './model/facts.ts';
import type { Labels } from './model/labels.ts';
import type { Message, Result } from './model/message.ts';
import type { PrintedWords } from './model/printing.ts';
import type { Source } from './model/source.ts';
import { didYouMean } from './model/spelling.ts';
import type { Template } from './model/template.ts';
import type { Vocabulary } from './model/vocabulary.ts';
import { documentAssets } from './render/faces.ts';
import { type Prepared, prepare, printHtml, type RenderAssets } from './render/html.ts';
import type { SubjectConfig } from './subject-config.ts';
import { readPackageFiles, readTemplateFiles, type TemplateFiles } from './template-files.ts';

/** What the documents of a subject are made from. */
export interface DocumentInput {
  readonly facts: Facts;
  readonly sources: readonly Source[];
  readonly vocabulary: Vocabulary;
  readonly settings: SubjectConfig;
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
  /** The words behind each number, with the statements that they stand for. */
  readonly printed: readonly PrintedWords[];
}

/** Makes the pages of a subject; with an error among the messages they are not whole and not to be used. */
export type DocumentMaker = (input: DocumentInput) => Result<readonly Page[]>;

/** Reads templates and fonts. With an error among the messages the maker must not be used. */
export async function documentMaker(disk: Disk, folder: string): Promise<Result<DocumentMaker>> {
  const findings = new Findings();
  const files = findings.take(await readTemplateFiles(disk, folder));
  const templates = [...files.templates].flatMap(([file, text]) => findings.take(parseTemplate(file, text)) ?? []);
  const fonts = await readPackageFiles(disk, documentAssets());
  const preparing = new Map<string, Result<readonly Prepared[]>>();
  const maker: DocumentMaker = (input) => {
    const { config, place } = input.settings;
    const [locale, region] = localeFiles(files, config.locale);
    if (locale === undefined) {
      return { value: [], messages: [localeMissing(place(['locale']), config.locale, files.folder)] };
    }
    const said = new Findings();
    const prepared =
      preparing.get(config.locale) ??
      prepareAll(templates, files, loadLocale(locale.file, locale.text, config.locale, region));
    preparing.set(config.locale, prepared);
    const chosen = said.take(choose(said.take(prepared), input.settings, files.folder));
    if (said.failed) return { value: [], messages: said.messages };
    const pages = chosen.flatMap((one) => said.take(makePage(one, input, { css: files.css, fonts })) ?? []);
    return { value: pages, messages: said.messages };
  };
  return { value: maker, messages: findings.messages };
}

/** `fr.yaml` serves every French; `en-US.yaml` is laid over `en.yaml`, or stands alone where that is missing. */
function localeFiles(files: TemplateFiles, locale: string): readonly LocaleFile[] {
  return [...new Set([locale.replace(/-.*$/, ''), locale])].flatMap((name) => {
    const file = `${files.folder}/locales/${name}.yaml`;
    const text = files.locales.get(file);
    return text === undefined ? [] : [{ file, text }];
  });
}

/** Checks and compiles all templates with the labels of one locale. */
function prepareAll(
  templates: readonly Template[],
  files: TemplateFiles,
  locale: Result<Labels | undefined>,
): Result<readonly Prepared[]> {
  const findings = new Findings();
  const labels = findings.take(locale);
  if (labels === undefined) return { value: [], messages: findings.messages };
  const { partials } = files;
  const value = templates.flatMap((template) => findings.take(prepare(template, { partials, labels })) ?? []);
  return { value, messages: distinct(findings.messages) };
}

/** The documents that the configuration names, all where it names none, and the pages that every subject has. */
function choose(
  prepared: readonly Prepared[],
  { config, place }: SubjectConfig,
  folder: string,
): Result<readonly Prepared[]> {
  const names = prepared.filter(({ template }) => template.front.shows === 'document').map((one) => one.template.name);
  const wanted = config.documents ?? names;
  const messages = wanted.flatMap((name, index) =>
    names.includes(name) ? [] : [documentUnknown(place(['documents', index]), name, folder, didYouMean(name, names))],
  );
  const value = prepared.filter(
    ({ template }) => template.front.shows === 'evidence' || wanted.includes(template.name),
  );
  return { value: prepared.length === 0 ? [] : value, messages: prepared.length === 0 ? [] : messages };
}

function makePage(
  prepared: Prepared,
  { facts, sources, vocabulary, settings, date }: DocumentInput,
  assets: Pick<RenderAssets, 'css' | 'fonts'>,
): Result<Page | undefined> {
  const { template, labels } = prepared;
  const { page } = settings.config;
  const options = { labels, page, vocabulary, ...(date === undefined ? {} : { date }) };
  const prints = template.front.shows === 'document';
  const statements = new Map<unknown, string>();
  const trace: ComposeOptions['trace'] = ({ id }, marks) => {
    for (const mark of marks) statements.set(mark, id);
  };
  const model = prints
    ? compose(facts, template, { ...options, trace })
    : composeEvidence(facts, sources, template, options);
  const printed = 'head' in model ? printedWords(model, statements) : [];
  const { value: html, messages } = printHtml(model, prepared, assets);
  if (html === undefined) return { value: undefined, messages };
  const { name, title, subject, lang: language } = model;
  return { value: { name, html, prints, page, title, subject, language, printed, ...(date && { date }) }, messages };
}

/** Templates share partials: what is wrong in one is said once. */
function distinct(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()];
}
