/** What every step of reconciliation asks about witnesses: who is independent of whom, and how sources are called. */
import type { Claim } from '../model/claim.ts';
import type { Clause } from '../model/config.ts';
import { type TimeRange, timeRange } from '../model/edtf.ts';
import type { Holds } from '../model/vocabulary.ts';
import { qualifierTime } from './measures/count.ts';
import type { Witness } from './witnesses.ts';

/** The witnesses by source id, and the policy that decides between what they say. */
export interface Scene {
  readonly witnesses: ReadonlyMap<string, Witness>;
  readonly policy: readonly Clause[];
  /** Claims whose values an editor has chosen. */
  readonly chosen: ReadonlySet<Claim>;
}

/** The number that a claim's source shares with its copies. */
export function clusterOf(claim: Claim, scene: Scene): number {
  return scene.witnesses.get(claim.reference.source)?.cluster ?? -1;
}

/** How many independent witnesses stand behind claims: copies of one text count once. */
export function independent(claims: readonly Claim[], scene: Scene): number {
  return new Set(claims.map((claim) => clusterOf(claim, scene))).size;
}

/** Ids of the sources behind claims, in the claims' order, each once. */
export function sourcesOf(claims: readonly Claim[]): readonly string[] {
  return [...new Set(claims.map((claim) => claim.reference.source))];
}

/** Claims ordered by source, then by place in it. */
export function inOrder(claims: readonly Claim[], scene: Scene): readonly Claim[] {
  if (claims.length < 2) return claims;
  const indexOf = (claim: Claim): number => scene.witnesses.get(claim.reference.source)?.index ?? -1;
  return [...claims].sort(
    (a, b) => indexOf(a) - indexOf(b) || a.reference.start - b.reference.start || a.reference.end - b.reference.end,
  );
}

/**
 * The time for which a claim says its value: the one that it gives, else that of its source. In a list, the time given
 * is when something happened, and says nothing about when it was told.
 */
export function claimTime(claim: Claim, holds: Holds, scene: Scene): TimeRange {
  const source = scene.witnesses.get(claim.reference.source)?.time ?? {
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
  };
  const { pointInTime, start, end } = claim.qualifiers;
  if (holds === 'many') return source;
  if (pointInTime === undefined && end === undefined) {
    const since = start === undefined ? undefined : timeRange(start);
    return since === undefined
      ? source
      : { from: Math.max(since.from, source.from), to: Math.max(source.to, since.to) };
  }
  return timeRange(qualifierTime(claim.qualifiers) ?? '') ?? source;
}
