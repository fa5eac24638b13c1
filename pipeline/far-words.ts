/**
 * References whose words lie on the disk: of very many claims the words take most of the memory, and joining hardly ever
 * looks at them. Who asks for them gets them all the same.
 */
import type { Claim, Reference } from './model/claim.ts';
import type { Statement } from './model/facts.ts';

/** Reads the reference that begins at a place of a file. */
type Look = (at: number, length: number) => Reference;

/** See the head of this file. Its words are no part of what `JSON.stringify` or a copy sees: {@link near}. */
class FarReference implements Reference {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly #at: number;
  readonly #length: number;
  readonly #look: Look;

  constructor({ source, start, end }: Reference, at: number, length: number, look: Look) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.#at = at;
    this.#length = length;
    this.#look = look;
  }

  get whole(): Reference {
    return this.#look(this.#at, this.#length);
  }
  get line(): number {
    return this.whole.line;
  }
  get column(): number {
    return this.whole.column;
  }
  get exact(): string {
    return this.whole.exact;
  }
  get prefix(): string {
    return this.whole.prefix;
  }
  get suffix(): string {
    return this.whole.suffix;
  }
  get rule(): string {
    return this.whole.rule;
  }
}

/** The same reference with its words left where they are: `length` bytes at a place that `look` can read. */
export function far(reference: Reference, at: number, length: number, look: Look): Reference {
  return new FarReference(reference, at, length, look);
}

/** A statement with its words in memory. */
export function near(statement: Statement): Statement {
  const references = statement.references.map((one) => (one instanceof FarReference ? one.whole : one));
  return { ...statement, references };
}

/**
 * So much is read at once, and a little more, so that what lies across an edge is read with either side. References come in the order
 * of their statements and not of the file: with larger pages most of what is read is thrown away.
 */
const pageLength = 1 << 12;
const edge = 1 << 11;

/** Pages that are kept: words are asked for one after the other, but in several stretches of a file at a time. */
const mostPages = 256;

/**
 * Looks at claims that lie as JSON in a file, each at its own place.
 *
 * @param read the bytes from one place to another
 * @param claimOf the claim in a text
 */
export function lookingIn(read: Read, claimOf: (text: string) => Claim): Look {
  const decoder = new TextDecoder();
  const bytesAt = paged(read);
  let last: { readonly at: number; readonly reference: Reference } | undefined;
  return (at, length) => {
    if (last?.at === at) return last.reference;
    const { reference } = claimOf(decoder.decode(bytesAt(at, length)));
    last = { at, reference };
    return reference;
  };
}

type Read = (start: number, end: number) => Uint8Array;

/** Reads in pages, and keeps those that were asked for last. */
function paged(read: Read): (at: number, length: number) => Uint8Array {
  const pages = new Map<number, Uint8Array>();
  const pageAt = (number: number): Uint8Array => {
    const start = number * pageLength;
    const page = pages.get(number) ?? read(start, start + pageLength + edge);
    pages.delete(number);
    pages.set(number, page);
    const [oldest] = pages.keys();
    if (pages.size > mostPages && oldest !== undefined) pages.delete(oldest);
    return page;
  };
  return (at, length) => {
    const number = Math.floor(at / pageLength);
    const from = at - number * pageLength;
    const page = pageAt(number);
    return from + length <= page.length ? page.subarray(from, from + length) : read(at, at + length);
  };
}
