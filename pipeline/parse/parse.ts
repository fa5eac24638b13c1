/**
 * The parse stage: takes a source, gives its mdast and the same content as a flat list of blocks in reading order, each
 * character with its place in the source. Recognises shapes; what they say is for extraction.
 */
import { nestedTooDeep, sentenceTooLong } from '../model/catalogue.ts';
import { defaultConfig } from '../model/config.ts';
import type { Message, Result } from '../model/message.ts';
import type { Mark, ParsedSource } from '../model/parsed.ts';
import type { Source } from '../model/source.ts';
import { subjectWord, toBlocks } from './blocks.ts';
import type { Piece, Transform } from './flow.ts';
import { findGlued } from './glue.ts';
import { infobox } from './infobox.ts';
import { keyTest } from './keys.ts';
import { markdown } from './markdown.ts';
import { mask } from './mask.ts';
import { notes } from './notes.ts';
import { endOfPage, navigation, pageFurniture } from './page-furniture.ts';
import { pipeRows } from './pipe-rows.ts';
import { seams } from './seams.ts';
import { segments } from './segments.ts';
import { tables } from './tables.ts';
import { titles } from './titles.ts';
import { toFlow } from './to-flow.ts';
import { pointer } from './tokens.ts';
import { underlines } from './underlines.ts';
import { editHeadings, wikiHeadings } from './wiki-headings.ts';

/** What a user or the vocabulary may say about parsing. */
export interface ParseOptions {
  /** How many lists and quotes may open on one line; default 100. */
  readonly nesting?: number;
  /** UTF-16 units of one sentence; default 10 000. */
  readonly sentence?: number;
  /** Keys of infobox rows in lower case, on top of those that are common. */
  readonly keys?: ReadonlySet<string>;
}

/** The shapes, in the order in which they are looked for: the most certain first. */
const shapes: readonly Transform[] = [
  tables,
  underlines,
  wikiHeadings,
  editHeadings,
  pipeRows,
  notes,
  infobox,
  segments,
  seams,
  pageFurniture,
  titles,
  navigation,
  endOfPage,
];

/** Parses one source. Never throws on any text; messages tell of what was too deep or too long. */
export function parse(source: Source, options: ParseOptions = {}): Result<ParsedSource> {
  const { nesting, sentence } = { ...defaultConfig.limits, ...options };
  const { text } = source;
  const { masked, tooDeep } = mask(text, nesting);
  const tree = markdown(masked);
  const marks: Mark[] = [];
  const context = { text, isKey: keyTest(options.keys ?? new Set()), marks };
  const flow = toFlow(tree, { texts: { original: text, masked }, glued: findGlued(text), marks });
  const pieces = shapes.reduce<readonly Piece[]>((before, shape) => shape(before, context), flow);
  const subject = subjectWord(pieces);
  const sentencing = {
    point: pointer(text),
    limit: sentence,
    tooLong: [],
    ...(subject === undefined ? {} : { subject }),
  };
  const { blocks, sections } = toBlocks(pieces, sentencing);
  marks.sort((a, b) => a.start - b.start);
  return { value: { source, tree, sections, blocks, marks }, messages: messages(source, tooDeep, sentencing, nesting) };
}

function messages(
  { path }: Source,
  tooDeep: number | undefined,
  { point, limit, tooLong }: { point: ReturnType<typeof pointer>; limit: number; tooLong: readonly number[] },
  nesting: number,
): Message[] {
  const found: Message[] = [];
  if (tooDeep !== undefined) found.push(nestedTooDeep(path, point(tooDeep).line, nesting));
  const [first] = tooLong;
  if (first !== undefined) found.push(sentenceTooLong(path, point(first).line, point(first).column, limit));
  return found;
}
