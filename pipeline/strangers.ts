/**
 * A text read by itself may be taken to be about somebody whom it merely mentions often. Once all texts of a folder have
 * said whom they are about, those that disagree are read again, with the name that the others use.
 */
import type { Extraction } from './model/claim.ts';

/**
 * The ids of the sources none of whose names for their subject is a form of `subject`, nor another name that one of the
 * others gives it: a text under the former name is about the same body. A longer name that stands in a headline only
 * ("Acme at a glance") is no form of it.
 */
export function strangersTo(subject: string, extractions: readonly Named[]): ReadonlySet<string> {
  const [apart = [], among = []] = [false, true].map((is) =>
    extractions.filter((one) => isCalled(one, [subject]) === is),
  );
  const others = among.flatMap(({ claims }) =>
    claims.flatMap(({ property, value }) =>
      property === 'alternateName' && value.type === 'text' ? [value.text] : [],
    ),
  );
  const names = [...new Set(others)];
  return new Set(apart.filter((one) => !isCalled(one, names)).map(({ profile }) => profile.source));
}

/** What is asked of an extraction here: of its claims only those of other names. */
export type Named = Pick<Extraction, 'profile' | 'claims'>;

function isCalled({ profile }: Named, names: readonly string[]): boolean {
  const { names: own, mentions } = profile;
  const [usual] = own;
  if (usual === undefined) return false;
  if (
    mentions !== undefined &&
    !mentions.some(({ name }) => name === usual) &&
    names.some((name) => isLonger(usual, name))
  )
    return false;
  return own.some((name) => names.some((other) => areForms(name, other)));
}

function isLonger(name: string, other: string): boolean {
  return areForms(name, other) && wordsOf(name).size > wordsOf(other).size;
}

/** "Acme" and "Acme International": all words of one are words of the other. */
function areForms(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size);
  return short !== undefined && long !== undefined && short.size > 0 && [...short].every((word) => long.has(word));
}

function wordsOf(name: string): Set<string> {
  return new Set(name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
}
