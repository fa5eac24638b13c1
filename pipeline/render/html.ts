/**
 * The HTML half of the render stage: a model and its template become one self-contained page. Everything that a template
 * prints is escaped; the only text that goes in as it is is the style sheet, which `theme.ts` makes safe.
 *
 * For build.ts: read all of `documentAssets()` once; `parseTemplate` and `loadLocale` each file; `prepare` each template once
 * per locale (it checks and compiles); for each subject `compose` or, where the template `shows: evidence` or `changes`,
 * `composeEvidence` or `composeChanges`; then `printHtml`. `renderHtml` prepares and prints at once.
 */
import Handlebars from 'handlebars';
import type { Brand } from '../model/brand.ts';
import { templateFailed, templateTooMuch, templateUnknownName } from '../model/catalogue.ts';
import { type ChangesPage, changesPageSchema } from '../model/changes-page.ts';
import { type DocumentModel, documentSchema } from '../model/document.ts';
import { type EvidenceModel, evidenceSchema } from '../model/evidence.ts';
import type { Labels } from '../model/labels.ts';
import type { Message, Result } from '../model/message.ts';
import { didYouMean } from '../model/spelling.ts';
import type { Template } from '../model/template.ts';
import { type Budget, budgetFor, counted, countLoops, Spent } from './budget.ts';
import { all, blockHelpers, checkProgram, inlineHelpers, type ParsedPartial } from './check.ts';
import { checkNever } from './check-never.ts';
import { checkProse } from './check-prose.ts';
import { keepable, type Parts, recalled } from './parts.ts';
import { withPolicy } from './policy.ts';
import type { ScriptFont } from './scripts.ts';
import { shapeOf } from './shape.ts';
import { parseBody } from './syntax.ts';
import { theme } from './theme.ts';
import { type Translations, type Trees, whenPrinted } from './translated.ts';

/** What a template is compiled with. */
export interface TemplateAssets {
  /** Text of each partial, by the path of its file; its name is the file's without ending. */
  readonly partials: ReadonlyMap<string, string>;
  readonly labels: Labels;
  /** What templates and partials have been translated to; see `translated.ts`. */
  readonly translations?: Translations;
}

/** What a page is printed with. */
export interface RenderAssets extends TemplateAssets {
  /** Text of `templates/theme.css`. */
  readonly css: string;
  /** Font files by module specifier, all of `documentAssets()`. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  /** Fonts of other scripts, where the texts have such letters. */
  readonly scripts?: readonly ScriptFont[];
}

/** The models that pages are printed from. */
export type PageModel = DocumentModel | EvidenceModel | ChangesPage;

const schemas = { document: documentSchema, evidence: evidenceSchema, changes: changesPageSchema };

/** A checked and compiled template. */
export interface Prepared {
  readonly template: Template;
  readonly labels: Labels;
  readonly print: (model: PageModel, css: string, budget: Budget, parts?: Parts) => string;
}

/** Checks and compiles a template with its partials; the value is missing where there is an error. */
export function prepare(template: Template, assets: TemplateAssets): Result<Prepared | undefined> {
  const { partials, labels } = assets;
  const { parsed, never, prose } = checkedPartials(partials);
  const body = parseBody(template.file, template.body);
  if (parsed.value === undefined || body.value === undefined) {
    return { value: undefined, messages: [...parsed.messages, ...body.messages] };
  }
  const named = new Map(parsed.value.map((partial) => [nameOf(partial.file), partial]));
  const root = shapeOf(schemas[template.front.shows]);
  const known = { partials: named, labels: Object.keys(wordsOf(labels)) };
  const messages = [
    ...checkProgram(template.file, body.value, root, known),
    ...checkNever(template.file, body.value),
    ...never,
    ...checkLabels(template, labels),
    ...checkProse(template.file, template.body),
    ...prose,
  ];
  if (messages.some(({ severity }) => severity === 'error')) return { value: undefined, messages };
  const { trees } = engineFor(assets);
  trees.set(template.body, body.value);
  for (const { text, program } of parsed.value) trees.set(text, program);
  return { value: prepareLater(template, assets), messages };
}

/** As {@link prepare}, for a template that is known to have no errors. It is read and compiled when it first prints. */
export function prepareLater(template: Template, assets: TemplateAssets): Prepared {
  let compiled: Handlebars.TemplateDelegate | undefined;
  const print: Prepared['print'] = (model, css, budget, parts) => {
    const known = engineFor(assets);
    compiled ??= whenPrinted(known.engine, template.body, compiling, known);
    return compiled(model, { data: { css, budget, parts } }).trimStart();
  };
  return { template, labels: assets.labels, print };
}

/** What is found in partials, whatever template uses them. */
interface CheckedPartials {
  readonly parsed: Result<readonly ParsedPartial[] | undefined>;
  readonly never: readonly Message[];
  readonly prose: readonly Message[];
}

/** All templates of a folder have the same partials. */
const partialsChecked = new WeakMap<TemplateAssets['partials'], CheckedPartials>();

function checkedPartials(partials: TemplateAssets['partials']): CheckedPartials {
  const known = partialsChecked.get(partials);
  if (known !== undefined) return known;
  const parsed = all([...partials].map(([file, text]) => parsePartial(file, text)));
  const never = (parsed.value ?? []).flatMap((one) => checkNever(one.file, one.program));
  const prose = [...partials].flatMap(([file, text]) => checkProse(file, text));
  const checked = { parsed, never, prose };
  partialsChecked.set(partials, checked);
  return checked;
}

