/**
 * Sources in, facts out: parse, extract, reconcile. Where the folder does not name its subject and some texts seem to be
 * about somebody else than most, those are extracted again with the name that the others use, and all are joined anew.
 */
import type { Cache } from './cache/cache.ts';
import { moved, namesLines, spotsOf, withoutPlaces } from './cache/moved.ts';
import { limitClaims } from './claim-limit.ts';
import { coverageOf } from './coverage.ts';
import { extract } from './extract/extract.ts';
import { counting, rememberingFrom } from './extract/remember.ts';
import type { Naming } from './extract/subject-names.ts';
import { inSchemaOrder, knownToFit } from './facts-json.ts';
import type { Extraction } from './model/claim.ts';
import type { Config } from './model/config.ts';
import type { Coverage } from './model/coverage.ts';
import type { DecisionFile } from './model/decision.ts';
import type { Message, Result } from './model/message.ts';
import type { Source } from './model/source.ts';
import type { Vocabulary } from './model/vocabulary.ts';
import { parse } from './parse/parse.ts';
import { readWords, type WordsRead } from './reconcile/copies.ts';
import { clustersOf, type Reconciled, type ReconcileInput, reconcileWithReasons } from './reconcile/reconcile.ts';
import { strangersTo } from './strangers.ts';

/** The facts of a subject, what they are made of, and how they came about. */
export interface JoinedFacts extends Pick<Reconciled, 'facts' | 'explain'> {
  /** How many claims they are made of. */
  readonly claims: number;
  /** All that the facts cite: the sources, and the file of decisions where the editor adds something. */
  readonly cited: readonly Source[];
  /** What each source gave, in the order of the sources. */
  readonly coverage: readonly Coverage[];
}

/** What shapes the facts of a subject besides its texts. */
export interface FactsSettings {
  readonly config: Config;
  readonly decisions: readonly DecisionFile[];
}

/** What the facts of a subject are made with. */
export interface FactsTools {
  readonly vocabulary: Vocabulary;
  /** The user's own vocabulary as it stands in its file; what is built in is part of the program. */
  readonly ownVocabulary: Uint8Array;
  readonly cache: Cache;
  /** Awaited before each source, so that other work has its turn. */
  readonly breath: () => Promise<void>;
  /** Told of every source that is not remembered, and awaited before it is read. */
  readonly readsAnew?: () => Promise<void>;
  /** Does work that goes over little text; see `Effects`. */
  readonly inHaste?: <T>(work: () => T) => T;
  /** There is little text in all. */
  readonly isLittle?: boolean;
}

/**
 * With so many characters and more it is not noted what the passages of a subject gave: there it is searching that takes the
 * time, and a build after an edit has other things to do.
 */
const littleText = 200_000;
/** And with so many it is no longer read in haste. */
const hastyText = 60_000;

/** See the head of this file. */
export async function factsOf(
  sources: readonly Source[],
  { config: { limits, policy, subject }, decisions }: FactsSettings,
  { inHaste, ...given }: FactsTools,
): Promise<Result<JoinedFacts>> {
  const characters = sources.reduce((sum, { text }) => sum + text.length, 0);
  const haste = inHaste && characters < hastyText ? { inHaste } : {};
  const tools = { ...given, ...haste, isLittle: characters < littleText };
  const naming = subject === undefined ? {} : { subject };
  const told: Told[] = [];
  for (const source of sources) told.push(await tell(source, limits, naming, tools));
  const join = () =>
    joined(
      { sources, extractions: told.map(({ extraction }) => extraction), policy, ...naming, decisions },
      tools,
      wordsOf(told),
    );
  const first = await join();
  const extractions = told.map(({ extraction }) => extraction);
  const strangers = subject === undefined ? strangersTo(first.facts.subject, extractions) : new Set<string>();
  const whole = strangers.size === 0 || first.facts.subject === '';
  for (const [index, source] of whole ? [] : sources.entries()) {
    const { messages } = told[index] ?? { messages: [] };
    if (!strangers.has(source.id)) continue;
    told[index] = {
      ...(await tell(source, limits, { subject: first.facts.subject, byFolder: true }, tools)),
      messages,
    };
  }
  const { facts, explain, messages } = whole ? first : await join();
  const claims = told.reduce((sum, { extraction }) => sum + extraction.claims.length, 0);
  const citable = new Set(facts.sources.map(({ id }) => id));
  const cited = [...sources, ...decisions.map(({ source }) => source).filter(({ id }) => citable.has(id))];
  return {
    value: { facts, explain, claims, cited, coverage: told.map(({ coverage }) => coverage) },
    messages: [...told.flatMap((one) => one.messages), ...messages],
  };
}

