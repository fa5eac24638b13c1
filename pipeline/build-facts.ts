/**
 * Sources in, facts out: parse, extract, reconcile. Where the folder does not name its subject and some texts seem to be
 * about somebody else than most, those are extracted again with the name that the others use, and all are joined anew.
 */
import { coverageOf } from './coverage.ts';
import { extract } from './extract/extract.ts';
import type { Extraction } from './model/claim.ts';
import type { Config } from './model/config.ts';
import type { Coverage } from './model/coverage.ts';
import type { DecisionFile } from './model/decision.ts';
import type { Message, Result } from './model/message.ts';
import type { Source } from './model/source.ts';
import type { Vocabulary } from './model/vocabulary.ts';
import { parse } from './parse/parse.ts';
import { type Reconciled, reconcileWithReasons } from './reconcile/reconcile.ts';
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

/** @param breath is awaited before each source, so that other work has its turn */
export async function factsOf(
  sources: readonly Source[],
  vocabulary: Vocabulary,
  { config: { limits, policy, subject }, decisions }: FactsSettings,
  breath: () => Promise<void>,
): Promise<Result<JoinedFacts>> {
  const keys = infoboxKeys(vocabulary);
  const naming = subject === undefined ? {} : { subject };
  const messages: Message[] = [];
  const extractions: Extraction[] = [];
  const coverage: Coverage[] = [];
  for (const source of sources) {
    await breath();
    const parsed = parse(source, { ...limits, keys });
    messages.push(...parsed.messages);
    const extraction = extract(parsed.value, vocabulary, naming);
    coverage.push(coverageOf(parsed.value, extraction));
    extractions.push(extraction);
  }
  const join = (): Reconciled =>
    reconcileWithReasons({ sources, extractions, vocabulary, policy, ...naming, decisions });
  const joined = join();
  const strangers = subject === undefined ? strangersTo(joined.facts.subject, extractions) : new Set<string>();
  const whole = strangers.size === 0 || strangers.size === sources.length;
  for (const [index, source] of whole ? [] : sources.entries()) {
    if (!strangers.has(source.id)) continue;
    await breath();
    const parsed = parse(source, { ...limits, keys }).value;
    const extraction = extract(parsed, vocabulary, { subject: joined.facts.subject });
    coverage[index] = coverageOf(parsed, extraction);
    extractions[index] = extraction;
  }
  const { facts, explain, messages: said } = whole ? joined : join();
  const claims = extractions.reduce((sum, extraction) => sum + extraction.claims.length, 0);
  const citable = new Set(facts.sources.map(({ id }) => id));
  const cited = [...sources, ...decisions.map(({ source }) => source).filter(({ id }) => citable.has(id))];
  return { value: { facts, explain, claims, cited, coverage }, messages: [...messages, ...said] };
}

function infoboxKeys(vocabulary: Vocabulary): ReadonlySet<string> {
  return new Set([...vocabulary.properties.values()].flatMap((property) => property.infobox));
}