/** What `{{t "…"}}` prints: the labels, and the quotation marks, which are text so that a PDF has them in its tags. */
function wordsOf({ ui, quotes: { outer } }: Labels): Readonly<Record<string, string>> {
  return { ...ui, 'quote-open': outer[0], 'quote-close': outer[1] };
}

function nameOf(file: string): string {
  return file.replace(/^.*[/\\]/, '').replace(/\.hbs$/, '');
}

function parsePartial(file: string, text: string): Result<ParsedPartial | undefined> {
  const bare = partialText(text);
  const { value, messages } = parseBody(file, bare);
  return { value: value === undefined ? undefined : { file, text: bare, program: value }, messages };
}

/** A partial stands within a line: the end of its file is none of it. */
function partialText(text: string): string {
  return text.replace(/\r?\n$/, '');
}

/** The words that front matter asks the locale for: the document's title, section headings, sentences. */
function checkLabels({ names }: Template, labels: Labels): readonly Message[] {
  const known = { document: labels.documents, section: labels.sections, sentence: labels.sentences };
  return names.flatMap(({ kind, name, at }) => {
    if (kind === 'property' || Object.hasOwn(known[kind], name)) return [];
    const suggestion = didYouMean(name, Object.keys(known[kind]));
    return [templateUnknownName(at, `${kind} in the locale file`, name, suggestion)];
  });
}

const knownHelpers: Readonly<Record<string, true>> = Object.fromEntries(
  [...blockHelpers, ...inlineHelpers].map((name) => [name, true]),
);
const compiling = { strict: true, knownHelpersOnly: true, knownHelpers, preventIndent: true };

interface Engine {
  readonly engine: ReturnType<typeof Handlebars.create>;
  readonly translations: Translations;
  readonly trees: Trees;
}

const engines = new WeakMap<TemplateAssets, Engine>();

/** One engine for all templates with the same partials and labels; of the partials it compiles those that are used. */
function engineFor(assets: TemplateAssets): Engine {
  const known = engines.get(assets);
  if (known !== undefined) return known;
  const engine = Handlebars.create();
  const { translations = new Map() } = assets;
  const made: Engine = { engine, translations, trees: new Map() };
  const words = wordsOf(assets.labels);
  engine.registerHelper('t', (name: string) => words[name] ?? '');
  engine.registerHelper(
    'style',
    (context: Handlebars.HelperOptions) => new engine.SafeString(String(context.data?.css)),
  );
  countLoops(engine);
  const kept = keepable(new Map([...assets.partials].map(([file, text]) => [nameOf(file), text])));
  for (const [file, text] of assets.partials) {
    const name = nameOf(file);
    const partial = counted(whenPrinted(engine, partialText(text), compiling, made));
    engine.registerPartial(name, kept.has(name) ? recalled(name, partial) : partial);
  }
  engines.set(assets, made);
  return made;
}

/** What one page is printed with: the look that all share, its brand, and how tightly it is set (see `Fit`). */
export interface PrintAssets extends Pick<RenderAssets, 'css' | 'fonts' | 'scripts'> {
  readonly tight?: number;
  readonly brand?: Brand;
  /** What parts of the page were before, where that is remembered. */
  readonly parts?: Parts;
}

/** Prints a page with a prepared template. */
export function printHtml(
  model: PageModel,
  { template, labels, print }: Prepared,
  { css, fonts, scripts, tight, brand, parts }: PrintAssets,
): Result<string | undefined> {
  const text = JSON.stringify([model, labels.ui, labels.quotes]);
  const sheet = theme({
    css,
    fonts,
    ...(scripts === undefined ? {} : { scripts }),
    page: model.page,
    ...(tight === undefined ? {} : { tight }),
    ...(brand === undefined ? {} : { brand }),
    header: { left: model.subject, right: model.title },
    footer: 'date' in model && model.date !== undefined ? model.date.text : '',
    text,
  });
  try {
    return { value: withPolicy(print(model, sheet, budgetFor(text.length), parts)), messages: [] };
  } catch (error) {
    if (error instanceof Spent) return { value: undefined, messages: [templateTooMuch(template.file, error.what)] };
    return { value: undefined, messages: [templateFailed({ file: template.file, line: 1, column: 1 }, whyOf(error))] };
  }
}

/** Handlebars' words for it; what it says of objects helps nobody, and its place may be one in a partial. */
function whyOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (text.startsWith('The partial undefined ')) return 'A partial is called by a field that is not there';
  const missing = /^"(.{1,100})" not defined in [\s\S]* - (\d+):(\d+)$/.exec(text);
  if (missing === null) return text.split('\n')[0] ?? '';
  const [, name, line, column] = missing;
  return `"${name}" stands for nothing in line ${line}, column ${Number(column) + 1}, of it or of a partial`;
}

/** Checks, compiles and prints at once. */
export function renderHtml(model: PageModel, template: Template, assets: RenderAssets): Result<string | undefined> {
  const { value, messages } = prepare(template, assets);
  if (value === undefined) return { value: undefined, messages };
  const printed = printHtml(model, value, assets);
  return { value: printed.value, messages: [...messages, ...printed.messages] };
}
