/**
 * From text to mdast: remark-parse with front matter and tables, and without the constructs that plain text meets by
 * accident. A long text is cut between blocks before it is parsed, since the parser's cost grows faster than its input.
 */
import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { chunks } from './chunks.ts';
import { type Part, plainBlocks } from './plain-blocks.ts';

/** Tables with a header as GitHub has them; all of gfm would cost three times as much (autolinks, footnotes). */
function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

/**
 * Underlined headings are found on the tree (underlines.ts), where a rule below a paragraph is told from an underline.
 * Indented lines are text and not code; a tag is part of its line and not a block that swallows the next ones. Tags in a
 * line are taken out when passages are cleaned: the parser's own scan for them is quadratic in unclosed comments.
 */
function plainText(this: Processor): void {
  const data = this.data();
  const off = { disable: { null: ['codeIndented', 'setextUnderline', 'htmlFlow', 'htmlText'] } };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), off];
}

const plain = unified().use(remarkParse).use(plainText).freeze();
const withTables = unified().use(remarkParse).use(tables).use(plainText).freeze();
const beginning = unified().use(remarkParse).use(remarkFrontmatter).use(tables).use(plainText).freeze();

/** What the line below a table's header has, and few other texts do. */
const tableRule = /-[ \t:]*\||\|[ \t:]*-/;

/** The mdast of a text; positions' offsets are the text's, however often it was cut. Lines count within the cut part. */
export function markdown(text: string): Root {
  const children: Root['children'] = [];
  for (const chunk of chunks(text)) {
    const parts: readonly Part[] = chunk.start === 0 && text.startsWith('---') ? [chunk] : plainBlocks(text, chunk);
    const others = parseTogether(
      text,
      parts.filter(({ node }) => node === undefined),
    );
    for (const { node } of parts) for (const child of node ? [node] : (others.shift() ?? [])) children.push(child);
  }
  return { type: 'root', children };
}

/** A paragraph of its own, which no list and no quote goes on over. */
const divider = '\n\nx\n\n';

/** What the parser makes of each part. Each call of it has its price, so that it sees all parts of a chunk at once. */
function parseTogether(text: string, parts: readonly Part[]): Root['children'][] {
  const [first] = parts;
  if (first === undefined) return [];
  const joined = parts.map(({ start, end }) => text.slice(start, end)).join(divider);
  const { children } = parserFor(joined, first.start).parse(joined);
  let next = 0;
  let from = 0;
  return parts.map(({ start, end }) => {
    const to = from + end - start;
    const own: Root['children'] = [];
    for (let child = children[next]; child && offsetOf(child) < to; child = children[++next]) {
      if (start !== from) shift(child, start - from);
      own.push(child);
    }
    // The divider's own paragraph.
    next++;
    from = to + divider.length;
    return own;
  });
}

function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function parserFor(part: string, start: number): { parse(text: string): Root } {
  return start === 0 && part.startsWith('---') ? beginning : tableRule.test(part) ? withTables : plain;
}

/** Moves all offsets below a node; without recursion, since lists nest as deep as their author likes. */
function shift(root: Nodes, by: number): void {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const { position } = node;
    if (position?.start.offset !== undefined) position.start.offset += by;
    if (position?.end.offset !== undefined) position.end.offset += by;
    if ('children' in node) for (const child of node.children) open.push(child);
  }
}
