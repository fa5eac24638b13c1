/**
 * Long texts on their way to becoming files: written piece by piece, put away on the disk as they grow, read again when they
 * are whole. What is in memory of each is never much more than one piece of it.
 */
import { createHash } from 'node:crypto';
import type { Disk } from './effects.ts';
import type { Draft } from './model/draft.ts';
import type { LongArtifact } from './publish.ts';

/** So many UTF-16 units are kept together; there may be dozens of drafts at a time. */
const pieceLength = 1 << 18;

/** A draft that can be put away, and read when it is whole. */
export interface LongDraft extends Draft {
  /** Puts away what has been written since, if it is much. */
  readonly settle: () => Promise<void>;
  /** All that was written, from the beginning. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
  /** Puts away all that has been written, so that any part of it can be read at once. */
  readonly close: () => Promise<(start: number, end: number) => Uint8Array>;
}

/** Drafts that lie in one folder. */
export interface Drafts {
  readonly open: () => LongDraft;
  /** Puts away what is much, of all that were opened. */
  readonly settle: () => Promise<void>;
  /** Removes what was put away. */
  readonly remove: () => Promise<void>;
}

/** Opens a place for drafts. The folder is made when it is needed. */
export function draftsIn(disk: Disk, folder: string): Drafts {
  const all: LongDraft[] = [];
  const open = (): LongDraft => {
    const draft = longDraft(disk, `${folder}/${all.length}`);
    all.push(draft);
    return draft;
  };
  const settle = async (): Promise<void> => {
    for (const draft of all) await draft.settle();
  };
  return { open, settle, remove: () => disk.remove(folder) };
}

function longDraft(disk: Disk, file: string): LongDraft {
  let [pieces, units, away]: [string[], number, number] = [[], 0, 0];
  const put = async (): Promise<void> => {
    const bytes = new TextEncoder().encode(pieces.join(''));
    [pieces, units] = [[], 0];
    await disk.append(file, bytes);
    away += bytes.length;
  };
  return {
    write: (piece) => {
      pieces.push(piece);
      units += piece.length;
    },
    settle: async () => {
      if (units >= pieceLength) await put();
    },
    close: async () => {
      if (units > 0) await put();
      return (start, end) => (start < away ? disk.readNow(file, start, Math.min(end, away)) : new Uint8Array());
    },
    async *pieces() {
      for (let at = 0; at < away; at += pieceLength) yield disk.readPart(file, at, Math.min(at + pieceLength, away));
      if (units > 0) yield new TextEncoder().encode(pieces.join(''));
    },
  };
}

/** Several drafts, one behind the other, as a file to be. */
export async function artifactOf(drafts: readonly LongDraft[]): Promise<LongArtifact> {
  const hash = createHash('sha256');
  let length = 0;
  const pieces = async function* () {
    for (const draft of drafts) yield* draft.pieces();
  };
  for await (const piece of pieces()) {
    hash.update(piece);
    length += piece.length;
  }
  return { length, sha256: hash.digest('hex'), pieces };
}
