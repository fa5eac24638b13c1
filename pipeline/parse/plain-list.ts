/** A list in which each line is an entry with a hyphen before plain text, as the Markdown parser would give it. */
import type { List, ListItem } from 'mdast';
import { type BlockLine, linesOfBlock, marked, positionIn, positionOf, textIn } from './plain-text.ts';

const marker = '- ';

/** The list that a block is; nothing where any line is something else. */
export function plainList(block: string, start: number): List | undefined {
  if (!block.startsWith(marker)) return undefined;
  const lines = linesOfBlock(block, start);
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || !lines.every(isEntry)) return undefined;
  const children = lines.map(entry);
  return { type: 'list', ordered: false, start: null, spread: false, children, position: positionOf(first, last) };
}

function isEntry({ text }: BlockLine): boolean {
  return text.startsWith(marker) && text.length > marker.length && !marked.test(text.slice(marker.length));
}

function entry(line: BlockLine): ListItem {
  const { length } = line.text;
  const text = textIn(line, marker.length, length);
  const position = positionIn(line, marker.length, length);
  return {
    type: 'listItem',
    spread: false,
    checked: null,
    children: [{ type: 'paragraph', children: [text], position }],
    position: positionIn(line, 0, length),
  };
}

/** Whether a block may be a part of the list before it, or go on in the list behind it. */
export function mayJoinList(block: string): boolean {
  return /^[ \t-]/.test(block);
}
