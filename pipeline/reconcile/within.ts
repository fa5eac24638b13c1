/** Finds sources that contradict themselves, and tells the reader both places. */
import type { Claim, ClaimPlace } from '../model/claim.ts';
import { byStart } from '../model/span.ts';
import type { Group } from './group.ts';
import type { Disagreement } from './judged.ts';
import { joinSome, sayValue } from './say.ts';
import type { Scene } from './scene.ts';

const placeWords: Readonly<Record<ClaimPlace, string>> = {
  title: 'in its title',
  infobox: 'in its summary box',
  lead: 'in its introduction',
  body: 'further down',
  note: 'in a note',
};

/** One entry for each source that gives several of these values; a copy of it is not reported again. */
export function withinSources(groups: readonly Group[], scene: Scene): readonly Disagreement[] {
  const bySource = Map.groupBy(groups.flatMap(tellingsOf), ({ first }) => first.reference.source);
  const reported = new Set<string>();
  const indexOf = new Map(groups.map((group, index) => [group, index]));
  return [...scene.witnesses.values()].flatMap((witness) => {
    const told = bySource.get(witness.source.id) ?? [];
    const key = `${witness.cluster} ${told.map(({ group }) => indexOf.get(group)).join(' ')}`;
    if (told.length < 2 || reported.has(key)) return [];
    reported.add(key);
    const source = witness.source.id;
    const reason = reasonFor(told, witness.label);
    return [{ groups: told.map(({ group }) => group), kind: 'within-source' as const, source, reason }];
  });
}

/** What one source tells of a group: the first place where it does. */
interface Telling {
  readonly group: Group;
  readonly first: Claim;
}

function tellingsOf(group: Group): readonly Telling[] {
  const firsts = new Map<string, Claim>();
  for (const claim of group.own) {
    const known = firsts.get(claim.reference.source);
    if (known === undefined || byStart(claim.reference, known.reference) < 0) firsts.set(claim.reference.source, claim);
  }
  return [...firsts.values()].map((first) => ({ group, first }));
}

/** Whether two sources differ: one gives a value that the other, which gives another one, does not. */
export function differBetweenSources(groups: readonly Group[]): boolean {
  const told = groups.map((group) => [...new Set(group.own.map((claim) => claim.reference.source))].sort());
  // Thousands of values that the same sources give are one set of sources.
  const sources = [...new Map(told.map((ids) => [JSON.stringify(ids), new Set(ids)])).values()];
  return sources.some((a, i) =>
    sources.some((b, j) => i < j && ![...a].every((id) => b.has(id)) && ![...b].every((id) => a.has(id))),
  );
}

function reasonFor(told: readonly Telling[], label: string): string {
  const ordered = [...told].sort((a, b) => a.first.reference.start - b.first.reference.start);
  const says = whereabouts(ordered.map((entry) => entry.first));
  const parts = ordered.map(({ group }, index) => `${sayValue(group.value)}${says[index] ?? ''}`);
  return `${label} contradicts itself: it gives ${joinSome(parts)}.`;
}

/** Where claims stand, in words if that tells them apart, else by line; nothing for claims in one line. */
function whereabouts(claims: readonly Claim[]): readonly string[] {
  if (new Set(claims.map((claim) => claim.place)).size === claims.length) {
    return claims.map((claim) => ` ${placeWords[claim.place]}`);
  }
  const lines = new Set(claims.map((claim) => claim.reference.line));
  return lines.size === 1 ? [] : claims.map((claim) => ` in line ${claim.reference.line}`);
}
