/**
 * The reconcile stage, the only place where sources meet: all claims of all sources in, the statements of facts.json
 * out. Claims are grouped by meaning, the groups judged by time and policy, and what stays open stays open.
 * Pure; the order of sources, extractions and claims does not matter.
 */
import type { Claim, Extraction } from '../model/claim.ts';
import type { Clause } from '../model/config.ts';
import type { Facts } from '../model/facts.ts';
import type { Source } from '../model/source.ts';
import type { Property, Vocabulary } from '../model/vocabulary.ts';
import { type Assembled, assemble } from './assemble.ts';
import { type Group, groupsOf } from './group.ts';
import { judgeMany } from './judge-many.ts';
import { judgeName } from './judge-name.ts';
import { judgeOne, judgeWording } from './judge-one.ts';
import { judgeSeries } from './judge-series.ts';
import type { Judgement } from './judged.ts';
import type { Measure } from './measures/measure.ts';
import { measureOf, themeOf, wordingIsFree } from './measures/registry.ts';
import type { Scene } from './scene.ts';
import { fileNames, subjectAcronyms, usualName } from './subject.ts';
import { factsSource, type Witness, witnessesOf } from './witnesses.ts';

/** What reconciliation takes. `subject` is the configured name, where there is one. */
export interface ReconcileInput {
  readonly sources: readonly Source[];
  readonly extractions: readonly Extraction[];
  readonly vocabulary: Vocabulary;
  readonly policy: readonly Clause[];
  readonly subject?: string;
}

/** Joins what all sources of one subject say. Never throws on well-typed input. */
export function reconcile(input: ReconcileInput): Facts {
  const witnesses = witnessesOf(input.sources, input.extractions);
  const scene: Scene = {
    witnesses: new Map(witnesses.map((witness) => [witness.source.id, witness])),
    policy: input.policy,
  };
  const subject = input.subject ?? usualName(witnesses);
  const claims = witnesses.flatMap((witness) => witness.extraction.claims);
  const byProperty = Map.groupBy(fileNames(claims, subject), (claim) => claim.property);
  const names: Names = {
    subject,
    acronyms: subjectAcronyms(
      subject,
      witnesses.flatMap((one) => one.profile.names),
    ),
    theme: themeOf(byProperty),
  };
  const parts = propertiesIn(input.vocabulary, byProperty).map((property) =>
    reconcileProperty(property, byProperty.get(property.id) ?? [], names, scene),
  );
  return {
    format: 'factpress/facts@1',
    subject,
    sources: witnesses.map(factsSource),
    statements: parts.flatMap((part) => part.statements),
    skipped: witnesses.flatMap(skippedOf),
    contradictions: parts.flatMap((part) => part.contradictions),
  };
}

/** What the subject is called, and the words that go with it. */
interface Names {
  readonly subject: string;
  readonly acronyms: readonly string[];
  readonly theme: ReadonlySet<string>;
}

function reconcileProperty(property: Property, claims: readonly Claim[], names: Names, scene: Scene): Assembled {
  const measure = measureOf(property, names.theme);
  return assemble(judge(property, groupsOf(property, claims, measure, scene), measure, names, scene), scene);
}

function judge(property: Property, groups: readonly Group[], measure: Measure, names: Names, scene: Scene): Judgement {
  if (property.id === 'name') return judgeName(groups, names.subject, scene);
  if (property.holds === 'series') return judgeSeries(groups, scene);
  if (property.holds === 'many') return judgeMany(groups, measure, scene, names.acronyms);
  return wordingIsFree(property) ? judgeWording(groups, scene) : judgeOne(groups, measure, scene);
}

/** The vocabulary's properties that have claims, then unknown ones as plain lists, by id. */
function propertiesIn(vocabulary: Vocabulary, claims: ReadonlyMap<string, readonly Claim[]>): readonly Property[] {
  const known = [...vocabulary.properties.values()].filter((property) => claims.has(property.id));
  const unknown = [...claims.keys()].filter((id) => !vocabulary.properties.has(id)).sort();
  return [...known, ...unknown.map((id) => undescribed(id, claims.get(id) ?? []))];
}

function undescribed(id: string, claims: readonly Claim[]): Property {
  const value = claims[0]?.value.type ?? 'text';
  return { id, label: id, holds: 'many', value, infobox: [], headings: [], patterns: [], wikidata: [] };
}

function skippedOf(witness: Witness): Facts['skipped'] {
  return [...witness.extraction.skipped]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ source, start, end, line, column, exact, reason }) => ({
      source,
      start,
      end,
      line,
      column,
      exact,
      reason,
    }));
}
