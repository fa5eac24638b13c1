/**
 * Editions of one text: of two sources that share most of their text, the one that tells of later days is the newer
 * edition. Whom its table no longer names, it has taken out.
 */
import type { Group } from './group.ts';
import type { Scene } from './scene.ts';
import type { Witness } from './witnesses.ts';

/** The newer edition that names others in the same table; undefined where the group stands in it, too, or there is none. */
export function newerEdition(group: Group, groups: readonly Group[], scene: Scene): Witness | undefined {
  if (!group.own.every(({ place }) => place === 'infobox')) return undefined;
  const sources = witnessesBehind(group, scene);
  return groups
    .filter((other) => other !== group)
    .flatMap((other) => witnessesBehind(other, scene, 'infobox'))
    .find((later) => sources.every((one) => isOlder(one, later)));
}

function witnessesBehind(group: Group, scene: Scene, place?: 'infobox'): readonly Witness[] {
  return group.claims
    .filter((claim) => place === undefined || claim.place === place)
    .flatMap(({ reference }) => scene.witnesses.get(reference.source) ?? []);
}

/** A text that tells of nothing after 2012 is older than a copy of it that tells of 2022, unless it bears a later date itself. */
function isOlder(one: Witness, later: Witness): boolean {
  return one.cluster === later.cluster && one.time.from < later.time.from && one.source.meta.asOf === undefined;
}
