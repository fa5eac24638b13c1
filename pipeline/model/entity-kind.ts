/**
 * The kinds of things that recognisers mark in a sentence, and the one private-use character that stands for each
 * when patterns run over it: `Acme was founded in 1990` becomes `\uE000 was founded in \uE002`, so that a pattern is
 * an ordinary regular expression and every mark is one character, whatever its words.
 */

/**
 * What a recogniser marked. `reference` is a word that stands for the subject: "it", "the network", "we"; `owner` the same as
 * owner: "its", "our"; `branch` a body
 * that bears its name: "Acme Sweden".
 */
export type EntityKind =
  | 'subject'
  | 'reference'
  | 'owner'
  | 'branch'
  | 'time'
  | 'number'
  | 'money'
  | 'duration'
  | 'place'
  | 'person'
  | 'organization'
  | 'name'
  | 'award'
  | 'work'
  | 'demonym'
  | 'url'
  | 'email';

/** The character of each kind. */
export const kindCharacter: Readonly<Record<EntityKind, string>> = {
  subject: '\uE000',
  reference: '\uE001',
  time: '\uE002',
  number: '\uE003',
  money: '\uE004',
  duration: '\uE005',
  place: '\uE006',
  person: '\uE007',
  organization: '\uE008',
  name: '\uE009',
  award: '\uE00A',
  work: '\uE00B',
  demonym: '\uE00C',
  url: '\uE00D',
  email: '\uE00E',
  branch: '\uE00F',
  owner: '\uE010',
};

/** Any of the characters: no source text may hold them, and where it does they are read as blanks. */
export const anyKind = /[\uE000-\uE010]/g;
