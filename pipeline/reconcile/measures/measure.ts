/**
 * The common shape of what compares claims of one kind of property: a reading of the claim, the blocks in which claims
 * that could agree meet, and the relation of two readings. One file per kind beside this one.
 */
import type { Claim } from '../../model/claim.ts';
import { compareCodeUnits } from '../../model/order.ts';
import type { Relation } from '../relation.ts';

/** Compares claims of one property. All methods are pure and independent of the order of calls. */
export interface Measure {
  /** Equal for claims that cannot be told apart by this measure. */
  key(claim: Claim): string;
  /** Names of buckets; two claims that share none are different. */
  blocks(claim: Claim): readonly string[];
  /** Symmetric: `relate(b, a)` is the flip of `relate(a, b)`. */
  relate(a: Claim, b: Claim): Relation;
  /** Lets go of what it has read: nothing is asked of these claims for now. */
  forget(): void;
  /** Whether two different claims tell of the same thing in ways that cannot both be right. */
  clash?(a: Claim, b: Claim): boolean;
}

/** What a kind of property has to say to be a {@link Measure}. A reading is plain data. */
export interface MeasureOf<Reading> {
  read(claim: Claim): Reading;
  blocks(reading: Reading): readonly string[];
  relate(a: Reading, b: Reading): Relation;
  clash?(a: Reading, b: Reading): boolean;
}

/** A reading with a number that is equal for equal ones. The text of it would take more memory than the claim. */
interface Look<Reading> {
  readonly reading: Reading;
  readonly hash: number;
}

/**
 * A measure that reads once what is compared: of claims whose keys are equal one is, so that a key alone is no reason to
 * keep what was read for it.
 */
export function defineMeasure<Reading>(of: MeasureOf<Reading>): Measure {
  let known = new WeakMap<Claim, Look<Reading>>();
  const look = (claim: Claim): Look<Reading> => {
    const seen = known.get(claim);
    if (seen !== undefined) return seen;
    const reading = of.read(claim);
    const entry = { reading, hash: hashOf(JSON.stringify(reading)) };
    known.set(claim, entry);
    return entry;
  };
  const read = (claim: Claim): Reading => look(claim).reading;
  const { clash } = of;
  const key = (claim: Claim): string => JSON.stringify(known.get(claim)?.reading ?? of.read(claim));
  return {
    key,
    blocks: (claim) => of.blocks(read(claim)),
    relate: (a, b) => {
      const [left, right] = [look(a), look(b)];
      if (left.hash === right.hash && key(a) === key(b)) return 'same';
      return of.relate(left.reading, right.reading);
    },
    forget: () => {
      known = new WeakMap();
    },
    ...(clash !== undefined && { clash: (a: Claim, b: Claim) => clash.call(of, read(a), read(b)) }),
  };
}

/** FNV-1a of a text's code units, as a small integer. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >> 1;
}

/** The text by which a claim's value is known: what it says in words, whatever its type. */
export function textOf(claim: Claim): string {
  const { value } = claim;
  switch (value.type) {
    case 'text':
      return value.text;
    case 'entity':
      return value.name;
    case 'time':
      return value.edtf;
    case 'duration':
      return value.iso;
    case 'url':
      return value.url;
    case 'quantity':
      return [value.amount, value.unit].filter((part) => part !== undefined).join(' ');
  }
}

/** A claim's content as a string that does not depend on where it stands: for orders that sources cannot influence. */
export function contentKey(claim: Claim): string {
  return JSON.stringify([sorted(claim.value), sorted(claim.qualifiers), claim.past === true]);
}

function sorted(record: object): readonly unknown[] {
  return Object.entries(record)
    .filter((entry) => entry[1] !== undefined)
    .map(([key, value]) => [key, typeof value === 'object' && !Array.isArray(value) ? sorted(value) : value] as const)
    .sort((a, b) => compareCodeUnits(a[0], b[0]));
}
