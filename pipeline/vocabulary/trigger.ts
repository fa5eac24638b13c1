/**
 * Which words and marks a sentence must have for a pattern to have a chance, read off the pattern's regular expression, so
 * that most patterns need not run on most sentences. Understands what patterns use; whatever it does not understand has no triggers
 * and always runs, so that it can only ever cost time, never a match.
 */
import { kindCharacter } from '../model/entity-kind.ts';

/** Longest beginning of a word that is looked at. */
const triggerLength = 10;

interface Atom {
  readonly kind: 'text' | 'group' | 'other';
  readonly source: string;
  readonly optional: boolean;
}

/**
 * Sets of marks and of beginnings of words, in lower case and two letters or more: a text has no match unless it has, for
 * each set, one of its marks, or a word that begins with one of it. The set that fewest texts have comes first; none where nothing can be said.
 */
export function triggersOf(source: string): readonly (readonly string[])[] {
  const sets = requiredSets(source, true);
  sets.sort((a, b) => commonness(a) - commonness(b) || longest(b) - longest(a));
  const needed = sets.filter((set, at) => !sets.some((other, i) => i !== at && isMetBy(set, other, i < at)));
  return needed.map((set) => [...set].sort());
}

/** Whether a text that has a word of `other` has one of `set` anyway; of two that are equal the first one stays. */
function isMetBy(set: ReadonlySet<string>, other: ReadonlySet<string>, isBefore: boolean): boolean {
  return [...other].every((word) => set.has(word)) && (isBefore || other.size < set.size);
}

/** Small words begin so many words that to look for them spares nothing. */
const everywhere =
  /^(?:an?|and|are|as|at|be|by|for|from|had|has|have|in|into|is|of|on|or|that|the|to|was|were|when|which|with)$/;

/** Most sentences of a text have one of the first, many have one of the second, and few any other mark. */
const usualMarks: ReadonlySet<string> = new Set([kindCharacter.subject, kindCharacter.reference, kindCharacter.owner]);
const commonMarks: ReadonlySet<string> = new Set(
  (['time', 'number', 'place', 'person', 'organization', 'name'] as const).map((kind) => kindCharacter[kind]),
);

function weight(word: string): number {
  if (everywhere.test(word) || usualMarks.has(word)) return 100;
  if (commonMarks.has(word)) return 30;
  return word.length < 3 ? 10 : 1;
}

function commonness(words: ReadonlySet<string>): number {
  return [...words].reduce((sum, word) => sum + weight(word), 0);
}

function longest(words: ReadonlySet<string>): number {
  return Math.max(...[...words].map((word) => word.length));
}

