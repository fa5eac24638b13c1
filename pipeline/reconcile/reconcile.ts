/**
 * The reconcile stage, the only place where sources meet: all claims of all sources in, the statements of facts.json
 * out. Claims are grouped by meaning, the groups judged by time and policy, and what stays open stays open.
 * Pure; the order of sources, extractions and claims does not matter.
 */

import { decisionPropertyUnknown, subjectUnnamed } from '../model/catalogue.ts';
import type { Claim, Extraction } from '../model/claim.ts';
import type { Clause } from '../model/config.ts';
import type { Decision, DecisionFile } from '../model/decision.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Facts, FactsSource } from '../model/facts.ts';
import type { Message } from '../model/message.ts';
import { compareCodeUnits } from '../model/order.ts';
import { listSkipped } from '../model/skipped.ts';
import { recordOf, type Source, type SourceRecord } from '../model/source.ts';
import { didYouMean } from '../model/spelling.ts';
import type { ValueType } from '../model/value.ts';
import type { Property, Vocabulary } from '../model/vocabulary.ts';
import { type Assembled, assemble } from './assemble.ts';
import { copyClusters, type WordsRead } from './copies.ts';
import { chosenClaims, judgeDecided, shaped } from './decisions/apply.ts';
import { resolve } from './decisions/resolve.ts';
import { explain } from './explain.ts';
import { type Gathered, gather, isName } from './gather.ts';
import { type Group, groupsOf } from './group.ts';
import { judgeMany } from './judge-many.ts';
import { judgeName } from './judge-name.ts';
import { judgeOne, judgeWording, withLooseRegions } from './judge-one.ts';
import { judgeSeries } from './judge-series.ts';
import type { Judgement } from './judged.ts';
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

/**
 * Which sources are copies of each other: all that reconciling asks of their texts.
 *
 * @param known what has been read of some of their texts for that, by the id of the source
 */
export function clustersOf(
  sources: readonly Source[],
  decisions: readonly DecisionFile[] = [],
  known: ReadonlyMap<string, WordsRead> = new Map(),
): readonly number[] {
  const ordered = inWitnessOrder([...sources, ...editorsIn(decisions)]);
  const texts = ordered.map(({ text }) => text);
  const own = new Set(sources);
  return copyClusters(
    texts,
    ordered.map((source) => (own.has(source) ? known.get(source.id) : undefined)),
  );
}

/** The files in which editors say something of their own, which is cited from there. */
export function editorsIn(decisions: readonly DecisionFile[]): readonly Source[] {
  return decisions.filter(speaks).map(({ source }) => source);
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
  const gathered = gather();
  const extractions = inWitnessOrder(input.extractions.map((one) => ({ ...one, id: one.profile.source })));
  for (const extraction of extractions) gathered.add(extraction);
  const decisions = input.decisions ?? [];
  const { clusters = clustersOf(input.sources, decisions) } = input;
  const survey = surveyOf({ ...input, sources: input.sources.map(recordOf), clusters, decisions }, gathered);
  const byProperty = Map.groupBy(
    extractions.flatMap(({ claims }) => claims),
    ({ property }) => property,
  );
  const parts = survey.properties.map((property) => survey.part(property, byProperty.get(property.id) ?? []));
  const skipped = new Map(extractions.map((one) => [one.id, listSkipped(one)]));
  const facts: Facts = {
    format: 'factpress/facts@1',
    subject: survey.subject,
    sources: [...survey.sources],
    statements: parts.flatMap((part) => [...part.statements]),
    skipped: survey.sources.flatMap(({ id }) => skipped.get(id) ?? []),
    contradictions: parts.flatMap((part) => part.contradictions),
  };
  return {
    facts,
    messages: [...survey.messages, ...parts.flatMap((part) => part.messages)],
    explain: (id) => {
      const part = parts[survey.properties.findIndex((property) => property.id === id)];
      return part === undefined ? undefined : explain(part, survey.scene);
    },
  };
}

/** What a survey takes: the sources without their texts. */
export interface SurveyInput extends Omit<ReconcileInput, 'sources' | 'extractions'> {
  readonly sources: readonly SourceRecord[];
  readonly decisions: readonly DecisionFile[];
  /** In the order of witnesses, editors among them. */
  readonly clusters: readonly number[];
}

