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

/** So much is read at once: words that are asked for one after the other mostly lie so. */
const pageLength = 1 << 16;

/**
 * Looks at claims that lie as JSON in a file, each at its own place.
 *
 * @param read the bytes from one place to another
 * @param claimOf the claim in a text
 */
export function lookingIn(read: (start: number, end: number) => Uint8Array, claimOf: (text: string) => Claim): Look {
  let page: Uint8Array = new Uint8Array();
  let from = 0;
  let last: { readonly at: number; readonly reference: Reference } | undefined;
  return (at, length) => {
    if (last?.at === at) return last.reference;
    if (at < from || at + length > from + page.length) {
      page = read(at, at + Math.max(length, pageLength));
      from = at;
    }
    const { reference } = claimOf(new TextDecoder().decode(page.subarray(at - from, at - from + length)));
    last = { at, reference };
    return reference;
  };
}
