/** What is known about properties: read from `pipeline/vocabulary/organization.yaml` and a user's own file. */
import type { ValueType } from './value.ts';

/** `one` holds one current value, `many` a list, `series` one value per point in time. */
export type Holds = 'one' | 'many' | 'series';

/** A rule that finds a property in a sentence. The pattern language is in docs/patterns.md. */
export interface Pattern {
  /** Unique in the vocabulary; appears as `rule` in references. */
  readonly id: string;
  readonly match: string;
  /** Fixed qualifiers, or qualifiers taken from named groups of the pattern. */
  readonly set?: Readonly<Record<string, string>>;
  readonly past?: boolean;
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
  readonly patterns: readonly Pattern[];
  readonly wikidata?: readonly string[];
  readonly schemaOrg?: string;
}

/** All properties by id, in the order in which documents and facts list them, and the word lists that patterns share. */
export interface Vocabulary {
  readonly properties: ReadonlyMap<string, Property>;
  readonly words: ReadonlyMap<string, readonly string[]>;
}
