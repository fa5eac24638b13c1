/**
 * Sources in, facts out: parse, extract, reconcile. Where the folder does not name its subject and some texts seem to be
 * about somebody else than most, those are extracted again with the name that the others use, and all are joined anew.
 */
import { extract } from './extract/extract.ts';
import type { Extraction } from './model/claim.ts';
import type { Config } from './model/config.ts';
import type { Facts } from './model/facts.ts';
import type { Message, Result } from './model/message.ts';
import type { Source } from './model/source.ts';
import type { Vocabulary } from './model/vocabulary.ts';
import { parse } from './parse/parse.ts';
import { reconcile } from './reconcile/reconcile.ts';
import { strangersTo } from './strangers.ts';

/** The facts of a subject, and how many claims they are made of. */
export interface JoinedFacts {
  readonly facts: Facts;
  readonly claims: number;
}

/** @param breath is awaited before each source, so that other work has its turn */
export async function factsOf(
  sources: readonly Source[],
  vocabulary: Vocabulary,
  { limits, policy, subject }: Config,
  breath: () => Promise<void>,
): Promise<Result<JoinedFacts>> {
  const keys = infoboxKeys(vocabulary);
  const naming = subject === undefined ? {} : { subject };
  const messages: Message[] = [];
  const extractions: Extraction[] = [];
  for (const source of sources) {
    await breath();
    const parsed = parse(source, { ...limits, keys });
    messages.push(...parsed.messages);
    extractions.push(extract(parsed.value, vocabulary, naming));
  }
  const join = (): Facts => reconcile({ sources, extractions, vocabulary, policy, ...naming });
  const facts = join();
  const strangers = subject === undefined ? strangersTo(facts.subject, extractions) : new Set<string>();
  if (strangers.size === 0 || strangers.size === sources.length)
    return { value: counted(facts, extractions), messages };
  for (const [index, source] of sources.entries()) {
    if (!strangers.has(source.id)) continue;
    await breath();
    extractions[index] = extract(parse(source, { ...limits, keys }).value, vocabulary, { subject: facts.subject });
  }
  return { value: counted(join(), extractions), messages };
}

function counted(facts: Facts, extractions: readonly Extraction[]): JoinedFacts {
  return { facts, claims: extractions.reduce((sum, { claims }) => sum + claims.length, 0) };
}

function infoboxKeys(vocabulary: Vocabulary): ReadonlySet<string> {
  return new Set([...vocabulary.properties.values()].flatMap((property) => property.infobox));
}
