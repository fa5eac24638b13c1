/** Judges the subject's usual name: the one that was decided for the whole is preferred, others stand beside it. */
import { nameKey } from '../model/names.ts';
import type { Group } from './group.ts';
import type { Judged, Judgement } from './judged.ts';
import { agreed } from './reasons.ts';
import { quoteSources } from './say.ts';
import { type Scene, sourcesOf } from './scene.ts';

/** See the head of this file. */
export function judgeName(groups: readonly Group[], subject: string, scene: Scene): Judgement {
  const chosen = groups.find((group) => group.own.some((claim) => scene.chosen.has(claim)));
  return {
    judged: groups.map((group): Judged => {
      const named =
        chosen !== undefined
          ? group === chosen
          : group.value.type === 'text' && nameKey(group.value.text) === nameKey(subject);
      if (named) return { group, rank: 'preferred', status: 'undisputed', reason: agreed };
      return { group, rank: 'normal', status: 'undisputed', reason: alsoUsed };
    }),
    disagreements: [],
    rulings: [],
  };
}

function alsoUsed({ own }: Group, scene: Scene): string {
  const sources = sourcesOf(own);
  return `${quoteSources(sources, scene)} also ${sources.length === 1 ? 'uses' : 'use'} this name.`;
}