/** What one source says. */
export interface Told {
  readonly extraction: Extraction;
  readonly coverage: Coverage;
  readonly messages: readonly Message[];
  /** What looking for copies needs of it; of much text it is not kept. */
  readonly words?: WordsRead;
}

/** Parses a source and finds what it says, unless that is remembered. */
export async function tell(source: Source, limits: Config['limits'], naming: Naming, tools: FactsTools): Promise<Told> {
  const { vocabulary, ownVocabulary, cache, breath, inHaste, isLittle = false } = tools;
  await breath();
  const { id, path, sha256 } = source;
  const { nesting, sentence, claims } = limits;
  return cache.recall('extracted', [sha256, id, path, nesting, sentence, claims, naming, ownVocabulary], async () => {
    cache.did('parsed');
    await tools.readsAnew?.();
    const notes = isLittle ? cache.notes : undefined;
    const name = ['extraction', id, naming, ownVocabulary];
    const earlier = await notes?.read(name);
    const remember = notes === undefined ? counting() : rememberingFrom(earlier instanceof Map ? earlier : new Map());
    const read = (): Told => {
      // Whatever else is known of the source must not come into it: it is not in the key.
      const { value, messages } = parse({ ...source, meta: {} }, { nesting, sentence, keys: infoboxKeys(vocabulary) });
      const limited = limitClaims(extract(value, vocabulary, { ...naming, remember }), path, claims);
      const coverage = coverageOf(value, limited.value);
      const words = isLittle ? { words: readWords(source.text) } : {};
      return { extraction: limited.value, coverage, messages: [...messages, ...limited.messages], ...words };
    };
    const told = isLittle && inHaste !== undefined ? inHaste(read) : read();
    cache.did('marked', remember.done('mark'));
    await notes?.write(name, remember.kept());
    return told;
  });
}

function wordsOf(told: readonly Told[]): ReadonlyMap<string, WordsRead> {
  return new Map(
    told.flatMap(({ extraction, words }) => (words === undefined ? [] : [[extraction.profile.source, words] as const])),
  );
}

/** What is kept of a reconciliation: how each statement came about is told anew for whoever asks. */
interface Kept extends Pick<Reconciled, 'facts' | 'messages'> {
  readonly spots: ReturnType<typeof spotsOf>;
}

/** The facts of claims that are the same as before but for their places are those of before, moved. */
async function joined(
  input: Omit<ReconcileInput, 'vocabulary' | 'clusters'>,
  { vocabulary, ownVocabulary, cache }: FactsTools,
  words: ReadonlyMap<string, WordsRead>,
): Promise<Reconciled> {
  const { sources, extractions, policy, subject, decisions } = input;
  const clusters = clustersOf(sources, decisions, words);
  const reconciling = (): Reconciled => reconcileWithReasons({ ...input, vocabulary, clusters });
  const named = sources.map(({ id, path, meta }) => ({ id, path, meta }));
  const key = [named, clusters, policy, subject ?? null, decisions, extractions.map(withoutPlaces), ownVocabulary];
  const spots = spotsOf(extractions);
  let made: Reconciled | undefined;
  const make = (): Kept => {
    const fresh = reconciling();
    made = { ...fresh, facts: inSchemaOrder(fresh.facts) };
    return { facts: made.facts, messages: made.messages, spots };
  };
  let kept = await cache.recall('reconciled', key, make);
  const lines = (of: Kept['spots']) => JSON.stringify(of.map((one) => one.map(({ line }) => line)));
  if (namesLines(kept.facts) && lines(kept.spots) !== lines(spots))
    kept = await cache.recall('reconciled', [...key, lines(spots)], make);
  if (made !== undefined) return made;
  return {
    facts: knownToFit(moved(kept.facts, kept.spots, extractions, sources)),
    messages: kept.messages,
    explain: (property) => reconciling().explain(property),
  };
}

function infoboxKeys(vocabulary: Vocabulary): ReadonlySet<string> {
  return new Set([...vocabulary.properties.values()].flatMap((property) => property.infobox));
}
