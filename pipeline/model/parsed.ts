/**
 * A source as the parse stage gives it: the mdast tree, and the same content as a flat list of blocks in reading order,
 * which is what extraction works on. Every span is into the source's text.
 */
import type { Root } from 'mdast';
import type { Sentence as NlcstSentence } from 'nlcst';
import type { Passage } from './passage.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

/** One sentence. `node` is its nlcst tree; the offsets in its positions are the source's. */
export interface Sentence extends Span {
  readonly passage: Passage;
  readonly node: NlcstSentence;
}

/** A heading of the text; its `section` is the one that it opens. Depth 1 is the highest. */
export interface HeadingBlock extends Span {
  readonly type: 'heading';
  readonly depth: number;
  readonly section: number;
  readonly passage: Passage;
}

/** A paragraph or a list item: running text in sentences. */
export interface ProseBlock extends Span {
  readonly type: 'paragraph' | 'item';
  readonly section: number;
  /** Stands among the rows of an infobox without a key of its own: an address under a bullet, say. */
  readonly infobox?: boolean;
  readonly sentences: readonly Sentence[];
}

/** A key with its values, from an infobox line, a table row, or `Key: value`. Values as separate lines or cells. */
export interface RowBlock extends Span {
  readonly type: 'row';
  readonly section: number;
  readonly key: Passage;
  readonly values: readonly Passage[];
}

/** A row of a table that has a header and several columns: no key–value pair, but cells under column names. */
export interface RecordBlock extends Span {
  readonly type: 'record';
  readonly section: number;
  readonly cells: readonly { readonly column: Passage; readonly value: Passage }[];
}

/** An entry of a reference list: what footnote markers point to. `number` as printed, where it is. */
export interface NoteBlock extends Span {
  readonly type: 'note';
  readonly section: number;
  readonly number?: number;
  readonly passage: Passage;
}

/** A short line that is no sentence: a caption, a link text, a scrap. May still hold a name, seldom a fact. */
export interface FragmentBlock extends Span {
  readonly type: 'fragment';
  readonly section: number;
  readonly passage: Passage;
}

/** Page furniture: nothing in it says anything about the world. `why` is for the reader of the skipped list. */
export interface FurnitureBlock extends Span {
  readonly type: 'furniture';
  readonly section: number;
  readonly passage: Passage;
  readonly why: string;
}

/** Any block. */
export type Block = HeadingBlock | ProseBlock | RowBlock | RecordBlock | NoteBlock | FragmentBlock | FurnitureBlock;

/** Part of the text under one heading. Section 0 is what stands before any heading and has no title. */
export interface Section {
  readonly title?: string;
  readonly depth: number;
  /** Index of the section around it; section 0 has none. */
  readonly parent?: number;
}

/** Characters that passages leave out although a reader sees them: footnote markers, `[edit]`, `[dead link]`. */
export interface Mark extends Span {
  readonly kind: 'footnote' | 'edit' | 'dead-link' | 'citation-needed' | 'other';
  /** Of a footnote marker: the number it shows. */
  readonly number?: number;
}

/** What the parse stage gives for one source. */
export interface ParsedSource {
  readonly source: Source;
  readonly tree: Root;
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
}
