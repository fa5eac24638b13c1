/**
 * Every message that a user can cause, one function per rule, so that wording is found and changed in one place.
 * Wording: what is wrong as "Unexpected X, expected Y" or a plain sentence without a full stop; `note` says what to do.
 */
import type { Message } from './message.ts';

/** A folder of sources that is not there. */
export function sourcesMissing(file: string): Message {
  return {
    severity: 'error',
    ruleId: 'sources-missing',
    file,
    reason: `No folder "${file}"`,
    note: 'Create it and put your texts (.md, .txt) into it, or name another one with --sources DIR.',
  };
}

/** A vocabulary file that cannot be used as it is: bad YAML, a wrong shape, a pattern that does not compile. */
export function vocabularyInvalid(file: string, line: number, column: number, reason: string): Message {
  return {
    severity: 'error',
    ruleId: 'vocabulary-invalid',
    file,
    line,
    column,
    reason,
    note: 'Correct the vocabulary file at this place; docs/patterns.md describes its language.',
  };
}
