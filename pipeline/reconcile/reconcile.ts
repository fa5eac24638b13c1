/**
 * The reconcile stage, the only place where sources meet: all claims of all sources in, the statements of facts.json
 * out. Claims are grouped by meaning, the groups judged by time and policy, and what stays open stays open.
 * Pure; the order of sources, extractions and claims does not matter.
 */

import { decisionPropertyUnknown } from '../model/catalogue.ts';
import type { Claim, Extraction } from '../model/claim.ts';
import type { Clause } from '../model/config.ts';
import type { Decision, DecisionFile } from '../model/decision.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Facts } from '../model/facts.ts';
import type { Message } from '../model/message.ts';
import { listSkipped } from '../model/skipped.ts';
import type { Source } from '../model/source.ts';
import { didYouMean } from '../model/spelling.ts';
import type { Property, Vocabulary } from '../model/vocabulary.ts';
import { type Assembled, assemble } from './assemble.ts';
import { copyClusters } from './copies.ts';
import { chosenClaims, judgeDecided, shaped } from './decisions/apply.ts';
import { resolve } from './decisions/resolve.ts';
import { explain } from './explain.ts';
import { type Group, groupsOf } from './group.ts';
import { judgeMany } from './judge-many.ts';
import { judgeName } from './judge-name.ts';
import { judgeOne, judgeWording, withLooseRegions } from './judge-one.ts';
import { judgeSeries } from './judge-series.ts';
import type { Judgement } from './judged.ts';
import { geographyOf } from './measures/geography.ts';
import type { Measure } from './measures/measure.ts';
import { measureOf, type Surroundings, themeOf, wordingIsFree } from './measures/registry.ts';
import type { Scene } from './scene.ts';
import { fileNames, subjectAcronyms, usualName } from './subject.ts';
import { factsSource, inWitnessOrder, witnessesOf } from './witnesses.ts';

/** What reconciliation takes. `subject` is the configured name, where there is one. */
export interface ReconcileInput {
  readonly sources: readonly Source[];
  readonly extractions: readonly Extraction[];
  readonly vocabulary: Vocabulary;
  readonly policy: readonly Clause[];
  readonly subject?: string;
  /** The editor's word, where there is any. */
  readonly decisions?: readonly DecisionFile[];
  /** Which of the sources are copies of each other, where that is known: {@link clustersOf}. */
  readonly clusters?: readonly number[];
}

/** Which sources are copies of each other: all that reconciling asks of their texts. */
export function clustersOf(sources: readonly Source[], decisions: readonly DecisionFile[] = []): readonly number[] {
  const ordered = inWitnessOrder([...sources, ...decisions.filter(speaks).map(({ source }) => source)]);
  return copyClusters(ordered.map(({ text }) => text));
}

/** What reconciliation gives: the facts, what there is to say about decisions, and how it came about. */
export interface Reconciled {
  readonly facts: Facts;
  readonly messages: readonly Message[];
  /** How the statements of one property came about; absent where nothing is said about it. */
  readonly explain: (property: string) => Explanation | undefined;
}

/** The facts alone; see {@link reconcileWithReasons}. */
export function reconcile(input: ReconcileInput): Facts {
  return reconcileWithReasons(input).facts;
}

/** Joins what all sources of one subject say. Never throws on well-typed input. */
export function reconcileWithReasons(input: ReconcileInput): Reconciled {
  const files = input.decisions ?? [];
  const decisions = files.flatMap((file) => file.decisions);
  const editors = files.filter(speaks).map(({ source }) => source);
  const witnesses = witnessesOf([...input.sources, ...editors], input.extractions, input.clusters);
  const scene: Scene = {
    witnesses: new Map(witnesses.map((witness) => [witness.source.id, witness])),
    policy: input.policy,
    chosen: new Set(),
  };
  const subject = input.subject ?? chosenName(decisions) ?? usualName(witnesses);
  const claims = witnesses.flatMap((witness) => witness.extraction.claims);
  const byProperty = Map.groupBy(fileNames(claims, subject), (claim) => claim.property);
  const names: Names = {
    subject,
    acronyms: subjectAcronyms(
      subject,
      witnesses.flatMap((one) => one.profile.names),
    ),
    theme: themeOf(byProperty),
    geography: geographyOf(claims),
  };
  const known = propertiesIn(input.vocabulary, byProperty, decisions);
  const parts = known.map((property) =>
    reconcileProperty(property, byProperty.get(property.id) ?? [], names, scene, files),
  );
  const facts: Facts = {
    format: 'factpress/facts@1',
    subject,
    sources: witnesses.map(factsSource),
    statements: parts.flatMap((part) => part.statements),
    skipped: witnesses.flatMap(({ extraction }) => listSkipped(extraction)),
    contradictions: parts.flatMap((part) => part.contradictions),
  };
  const ids = new Set(known.map((property) => property.id));
  return {
    facts,
    messages: [
      ...files
        .flatMap((file) => (file.shared === true ? [] : file.decisions))
        .filter((one) => !ids.has(one.property))
        .map((one) => decisionPropertyUnknown(one.place, one.property, didYouMean(one.property, [...ids]))),
      ...parts.flatMap((part) => part.messages),
    ],
    explain: (id) => {
      const part = parts[known.findIndex((property) => property.id === id)];
      return part === undefined ? undefined : explain(part, scene);
    },
  };
}

