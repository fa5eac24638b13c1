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
  /** Those that mention the name, or one that begins with it, and those that are about who is called so. */
  readonly heard: Set<number>;
  readonly heads: Set<number>;
  /** It looks like the name of a person or a place to some. */
  other: boolean;
  /** It stands in a sentence somewhere, and not in headings alone. */
  said: boolean;
  readonly spellings: Map<string, Set<number>>;
}

/** A fuller form may be longer than the commonest name by so many words; a longer one is an expansion. */
const mostExtraWords = 2;

/** The subject's usual name, or an empty text where no source names anybody. */
export function usualName(witnesses: readonly Witness[]): string {
  const candidates = candidatesOf(witnesses);
  const commonest = commonestOf(candidates, new Set(witnesses.map(({ cluster }) => cluster)).size);
  if (commonest === undefined) return '';
  const several = Math.min(2, new Set(witnesses.map((witness) => witness.cluster)).size);
  const fuller = candidates
    .filter((one) => isFuller(one, commonest) && (one.users.size >= several || stands(one, commonest)))
    .sort((a, b) => b.users.size - a.users.size || byUse(a, b))[0];
  return spelling(fuller ?? commonest);
}

/** A name that a text is about and says in a sentence, where the shorter one is a person's: "Ann Lee Foundation". */
function stands(fuller: Candidate, { other }: Candidate): boolean {
  return other && fuller.firsts.size > 0 && fuller.said;
}

/**
 * The name that most sources know, whether it is what they are about or whom they mention: of texts about one body each
 * mentions it, while each may be headed by something else. Where no name is known to most, the one that most are about.
 */
function commonestOf(candidates: readonly Candidate[], sources: number): Candidate | undefined {
  const known = candidates.filter(({ heard }) => heard.size >= 2 && heard.size * 2 > sources);
  const weight = ({ heard, heads, other }: Candidate): number => 2 * heard.size + (other ? -1 : heads.size);
  const byWeight = (a: Candidate, b: Candidate): number =>
    weight(b) - weight(a) || Number(a.other) - Number(b.other) || byUse(a, b);
  return [...known].sort(byWeight)[0] ?? candidates.filter(({ users }) => users.size > 0).sort(byUse)[0];
}

function byUse(a: Candidate, b: Candidate): number {
  return (
    b.firsts.size - a.firsts.size ||
    b.users.size - a.users.size ||
    compareCodeUnits(a.words.join(' '), b.words.join(' '))
  );
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
  const candidate = (name: string, cluster: number): Candidate | undefined => {
    const words = [...new Set(nameParts(name).words)].sort();
    if (words.length === 0) return undefined;
    const key = words.join(' ');
    const found = candidates.get(key) ?? unheard(words);
    candidates.set(key, found);
    const spelled = found.spellings.get(name) ?? new Set<number>();
    found.spellings.set(name, spelled.add(cluster));
    return found;
  };
  for (const { cluster, profile, names } of witnesses) {
    for (const { name, other } of profile.mentions ?? []) {
      const found = candidate(name, cluster);
      if (found === undefined) continue;
      found.said = true;
      found.other ||= other === true;
    }
    [...profile.names, ...names].forEach((name, index) => {
      const found = candidate(name, cluster);
      found?.users.add(cluster);
      if (index === 0) found?.firsts.add(cluster);
    });
  }
  hear(witnesses, candidates);
  return [...candidates.values()];
}

function unheard(words: readonly string[]): Candidate {
  return {
    words,
    users: new Set(),
    firsts: new Set(),
    heard: new Set(),
    heads: new Set(),
    other: false,
    said: false,
    spellings: new Map(),
  };
}

/** "Acme Sweden" is a mention of "Acme" too, and "Ann Lee" shows that "Ann" and "Lee" are a person. */
function hear(witnesses: readonly Witness[], candidates: ReadonlyMap<string, Candidate>): void {
  const find = (words: readonly string[]) => candidates.get([...new Set(words)].sort().join(' '));
  const begun = (name: string): Candidate[] => {
    const { words } = nameParts(name);
    return words.flatMap((_, index) => find(words.slice(0, index + 1)) ?? []);
  };
  for (const { cluster, profile, names } of witnesses) {
    const { mentions = [] } = profile;
    for (const { name, other } of mentions) {
      const { words } = nameParts(name);
      if (!other) continue;
      find(words)?.heard.add(cluster);
      for (const one of [find(words.slice(0, 1)), find(words.slice(-1))]) if (one !== undefined) one.other = true;
    }
    const bodies = mentions.filter(({ other }) => !other).map(({ name }) => name);
    for (const name of [...bodies, ...profile.names, ...names]) for (const one of begun(name)) one.heard.add(cluster);
    for (const one of begun(profile.names[0] ?? names[0] ?? '')) one.heads.add(cluster);
  }
}

function isFuller(one: Candidate, base: Candidate): boolean {
  const extra = one.words.length - base.words.length;
  return extra > 0 && extra <= mostExtraWords && isSubset(base.words, one.words);
}

function spelling(candidate: Candidate): string {
  return [...candidate.spellings].sort((a, b) => b[1].size - a[1].size || compareCodeUnits(a[0], b[0]))[0]?.[0] ?? '';
}
