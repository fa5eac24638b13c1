/**
 * Words in single asterisks, `*Low Water*`, in text that is plain otherwise, as the Markdown parser would give them: where an
 * asterisk can only open and the next one only close.
 */
import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { marked } from './plain-text.ts';

const emphasis = /(?<=^|[ \n(])\*([\p{L}\p{N}](?:[^*\n]*[\p{L}\p{N}])?)\*(?=[ \n,.;:)?!]|$)/gu;

/** The nodes of a text; nothing where Markdown finds anything else in it. `place` gives the position of a part of it. */
export function plainPhrases(
  text: string,
  place: (from: number, to: number) => Position,
): PhrasingContent[] | undefined {
  if (marked.test(text.includes('*') ? text.replace(emphasis, '$1') : text)) return undefined;
  const nodes: PhrasingContent[] = [];
  const add = (from: number, to: number): void => {
    if (from < to) nodes.push({ type: 'text', value: text.slice(from, to), position: place(from, to) });
  };
  let from = 0;
  for (const { 0: words, 1: inner = '', index } of text.includes('*') ? text.matchAll(emphasis) : []) {
    const end = index + words.length;
    add(from, index);
    const value = { type: 'text' as const, value: inner, position: place(index + 1, end - 1) };
    nodes.push({ type: 'emphasis', children: [value], position: place(index, end) });
    from = end;
  }
  add(from, text.length);
  return nodes;
}
