/** What one place in one source says, and what was passed over. The output of extraction, the input of reconciliation. */
import type { Qualifiers, Value } from './value.ts';

/** A pointer to the words in a source that say something: W3C text position and text quote selectors in one. */
export interface Reference {
  /** The source's id. */
  readonly source: string;
  /** UTF-16 offsets into the source's text; `text.slice(start, end) === exact`, always. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly exact: string;
  /** Up to 32 characters before and after, for finding the quote again in an edited source. */
  readonly prefix: string;
  readonly suffix: string;
  /** Name of the rule that found it. */
  readonly rule: string;
}

/** Where in a text a claim stands: an infobox and its own prose may disagree. */
export type ClaimPlace = 'title' | 'infobox' | 'lead' | 'body' | 'note';

/** What one place in one source says: one property with one value. */
export interface Claim {
  readonly property: string;
  readonly value: Value;
  readonly qualifiers: Qualifiers;
  readonly reference: Reference;
  readonly place: ClaimPlace;
  /** The text says that it speaks of its own present: "currently", "today". */
  readonly present?: boolean;
  /** The text says that it speaks of the past: "originally", "former", "was then". */
  readonly past?: boolean;
}

/** A figure that is in no reference, and why. */
export interface Skipped {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly exact: string;
  readonly reason: string;
}

/** A name that a text mentions. */
export interface Mention {
  readonly name: string;
  /** It looks like the name of a person or a place. */
  readonly other?: true;
}

/** What extraction found out about a source as a whole. */
export interface SourceProfile {
  readonly source: string;
  /** How the text calls its subject, the fullest usual name first. Empty where no subject was found. */
  readonly names: readonly string[];
  /** Whom the text mentions most, its subject among them. */
  readonly mentions?: readonly Mention[];
  /** The text speaks of its subject as "we". */
  readonly firstPerson: boolean;
  /** The text says of itself that it is an encyclopedia article, or has its marks. */
  readonly encyclopedic: boolean;
  /** Title found in the text, where metadata has none. */
  readonly title?: string;
  /** EDTF: the latest past event told and the latest retrieval date; the text is not older than either. */
  readonly notBefore?: string;
}

/** What the extract stage gives for one source. */
export interface Extraction {
  readonly profile: SourceProfile;
  readonly claims: readonly Claim[];
  readonly skipped: readonly Skipped[];
}
