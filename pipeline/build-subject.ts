/**
 * The pipeline, told once: {@link buildSubject} is every stage in order, from a folder of texts to a map of files. This file
 * and its parts (the other files build-*.ts) are all that joins stages. Touches nothing but through the effects it is given.
 */
import { changesIn, changesJson } from './build-changes.ts';
import { brandOf, type Page } from './build-documents.ts';
import { factsOf } from './build-facts.ts';
import { areMany, factsOfMany } from './build-many.ts';
import type { Batch } from './build-press.ts';
import { pdfOf, printedHalf } from './build-printed.ts';
import type { BuildOptions, ChangeReport, Counts } from './build-report.ts';
import { countsOf } from './build-report.ts';
import type { Shop } from './build-shop.ts';
import type { Remade } from './cache/why.ts';
import type { Effects } from './effects.ts';
import { exportsOf } from './export/exports.ts';
import { checkQuotes, serializeFacts } from './facts-json.ts';
import type { Findings } from './findings.ts';
import { subjectTooLarge } from './model/catalogue.ts';
import { printedDate } from './printed-date.ts';
import type { Artifact, Artifacts } from './publish.ts';
import { readSubject, type SubjectFolder } from './read/read.ts';
import { describeWith, readSubjectConfig } from './subject-config.ts';
import { ownVocabulary, vocabularyOf } from './vocabulary-files.ts';

/** What a subject's build gives. */
export interface Made {
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
  /** The browser is still at work: with PDFs this is only what {@link Underway} gives. */
  readonly printing?: Underway;
}

/** A subject of which all is made but for what the browser prints. */
interface Underway {
  /** To be asked once, when all that was begun before is published. */
  readonly finished: () => Promise<Made>;
  /** Resolves when nothing is being printed any more, for who does not want it finished. */
  readonly over: () => Promise<void>;
}

/**
 * The pipeline. A folder of texts, read → sources, parse → trees and blocks, extract → claims, reconcile → facts,
 * compose → models of documents, render → HTML, and from it PDF. Gives files by name, or nothing where there are errors. Where
 * documents are to be printed it does not wait for them.
 */
export async function buildSubject(from: SubjectFolder, shop: Shop, findings: Findings): Promise<Made | undefined> {
  const { effects, options, cache, memory } = shop;
  const step = (doing: string) => shop.progress.step(from.path, doing);

  step('reading');
  const settings = findings.take(
    await readSubjectConfig(effects.disk, from, shop.treeConfig, shop.subjects.length, cache),
  );
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
  const compared = await changesIn(effects.disk, outputFolder(from, options), facts, json, memory.isOurs);
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
    artifacts.set('changes.json', await changesJson(changes, cache));
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
  const brand = findings.take(await brandOf(effects.disk, options.templates, from.folder, cache));
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
  const folder = outputFolder(from, options);
  const print = async (page: Page) => {
    printing?.add({ ...page, file: pdfOf(folder, page) });
    await breath(effects);
  };
  const documents = findings.take(await untilOver(shop.documents(shown, cache, print), printing));
  writeFacts();
  artifacts.set('changes.json', await changesJson(documents.changes, cache));
  if (options.only !== 'pdf')
    for (const { name, html } of documents.pages) artifacts.set(`${name}.html`, toBytes(html));
  if (findings.failed || printing === undefined) {
    await printing?.over();
    return { ...made, whole: false };
  }

  step('printing');
  const finished = async (): Promise<Made> => {
    // The last subject's documents are finished while the browser ends.
    if (from === shop.subjects.at(-1)) void printing.printed().then(() => shop.press?.close().catch(() => undefined));
    const half = await printedHalf(
      { ...documents, folder, sources: facts.sources, printing },
      artifacts,
      shop,
      findings,
    );
    return { ...made, ...half, whole: options.only === undefined && half.unprinted.length === 0 };
  };
  return { ...made, whole: false, printing: { finished, over: printing.over } };
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

/** Where the files of a subject are put. */
export function outputFolder({ path }: SubjectFolder, { out }: BuildOptions): string {
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