/** Whether an editor says something of their own, which is cited from the file. */
function speaks({ decisions }: DecisionFile): boolean {
  return decisions.some((one) => one.do === 'add' || one.do === 'correct');
}

/** What the subject is called, and the words that go with it. */
interface Names extends Surroundings {
  readonly subject: string;
  readonly acronyms: readonly string[];
}

type Part = Assembled & { readonly property: Property; readonly messages: readonly Message[] };

/** What is said without decisions comes first: it is what an editor decides about. */
function reconcileProperty(
  property: Property,
  claims: readonly Claim[],
  names: Names,
  scene: Scene,
  files: readonly DecisionFile[],
): Part {
  const measure = measureOf(property, names);
  const groups = groupsOf(property, claims, measure, scene);
  const plain = assemble(judge(property, groups, measure, names, scene), scene);
  const about = files.map((file) => ({
    ...file,
    decisions: file.decisions.filter((one) => one.property === property.id),
  }));
  if (about.every(({ decisions }) => decisions.length === 0)) return { ...plain, property, messages: [] };
  const named = new Map(plain.statements.map(({ id }, index) => [id, sameGroup(plain.judged[index]?.group, groups)]));
  const resolutions = about.flatMap((file) =>
    file.decisions.map((one) => resolve(one, property, named, measure, file)),
  );
  const resolved = resolutions.flatMap((one) => one.resolved ?? []);
  const decidedScene = { ...scene, chosen: chosenClaims(resolved) };
  const judged = judgeDecided(shaped(groups, resolved, property, measure, decidedScene), resolved, (left) =>
    judge(property, left, measure, names, decidedScene),
  );
  const messages = [...resolutions.flatMap((one) => one.messages), ...judged.messages];
  return { ...assemble(judged, decidedScene), property, messages };
}

/** Judging may give a group more support; decisions are about the group as it was. */
function sameGroup(judged: Group | undefined, groups: readonly Group[]): Group {
  const found = groups.find((group) => group.own[0] === judged?.own[0]);
  if (found === undefined) throw new RangeError('a statement without its group');
  return found;
}

function judge(property: Property, groups: readonly Group[], measure: Measure, names: Names, scene: Scene): Judgement {
  if (property.id === 'name') return judgeName(groups, names.subject, scene);
  if (property.holds === 'series') return judgeSeries(groups, scene);
  if (property.holds === 'many') return judgeMany(groups, measure, scene, names.acronyms);
  const claims = groups.flatMap((group) => group.own);
  if (wordingIsFree(property, claims)) return judgeWording(groups, scene);
  return judgeOne(
    property.kind === 'place' ? withLooseRegions(groups, names.geography, scene) : groups,
    measure,
    scene,
  );
}

/** The name that an editor has decided on. */
function chosenName(decisions: readonly Decision[]): string | undefined {
  const chosen = decisions.find((one) => one.property === 'name' && ['pin', 'correct', 'add'].includes(one.do));
  return typeof chosen?.value === 'string' ? chosen.value : undefined;
}

/** The vocabulary's properties that have claims, then unknown ones as plain lists, by id. */
function propertiesIn(
  vocabulary: Vocabulary,
  claims: ReadonlyMap<string, readonly Claim[]>,
  decisions: readonly Decision[],
): readonly Property[] {
  const decided = new Set(decisions.map((one) => one.property));
  const known = [...vocabulary.properties.values()].filter(({ id }) => claims.has(id) || decided.has(id));
  const unknown = [...claims.keys()].filter((id) => !vocabulary.properties.has(id)).sort();
  return [...known, ...unknown.map((id) => undescribed(id, claims.get(id) ?? []))];
}

function undescribed(id: string, claims: readonly Claim[]): Property {
  const value = claims[0]?.value.type ?? 'text';
  return { id, label: id, holds: 'many', value, infobox: [], headings: [], patterns: [], wikidata: [] };
}
