/**
 * The pipeline, told once: {@link buildSubject} is every stage in order, from a folder of texts to a map of files. Around
 * it {@link build} goes from subject to subject and publishes each one when all of it is there. It and its parts
 * (the files build-*.ts) are all that joins stages. Touches nothing but through the effects it is given.
 */
import { remembering } from './build-again.ts';
import { changesIn, serializeChanges } from './build-changes.ts';
import { brandOf, type Page } from './build-documents.ts';
import { factsOf } from './build-facts.ts';
import { areMany, factsOfMany } from './build-many.ts';
import { pagedChanges } from './build-pages.ts';
import { type Batch, type OpenPrinter, openBrowserOn, press, unprinted } from './build-press.ts';
import type { BuildOptions, BuildReport, ChangeReport, Counts, Progress, SubjectReport } from './build-report.ts';
import { countsOf, exitCode, silent } from './build-report.ts';
import { type Given, openShop, type Shop } from './build-shop.ts';
import { type Remade, whyRemade } from './cache/why.ts';
import type { Effects } from './effects.ts';
import { exportsOf } from './export/exports.ts';
import { checkQuotes, serializeFacts } from './facts-json.ts';
import { Findings } from './findings.ts';
import { withFreshBrowser } from './fresh-printer.ts';
import { lock } from './lock.ts';
import { subjectTooLarge } from './model/catalogue.ts';
import { printedDate } from './printed-date.ts';
import { type Artifact, type Artifacts, outsideOf, publish, recover } from './publish.ts';
import { findSubjects, readSubject, type SourceTree, type SubjectFolder } from './read/read.ts';
import { describeWith, readSubjectConfig } from './subject-config.ts';
import { ownVocabulary, vocabularyOf } from './vocabulary-files.ts';

/** What a subject's build gives. */
interface Made {
  readonly artifacts: Artifacts;
  readonly subject: string;
  readonly counts: Counts;
  readonly changes: ChangeReport;
  readonly remade: readonly Remade[];
  /** Nothing was left out, by wish or because the browser failed. */
  readonly whole: boolean;
  /** Files that the browser should have printed and did not. */
  readonly unprinted?: readonly string[];
  /** To be called when the artifacts are no longer needed. */
  readonly release?: () => Promise<void>;
}

/**
 * Builds all subjects below a folder. Bad input keeps the old output of its subject and lets the others be built; what
 * happened is in the report. Throws only where a stage breaks its promises, the disk fails while it is looked at, or the
 * user interrupts; the browser is closed in any case.
 */
export async function build(
  options: BuildOptions,
  effects: Effects,
  progress: Progress = silent,
  open: OpenPrinter = openBrowserOn,
): Promise<BuildReport> {
  const started = effects.clock();
  const findings = new Findings();
  const memory = await remembering(options, effects);
  const { disk, cache } = memory;
  const tree = findings.take(await findSubjects(disk, options.sources, options.out));
  const free = options.dry === true ? async () => undefined : undefined;
  const unlock = tree.subjects.length === 0 ? undefined : (free ?? findings.take(await lock(effects, options.out)));
  const given = { options, effects: { ...effects, disk }, progress, cache, memory };
  try {
    const built = unlock === undefined ? { subjects: [] } : await buildTree(tree, given, open, findings);
    const messages = [...findings.messages, ...built.subjects.flatMap((subject) => subject.messages)];
    const milliseconds = effects.clock() - started;
    const report = { exit: exitCode(messages), ...built, work: cache.work, messages: findings.messages, milliseconds };
    const prints = options.only === undefined || options.only === 'pdf';
    await memory.keep(report, prints ? await open.identify?.(effects.machine) : undefined, prints);
    return report;
  } finally {
    await unlock?.();
  }
}

type Built = Pick<BuildReport, 'subjects' | 'browser'>;

/** All subjects, one after the other; what belongs to none of them goes into the findings. */
async function buildTree(tree: SourceTree, given: Given, open: OpenPrinter, findings: Findings): Promise<Built> {
  if (given.options.dry !== true) findings.add(await recover(given.effects.disk, given.options.out));
  given.progress.begin(tree.subjects.map(({ path }) => path));
  const { only } = given.options;
  const wantsPdf = only === undefined || only === 'pdf';
  const { interrupted, machine } = given.effects;
  const browser = wantsPdf ? press(withFreshBrowser(open, interrupted), machine) : undefined;
  // What has never been built will have to be printed.
  const isSure = given.memory.isBlank || open.identify === undefined;
  try {
    const shop = await openShop(tree, given, browser, isSure, findings);
    const subjects: SubjectReport[] = [];
    for (const from of tree.subjects) {
      const report = await buildAndPublish(from, shop);
      given.progress.done(report);
      subjects.push(report);
    }
    const opened = shop.press?.opened();
    const printer = opened === undefined ? undefined : findings.take(await opened);
    if (printer === undefined) return { subjects };
    return { subjects, browser: { version: printer.version, origin: printer.origin } };
  } finally {
    await browser?.close();
  }
}

