/**
 * Judges a list: every value is a statement of its own. Only what cannot both be right (one campaign with two first
 * years, one count with two amounts) is put to the policy; both values are kept.
 */
import { spellsOutLoosely } from '../model/names.ts';
import { clashes } from './agreement.ts';
import type { Group } from './group.ts';
import type { Disagreement, Judged, Judgement } from './judged.ts';
import type { Measure } from './measures/measure.ts';
import { decide } from './policy/policy.ts';
import { agreed, between, open, outvoted, past } from './reasons.ts';
import type { Scene } from './scene.ts';

/** See the head of this file. `acronyms` are the subject's, for telling its expansions apart. */
export function judgeMany(
  groups: readonly Group[],
  measure: Measure,
  scene: Scene,
  acronyms: readonly string[],
): Judgement {
  const live = groups.filter((group) => !group.past);
  const clashing = clashes(live, measure);
  const ruled = new Map(clashing.flatMap((set) => judgeClash(set, scene)).map((judged) => [judged.group, judged]));
  return {
    judged: groups.map((group) => ruled.get(group) ?? plain(group, scene)),
    disagreements: [
      ...clashing
        .filter((set) => !isSuccession(set, ruled))
        .map((groups): Disagreement => {
          const reason = between(groups, scene, 'The sources tell of the same thing differently');
          return { groups, kind: 'between-sources', reason };
        }),
      ...expansions(groups, acronyms, scene),
    ],
  };
}

function plain(group: Group, scene: Scene): Judged {
  if (group.past) return { group, rank: 'normal', status: 'historical', reason: past(group, scene) };
  return { group, rank: 'normal', status: 'undisputed', reason: agreed(group, scene) };
}

function judgeClash(groups: readonly Group[], scene: Scene): readonly Judged[] {
  const { left, steps } = decide(groups, scene);
  const [winner] = left;
  const last = steps.at(-1);
  const kept = left.map((group): Judged => {
    if (left.length === 1 && last !== undefined) {
      return { group, rank: 'normal', status: 'undisputed', decidedBy: last.clause, reason: last.reason };
    }
    const others = left.filter((other) => other !== group);
    return { group, rank: 'normal', status: 'disputed', reason: open(group, others, scene) };
  });
  const dropped = steps.flatMap((step) =>
    step.dropped.map(
      (group): Judged => ({
        group,
        ...(isHeld(group) ? held : wrong),
        decidedBy: step.clause,
        reason: outvoted(group, winner ?? group, step.because, scene),
      }),
    ),
  );
  return [...kept, ...dropped];
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
