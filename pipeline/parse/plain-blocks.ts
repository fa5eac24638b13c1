/**
 * Paragraphs, headings, lists and tables in which Markdown has nothing more to find, cut out of a text before the parser sees
 * it: most of any prose, at a small part of the parser's cost. What is given for them is exactly what the parser would give.
 */
import type { Heading, List, Paragraph, Table } from 'mdast';
import type { Span } from '../model/span.ts';
import { plainPhrases } from './plain-emphasis.ts';
import { mayJoinList, plainList } from './plain-list.ts';
import { plainTable } from './plain-table.ts';
import { marked, placing, positionOf, textIn } from './plain-text.ts';

type PlainNode = Heading | Paragraph | List | Table;

/** A part of a text: a plain block with its node, or anything else, which needs the parser. */
export type Part = Span & { readonly node?: PlainNode };

/** A paragraph's or a heading's line may go on in such a text: fences, and names that brackets in other blocks refer to. */
const joined = /```|~~~|\]:|[\r\uFEFF]/;

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
  const all = blocks(own, chunk.start).map((block) => ({ ...block, text: text.slice(block.start, block.end) }));
  for (const [at, { text: words, ...block }] of all.entries()) {
    const alone = !mayJoinList(all[at + 1]?.text ?? '') && open === undefined;
    const node = plainNode(words, block.start) ?? (alone ? plainList(words, block.start) : undefined);
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

function plainNode(block: string, start: number): PlainNode | undefined {
  return plainTable(block, start) ?? plainHeading(block, start) ?? plainParagraph(block, start);
}

function plainHeading(block: string, start: number): Heading | undefined {
  const [, signs, title] = heading.exec(block) ?? [];
  if (signs === undefined || title === undefined || marked.test(title)) return undefined;
  const line = { text: block, number: 1, start };
  const children = [textIn(line, signs.length + 1, block.length)];
  return { type: 'heading', depth: signs.length as Heading['depth'], children, position: positionOf(line, line) };
}

function plainParagraph(block: string, start: number): Paragraph | undefined {
  const place = placing(block, start);
  const children = plainPhrases(block, place);
  return children && { type: 'paragraph', children, position: place(0, block.length) };
}
