/**
 * From the phrasing content of an mdast node to raw lines: what is in links and emphasis in one row with the rest, the
 * markup left out, every character with its place. Line ends stay.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import type { Mark } from '../model/parsed.ts';
import type { Passage } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import { align, type Texts } from './align.ts';
import { cutter, PassageBuilder } from './passage-builder.ts';

/** Where a node is in the text. Nodes that the parser makes always have offsets. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The text of some nodes. Without recursion: emphasis nests as deep as its author likes. */
export function inlineText(nodes: readonly PhrasingContent[], texts: Texts, marks: Mark[]): Passage {
  const builder = new PassageBuilder();
  const open: PhrasingContent[] = nodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    const span = spanOf(node);
    switch (node.type) {
      case 'text':
        align(node.value, texts, span, builder);
        break;
      case 'inlineCode':
        align(node.value, texts, codeSpan(texts.masked, span), builder, true);
        break;
      case 'break':
        builder.addUnmapped('\n');
        break;
      case 'image':
      case 'imageReference':
        marks.push({ ...span, kind: 'other' });
        break;
      case 'link':
      case 'linkReference': {
        const number = noteNumber(node, texts.original.slice(span.start, span.end));
        if (number !== undefined) marks.push({ ...span, kind: 'footnote', number });
        else for (const child of node.children.toReversed()) open.push(child);
        break;
      }
      default:
        if ('children' in node) for (const child of node.children.toReversed()) open.push(child);
    }
  }
  return builder.build();
}

/** A link that shows nothing but a number and leads to a note: `[1](#cite_note-1)`, `[[1]](#fn1)`, `[1]` with `[1]: …`. */
function noteNumber(node: PhrasingContent, slice: string): number | undefined {
  const shown = /^\[\\?\[?\^?(\d{1,3})\\?\]?\]/.exec(slice)?.[1];
  if (shown === undefined) return undefined;
  if (node.type === 'link' && !node.url.includes('#')) return undefined;
  return Number(shown);
}

/** The inside of a code span: between its backticks. */
function codeSpan(masked: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && masked[from] === '`' && masked[to - 1] === '`') {
    from++;
    to--;
  }
  return { start: from, end: to };
}

/** A raw text at its line ends, without them. */
export function rawLines(raw: Passage): Passage[] {
  if (!/[\r\n]/.test(raw.text)) return [raw];
  const cut = cutter(raw);
  const lines: Passage[] = [];
  let from = 0;
  for (const end of raw.text.matchAll(/\r\n|\n|\r/g)) {
    lines.push(cut(from, end.index));
    from = end.index + end[0].length;
  }
  lines.push(cut(from, raw.text.length));
  return lines;
}
