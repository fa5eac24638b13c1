/**
 * Claims of very many sources, put away by property as they are found and taken out one property at a time: so that neither
 * all claims nor the texts that they come from have to be in memory.
 */
import type { Drafts, LongDraft } from './drafts.ts';
import { far, lookingIn } from './far-words.ts';
import type { Claim, Reference } from './model/claim.ts';

/** See the head of this file. */
export interface ClaimShelf {
  /** Puts the claims of one source away; those that were put away for it before no longer count. */
  readonly put: (source: string, claims: readonly Claim[]) => void;
  /** How many claims of a property were put away, those included that no longer count. */
  readonly count: (property: string) => number;
  /** All claims of a property, by source in the order in which they were put away. What they quote is read when it is asked for. */
  readonly take: (property: string) => Promise<readonly Claim[]>;
}

/** A shelf that keeps what is much in drafts. */
export function claimShelf(drafts: Drafts): ClaimShelf {
  const byProperty = new Map<string, LongDraft>();
  const rounds = new Map<string, number>();
  const counts = new Map<string, number>();
  return {
    put: (source, claims) => {
      const round = (rounds.get(source) ?? -1) + 1;
      rounds.set(source, round);
      for (const claim of claims) {
        const draft = byProperty.get(claim.property) ?? drafts.open();
        byProperty.set(claim.property, draft);
        counts.set(claim.property, (counts.get(claim.property) ?? 0) + 1);
        draft.write(`${JSON.stringify([round, claim])}\n`);
      }
    },
    count: (property) => counts.get(property) ?? 0,
    take: async (property) => {
      const draft = byProperty.get(property);
      if (draft === undefined) return [];
      const look = lookingIn(await draft.close(), (text) => readLine(text).claim);
      const claims: Claim[] = [];
      const shared = sharing();
      for await (const { text, at, length } of linesOf(draft.pieces())) {
        const { round, claim } = readLine(text);
        if (rounds.get(claim.reference.source) !== round) continue;
        claims.push(
          lean(claim, far({ ...claim.reference, source: shared(claim.reference.source) }, at, length, look), shared),
        );
      }
      return claims;
    },
  };
}

/** A claim as it is put away, with which telling of its source it is from. */
function readLine(text: string): { readonly round: number; readonly claim: Claim } {
  const [round, claim]: readonly [number, Claim] = JSON.parse(text);
  return { round, claim };
}

/** A line, and where it is in bytes. */
interface Line {
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Line> {
  const decoder = new TextDecoder();
  let [rest, at] = [Buffer.alloc(0), 0];
  for await (const piece of pieces) {
    const bytes = Buffer.concat([rest, piece]);
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      const line = bytes.subarray(start, end);
      yield { text: decoder.decode(line), at: at + start, length: line.length };
      start = end + 1;
    }
    rest = bytes.subarray(start);
    at += start;
  }
}

type Shared = <T extends string>(text: T) => T;

/** Longer texts are hardly ever said twice. */
const longestShared = 48;

/** Gives one and the same string for equal ones, so that what all claims repeat is in memory once. */
function sharing(): Shared {
  const known = new Map<string, string>();
  return <T extends string>(text: T): T => {
    const first = known.get(text);
    if (first === undefined && text.length <= longestShared) known.set(text, text);
    return (first ?? text) as T;
  };
}

/** The claim with another reference, and with the strings that others repeat shared with them. It is taken apart for that. */
function lean(claim: Claim, reference: Reference, shared: Shared): Claim {
  const { property, place, value, qualifiers, present, past } = claim;
  // Written out: what is copied by spreading has room for more, and there may be very many.
  const leanest: Claim = {
    property: shared(property),
    value: share(value, shared),
    qualifiers: Object.keys(qualifiers).length === 0 ? none : share(qualifiers, shared),
    reference,
    place: shared(place),
  };
  return present === undefined && past === undefined ? leanest : { ...claim, ...leanest };
}

const none = {};

/** Shares the strings of what was just read, in place. */
function share<T extends object>(record: T, shared: Shared): T {
  const open = record as Record<string, unknown>;
  for (const [key, value] of Object.entries(open)) if (typeof value === 'string') open[key] = shared(value);
  return record;
}
