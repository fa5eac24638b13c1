/**
 * The first half of the build, for whoever wants to look and not to print: each subject's facts, how they came about,
 * and what of its sources gave nothing. Writes nothing. Part of the build, since it joins stages.
 */
import { factsOf, type JoinedFacts } from './build-facts.ts';
import { openCache } from './cache/cache.ts';
import type { Effects } from './effects.ts';
import { Findings } from './findings.ts';
import type { Config } from './model/config.ts';
import type { Result } from './model/message.ts';
import type { Vocabulary } from './model/vocabulary.ts';
import { findSubjects, readSubject, type SubjectFolder } from './read/read.ts';
import { describeWith, readSubjectConfig, readTreeConfig } from './subject-config.ts';
import { builtInVocabulary, vocabularyOf } from './vocabulary-files.ts';

/** What is to be looked at. Paths as the user typed them. */
export interface InspectOptions {
  readonly sources: string;
  /** Where output goes: what is there is no source. */
  readonly out: string;
  /** Path of one subject below the sources; absent: all of them. */
  readonly subject?: string;
}

/** One subject, looked at. */
export interface Inspection extends Pick<JoinedFacts, 'facts' | 'explain' | 'coverage'> {
  /** Its folder below the sources, `''` for that folder itself. */
  readonly path: string;
  readonly config: Config;
  readonly vocabulary: Vocabulary;
}

/** Looks at every subject that can be read; what is wrong with the others is in the messages. */
export async function inspect(options: InspectOptions, effects: Effects): Promise<Result<readonly Inspection[]>> {
  const findings = new Findings();
  const { disk } = effects;
  const tree = findings.take(await findSubjects(disk, options.sources, options.out));
  const treeConfig = findings.take(await readTreeConfig(disk, options.sources, tree));
  const builtIn = await builtInVocabulary(disk);
  const wanted = tree.subjects.filter(({ path }) => options.subject === undefined || path === options.subject);
  const value: Inspection[] = [];
  for (const from of findings.failed ? [] : wanted) {
    const said = new Findings();
    const one = await inspectSubject(from, tree.subjects.length, { treeConfig, builtIn, effects }, said);
    if (one !== undefined) value.push(one);
    findings.add(said.messages);
  }
  return { value, messages: findings.messages };
}

/** The paths of all subjects, for saying what may have been meant. */
export async function subjectPaths({ sources, out }: InspectOptions, { disk }: Effects): Promise<readonly string[]> {
  return (await findSubjects(disk, sources, out)).value.subjects.map(({ path }) => path);
}

interface Shared {
  readonly treeConfig: Parameters<typeof readSubjectConfig>[2];
  readonly builtIn: Vocabulary;
  readonly effects: Effects;
}

async function inspectSubject(
  from: SubjectFolder,
  subjects: number,
  { treeConfig, builtIn, effects }: Shared,
  said: Findings,
): Promise<Inspection | undefined> {
  const { disk, interrupted } = effects;
  const settings = said.take(await readSubjectConfig(disk, from, treeConfig, subjects));
  const vocabulary = said.take(await vocabularyOf(settings, builtIn, disk));
  const { config } = settings;
  const reading = { sourceBytes: config.limits.sourceBytes, describe: describeWith(config) };
  const { sources } = said.take(await readSubject(disk, from, reading));
  if (said.failed) return undefined;
  const breath = async (): Promise<void> => interrupted.throwIfAborted();
  // Nothing is written here, and that goes for the cache.
  const tools = { vocabulary, ownVocabulary: new Uint8Array(), cache: openCache(), breath };
  const { facts, explain, coverage } = said.take(await factsOf(sources, settings, tools));
  return said.failed ? undefined : { path: from.path, config, vocabulary, facts, explain, coverage };
}
