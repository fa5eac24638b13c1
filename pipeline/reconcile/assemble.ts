/** Turns judged groups into the statements and contradictions of facts.json, in their documented order. */
import type { Claim, Reference } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import type { Contradiction, Statement } from '../model/facts.ts';
import { compareKeys } from '../model/order.ts';
import type { Qualifiers } from '../model/value.ts';
import { identify } from './identify.ts';
import type { Disagreement, Judged, Judgement } from './judged.ts';
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
  const keys = new Map(judgement.judged.map((one) => [one, sortKey(one, scene)]));
  const judged = [...judgement.judged].sort((a, b) => compareKeys(keys.get(a) ?? [], keys.get(b) ?? []));
  const ids = identify(judged.map((one) => one.group));
  const idOf = new Map(
    judged.flatMap((one, index) => one.group.own.map((claim) => [claim, ids[index] ?? ''] as const)),
  );
  const placeOf = new Map(ids.map((id, index) => [id, index]));
  return {
    statements: { [Symbol.iterator]: () => statementsOf(judged, ids, scene) },
    ids,
    contradictions: judgement.disagreements.map((one) => contradictionOf(one, idOf, placeOf)),
    judged,
    rulings: judgement.rulings,
  };
}

function* statementsOf(judged: readonly Judged[], ids: readonly string[], scene: Scene): Generator<Statement> {
  for (const [index, one] of judged.entries()) yield statementOf(one, ids[index] ?? '', scene);
}

function statementOf(judged: Judged, id: string, scene: Scene): Statement {
  const { group, rank, status, decidedBy, reason, decision } = judged;
  const references = referencesOf(group.claims);
  return {
    id,
    property: group.property.id,
    value: group.value,
    ...(hasAny(group.qualifiers) && { qualifiers: group.qualifiers }),
    rank,
    status,
    ...(decidedBy !== undefined && { decidedBy }),
    reason,
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

/** `placeOf` says where in the order of statements one with an id stands. */
function contradictionOf(
  one: Disagreement,
  idOf: ReadonlyMap<Claim, string>,
  placeOf: ReadonlyMap<string, number>,
): Contradiction {
  const named = new Set(one.groups.map((group) => idOf.get(group.own[0] ?? missing()) ?? ''));
  const place = (id: string): number => placeOf.get(id) ?? 0;
  return {
    property: one.groups[0]?.property.id ?? '',
    statements: [...named].filter((id) => placeOf.has(id)).sort((a, b) => place(a) - place(b)),
    kind: one.kind,
    ...(one.source !== undefined && { source: one.source }),
    reason: one.reason,
  };
}

function missing(): never {
  throw new RangeError('a group without claims');
}

function sortKey(judged: Judged, scene: Scene): readonly (number | string)[] {
  const [first] = judged.group.claims;
  const reference = first?.reference;
  const index = reference === undefined ? 0 : (scene.witnesses.get(reference.source)?.index ?? 0);
  return [
    rankOrder[judged.rank],
    index,
    reference?.start ?? 0,
    reference?.end ?? 0,
    JSON.stringify(judged.group.value),
  ];
}

function hasAny(qualifiers: Qualifiers): boolean {
  return Object.keys(qualifiers).length > 0;
}
