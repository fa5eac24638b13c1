/**
 * Part of {@link factsOfMany}: reads texts one by one, finds what each says, and lets it go. What is kept is what all claims
 * are joined with; the claims themselves are put away.
 */
import { type FactsSettings, type FactsTools, type Told, tell } from './build-facts.ts';
import type { Counts } from './build-report.ts';
import { claimShelf } from './claim-shelf.ts';
import type { Drafts } from './drafts.ts';
import type { Disk } from './effects.ts';
import type { Naming } from './extract/subject-names.ts';
import { checkQuote, skippedText } from './facts-json.ts';
import type { Findings } from './findings.ts';
import type { Claim, Extraction } from './model/claim.ts';
import { listSkipped } from './model/skipped.ts';
import { recordOf, type Source, type SourceRecord } from './model/source.ts';
import { type ReadOptions, readOne, readSources, type SubjectFolder, sourceId } from './read/read.ts';
import { copyFinder } from './reconcile/copies.ts';
import { type Gathered, type Gathering, gather } from './reconcile/gather.ts';
import { editorsIn, type Survey, surveyOf } from './reconcile/reconcile.ts';
import { inWitnessOrder } from './reconcile/witnesses.ts';
import { type Named, strangersTo } from './strangers.ts';

/** What is to be done, and with what. */
export interface ManySettings {
  readonly disk: Disk;
  readonly from: SubjectFolder;
  /** Output folder of the whole build, and of the subject. */
  readonly out: string;
  readonly target: string;
  readonly reading: ReadOptions;
  readonly settings: FactsSettings;
  readonly tools: FactsTools;
  /** Gives back memory that is no longer needed. */
  readonly release?: () => void;
}

/** What was read. */
export interface ManyTexts {
  readonly records: ReadonlyMap<string, SourceRecord>;
  readonly gathered: Gathered;
  /** Which of the sources of these ids are copies of each other. */
  readonly clusters: (ids: readonly string[]) => readonly number[];
  readonly claims: (property: string) => Promise<readonly Claim[]>;
  /** How many claims of a property there are, or a few more. */
  readonly claimsOf: (property: string) => number;
  /** The figures that were passed over, as text of `facts.json`, in the order of the sources. */
  readonly skipped: (sources: readonly { readonly id: string }[]) => Promise<Iterable<string>>;
  readonly counts: () => Pick<Counts, 'claims' | 'skipped'>;
  /** Forgets what a source said, for what it says now. */
  readonly replace: (source: Source, told: Told) => void;
  /** Gathers again, from what is put away. */
  readonly gatherAgain: () => Promise<Gathered>;
}

/** Reads all texts; gives nothing where one of them has an error. */
export async function readMany(
  { disk, from, reading, settings, tools }: ManySettings,
  drafts: Drafts,
  findings: Findings,
): Promise<ManyTexts | undefined> {
  const { limits, subject } = settings.config;
  const texts = manyTexts(drafts);
  const copies = copyFinder();
  for await (const one of readSources(disk, from, reading)) {
    const source = findings.take(one);
    if (source === undefined || findings.failed) continue;
    copies.add(source.id, source.text);
    const told = await tell(source, limits, subject === undefined ? {} : { subject }, tools);
    findings.add(told.messages);
    texts.replace(source, told);
    await drafts.settle();
  }
  for (const { id, text } of editorsIn(settings.decisions)) copies.add(id, text);
  return findings.failed ? undefined : { ...texts, clusters: copies.clusters };
}

type Kept = Omit<ManyTexts, 'clusters'>;

function manyTexts(drafts: Drafts): Kept {
  const shelf = claimShelf(drafts);
  const records = new Map<string, SourceRecord>();
  const gathered = gather();
  const skipped = skippedShelf(drafts);
  const claims = new Map<string, number>();
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);
  return {
    records,
    gathered,
    claims: shelf.take,
    claimsOf: shelf.count,
    skipped: skipped.take,
    counts: () => ({ claims: sum(claims.values()), skipped: sum(skipped.counts()) }),
    replace: (source, told) => {
      const extraction = detached(checked(told.extraction, source));
      records.set(source.id, detached(recordOf(source)));
      gathered.add(extraction);
      shelf.put(source.id, extraction.claims);
      claims.set(source.id, extraction.claims.length);
      skipped.put(source.id, extraction);
    },
    gatherAgain: async () => {
      const again: Gathering = gather();
      for (const told of gathered.told.values()) again.tell(told);
      for (const property of gathered.properties.keys())
        for (const claim of await shelf.take(property)) again.learn(claim);
      return again;
    },
  };
}

