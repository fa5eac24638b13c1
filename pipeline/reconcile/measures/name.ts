/** Compares names: of the subject, of organisations, and other proper names. */
import { isAcronym, nameParts, spellsOut } from '../../model/names.ts';
import { fold, isSubset, spell } from '../../model/words.ts';
import type { Relation } from '../relation.ts';
import { defineMeasure, type Measure, textOf } from './measure.ts';

interface Name {
  readonly text: string;
  readonly words: readonly string[];
  readonly acronym?: string;
  readonly bare: boolean;
}

/** Names of organisations: an acronym is a coarser form of the name that it abbreviates. */
export const organisationMeasure: Measure = defineMeasure<Name>({
  read: readName,
  blocks: nameBlocks,
  relate: (a, b) => {
    if (sameWords(a, b)) return 'same';
    if (a.bare !== b.bare) return relateAcronym(a, b);
    return shortened(a, b) ?? 'different';
  },
});

/** Other names of the subject: each expansion of an acronym is a name of its own, and so is the acronym. */
export const alternateNameMeasure: Measure = defineMeasure<Name>({
  read: readName,
  blocks: nameBlocks,
  relate: (a, b) => (sameWords(a, b) ? 'same' : 'different'),
});

/** The subject's usual name: a shorter form is coarser ("Acme" beside "Acme International"). */
export const subjectNameMeasure: Measure = defineMeasure<Name>({
  read: readName,
  blocks: nameBlocks,
  relate: (a, b) => {
    if (sameWords(a, b)) return 'same';
    if (isSubset(a.words, b.words)) return 'coarser';
    return isSubset(b.words, a.words) ? 'finer' : 'different';
  },
});

/** What a named thing is besides its name: "the Stop Rust campaign" and "the Stop Rust programme" are one thing. */
const generic = new Set(
  'campaign program project initiative scheme network action group branch section chapter office'.split(' ').map(spell),
);

/**
 * Compares names where one may be a part of the other ("Tea House" is "The Tea House"), in whatever form: what kind of
 * thing it is may be said or not.
 */
export function relateNames(a: string, b: string): Relation {
  if (a === b) return 'same';
  const [left, right] = [specificOf(a), specificOf(b)];
  if (sameWords(left, right)) return 'same';
  if (isSubset(left.words, right.words)) return 'coarser';
  if (isSubset(right.words, left.words)) return 'finer';
  return left.bare === right.bare ? 'different' : relateAcronym(left, right);
}

function readName(claim: Parameters<typeof textOf>[0]): Name {
  return readText(textOf(claim));
}

function readText(text: string): Name {
  const parts = nameParts(text);
  return { ...parts, text, words: [...new Set(parts.words)].sort() };
}

/** Readings of names that are compared as texts; cleared when they are many. */
const specific = new Map<string, Name>();
const mostKept = 2000;

function specificOf(text: string): Name {
  const known = specific.get(text);
  if (known !== undefined) return known;
  if (specific.size >= mostKept) specific.clear();
  const name = readSpecific(text);
  specific.set(text, name);
  return name;
}

function readSpecific(text: string): Name {
  const name = readText(text);
  const words = name.words.filter((word) => !generic.has(word));
  return words.length > 0 ? { ...name, words } : name;
}

function nameBlocks(name: Name): readonly string[] {
  const initials = name.text
    .split(/[^\p{L}]+/u)
    .map((word) => word.charAt(0))
    .filter((letter) => letter !== '');
  const first = initials[0]?.toUpperCase() ?? '';
  return [...name.words, `initial ${first}`, ...(name.acronym === undefined ? [] : [`acronym ${name.acronym}`])];
}

function sameWords(a: Name, b: Name): boolean {
  return a.words.length > 0 && a.words.join(' ') === b.words.join(' ');
}

/** Words of a name that may differ where its owner and its initials are the same: one of four. */
const sharedPart = 0.75;
const fewestWords = 4;

/** "ASU Safe Harbour Project" and "Alder Sailing Union's Safe Harbour Programme": one owner, the same initials, most words. */
function shortened(a: Name, b: Name): Relation | undefined {
  const [short, long] = [wordsInOrder(a.text), wordsInOrder(b.text)];
  if (short.length > long.length) return flipped(shortened(b, a));
  const at = a.text.split(/[^\p{L}\p{N}]+/u).findIndex((word) => isAcronym(word) && word === word.toUpperCase());
  const acronym = short[at];
  if (acronym === undefined) return undefined;
  const spelled = long.slice(at, at + acronym.length);
  if (spelled.map((word) => word.charAt(0)).join('') !== acronym) return undefined;
  const rest = [...long.slice(0, at), acronym, ...long.slice(at + acronym.length)];
  if (rest.length < fewestWords || initialsOf(rest) !== initialsOf(short)) return undefined;
  const shared = rest.filter((word, index) => word === short[index]).length;
  return shared >= rest.length * sharedPart ? 'coarser' : undefined;
}

function flipped(relation: Relation | undefined): Relation | undefined {
  return relation === 'coarser' ? 'finer' : relation;
}

function wordsInOrder(text: string): readonly string[] {
  const outer = text.replaceAll(/ ?\([^()]{1,80}\)/gu, '').replaceAll(/['’´]s\b/gu, '');
  return fold(outer)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the');
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

function relateAcronym(a: Name, b: Name): Relation {
  const [short, long] = a.bare ? [a, b] : [b, a];
  const acronym = short.acronym;
  if (acronym === undefined || !isAcronym(acronym)) return 'different';
  if (long.acronym !== acronym && !spellsOut(acronym, long.text)) return 'different';
  return a.bare ? 'coarser' : 'finer';
}
