/**
 * The shared assertions on what the parse stage gives: everything that can be cited slices right, and no character of the
 * source is lost. Used by every test of the stage.
 */
import type { Nodes as MdastNodes } from 'mdast';
import type { Nodes as NlcstNodes } from 'nlcst';
import { toString as nlcstText } from 'nlcst-to-string';
import { expect } from 'vitest';
import type { Block, ParsedSource } from '../../pipeline/model/parsed.ts';
import type { Passage } from '../../pipeline/model/passage.ts';

/** All passages of a block. */
export function passagesOf(block: Block): readonly Passage[] {
  switch (block.type) {
    case 'paragraph':
    case 'item':
      return block.sentences.map((sentence) => sentence.passage);
    case 'row':
      return [block.key, ...block.values];
    case 'record':
      return block.cells.flatMap(({ column, value }) => [column, value]);
    default:
      return [block.passage];
  }
}

/** Fails unless every run, span and node of `parsed` is in the source what it claims to be. */
export function assertCitable(parsed: ParsedSource): void {
  const { text } = parsed.source;
  for (const mark of parsed.marks) expect(text.slice(mark.start, mark.end)).not.toBe('');
  for (const block of parsed.blocks) {
    expect(block.start).toBeLessThanOrEqual(block.end);
    expect(parsed.sections[block.section]).toBeDefined();
    for (const passage of passagesOf(block)) assertPassage(passage, text);
    if (block.type !== 'paragraph' && block.type !== 'item') continue;
    expect(block.sentences.length).toBeGreaterThan(0);
    for (const sentence of block.sentences) {
      expect(sentence.passage.text).toBe(sentence.passage.text.trim());
      expect(sentence.passage.text).not.toBe('');
      expect(sentence.start).toBeGreaterThanOrEqual(block.start);
      expect(sentence.end).toBeLessThanOrEqual(block.end);
      expect(nlcstText(sentence.node)).toBe(sentence.passage.text);
      assertTree(sentence.node, text, sentence.passage);
    }
  }
}

function assertPassage(passage: Passage, text: string): void {
  let at = 0;
  let source = 0;
  for (const run of passage.runs) {
    expect(run.at).toBeGreaterThanOrEqual(at);
    expect(run.start).toBeGreaterThanOrEqual(source);
    const slice = text.slice(run.start, run.start + (run.width ?? run.length));
    const shown = passage.text.slice(run.at, run.at + run.length);
    if (run.width === undefined) expect(slice).toBe(shown);
    else expect(slice).toMatch(/^&.+;$/);
    expect(passage.text.slice(at, run.at).trim()).toBe('');
    at = run.at + run.length;
    source = run.start + (run.width ?? run.length);
  }
  expect(passage.text.slice(at).trim()).toBe('');
}

/** Nodes' slices are their text, but for what passages leave out or spell otherwise. */
function assertTree(root: NlcstNodes, text: string, passage: Passage): void {
  const plain = passage.runs.length === 1 && passage.runs[0]?.width === undefined;
  const open: NlcstNodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const start = node.position?.start.offset ?? -1;
    const end = node.position?.end.offset ?? -1;
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    const slice = text.slice(start, end);
    const value = nlcstText(node);
    if (plain) expect(slice).toBe(value);
    else if (!slice.includes('&')) expect(inOrder(value, slice), `"${value}" in "${slice}"`).toBe(true);
    if ('children' in node) open.push(...node.children);
  }
}

/** Whether the characters of `value`, blanks aside, stand in `slice` in their order. */
function inOrder(value: string, slice: string): boolean {
  let at = 0;
  for (const char of value.replace(/\s+/g, '')) {
    const found = slice.indexOf(char, at);
    if (found < 0) return false;
    at = found + char.length;
  }
  return true;
}

/** The letters and digits of the source that are in no passage, no mark and no syntax; empty when nothing is lost. */
export function lostCharacters(parsed: ParsedSource): string {
  const { text } = parsed.source;
  const kept = new Uint8Array(text.length);
  const keep = (start: number, end: number) => kept.fill(1, start, end);
  for (const { start, end } of parsed.marks) keep(start, end);
  for (const block of parsed.blocks) {
    for (const passage of passagesOf(block))
      for (const run of passage.runs) keep(run.start, run.start + (run.width ?? run.length));
  }
  for (const block of parsed.blocks) {
    // A note's printed number is its `number`; the same figure may stand in a mark before it.
    if (block.type === 'note' && block.number !== undefined)
      keep(block.start, endOfNumber(text, block.number, block.start));
  }
  const open: MdastNodes[] = [parsed.tree];
  for (let node = open.pop(); node; node = open.pop()) {
    keepSyntax(node, text, keep);
    if ('children' in node) open.push(...node.children);
  }
  for (const tag of text.matchAll(/<!--[\s\S]{0,2000}?-->|<[^<>]{1,540}>/g)) keep(tag.index, tag.index + tag[0].length);
  return [...text.matchAll(/[\p{L}\p{N}\p{Sc}%]/gu)]
    .filter(({ index }) => kept[index] === 0)
    .map(({ 0: char }) => char)
    .join('');
}

/** Behind "12." of a list or "12" of a footnote. */
function endOfNumber(text: string, number: number, from: number): number {
  const listed = text.indexOf(`${number}.`, from);
  return (listed < 0 ? text.indexOf(String(number), from) : listed) + 3;
}

/** Links' addresses, images, front matter, definitions, fences' info and list numbers are syntax. */
function keepSyntax(node: MdastNodes, text: string, keep: (start: number, end: number) => void): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  switch (node.type) {
    case 'yaml':
    case 'definition':
    case 'image':
    case 'imageReference':
      keep(start, end);
      break;
    case 'link':
    case 'linkReference':
      keep(node.children.at(-1)?.position?.end.offset ?? start, end);
      break;
    case 'code':
      keep(start, start + (/^[^\r\n]*/.exec(text.slice(start, end))?.[0].length ?? 0));
      break;
    case 'listItem':
      keep(start, start + (/^\d{1,9}[.)]/.exec(text.slice(start, end))?.[0].length ?? 0));
      break;
    default:
  }
}
