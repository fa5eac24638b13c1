/**
 * Holds what one source gives to a limit: reconciling compares claims with each other, so that one text of a million
 * figures must not keep all the others waiting. What stands first in the text is kept, and a message says where it ended.
 */
import { tooManyClaims } from './model/catalogue.ts';
import type { Extraction } from './model/claim.ts';
import type { Result } from './model/message.ts';

/** The first claims of a source, and as many figures that were passed over; the rest is left out with a warning. */
export function limitClaims(extraction: Extraction, file: string, limit: number): Result<Extraction> {
  const { claims, skipped } = extraction;
  const beyond = claims[limit] ?? skipped[limit];
  if (beyond === undefined) return { value: extraction, messages: [] };
  const { line, column } = 'reference' in beyond ? beyond.reference : beyond;
  return {
    value: { ...extraction, claims: claims.slice(0, limit), skipped: skipped.slice(0, limit) },
    messages: [tooManyClaims(file, line, column, limit)],
  };
}