function requiredSets(source: string, atWordStart: boolean): Set<string>[] {
  if (alternatives(source).length > 1) return groupSet(source, atWordStart);
  const sets: Set<string>[] = [];
  let wordStart = atWordStart;
  // "(?:co-?)?founded": the word begins with what is optional, or with what comes behind it.
  let before: Set<string> | undefined;
  for (const atom of atoms(source)) {
    if (atom.kind === 'text') {
      const glued = before !== undefined && /^[a-z]{2}/i.test(atom.source) ? wordsOf(atom.source, true)[0] : undefined;
      if (glued !== undefined && before !== undefined) sets.push(new Set([...before, ...glued]));
      sets.push(...wordsOf(atom.source, wordStart));
      wordStart = / $/.test(atom.source);
      before = undefined;
    } else if (atom.kind === 'group') {
      const inner = /^\((?:\?(?::|<[A-Za-z]+>))/.exec(atom.source)?.[0];
      const within = inner === undefined ? [] : groupSet(atom.source.slice(inner.length, -1), wordStart);
      if (!atom.optional) sets.push(...within);
      before = atom.optional && wordStart ? within[0] : undefined;
      // A look-behind for "no letter" leaves us at the start of a word; behind any other group only a blank does.
      if (lookaround.test(atom.source))
        wordStart ||= startsWord.test(atom.source) || (behind.test(atom.source) && endsWithBlank(atom.source));
      else wordStart = endsWithBlank(atom.source) && (wordStart || !atom.optional);
    } else {
      if (marks.test(atom.source) && !atom.optional) sets.push(new Set(atom.source.replace(/[[\]]/g, '')));
      wordStart = (atom.source === ' ' || atom.source === '^') && !atom.optional;
      before = undefined;
    }
  }
  return sets;
}

const lookaround = /^\(\?<?[=!]/;
/** Looks behind for no letter, or for something. */
const startsWord = /^\(\?<!\[?(?:\\p\{L\}|A-Za-z)/;
const behind = /^\(\?<=/;

/** A mark, or a class of nothing but marks. */
const marks = /^(?:[\uE000-\uE010]|\[[\uE000-\uE010]+\])$/;

/** Whether whatever a group matches ends with a blank, or where one stands. */
function endsWithBlank(group: string): boolean {
  const inner = group.replace(/^\((?:\?(?::|<?=|<[A-Za-z]+>))?/, '').replace(/\)$/, '');
  return alternatives(inner).every((one) => {
    for (const atom of [...atoms(one)].reverse()) {
      if (lookaround.test(atom.source) && !behind.test(atom.source)) continue;
      const blank = atom.kind === 'group' ? endsWithBlank(atom.source) : atom.source.endsWith(' ');
      if (!blank || !atom.optional) return blank;
    }
    return false;
  });
}

/** One set for a whole group: every alternative must give one. */
function groupSet(source: string, wordStart: boolean): Set<string>[] {
  const parts = alternatives(source);
  if (parts.length === 1) return requiredSets(parts[0] ?? '', wordStart);
  const union = new Set<string>();
  for (const part of parts) {
    const best = requiredSets(part, wordStart).sort((a, b) => commonness(a) - commonness(b))[0];
    if (best === undefined) return [];
    for (const word of best) union.add(word);
  }
  return [union];
}

/** A set for each word of a literal text that surely begins there. The last one may go on in what follows. */
function wordsOf(text: string, wordStart: boolean): Set<string>[] {
  const found: Set<string>[] = [];
  for (const match of text.matchAll(/[a-z]{2,}/gi)) {
    const begins = match.index === 0 ? wordStart : text[match.index - 1] === ' ';
    if (begins) found.push(new Set([match[0].slice(0, triggerLength).toLowerCase()]));
  }
  return found;
}

/** Splits at the bars that stand outside groups and classes. */
function alternatives(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < source.length; at++) {
    const c = source[at];
    if (c === '\\') at++;
    else if (c === '[') at = classEnd(source, at);
    else if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === '|' && depth === 0) {
      parts.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, source.slice(from)];
}

function* atoms(source: string): Generator<Atom> {
  let text = '';
  for (let at = 0; at < source.length; ) {
    const end = atomEnd(source, at);
    const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(end))?.[0] ?? '';
    const optional = /^[?*]|^\{0/.test(quantifier);
    const atom = source.slice(at, end);
    const plain = /^[A-Za-z ]$/.test(atom);
    if (plain && quantifier === '') text += atom;
    else {
      if (text !== '') yield { kind: 'text', source: text, optional: false };
      text = '';
      yield { kind: atom.startsWith('(') ? 'group' : 'other', source: atom, optional };
    }
    at = end + quantifier.length;
  }
  if (text !== '') yield { kind: 'text', source: text, optional: false };
}

function atomEnd(source: string, at: number): number {
  const c = source[at];
  if (c === '\\')
    return /^\\p\{[^}]*\}/u.test(source.slice(at))
      ? source.indexOf('}', at) + 1
      : at + (source[at + 1] === 'u' ? 6 : 2);
  if (c === '[') return classEnd(source, at) + 1;
  if (c !== '(') return at + 1;
  let depth = 0;
  for (let i = at; i < source.length; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '[') i = classEnd(source, i);
    else if (source[i] === '(') depth++;
    else if (source[i] === ')' && --depth === 0) return i + 1;
  }
  return source.length;
}

function classEnd(source: string, at: number): number {
  for (let i = at + 1; i < source.length; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === ']') return i;
  }
  return source.length;
}
