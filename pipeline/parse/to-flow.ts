/**
 * From mdast to flow: each paragraph, heading, item and table in reading order, as cleaned lines. Quotes and lists are
 * opened, front matter, rules and link definitions left out.
 */
import type { Code, Definition, Heading, ListItem, Nodes, Paragraph, Root, Table } from 'mdast';
import type { Mark } from '../model/parsed.ts';
import type { Passage } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import { align, type Texts } from './align.ts';
import { cleanLine } from './clean.ts';
import type { Line, ListPlace, NotePiece, Piece, TableRow } from './flow.ts';
import type { Glued } from './glue.ts';
import { inlineText, rawLines, spanOf } from './inline.ts';
import { joinPassages, PassageBuilder } from './passage-builder.ts';

/** What reading the tree needs to know of the source. */
export interface Reading {
  readonly texts: Texts;
  readonly glued: Glued;
  readonly marks: Mark[];
}

/** The pieces of a tree. Without recursion: quotes and lists nest as deep as their author likes. */
export function toFlow(root: Root, reading: Reading): Piece[] {
  const pieces: Piece[] = [];
  const open: { node: Nodes; list?: ListPlace }[] = [{ node: root }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, list } = next;
    switch (node.type) {
      case 'root':
      case 'blockquote':
        for (const child of node.children.toReversed()) open.push(list ? { node: child, list } : { node: child });
        break;
      case 'list':
        for (const [i, item] of [...node.children.entries()].reverse()) {
          const place: ListPlace = node.ordered ? { ordinal: (node.start ?? 1) + i, first: true } : { first: true };
          for (const child of itemChildren(item, place)) open.push(child);
        }
        break;
      default:
        pieces.push(...leaf(node, list, reading));
    }
  }
  return pieces;
}

/** An item's children in reverse order; the first one has the item's marker. */
function itemChildren(item: ListItem, place: ListPlace): { node: Nodes; list: ListPlace }[] {
  return item.children.map((node, i) => ({ node, list: i === 0 ? place : { first: false } })).reverse();
}

function leaf(node: Nodes, list: ListPlace | undefined, reading: Reading): Piece[] {
  switch (node.type) {
    case 'paragraph':
      return lines(linesOfNode(node, reading, list), list);
    case 'heading':
      return heading(node, reading);
    case 'code':
      return lines(codeLines(node, reading), list);
    case 'table':
      return [table(node, reading)];
    case 'thematicBreak':
      return [{ type: 'rule', ...spanOf(node) }];
    case 'definition':
      return definition(node, reading);
    default:
      return [];
  }
}

function lines(all: readonly Line[], list: ListPlace | undefined): Piece[] {
  const kept = all.filter((line) => line.passage.text !== '' || line.edit);
  if (kept.length === 0) return [];
  return [{ type: 'lines', lines: kept, alone: kept.length === 1, ...(list ? { list } : {}) }];
}

function linesOfNode(node: Paragraph | Heading, reading: Reading, list?: ListPlace): Line[] {
  const raw = inlineText(node.children, reading.texts, reading.marks);
  const all = rawLines(raw).map((line) => clean(line, spanOf(node), reading));
  const [head, ...rest] = all;
  // "1990. The group": no list has so high a number; it is a year.
  if (!head || list?.ordinal === undefined || !list.first || list.ordinal < 1000) return all;
  return [withNumber(head, String(list.ordinal), reading.texts.original), ...rest];
}

/** Puts the number that Markdown took for a list's marker back before its line. */
function withNumber(line: Line, number: string, text: string): Line {
  const at = text.lastIndexOf(number, line.start);
  if (at < 0) return line;
  const builder = new PassageBuilder();
  builder.add(text.slice(at, at + number.length + 1), at);
  return { ...line, start: at, passage: joinPassages([builder.build(), line.passage]) };
}

function clean(raw: Passage, fallback: Span, { glued, marks }: Reading): Line {
  const first = raw.runs[0];
  const last = raw.runs.at(-1);
  const span = first && last ? { start: first.start, end: last.start + (last.width ?? last.length) } : fallback;
  return cleanLine(raw, span, glued, marks);
}

function heading(node: Heading, reading: Reading): Piece[] {
  const all = linesOfNode(node, reading).filter((line) => line.passage.text !== '');
  const [only] = all;
  return only ? [{ type: 'heading', depth: node.depth, line: only }] : [];
}

function codeLines(node: Code, reading: Reading): Line[] {
  const builder = new PassageBuilder();
  const { start, end } = spanOf(node);
  const fence = /^[^\r\n]*(?:\r\n|\n|\r|$)/.exec(reading.texts.masked.slice(start, end))?.[0].length ?? 0;
  align(node.value, reading.texts, { start: start + fence, end }, builder, true);
  return rawLines(builder.build()).map((line) => clean(line, spanOf(node), reading));
}

function table(node: Table, reading: Reading): Piece {
  return { type: 'table', rows: node.children.map((row) => tableRow(row, reading)) };
}

/** A row's cells, and the row as the line that it is in the source, pipes and all. */
function tableRow(row: Table['children'][number], reading: Reading): TableRow {
  const span = spanOf(row);
  const line = new PassageBuilder();
  const cells: Passage[] = [];
  let from = span.start;
  const addPipes = (to: number) => {
    for (
      let at = reading.texts.masked.indexOf('|', from);
      at >= 0 && at < to;
      at = reading.texts.masked.indexOf('|', at + 1)
    ) {
      if (line.length > 0) line.addUnmapped(' ');
      line.add('|', at);
    }
  };
  for (const cell of row.children) {
    const raw = inlineText(cell.children, reading.texts, reading.marks);
    const cleaned = clean(raw, spanOf(cell), reading);
    const inside = cell.children.length > 0;
    addPipes(inside ? spanOf(cell.children[0] ?? cell).start : spanOf(cell).end);
    if (inside) {
      if (line.length > 0) line.addUnmapped(' ');
      line.append(cleaned.passage);
    }
    from = inside ? spanOf(cell.children.at(-1) ?? cell).end : spanOf(cell).end;
    cells.push(cleaned.passage);
  }
  addPipes(span.end);
  return { ...span, cells, line: { ...span, passage: line.build(), edit: false, bullet: false, gaps: [] } };
}

/** `[1]: address`: the note that a marker points to. Other definitions are syntax. */
function definition(node: Definition, reading: Reading): NotePiece[] {
  const number = /^\^?(\d{1,3})$/.exec(node.label ?? '')?.[1];
  if (number === undefined) return [];
  const { start, end } = spanOf(node);
  const at = reading.texts.original.indexOf(':', start) + 1;
  const builder = new PassageBuilder();
  builder.add(reading.texts.original.slice(at, end), at);
  return [{ type: 'note', number: Number(number), line: clean(builder.build(), { start, end }, reading) }];
}
