/** One line per block of a parsed source, for golden snapshots and for looking at: type, section, text. */
import type { Block, ParsedSource } from '../../pipeline/model/parsed.ts';

/** Lines such as `paragraph 2  First sentence. | Second one.` */
export function outline(parsed: ParsedSource): string {
  return parsed.blocks.map((block) => `${block.type} ${block.section}${extra(block)}  ${content(block)}`).join('\n');
}

function extra(block: Block): string {
  if (block.type === 'heading') return ` depth ${block.depth}`;
  if (block.type === 'note' && block.number !== undefined) return ` no. ${block.number}`;
  if (block.type === 'furniture') return ` (${block.why})`;
  if ((block.type === 'item' || block.type === 'paragraph') && block.infobox) return ' infobox';
  return '';
}

function content(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'item':
      return block.sentences.map((sentence) => sentence.passage.text).join(' | ');
    case 'row':
      return `${block.key.text} = ${block.values.map((value) => value.text).join(' ; ')}`;
    case 'record':
      return block.cells.map(({ column, value }) => `${column.text}: ${value.text}`).join(' ; ');
    default:
      return block.passage.text;
  }
}
