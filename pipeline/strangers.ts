/**
 * A text read by itself may be taken to be about somebody whom it merely mentions often. Once all texts of a folder have
 * said whom they are about, those that disagree are read again, with the name that the others use.
 */
import type { Extraction } from './model/claim.ts';

/** The ids of the sources none of whose names for their subject is a form of `subject`. */
export function strangersTo(subject: string, extractions: readonly Extraction[]): ReadonlySet<string> {
  const strangers = extractions.filter(({ profile }) => !profile.names.some((name) => areForms(name, subject)));
  return new Set(strangers.map(({ profile }) => profile.source));
}

/** "Acme" and "Acme International": all words of one are words of the other. */
function areForms(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size);
  return short !== undefined && long !== undefined && short.size > 0 && [...short].every((word) => long.has(word));
}

function wordsOf(name: string): Set<string> {
  return new Set(name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
}
