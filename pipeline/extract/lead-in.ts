/** "Since its foundation in 1998, Acme has:" is no caption but the beginning of what each item of the list below it says. */
import type { Block, FragmentBlock } from '../model/parsed.ts';

const fewestWords = 4;

/** Whether a fragment is running text that a list goes on with. */
export function introducesList(block: Block): block is FragmentBlock {
  return (
    block.type === 'fragment' &&
    /:$/u.test(block.passage.text) &&
    block.passage.text.split(' ').length >= fewestWords &&
    /(?<![\p{L}])(?:has|have|is|are|was|were|include|includes|we|its?|their|our)(?![\p{L}])/u.test(block.passage.text)
  );
}