/** One subject from its folder to its files; with errors its old output stays as it is. */
async function buildAndPublish(from: SubjectFolder, shop: Shop): Promise<SubjectReport> {
  const started = shop.effects.clock();
  const findings = new Findings();
  findings.add(await outsideOf(shop.effects.disk, { out: shop.options.out, subject: from.path }));
  const made = shop.blocked || findings.failed ? undefined : await buildSubject(from, shop, findings);
  try {
    return await published(from, shop, made, findings, started);
  } finally {
    await made?.release?.();
  }
}

async function published(
  from: SubjectFolder,
  { options, effects, progress }: Shop,
  made: Made | undefined,
  findings: Findings,
  started: number,
): Promise<SubjectReport> {
  const to = { out: options.out, subject: from.path, partial: !made?.whole };
  // The last moment to stop: a browser that an interrupt has ended must not look like one that failed.
  effects.interrupted.throwIfAborted();
  const ready = made !== undefined && !findings.failed && options.dry !== true;
  if (ready) progress.step(from.path, 'publishing');
  const files = ready ? findings.take(await publish(effects.disk, made.artifacts, to)) : undefined;
  if (files !== undefined) findings.add(await unprinted(effects.disk, made?.unprinted ?? [], files.written));
  return {
    path: from.path,
    out: outputFolder(from, options),
    outcome: files === undefined ? 'kept' : 'published',
    ...(made === undefined ? {} : saidOf(made)),
    ...(files ?? { written: [], unchanged: [], removed: [] }),
    remade: files === undefined ? [] : (made?.remade ?? []),
    messages: findings.messages,
    milliseconds: effects.clock() - started,
  };
}

function saidOf({ subject, counts, changes }: Made): Pick<SubjectReport, 'subject' | 'counts' | 'changes'> {
  return { subject, counts, changes };
}

/**
 * The pipeline. A folder of texts, read → sources, parse → trees and blocks, extract → claims, reconcile → facts,
 * compose → models of documents, render → HTML, and from it PDF. Gives files by name, or nothing where there are errors.
 */