/** Figures that were passed over, put away as text by source. */
interface SkippedShelf {
  readonly take: ManyTexts['skipped'];
  readonly put: (source: string, extraction: Extraction) => void;
  /** How many of each source. */
  readonly counts: () => readonly number[];
}

function skippedShelf(drafts: Drafts): SkippedShelf {
  const draft = drafts.open();
  const places = new Map<string, { readonly start: number; readonly end: number; readonly count: number }>();
  let written = 0;
  return {
    put: (source, extraction) => {
      const text = listSkipped(extraction).map(skippedText).join(',\n    ');
      const start = written;
      written += Buffer.byteLength(text);
      draft.write(text);
      places.set(source, { start, end: written, count: extraction.skipped.length });
    },
    counts: () => [...places.values()].map(({ count }) => count),
    take: async (sources) => {
      const read = await draft.close();
      const taken = sources.flatMap(({ id }) => places.get(id) ?? []).filter(({ count }) => count > 0);
      return textsAt(taken, read);
    },
  };
}

function* textsAt(
  places: Iterable<{ readonly start: number; readonly end: number }>,
  read: (start: number, end: number) => Uint8Array,
): Generator<string> {
  for (const { start, end } of places) yield new TextDecoder().decode(read(start, end));
}

/** The same without a thread to the text: a string that was cut from another keeps the whole of that. */
function detached<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** Throws where a quote is not what the text says: later the text is no longer at hand. */
function checked(extraction: Extraction, { id, text }: Source): Extraction {
  const texts = new Map([[id, text]]);
  for (const { reference } of extraction.claims) checkQuote(reference, texts);
  for (const one of extraction.skipped) checkQuote(one, texts);
  return extraction;
}

/** What all properties are joined with. Texts that seem to be about somebody else than most are read once more. */
export async function surveyed(given: ManySettings, texts: ManyTexts): Promise<Survey> {
  const first = surveyWith(given, texts, texts.gathered);
  if (given.settings.config.subject !== undefined) return first;
  const strangers = strangersTo(first.subject, namedIn(texts));
  if (strangers.size === 0 || first.subject === '') return first;
  await tellAgain(given, texts, strangers, { subject: first.subject, byFolder: true });
  return surveyWith(given, texts, await texts.gatherAgain());
}

function surveyWith({ settings, tools }: ManySettings, texts: ManyTexts, gathered: Gathered): Survey {
  const { config, decisions } = settings;
  const sources = [...texts.records.values()];
  const clusters = texts.clusters(inWitnessOrder([...sources, ...editorsIn(decisions)]).map(({ id }) => id));
  const { policy, subject } = config;
  const naming = subject === undefined ? {} : { subject };
  return surveyOf({ sources, vocabulary: tools.vocabulary, policy, ...naming, decisions, clusters }, gathered);
}

/** What each source calls its subject. */
function namedIn({ gathered }: ManyTexts): readonly Named[] {
  const claims = Map.groupBy(gathered.names, ({ reference }) => reference.source);
  return [...gathered.told.values()].map(({ profile }) => ({ profile, claims: claims.get(profile.source) ?? [] }));
}

async function tellAgain(
  { disk, from, reading, settings, tools }: ManySettings,
  texts: ManyTexts,
  strangers: ReadonlySet<string>,
  naming: Naming,
): Promise<void> {
  for (const name of from.names.filter((one) => strangers.has(sourceId(one)))) {
    const { value: source } = await readOne(disk, from, name, reading);
    // What changed meanwhile is for the next build.
    if (source?.sha256 !== texts.records.get(sourceId(name))?.sha256) continue;
    if (source !== undefined) texts.replace(source, await tell(source, settings.config.limits, naming, tools));
  }
}
