/**
 * The flow of a text: its pieces in reading order, each with its lines as clean passages. The tree that the shapes'
 * transforms work on, one after the other, between mdast (before) and blocks (after).
 */
import type { Mark } from '../model/parsed.ts';
import type { Passage } from '../model/passage.ts';
import type { Span } from '../model/span.ts';

/** One line of the text, or of a table's cell, cleaned. The span holds what cleaning left out, too. */
export interface Line extends Span {
  readonly passage: Passage;
  /** Ended in `[edit]`: a heading of a wiki. */
  readonly edit: boolean;
  /** Began with a bullet sign that Markdown does not know: `•`. */
  readonly bullet: boolean;
  /** Offsets in the passage where several blanks in a row, or odd ones, were folded to one. */
  readonly gaps: readonly number[];
}

/** Where a piece stands in a list: its first paragraph has the marker. */
export interface ListPlace {
  /** The number printed, of an ordered list's item. */
  readonly ordinal?: number;
  readonly first: boolean;
}

/** Lines of text not yet recognised as anything. */
export interface LinesPiece {
  readonly type: 'lines';
  readonly lines: readonly Line[];
  readonly list?: ListPlace;
  /** Not a list item, yet in an infobox and without a key. */
  readonly infobox?: boolean;
  /** No other line touches it: blank lines before and after. */
  readonly alone: boolean;
}

/** See HeadingBlock. */
export interface HeadingPiece {
  readonly type: 'heading';
  readonly depth: number;
  readonly line: Line;
}

/** A table as Markdown has it: the first row is its header. A row's line holds its cells with their pipes. */
export interface TablePiece {
  readonly type: 'table';
  readonly rows: readonly TableRow[];
}

/** One row: its cells cleaned, and the row as one line, as it would read if it were no table. */
export interface TableRow extends Span {
  readonly cells: readonly Passage[];
  readonly line: Line;
}

/** See RowBlock. */
export interface RowPiece extends Span {
  readonly type: 'row';
  readonly key: Passage;
  readonly values: readonly Passage[];
}

/** See RecordBlock. */
export interface RecordPiece extends Span {
  readonly type: 'record';
  readonly cells: readonly { readonly column: Passage; readonly value: Passage }[];
}

/** See NoteBlock. */
export interface NotePiece {
  readonly type: 'note';
  readonly number?: number;
  readonly line: Line;
}

/** See FragmentBlock. */
export interface FragmentPiece {
  readonly type: 'fragment';
  readonly line: Line;
}

/** See FurnitureBlock. */
export interface FurniturePiece {
  readonly type: 'furniture';
  readonly line: Line;
  readonly why: string;
}

/** A rule across the page: `---`, `***`. Gone once underlines are found. */
export interface RulePiece extends Span {
  readonly type: 'rule';
}

/** Any piece. */
export type Piece =
  | LinesPiece
  | HeadingPiece
  | TablePiece
  | RowPiece
  | RecordPiece
  | NotePiece
  | FragmentPiece
  | FurniturePiece
  | RulePiece;

/** What the transforms share. */
export interface FlowContext {
  readonly text: string;
  /** Whether a text is a key of infoboxes; case and blanks do not matter. */
  readonly isKey: (text: string) => boolean;
  /** Marks found on the way, in any order. */
  readonly marks: Mark[];
}

/** A transform: pieces in, pieces out, reading order kept, nothing dropped. */
export type Transform = (pieces: readonly Piece[], context: FlowContext) => Piece[];

/**
 * A transform that looks at lines one by one: those for which `recognise` gives a piece become that piece, and the lines
 * before and after them stay lines of their own.
 */
export function eachLine(recognise: (line: Line, piece: LinesPiece) => Piece | undefined): Transform {
  return (pieces) =>
    pieces.flatMap((piece) => {
      if (piece.type !== 'lines') return [piece];
      const out: Piece[] = [];
      let plain: Line[] = [];
      for (const line of piece.lines) {
        const found = recognise(line, piece);
        if (!found) plain.push(line);
        else {
          out.push(...linesOf(piece, plain), found);
          plain = [];
        }
      }
      return out.length === 0 ? [piece] : [...out, ...linesOf(piece, plain)];
    });
}

/** Some lines of a piece as a piece; none if there are none. */
export function linesOf(piece: LinesPiece, lines: readonly Line[]): LinesPiece[] {
  if (lines.length === 0) return [];
  return [{ ...piece, lines, alone: false }];
}
