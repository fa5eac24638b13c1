/**
 * Facts alone, of folders too large to be in memory: every text is read, reduced to claims and let go, the claims are joined
 * one property at a time, and what comes of them is written as it comes. The bytes are those of any other build.
 */
import { createHash } from 'node:crypto';
import { changesOfThen, type FoundChanges, found, serializeChanges } from './build-changes.ts';
import { type ManySettings, readMany, surveyed } from './build-many-texts.ts';
import type { ChangeReport, Counts } from './build-report.ts';
import { type Comparison, comparing, nothingBefore } from './diff/compare.ts';
import { artifactOf, type Drafts, draftsIn } from './drafts.ts';
import { type Disk, DiskError } from './effects.ts';
import { exporters } from './export/exports.ts';
import { factsWriter } from './facts-json.ts';
import { near } from './far-words.ts';
import type { Findings } from './findings.ts';
import { diskRefused, previousFactsUnusable } from './model/catalogue.ts';
import type { Changes } from './model/changes.ts';
import type { Contradiction, Statement } from './model/facts.ts';
import type { Result } from './model/message.ts';
import { type PreviousFacts, previousFacts } from './previous-facts.ts';
import type { Artifact, Artifacts } from './publish.ts';
import type { SubjectFolder } from './read/read.ts';
import type { Survey } from './reconcile/reconcile.ts';

/** From so many bytes on a subject's texts are not all in memory at once. */
const manyBytes = 4_000_000;

/** Before so many claims are joined, memory is given back: that takes a while. */
const muchClaims = 10_000;

/** Whether the texts of a subject are too much to be in memory. */
export async function areMany(disk: Disk, { folder, names }: SubjectFolder): Promise<boolean> {
  let bytes = 0;
  for (const name of names) {
    bytes += (await disk.stat(`${folder}/${name}`))?.size ?? 0;
    if (bytes > manyBytes) return true;
  }
  return false;
}

/** What comes of it. */
export interface ManyFacts {
  readonly artifacts: Artifacts;
  readonly subject: string;
  readonly counts: Counts;
  readonly changes: ChangeReport;
  /** To be called when the artifacts are no longer needed. */
  readonly release: () => Promise<void>;
}

/** See the head of this file. Gives nothing where there are errors. */
export async function factsOfMany(given: ManySettings, findings: Findings): Promise<ManyFacts | undefined> {
  const { disk, out, from } = given;
  const hash = createHash('sha256').update(from.path).digest('hex').slice(0, 12);
  const drafts = draftsIn(disk, `${out}/.factpress-drafts-${hash}`);
  try {
    // Whatever is in our place, a link to another folder included, is none of ours.
    await drafts.remove();
    const many = await written(given, drafts, findings);
    if (many !== undefined) return { ...many, release: drafts.remove };
    await drafts.remove();
  } catch (error) {
    await drafts.remove().catch(() => undefined);
    if (!(error instanceof DiskError)) throw error;
    findings.add([diskRefused(out, error.message)]);
  }
  return undefined;
}

type Written = Omit<ManyFacts, 'release'>;

async function written(given: ManySettings, drafts: Drafts, findings: Findings): Promise<Written | undefined> {
  const texts = await readMany(given, drafts, findings);
  if (texts === undefined) return undefined;
  given.release?.();
  const survey = await surveyed(given, texts);
  const previous = await previousIn(given);
  const comparison = compareWith(previous.value, survey);
  const facts = factsWriter(drafts.open);
  const exports = exporters(drafts.open, { ...survey, vocabulary: given.tools.vocabulary });
  const contradictions: Contradiction[] = [];
  let statements = 0;
  given.tools.cache.did('reconciled');
  for (const property of survey.properties) {
    await given.tools.breath();
    if (texts.claimsOf(property.id) > muchClaims) given.release?.();
    const part = survey.part(property, await texts.claims(property.id));
    findings.add(part.messages);
    statements += part.ids.length;
    for (const one of part.contradictions) contradictions.push(one);
    await drain(facts.part(part), drafts);
    for (const exporter of exports.values()) await drain(exporter.part(part.statements), drafts);
    await comparison.part(property.id, part.statements);
  }
  findings.add(previous.messages);
  const json = await artifactOf(facts.end(survey, await texts.skipped(survey.sources)));
  const artifacts = new Map<string, Artifact>([['facts.json', json]]);
  for (const [name, exporter] of exports) artifacts.set(name, await artifactOf(exporter.end()));
  const { changes, report } = findings.take(await changesSince(given, json, comparison, contradictions, survey));
  artifacts.set('changes.json', new TextEncoder().encode(serializeChanges(changes)));
  const sources = survey.sources.length;
  const counts = { ...texts.counts(), sources, statements, contradictions: contradictions.length };
  return { artifacts, subject: survey.subject, counts, changes: report };
}

/** Puts away what is written before it becomes much. */
async function drain(pieces: Iterable<void>, drafts: Drafts): Promise<void> {
  let count = 0;
  for (const _ of pieces) if (++count % 200 === 0) await drafts.settle();
  await drafts.settle();
}

async function previousIn({ disk, target }: ManySettings): Promise<Result<PreviousFacts | undefined>> {
  const file = `${target}/facts.json`;
  try {
    if ((await disk.stat(file))?.kind !== 'file') return { value: undefined, messages: [] };
    const value = await previousFacts(disk, file);
    return { value, messages: value === undefined ? [previousFactsUnusable(file)] : [] };
  } catch (error) {
    // What cannot be read cannot be replaced either: publishing will say so.
    if (error instanceof DiskError) return { value: undefined, messages: [] };
    throw error;
  }
}

/** Compares with the facts of the previous build property by property, as far as those are of any use. */
interface PartByPart {
  readonly part: (property: string, now: Iterable<Statement>) => Promise<void>;
  /** Absent where there is nothing to compare with. */
  readonly end: (now: readonly Contradiction[]) => Promise<Changes | undefined>;
}

function compareWith(previous: PreviousFacts | undefined, survey: Survey): PartByPart {
  let comparison: Comparison | undefined = previous && comparing(previous, survey);
  const left = new Set(previous?.properties);
  const part = async (property: string, now: Iterable<Statement>): Promise<void> => {
    if (comparison === undefined) return;
    left.delete(property);
    const before = await previous?.statements(property);
    if (before === undefined) comparison = undefined;
    else comparison.part(before, Array.from(now, near));
  };
  return {
    part,
    end: async (now) => {
      for (const gone of left) await part(gone, []);
      return comparison?.end(previous?.contradictions ?? [], [...now]);
    },
  };
}

async function changesSince(
  { disk, target }: ManySettings,
  json: Awaited<ReturnType<typeof artifactOf>>,
  comparison: PartByPart,
  contradictions: readonly Contradiction[],
  survey: Survey,
): Promise<Result<FoundChanges>> {
  const file = `${target}/facts.json`;
  const there = await disk.stat(file);
  const same = there?.kind === 'file' && there.size === json.length && (await disk.digest(file)) === json.sha256;
  if (same) return found(await changesOfThen(disk, target, survey), 'unchanged');
  const changes = await comparison.end(contradictions);
  return changes === undefined ? found(nothingBefore(survey), 'first-build') : found(changes, 'compared');
}
