/** Finds sources that contradict themselves, and tells the reader both places. */
import type { Claim, ClaimPlace } from '../model/claim.ts';
import type { Group } from './group.ts';
import type { Disagreement } from './judged.ts';
import { joinWords, sayValue } from './say.ts';
import { inOrder, type Scene } from './scene.ts';

const placeWords: Readonly<Record<ClaimPlace, string>> = {
  title: 'in its title',
  infobox: 'in its summary box',
  lead: 'in its introduction',
  body: 'further down',
  note: 'in a note',
};

/** One entry for each source that gives several of these values; a copy of it is not reported again. */
export function withinSources(groups: readonly Group[], scene: Scene): readonly Disagreement[] {
  const bySource = Map.groupBy(
    groups.flatMap((group) =>
      [...new Set(group.own.map((claim) => claim.reference.source))].map((id) => ({ id, group })),
    ),
    (entry) => entry.id,
  );
  const reported = new Set<string>();
  const indexOf = new Map(groups.map((group, index) => [group, index]));
  return [...scene.witnesses.values()].flatMap((witness) => {
    const told = bySource.get(witness.source.id)?.map((entry) => entry.group) ?? [];
    const key = `${witness.cluster} ${told.map((group) => indexOf.get(group)).join(' ')}`;
    if (told.length < 2 || reported.has(key)) return [];
    reported.add(key);
    const source = witness.source.id;
    return [
      { groups: told, kind: 'within-source' as const, source, reason: reasonFor(told, source, witness.label, scene) },
    ];
  });
}

/** Whether two sources differ: one gives a value that the other, which gives another one, does not. */
export function differBetweenSources(groups: readonly Group[]): boolean {
  const sources = groups.map((group) => new Set(group.own.map((claim) => claim.reference.source)));
  return sources.some((a, i) =>
    sources.some((b, j) => i < j && ![...a].every((id) => b.has(id)) && ![...b].every((id) => a.has(id))),
  );
}

function reasonFor(groups: readonly Group[], source: string, label: string, scene: Scene): string {
  const places = groups.flatMap((group) => {
    const [first] = inOrder(group.own, scene).filter((claim) => claim.reference.source === source);
    return first === undefined ? [] : [{ value: sayValue(group.value), first }];
  });
  const ordered = places.sort((a, b) => a.first.reference.start - b.first.reference.start);
  const says = whereabouts(ordered.map((entry) => entry.first));
  const parts = ordered.map(({ value }, index) => `${value}${says[index] ?? ''}`);
  return `${label} contradicts itself: it gives ${joinWords(parts)}.`;
}

/** Where claims stand, in words if that tells them apart, else by line; nothing for claims in one line. */
function whereabouts(claims: readonly Claim[]): readonly string[] {
  if (new Set(claims.map((claim) => claim.place)).size === claims.length) {
    return claims.map((claim) => ` ${placeWords[claim.place]}`);
  }
  const lines = new Set(claims.map((claim) => claim.reference.line));
  return lines.size === 1 ? [] : claims.map((claim) => ` in line ${claim.reference.line}`);
}
