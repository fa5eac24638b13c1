/** Plain blocks are cut out before the Markdown parser sees a text; what is given for them must be what it would give. */
import fc from 'fast-check';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../pipeline/parse/markdown.ts';
import { plainBlocks } from '../../pipeline/parse/plain-blocks.ts';

function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
}

const remark = unified().use(remarkParse).use(tables).freeze();
const whole = (text: string) => ({ start: 0, end: text.length });

const pieces = fc.constantFrom(
  ...[
    'word',
    'Two words',
    '# ',
    '## ',
    '#',
    '- ',
    '* ',
    '1. ',
    '1) ',
    '12',
    '> ',
    '\n',
    '\n\n',
    '\n \n',
    ' ',
    '  ',
    '\t',
  ],
  ...['*em*', '_', '**', '`code`', '```', '~~~', '[a]', '[a]: b', '[a](b)', '](', '![x]', '&amp;', '& ', 'R&D', 'a\\b'],
  ...[
    '- an entry\n',
    '- 1990: boats\n',
    '| a | b |\n',
    '|c|\n',
    '| - |--|\n',
    '|--|\n',
    '| 7 |  x y |\n',
    'a | b\n',
    '--|--|\n',
    'c|d |\n',
    ' *em x*, ',
    '*e*',
    '(*e*)',
  ],
  ...['|', ':', ';', '~', '=', '+', '+5', '.', '\u00a0', 'é', '😀', '\ufeff', '\r\n', '\0', 'http://quay.example'],
);
const anyText = fc.array(pieces, { maxLength: 16 }).map((parts) => parts.join(''));

describe('plain blocks', () => {
  it('have the nodes that the parser would give', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, node } of plainBlocks(text, whole(text))) {
          if (node === undefined) continue;
          expect(node.position?.start.offset).toBe(start);
          expect(plainBlocks(text.slice(start, end), whole(text.slice(start, end)))[0]?.node).toEqual(
            remark.parse(text.slice(start, end)).children[0],
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leave the other blocks as they are', () => {
    const plain = 'A paragraph of the Quay.\nIts second line.';
    fc.assert(
      fc.property(anyText, (text) => {
        const other = text.replace(/[\r\ufeff]/g, '').trim();
        fc.pre(!/^---/.test(other));
        const alone = markdown(other).children.map(({ type }) => type);
        const around = markdown(`${plain}\n\n${other}\n\n${plain}`).children.map(({ type }) => type);
        const unclosed = /```|~~~/.test(other);
        if (!unclosed) expect(around).toEqual(['paragraph', ...alone, 'paragraph']);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['A paragraph.\n\n## A heading\n\nAnother one.', 3],
    ['Notes stand in the text.[12] So do [brackets].', 1],
    ['Fish & chips, R&D, 5 > 4.', 1],
    ['An *emphasis* of two words, *and more*.', 1],
    ['*Two words* at\nthe *beginning*', 1],
    ['An *emphasis of **two** kinds*.', 0],
    ['An em*pha*sis in a word.', 0],
    ['- an entry', 1],
    ['- an entry\n- another', 1],
    ['- an entry\n  and more', 0],
    ['- an entry\n\n- another', 0],
    ['- an entry\n\n  its second paragraph', 0],
    ['- an *entry*\n\n- another', 0],
    ['| a | b |\n| - | - |\n| 1 | 2 |', 1],
    ['| a | b |\n| - |', 0],
    ['a | b\n- | -', 0],
    ['a | b\n--|--\nc | d |', 1],
    ['a | b\n--|--\nno pipe', 0],
    ['1990. The year of the Quay', 0],
    ['See [the page](quay.html).', 0],
    ['A name [1].\n\n[1]: https://quay.example', 0],
    ['```\ncode\n\nand more\n```', 0],
  ])('are so many in %j', (text, count) => {
    expect(plainBlocks(text, whole(text)).filter(({ node }) => node !== undefined)).toHaveLength(count);
  });
});
