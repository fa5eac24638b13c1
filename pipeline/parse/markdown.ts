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
  for (const { start, end } of chunks(text)) {
    const part = text.slice(start, end);
    const parser = start === 0 && part.startsWith('---') ? beginning : tableRule.test(part) ? withTables : plain;
    const tree = parser.parse(part);
    if (start > 0) shift(tree, start);
    for (const child of tree.children) children.push(child);
  }
  return { type: 'root', children };
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
