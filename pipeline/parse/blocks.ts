/** From the finished flow to the model's blocks and sections: what is still lines becomes prose in sentences. */
import type { Block, ProseBlock, Section, Sentence } from '../model/parsed.ts';
import { type Passage, sourceSpan } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import { sentenceStarters } from './abbreviations.ts';
import type { LinesPiece, Piece } from './flow.ts';
import { cutter, joinPassages } from './passage-builder.ts';
import { sentenceRanges } from './sentences.ts';
import { type pointer, sentenceTree } from './tokens.ts';

/** What making sentences needs, and the places where one was too long. */
export interface Sentencing {
  readonly point: ReturnType<typeof pointer>;
  readonly limit: number;
  readonly tooLong: number[];
  /** The first word of the title, or of the first sentence; absent where that is no name. */
  readonly subject?: string;
}

/** The word that the source's subject probably begins with. */
export function subjectWord(pieces: readonly Piece[]): string | undefined {
  const first = pieces.find((piece) => piece.type === 'heading' || (piece.type === 'lines' && !piece.infobox));
  const line = first?.type === 'heading' ? first.line : first?.type === 'lines' ? first.lines[0] : undefined;
  const word = /^\p{Lu}[\p{L}\d-]+(?= |$)/u.exec(line?.passage.text ?? '')?.[0];
  return word === undefined || sentenceStarters.has(word) ? undefined : word;
}

/** Blocks in reading order and the sections that they are in. */
export function toBlocks(pieces: readonly Piece[], sentencing: Sentencing): { blocks: Block[]; sections: Section[] } {
  const sections: Section[] = [{ depth: 0 }];
  const blocks: Block[] = [];
  let around: number[] = [];
  for (const piece of pieces) {
    if (piece.type === 'heading') {
      around = around.filter((index) => (sections[index]?.depth ?? 0) < piece.depth);
      const parent = around.at(-1) ?? 0;
      around.push(sections.length);
      sections.push({ title: piece.line.passage.text, depth: piece.depth, parent });
    }
    const block = toBlock(piece, sections.length - 1, sentencing);
    if (block) blocks.push(block);
  }
  return { blocks, sections };
}

function toBlock(piece: Piece, section: number, sentencing: Sentencing): Block | undefined {
  switch (piece.type) {
    case 'heading':
      return { type: 'heading', ...spanOf(piece.line), depth: piece.depth, section, passage: piece.line.passage };
    case 'lines':
      return prose(piece, section, sentencing);
    case 'row':
      return { ...piece, section };
    case 'record':
      return { ...piece, section };
    case 'note': {
      const number = piece.number === undefined ? {} : { number: piece.number };
      return { type: 'note', ...spanOf(piece.line), section, ...number, passage: piece.line.passage };
    }
    case 'fragment':
      return { type: 'fragment', ...spanOf(piece.line), section, passage: piece.line.passage };
    case 'furniture':
      return { type: 'furniture', ...spanOf(piece.line), section, passage: piece.line.passage, why: piece.why };
    case 'table':
    case 'rule':
      return undefined;
  }
}

function prose(piece: LinesPiece, section: number, sentencing: Sentencing): ProseBlock | undefined {
  const [first] = piece.lines;
  const last = piece.lines.at(-1);
  const sentences = sentencesOf(joinPassages(piece.lines.map((line) => line.passage)), sentencing);
  if (!first || !last) return undefined;
  const type = piece.list || piece.infobox || first.bullet ? 'item' : 'paragraph';
  const flag = piece.infobox ? { infobox: true } : {};
  return { type, start: first.start, end: last.end, section, ...flag, sentences };
}

function sentencesOf(passage: Passage, { point, limit, tooLong, subject }: Sentencing): Sentence[] {
  const cut = cutter(passage);
  return sentenceRanges(passage.text, limit, subject).flatMap(({ from, to, forced }) => {
    const part = cut(from, to);
    if (part.runs.length === 0) return [];
    const span = sourceSpan(part, 0, part.text.length);
    if (forced) tooLong.push(span.start);
    return [sentence(part, span, point)];
  });
}

/** A sentence whose tree is made when it is first asked for: most are read as passages only, and trees cost most. */
function sentence(passage: Passage, span: Span, point: Sentencing['point']): Sentence {
  let tree: Sentence['node'] | undefined;
  return {
    passage,
    ...span,
    get node() {
      tree ??= sentenceTree(passage, point);
      return tree;
    },
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
