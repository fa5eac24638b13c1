/**
 * How the subject is usually called, decided from what the sources call it. The commonest name wins, except that a
 * fuller form of it ("Acme International" beside bare "Acme") is preferred where several independent sources use it.
 */
import type { Claim } from '../model/claim.ts';
import { isAcronym, nameKey, nameParts } from '../model/names.ts';
import { compareCodeUnits } from '../model/order.ts';
import { isSubset } from '../model/words.ts';
import { textOf } from './measures/measure.ts';
import type { Witness } from './witnesses.ts';

interface Candidate {
  readonly words: readonly string[];
  /** Independent witnesses that use the name at all, and those that use it first of all. */
  readonly users: Set<number>;
  readonly firsts: Set<number>;
  readonly spellings: Map<string, Set<number>>;
}

/** A fuller form may be longer than the commonest name by so many words; a longer one is an expansion. */
const mostExtraWords = 2;

/** The subject's usual name, or an empty text where no source names anybody. */
export function usualName(witnesses: readonly Witness[]): string {
  const candidates = candidatesOf(witnesses);
  const rank = (a: Candidate, b: Candidate): number =>
    b.firsts.size - a.firsts.size ||
    b.users.size - a.users.size ||
    compareCodeUnits(a.words.join(' '), b.words.join(' '));
  const [commonest] = [...candidates].sort(rank);
  if (commonest === undefined) return '';
  const several = Math.min(2, new Set(witnesses.map((witness) => witness.cluster)).size);
  const fuller = candidates
    .filter((one) => isFuller(one, commonest) && one.users.size >= several)
    .sort((a, b) => b.users.size - a.users.size || rank(a, b))[0];
  return spelling(fuller ?? commonest);
}

/**
 * The claims, those of a name that is neither the usual one nor a form of it filed under `alternateName`, and the usual
 * one under `name` where a text tells it as another name.
 */
export function fileNames(claims: readonly Claim[], subject: string): readonly Claim[] {
  const usual = [...new Set(nameParts(subject).words)];
  const isForm = (claim: Claim): boolean => {
    const words = [...new Set(nameParts(textOf(claim)).words)];
    return isSubset(words, usual) || isSubset(usual, words);
  };
  const isUsual = (claim: Claim): boolean => nameKey(textOf(claim)) === nameKey(subject);
  return claims.map((claim) => {
    if (claim.property === 'name' && !isForm(claim)) return { ...claim, property: 'alternateName' };
    return claim.property === 'alternateName' && isUsual(claim) ? { ...claim, property: 'name' } : claim;
  });
}

/** Acronyms that are the subject's name or part of it, or that a name of it carries in brackets. */
export function subjectAcronyms(subject: string, names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const word of subject.split(/[^\p{L}\p{N}&.-]+/u)) if (isAcronym(word)) found.add(word);
  for (const name of names) {
    const { acronym } = nameParts(name);
    if (acronym !== undefined) found.add(acronym);
  }
  return [...found].sort(compareCodeUnits);
}

function candidatesOf(witnesses: readonly Witness[]): readonly Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const witness of witnesses) {
    [...witness.profile.names, ...witness.names].forEach((name, index) => {
      const words = [...new Set(nameParts(name).words)].sort();
      if (words.length === 0) return;
      const key = words.join(' ');
      const known = candidates.get(key) ?? { words, users: new Set(), firsts: new Set(), spellings: new Map() };
      candidates.set(key, known);
      known.users.add(witness.cluster);
      if (index === 0) known.firsts.add(witness.cluster);
      const spelled = known.spellings.get(name) ?? new Set<number>();
      known.spellings.set(name, spelled.add(witness.cluster));
    });
  }
  return [...candidates.values()];
}

function isFuller(one: Candidate, base: Candidate): boolean {
  const extra = one.words.length - base.words.length;
  return extra > 0 && extra <= mostExtraWords && isSubset(base.words, one.words);
}

function spelling(candidate: Candidate): string {
  return [...candidate.spellings].sort((a, b) => b[1].size - a[1].size || compareCodeUnits(a[0], b[0]))[0]?.[0] ?? '';
}
