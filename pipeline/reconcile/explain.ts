/** Tells how a property's statements came about, from what assembling them left behind. Decides nothing. */
import type { Claim } from '../model/claim.ts';
import type { ExplainedClaim, ExplainedRuling, Explanation } from '../model/explanation.ts';
import type { Property } from '../model/vocabulary.ts';
import type { Assembled } from './assemble.ts';
import type { Group } from './group.ts';
import type { Ruling } from './policy/policy.ts';
import { sayTime, sayValue, sayWhen } from './say.ts';
import { clusterOf, type Scene } from './scene.ts';

/** See the head of this file. */
export function explain(part: Assembled & { readonly property: Property }, scene: Scene): Explanation {
  const { property, judged } = part;
  const statements = [...part.statements];
  const idOf = new Map(
    judged.flatMap(({ group }, index) => group.own.map((claim) => [claim, statements[index]?.id ?? ''] as const)),
  );
  const idsOf = (groups: readonly Group[]): readonly string[] => [
    ...new Set(groups.flatMap((group) => group.own.map((claim) => idOf.get(claim) ?? ''))),
  ];
  return {
    property: property.id,
    label: property.label,
    holds: property.holds,
    statements: statements.map((statement, index) => {
      const group = judged[index]?.group;
      const corrects = judged[index]?.decision?.do === 'correct';
      return {
        statement,
        says: said({ value: statement.value, qualifiers: statement.qualifiers ?? {} }),
        claims: group?.claims.map((claim) => explained(claim, group, corrects, property, scene)) ?? [],
      };
    }),
    rulings: part.rulings.map((ruling) => rulingOf(ruling, idsOf)),
    contradictions: part.contradictions,
  };
}

function rulingOf(
  { left, steps, tried }: Ruling,
  idsOf: (groups: readonly Group[]) => readonly string[],
): ExplainedRuling {
  return {
    between: idsOf(tried[0]?.candidates ?? left),
    clauses: tried.map(({ clause, candidates, choice }) => ({
      clause,
      kept: idsOf(choice?.kept ?? candidates),
      dropped: idsOf(steps.find((step) => step.clause === clause)?.dropped ?? []),
      ...(choice !== undefined && { reason: choice.reason }),
    })),
    left: idsOf(left),
  };
}

function explained(claim: Claim, group: Group, corrects: boolean, property: Property, scene: Scene): ExplainedClaim {
  const witness = scene.witnesses.get(claim.reference.source);
  const isOwn = group.own.includes(claim);
  return {
    reference: claim.reference,
    path: witness?.source.path ?? claim.reference.source,
    title: witness?.title ?? claim.reference.source,
    kind: witness?.kind ?? 'report',
    says: said(claim),
    how: isOwn ? 'value' : corrects ? 'corrected' : 'coarser',
    past: claim.past === true,
    time: timeOf(claim, property, scene),
    witness: clusterOf(claim, scene),
  };
}

function said({ value, qualifiers }: Pick<Claim, 'value' | 'qualifiers'>): string {
  const { about, of, place, role, saidBy } = qualifiers;
  const when = sayWhen(qualifiers);
  const notes = [role, of, when, place, about && `about ${about}`, saidBy && `said by ${saidBy}`].filter(
    (note) => note !== undefined && note !== '',
  );
  return notes.length === 0 ? sayValue(value) : `${sayValue(value)} (${notes.join(', ')})`;
}

/** The time for which a claim is told, and where it is known from. */
function timeOf(claim: Claim, property: Property, scene: Scene): string {
  const when = sayWhen(claim.qualifiers);
  if (when !== '' && property.holds !== 'many') return `${when}, as the text says`;
  const witness = scene.witnesses.get(claim.reference.source);
  const { asOf } = witness?.source.meta ?? {};
  if (asOf !== undefined) return `${sayTime(asOf)}, as the source's metadata says`;
  const bound = witness?.profile.notBefore;
  return bound === undefined ? 'not dated' : `not dated, not before ${sayTime(bound)} by what the source tells`;
}
