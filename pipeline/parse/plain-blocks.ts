/**
 * Paragraphs and headings in which Markdown has nothing to find, cut out of a text before the parser sees it: most of any
 * prose, at a small part of the parser's cost. What is given for them is exactly what the parser would give.
 */
import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import type { Span } from '../model/span.ts';

/** A part of a text: a plain block with its node, or anything else, which needs the parser. */
export type Part = Span & { readonly node?: Heading | Paragraph };

/** A paragraph's or a heading's line may go on in such a text: fences, and names that brackets in other blocks refer to. */
const joined = /```|~~~|\]:|[\r\uFEFF]/;

/** What Markdown gives a meaning to: in a line, at a line's beginning, at its end. */
const marked = /[\\`*_<|\t\0]|\]\(|&#?[A-Za-z0-9]{1,31};|(?:^|\n)(?:[ #>\-+=:~]|\d{1,9}[.)])| (?:\n|$)/;

const heading = /^(#{1,6}) (?! )([^\n#]*[^\n# ])$/;

/** The blocks of a chunk of a text, in order, blank lines between them left out; neighbours that need the parser are one part. */
export function plainBlocks(text: string, chunk: Span): Part[] {
  const own = text.slice(chunk.start, chunk.end);
  if (joined.test(own)) return [chunk];
  const parts: Part[] = [];
  let open: { start: number; end: number } | undefined;
  const close = () => {
    if (open !== undefined) parts.push(open);
    open = undefined;
  };
  for (const block of blocks(own, chunk.start)) {
    const node = plainNode(text.slice(block.start, block.end), block.start);
    if (node !== undefined) {
      close();
      parts.push({ ...block, node });
    } else if (open === undefined) open = { ...block };
    else open.end = block.end;
  }
  close();
  return parts;
}

/** What stands between blank lines. */
function blocks(text: string, offset: number): Span[] {
  const found: Span[] = [];
  let start = 0;
  const add = (end: number) => {
    if (end > start) found.push({ start: offset + start, end: offset + end });
  };
  for (const blank of text.matchAll(/(?:^|\n)(?:[ \t]*\n)+/g)) {
    add(blank.index);
    start = blank.index + blank[0].length;
  }
  add(text.endsWith('\n') ? text.length - 1 : text.length);
  return found;
}

function plainNode(block: string, start: number): Heading | Paragraph | undefined {
  const title = heading.exec(block);
  const signs = title?.[1]?.length ?? 0;
  const text = title?.[2] ?? block;
  if (marked.test(text)) return undefined;
  const lines = block.split('\n');
  const last = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: start + block.length };
  const position = { start: { line: 1, column: 1, offset: start }, end: last };
  const from = signs === 0 ? 0 : signs + 1;
  const inner = { start: { line: 1, column: from + 1, offset: start + from }, end: { ...last } };
  const children: PhrasingContent[] = [{ type: 'text', value: text, position: inner }];
  if (signs === 0) return { type: 'paragraph', children, position };
  return { type: 'heading', depth: signs as Heading['depth'], children, position };
}
