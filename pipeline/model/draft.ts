/** Text that comes into being piece by piece. Where the pieces are meanwhile, and how many are in memory, is its keeper's business. */

/** What a long text is written into. */
export interface Draft {
  readonly write: (piece: string) => void;
}

/** Opens a new, empty draft. */
export type OpenDraft<T extends Draft = Draft> = () => T;

/** A draft in memory. */
export interface TextDraft extends Draft {
  /** All that was written. */
  readonly text: () => string;
}

/** See {@link TextDraft}. */
export function textDraft(): TextDraft {
  const pieces: string[] = [];
  return { write: (piece) => void pieces.push(piece), text: () => pieces.join('') };
}

/** Data as JSON with two spaces, as it stands at some depth of a larger text; its first line is not indented. */
export function jsonAt(depth: number, data: unknown): string {
  return JSON.stringify(data, null, 2).replaceAll('\n', `\n${' '.repeat(depth)}`);
}
