/** Infoboxes that have an office and its holder in two rows: "Leader title2: Chair" above "Leader name2: Ann Lee". */
import type { Block, RowBlock } from '../model/parsed.ts';

/** The blocks, each such pair as one row with the office for its key. */
export function withOffices(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, at) => {
    const above = blocks[at - 1];
    const below = blocks[at + 1];
    if (block.type === 'row' && above !== undefined && isPair(above, block))
      return [{ ...block, key: above.values[0] ?? block.key }];
    return below !== undefined && isPair(block, below) ? [] : [block];
  });
}

function isPair(above: Block, below: Block): above is RowBlock {
  if (above.type !== 'row' || below.type !== 'row' || above.values.length !== 1) return false;
  const title = /^(?<whose>.* )?title(?<number>\d?)$/iu.exec(above.key.text)?.groups;
  const name = /^(?<whose>.* )?name(?<number>\d?)$/iu.exec(below.key.text)?.groups;
  return title !== undefined && name !== undefined && title.whose === name.whose && title.number === name.number;
}
