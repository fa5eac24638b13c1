/** Turns judged groups into the statements and contradictions of facts.json, in their documented order. */
import type { Claim, Reference } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import type { Contradiction, Statement } from '../model/facts.ts';
import { compareCodeUnits, compareKeys } from '../model/order.ts';
import type { Qualifiers } from '../model/value.ts';
import type { Group } from './group.ts';
import { identify } from './identify.ts';
import { type Disagreement, type Judged, type Judgement, reasonOf } from './judged.ts';
import type { Ruling } from './policy/policy.ts';
import { independent, type Scene, sourcesOf } from './scene.ts';

const rankOrder = { preferred: 0, normal: 1, deprecated: 2 } as const;

/** One property's part of facts.json. */
export interface Assembled {
  /** Made anew whenever they are asked for: of many, they take more memory than all that they are made of. */
  readonly statements: Iterable<Statement>;
  /** Their ids, in the same order. */
  readonly ids: readonly string[];
  readonly contradictions: readonly Contradiction[];
  /** The groups behind the statements, in the same order. */
  readonly judged: readonly Judged[];
  /** What was put to the policy. */
  readonly rulings: readonly Ruling[];
}

/** Statements by rank, then first reference; contradictions in the order of their statements. */
export function assemble(judgement: Judgement, scene: Scene): Assembled {
  const judged = [...judgement.judged].sort((a, b) => compareJudged(a, b, scene));
  const ids = identify(judged.map((one) => one.group));
  return {
    statements: { [Symbol.iterator]: () => statementsOf(judged, ids, scene) },
    ids,
    contradictions: contradictionsOf(judgement.disagreements, judged, ids),
    judged,
    rulings: judgement.rulings,
  };
}

function* statementsOf(judged: readonly Judged[], ids: readonly string[], scene: Scene): Generator<Statement> {
  for (const [index, one] of judged.entries()) yield statementOf(one, ids[index] ?? '', scene);
}

function statementOf(judged: Judged, id: string, scene: Scene): Statement {
  const { group, rank, status, decidedBy, decision } = judged;
  const references = referencesOf(group.claims);
  return {
    id,
    property: group.property.id,
    value: group.value,
    ...(hasAny(group.qualifiers) && { qualifiers: group.qualifiers }),
    rank,
    status,
    ...(decidedBy !== undefined && { decidedBy }),
    reason: reasonOf(judged, scene),
    support: {
      references: references.length,
      sources: sourcesOf(group.claims).length,
      independent: independent(group.claims, scene),
    },
    references,
    ...(decision !== undefined && { decision: shownDecision(decision) }),
  };
}

function shownDecision({ do: action, because, date, by }: Decision): Statement['decision'] {
  return { do: action, because, date, ...(by !== undefined && { by }) };
}

/** The claims' references in order, each place once. */
function referencesOf(claims: readonly Claim[]): Reference[] {
  const byPlace = new Map<string, Reference>();
  for (const { reference } of claims) {
    const key = `${reference.start} ${reference.end} ${reference.source}`;
    if (!byPlace.has(key)) byPlace.set(key, reference);
  }
  return [...byPlace.values()];
}

/** Of claims and ids only those that disagreements ask for are looked up: a long list may have none. */
function contradictionsOf(
  disagreements: readonly Disagreement[],
  judged: readonly Judged[],
  ids: readonly string[],
): readonly Contradiction[] {
  const asked = new Set(disagreements.flatMap(({ groups }) => groups.map(firstOf)));
  const idOf = new Map<Claim, string>();
  const placeOf = new Map<string, number>();
  for (const [index, id] of asked.size === 0 ? [] : ids.entries()) {
    const own = judged[index]?.group.own.filter((claim) => asked.has(claim)) ?? [];
    for (const claim of own) idOf.set(claim, id);
    if (own.length > 0) placeOf.set(id, index);
  }
  return disagreements.map((one) => contradictionOf(one, idOf, placeOf));
}

/** `placeOf` says where in the order of statements one with an id stands. */
function contradictionOf(
  one: Disagreement,
  idOf: ReadonlyMap<Claim, string>,
  placeOf: ReadonlyMap<string, number>,
): Contradiction {
  const named = new Set(one.groups.map((group) => idOf.get(firstOf(group)) ?? ''));
  const place = (id: string): number => placeOf.get(id) ?? 0;
  return {
    property: one.groups[0]?.property.id ?? '',
    statements: [...named].filter((id) => placeOf.has(id)).sort((a, b) => place(a) - place(b)),
    kind: one.kind,
    ...(one.source !== undefined && { source: one.source }),
    reason: one.reason,
  };
}

function firstOf({ own: [first] }: Group): Claim {
  if (first === undefined) throw new RangeError('a group without claims');
  return first;
}

/** Keys that are made for each comparison: those of a long list take more memory than the list. */
function compareJudged(a: Judged, b: Judged, scene: Scene): number {
  return (
    compareKeys(placeKey(a, scene), placeKey(b, scene)) ||
    compareCodeUnits(JSON.stringify(a.group.value), JSON.stringify(b.group.value))
  );
}

function placeKey({ rank, group }: Judged, scene: Scene): readonly number[] {
  const reference = group.claims[0]?.reference;
  const index = reference === undefined ? 0 : (scene.witnesses.get(reference.source)?.index ?? 0);
  return [rankOrder[rank], index, reference?.start ?? 0, reference?.end ?? 0];
}

function hasAny(qualifiers: Qualifiers): boolean {
  return Object.keys(qualifiers).length > 0;
}
