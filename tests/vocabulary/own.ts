/** Vocabularies of a test's own, laid over the built-in one as a user's file is, and what extraction then finds. */
import { expect } from 'vitest';
import type { Vocabulary } from '../../pipeline/model/vocabulary.ts';
import { loadVocabulary } from '../../pipeline/vocabulary/vocabulary.ts';
import { builtIn, said } from '../extract/claims.ts';

/** The built-in vocabulary with this YAML over it, which must have no faults. */
export function own(yaml: string): Vocabulary {
  const { value, messages } = loadVocabulary('own.yaml', yaml, builtIn);
  expect(messages).toEqual([]);
  return value;
}

/** What a text property `found` says of a text when its one pattern is `match`; the text's subject is Harbour Trust. */
export function foundBy(match: string, text: string, more = ''): string[] {
  const pattern = JSON.stringify(match);
  const yaml = `${more}\nproperties:\n  found:\n    { label: Found, holds: many, value: text, patterns: [{ id: it, match: ${pattern} }] }\n`;
  return said('found', `The Harbour Trust is a charity. ${text}`, { vocabulary: own(yaml) });
}