async function buildSubject(from: SubjectFolder, shop: Shop, findings: Findings): Promise<Made | undefined> {
  const { effects, options, cache, memory } = shop;
  const step = (doing: string) => shop.progress.step(from.path, doing);

  step('reading');
  const settings = findings.take(await readSubjectConfig(effects.disk, from, shop.treeConfig, shop.subjects.length));
  const { limits } = settings.config;
  const vocabulary = findings.take(await vocabularyOf(settings, shop.vocabulary, effects.disk));
  const reading = { sourceBytes: limits.sourceBytes, describe: describeWith(settings.config) };
  const own = await ownVocabulary(settings, effects.disk);
  // Where this program has never built these folders, a text that is new to it will be printed: the browser can start.
  const readsAnew = async () => {
    if (memory.isNew) await shop.press?.warm();
  };
  // What is built in haste stays so.
  const haste = shop.subjects.length === 1 && effects.inHaste ? { inHaste: effects.inHaste } : {};
  const tools = { vocabulary, ownVocabulary: own, cache, breath: () => breath(effects), readsAnew, ...haste };
  if (options.only === 'facts' && options.dry !== true && !findings.failed && (await areMany(effects.disk, from))) {
    step('extracting');
    effects.spareMemory?.();
    const target = outputFolder(from, options);
    const release = () => effects.releaseMemory?.();
    const many = await factsOfMany(
      { disk: effects.disk, from, out: options.out, target, reading, settings, tools, release },
      findings,
    );
    return many && { ...many, remade: [], whole: false };
  }
  const { sources } = findings.take(await readSubject(effects.disk, from, reading));
  if (findings.failed) return undefined;

  step('extracting');
  const { facts, claims, cited, coverage } = findings.take(await factsOf(sources, settings, tools));
  checkQuotes(facts, cited);
  const json = once(() => toBytes(serializeFacts(facts)));
  const compared = await changesIn(effects.disk, outputFolder(from, options), facts, json);
  const { changes, before, report } = findings.take(compared);
  const artifacts = new Map<string, Artifact>();
  // What is not on the way to the first print is written while the browser prints.
  const writeFacts = (): void => {
    artifacts.set('facts.json', json());
    for (const [name, text] of exportsOf(facts, vocabulary)) artifacts.set(name, toBytes(text));
  };
  const counts = countsOf(facts, claims);
  const made = { artifacts, subject: facts.subject, counts, changes: report, remade: [] };
  if (findings.failed || shop.documents === undefined) {
    writeFacts();
    artifacts.set('changes.json', toBytes(serializeChanges(changes)));
    return { ...made, whole: false };
  }

  if (claims > limits.documents) {
    findings.add([subjectTooLarge(from.folder, claims, limits.documents)]);
    return undefined;
  }
  step('composing');
  const date = findings.take(
    printedDate(
      effects.machine.env.SOURCE_DATE_EPOCH,
      facts.sources.map(({ asOf }) => asOf),
    ),
  );
  const brand = findings.take(await brandOf(effects.disk, options.templates, from.folder));
  const shown = {
    facts,
    sources: cited,
    coverage,
    vocabulary,
    ownVocabulary: own,
    settings,
    changes,
    ...(before && { before }),
    ...(brand && { brand }),
    ...(date && { date }),
  };
  const printing = shop.press?.begin(json, cache);
  const fileOf = ({ name }: Pick<Page, 'name'>) => `${outputFolder(from, options)}/${name}.pdf`;
  const print = async (page: Page) => {
    printing?.add({ ...page, file: fileOf(page) });
    await breath(effects);
  };
  const { pages, ...documents } = findings.take(await untilOver(shop.documents(shown, cache, print), printing));
  writeFacts();
  artifacts.set('changes.json', toBytes(serializeChanges(documents.changes)));
  if (options.only !== 'pdf') for (const page of pages) artifacts.set(`${page.name}.html`, toBytes(page.html));
  if (findings.failed || printing === undefined) {
    await printing?.over();
    return { ...made, whole: false };
  }

  step('printing');
  // The last subject's documents are finished while the browser ends.
  if (from === shop.subjects.at(-1)) void printing.printed().then(() => shop.press?.close().catch(() => undefined));
  const printed = pages.filter((page) => page.prints);
  const pdfs = findings.take(await printing.done(printed.map(({ name }) => name)));
  const remade: Remade[] = [];
  for (const [name, { bytes, did, ingredients }] of pdfs) {
    artifacts.set(`${name}.pdf`, bytes);
    const file = `${outputFolder(from, options)}/${name}.pdf`;
    const earlier = memory.before[file];
    const because =
      did === 'finished'
        ? 'the facts in it changed, its pages did not'
        : whyRemade(name, earlier, ingredients, documents.changes, facts.sources);
    if (did !== undefined && earlier !== undefined) remade.push({ file, did, because });
    memory.note(file, ingredients);
  }
  const bytesOf = new Map([...pdfs].map(([name, { bytes }]) => [name, bytes]));
  const told = await pagedChanges(effects.disk, outputFolder(from, options), documents.changes, bytesOf);
  const retold = told === documents.changes ? undefined : findings.take(documents.retell(told));
  artifacts.set('changes.json', toBytes(serializeChanges(told)));
  if (options.only !== 'pdf' && retold) artifacts.set(`${retold.name}.html`, toBytes(retold.html));
  const missing = printed.filter(({ name }) => !pdfs.has(name)).map(fileOf);
  return { ...made, remade, whole: options.only === undefined && missing.length === 0, unprinted: missing };
}

/** Where a stage breaks, what is being printed ends first: a browser that is closed meanwhile looks like one that failed. */
async function untilOver<T>(work: Promise<T>, printing: Batch | undefined): Promise<T> {
  try {
    return await work;
  } catch (error) {
    await printing?.over();
    throw error;
  }
}

function outputFolder({ path }: SubjectFolder, { out }: BuildOptions): string {
  return path === '' ? out : `${out}/${path}`;
}

/** Does something when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Lets the browser's start, the screen and an interrupt have their turn between two sources. */
async function breath({ interrupted }: Effects): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  interrupted.throwIfAborted();
}
