/**
 * Judges a list: every value is a statement of its own. Only what cannot both be right (one campaign with two first
 * years, one count with two amounts) is put to the policy; both values are kept.
 */
import { spellsOutLoosely } from '../model/names.ts';
import { type Clash, clashes } from './agreement.ts';
import { newerEdition } from './editions.ts';
import type { Group } from './group.ts';
import type { Disagreement, Judged, Judgement } from './judged.ts';
import type { Measure } from './measures/measure.ts';
import { decide, type Ruling } from './policy/policy.ts';
import { agreed, between, leftOut, open, outvoted, past, succeeded } from './reasons.ts';
import { independent, inOrder, type Scene } from './scene.ts';

/** See the head of this file. `acronyms` are the subject's, for telling its expansions apart. */
export function judgeMany(
  groups: readonly Group[],
  measure: Measure,
  scene: Scene,
  acronyms: readonly string[],
): Judgement {
  const live = groups.filter((group) => !group.past);
  const clashing = clashes(live, measure);
  const outcomes = clashing.map((clash) => judgeClash(clash, scene));
  const ruled = new Map(outcomes.flatMap(({ judged }) => judged).map((judged) => [judged.group, judged]));
  return {
    judged: groups.map((group) => ruled.get(group) ?? replaced(group, live, scene) ?? plain(group)),
    disagreements: [
      ...clashing
        .map((clash) => clash.flat())
        .filter((set) => !isSuccession(set, ruled))
        .map((groups): Disagreement => {
          const reason = between(groups, scene, 'The sources tell of the same thing differently');
          return { groups, kind: 'between-sources', reason };
        }),
      ...expansions(groups, acronyms, scene),
    ],
    rulings: outcomes.map(({ ruling }) => ruling),
  };
}

/** Who is named in an older edition of a text alone held the office then. */
function replaced(group: Group, live: readonly Group[], scene: Scene): Judged | undefined {
  const later = isHeld(group) && !group.past ? newerEdition(group, live, scene) : undefined;
  return later === undefined ? undefined : { group, ...held, reason: (one) => leftOut(one, later.label, scene) };
}

function plain(group: Group): Judged {
  if (group.past) return { group, rank: 'normal', status: 'historical', reason: past };
  return { group, rank: 'normal', status: 'undisputed', reason: agreed };
}

/** The policy decides between sides, each with all that speaks for it; what is decided holds for a side's groups. */
function judgeClash(clash: Clash, scene: Scene): { readonly judged: readonly Judged[]; readonly ruling: Ruling } {
  const members = new Map(clash.map((side) => [pool(side, scene), side]));
  const ruling = decide([...members.keys()], scene);
  const { left, steps } = ruling;
  const [winner] = left;
  const last = left.length === 1 ? steps.at(-1) : undefined;
  const kept = left.flatMap((side) => {
    return (members.get(side) ?? []).map((group): Judged => {
      if (last === undefined)
        return { group, rank: 'normal', status: 'disputed', reason: (one) => open(one, left, scene, side) };
      return { group, rank: 'normal', status: 'undisputed', decidedBy: last.clause, reason: last.reason };
    });
  });
  const dropped = steps.flatMap((step) =>
    step.dropped.flatMap((side) =>
      (members.get(side) ?? []).map((group): Judged => {
        const lost = isHeld(group) ? succeeded : outvoted;
        const reason = (one: Group): string => lost(one, winner ?? side, step.because, scene);
        return { group, ...(isHeld(group) ? held : wrong), decidedBy: step.clause, reason };
      }),
    ),
  );
  return { judged: [...kept, ...dropped], ruling };
}

/** A side as one group, for the policy: its best supported member with the claims of all. */
function pool(side: readonly Group[], scene: Scene): Group {
  const [first] = side.toSorted((a, b) => independent(b.claims, scene) - independent(a.claims, scene));
  if (first === undefined) throw new RangeError('a side without groups');
  const own = side.flatMap((group) => group.own);
  return {
    ...first,
    own: inOrder(own, scene),
    claims: inOrder(
      side.flatMap((group) => group.claims),
      scene,
    ),
  };
}

const wrong = { rank: 'deprecated', status: 'contradicted' } as const;
/** Who is not in office today was so at another time. */
const held = { rank: 'normal', status: 'historical' } as const;

function isHeld(group: Group): boolean {
  return group.property.kind === 'person';
}

/** People who held one office, where a clause tells who holds it today: no disagreement. */
function isSuccession(groups: readonly Group[], ruled: ReadonlyMap<Group, Judged>): boolean {
  return groups.every((group) => isHeld(group) && ruled.get(group)?.status !== 'disputed');
}

/** Several readings of the subject's acronym are names of different times; the reader is told that they differ. */
function expansions(groups: readonly Group[], acronyms: readonly string[], scene: Scene): readonly Disagreement[] {
  if (groups[0]?.property.id !== 'alternateName') return [];
  return acronyms.flatMap((acronym) => {
    const readings = groups.filter(
      (group) => group.value.type === 'text' && spellsOutLoosely(acronym, group.value.text),
    );
    if (readings.length < 2) return [];
    const reason = between(
      readings,
      scene,
      `The sources explain the name ${acronym} differently, as names of different times`,
    );
    return [{ groups: readings, kind: 'between-sources' as const, reason }];
  });
}
