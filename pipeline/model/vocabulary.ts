/** What is known about properties: read from `pipeline/vocabulary/organization.yaml` and a user's own file. */
import type { ValueType } from './value.ts';

/** `one` holds one current value, `many` a list, `series` one value per point in time. */
export type Holds = 'one' | 'many' | 'series';

/**
 * Whom a sentence must be about for a pattern to count: the subject; the subject or, in the lead, a person (whose deeds are
 * then told for the subject's sake); or anybody (who is then named in `about`).
 */
export type Scope = 'subject' | 'person' | 'anyone';

/** A rule that finds a property in a sentence, ready to run. The language it is written in: docs/patterns.md. */
export interface Pattern {
  /** Unique in the vocabulary; appears as `rule` in references. */
  readonly id: string;
  /** Runs over a sentence in which marks are single characters; see `entity-kind.ts`. */
  readonly expression: RegExp;
  /** Marks, and beginnings of words in lower case: of each set a sentence must have one to match. The rarest set first. */
  readonly triggers: readonly (readonly string[])[];
  /** Qualifiers that hold whenever the pattern does. */
  readonly set: Readonly<Record<string, string>>;
  readonly scope: Scope;
  /** What it finds is said of the past. */
  readonly past: boolean;
  /** It counts only where no other pattern found the property in the same text. */
  readonly fallback: boolean;
}

/** One property of the vocabulary. */
export interface Property {
  readonly id: string;
  readonly label: string;
  readonly holds: Holds;
  readonly value: ValueType;
  /** Kind of entity, where the value is one. */
  readonly kind?: 'person' | 'organization' | 'place';
  /** What a quantity of this property counts, in the plural: `countries`. */
  readonly unit?: string;
  /** Keys of infobox rows, lower case. */
  readonly infobox: readonly string[];
  /** Headings, lower case, whose list items are values of this property. */
  readonly headings: readonly string[];
  readonly patterns: readonly Pattern[];
  readonly wikidata: readonly string[];
  readonly schemaOrg?: string;
  /** What is so once is so for ever: a newer source knows it no better than an older one. */
  readonly lasting?: boolean;
}

/** All properties by id, in the order in which documents and facts list them, and the word lists that patterns share. */
export interface Vocabulary {
  readonly properties: ReadonlyMap<string, Property>;
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** The languages that patterns are written for, as BCP 47 tags. */
  readonly languages: readonly string[];
}
