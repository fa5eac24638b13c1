/** Which properties a document shows anywhere: named by its blocks, or filled into their sentences. */
import type { Labels } from '../model/labels.ts';
import type { BlockSpec, FrontMatter } from '../model/template.ts';
import { slotNames } from './pattern.ts';

/** Gives the properties that the blocks of a document show, whether they have a value or not. */
export function shownBy(front: Pick<FrontMatter, 'sections'>, labels: Labels): ReadonlySet<string> {
  return new Set(front.sections.flatMap(({ blocks }) => blocks).flatMap((block) => ofBlock(block, labels)));
}

function ofBlock(block: BlockSpec, labels: Labels): readonly string[] {
  return [
    ...('properties' in block ? block.properties : []),
    ...('related' in block ? block.related : []),
    ...('except' in block ? block.except : []),
    ...('sentences' in block ? block.sentences.flatMap((id) => ofSentence(id, labels)) : []),
    ...(block.block === 'masthead' ? ['name'] : []),
  ];
}

function ofSentence(id: string, { sentences }: Labels): readonly string[] {
  const { each, say = [] } = (Object.hasOwn(sentences, id) ? sentences[id] : undefined) ?? {};
  const slots = say.flatMap(slotNames).map((slot) => slot.replace(/:.*/, ''));
  return each === undefined ? slots : [each, ...slots];
}