/** What all properties are joined with; then each can be joined by itself. */
export interface Survey {
  readonly subject: string;
  readonly sources: readonly FactsSource[];
  /** Those of which something is said, in the order of facts.json. */
  readonly properties: readonly Property[];
  readonly messages: readonly Message[];
  readonly scene: Scene;
  /** One property's part of facts.json, made of all its claims. Claims of names have been gathered, and are not looked at. */
  readonly part: (property: Property, claims: readonly Claim[]) => Part;
}

/** See {@link Survey}. */
export function surveyOf(input: SurveyInput, gathered: Gathered): Survey {
  const files = input.decisions;
  const decisions = files.flatMap((file) => file.decisions);
  const sources = [...input.sources, ...editorsIn(files).map(recordOf)];
  const witnesses = witnessesOf(sources, gathered.told, input.clusters);
  const scene: Scene = {
    witnesses: new Map(witnesses.map((witness) => [witness.source.id, witness])),
    policy: input.policy,
    chosen: new Set(),
  };
  const subject = input.subject ?? chosenName(decisions) ?? usualName(witnesses);
  const filed = Map.groupBy(fileNames(gathered.names, subject), (claim) => claim.property);
  const names: Names = {
    subject,
    acronyms: subjectAcronyms(
      subject,
      witnesses.flatMap((one) => one.profile.names),
    ),
    theme: themeOf(gathered.themes),
    geography: gathered.geography,
  };
  const others = [...gathered.properties].filter(([property]) => !isName({ property }));
  const types = new Map([...others, ...[...filed.keys()].map((id) => [id, 'text'] as const)]);
  const properties = propertiesIn(input.vocabulary, types, decisions);
  const ids = new Set(properties.map(({ id }) => id));
  return {
    subject,
    sources: witnesses.map(factsSource),
    properties,
    messages: [
      ...unnamed(subject, input.sources),
      ...files
        .flatMap((file) => (file.shared === true ? [] : file.decisions))
        .filter((one) => !ids.has(one.property))
        .map((one) => decisionPropertyUnknown(one.place, one.property, didYouMean(one.property, [...ids]))),
    ],
    scene,
    part: (property, claims) =>
      reconcileProperty(
        property,
        isName({ property: property.id }) ? (filed.get(property.id) ?? []) : claims,
        names,
        scene,
        files,
      ),
  };
}

/** Rather no name is said than a headline's; whoever reads the documents has to be told whom they are about. */
function unnamed(subject: string, sources: readonly SourceRecord[]): Message[] {
  const [first] = inWitnessOrder(sources);
  return subject === '' && first !== undefined ? [subjectUnnamed({ file: first.path }, sources.length)] : [];
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

/** One property's part of the facts, with what there is to say about decisions on it. */
export type Part = Assembled & { readonly property: Property; readonly messages: readonly Message[] };

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
  // What was read of claims to compare them makes room for what is made of them. Judging compares groups, by other claims.
  measure.forget();
  const judgement = judge(property, groups, measure, names, scene);
  measure.forget();
  const plain = assemble(judgement, scene);
  const about = files.map((file) => ({
    ...file,
    decisions: file.decisions.filter((one) => one.property === property.id),
  }));
  if (about.every(({ decisions }) => decisions.length === 0)) return { ...plain, property, messages: [] };
  const named = new Map(plain.ids.map((id, index) => [id, sameGroup(plain.judged[index]?.group, groups)]));
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
  types: ReadonlyMap<string, ValueType>,
  decisions: readonly Decision[],
): readonly Property[] {
  const decided = new Set(decisions.map((one) => one.property));
  const known = [...vocabulary.properties.values()].filter(({ id }) => types.has(id) || decided.has(id));
  const unknown = [...types].filter(([id]) => !vocabulary.properties.has(id));
  return [...known, ...unknown.sort((a, b) => compareCodeUnits(a[0], b[0])).map(([id, type]) => undescribed(id, type))];
}

function undescribed(id: string, value: ValueType): Property {
  return { id, label: id, holds: 'many', value, infobox: [], headings: [], patterns: [], wikidata: [] };
}
