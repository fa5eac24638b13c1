/**
 * What speaks for a name being a person's: honorifics, roles, initials, common first names. Takes tokens and a name's range,
 * answers single questions; `name-kind.ts` weighs them.
 */
import { facilityHeads, personLike, wordLike } from './data/geography.ts';
import {
  commonAcronyms,
  fields,
  functionWords,
  givenNames,
  honorifics,
  personSuffixes,
  personVerbs,
  roles,
} from './data/names.ts';
import { lookUp } from './gazetteer.ts';
import { headClass } from './name-head.ts';
import type { Stretch } from './name-run.ts';
import type { Token } from './name-token.ts';

const roleSet = new Set(roles);
const firstRoleWords = new Set(roles.map((role) => role.split(' ')[0] ?? role));
const lastRoleWords = new Set(roles.map((role) => role.split(' ').at(-1) ?? role));

const lowerWords = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(Math.max(0, from), to).map((token) => token.lower);

/** Marks past which words still stand beside a name. */
const loose: ReadonlySet<string> = new Set(',(:–—-');

/** Words up to three before or after a name, without the marks between. */
function beside(tokens: readonly Token[], at: number, step: 1 | -1): readonly string[] {
  const found: string[] = [];
  for (let i = at; found.length < 3 && i >= 0 && i < tokens.length && Math.abs(i - at) < 5; i += step) {
    const token = tokens[i];
    if (token?.kind === 'word') found.push(token.lower);
    else if (token !== undefined && !loose.has(token.text)) break;
  }
  return found;
}

/** Whether a role or an honorific stands before a name: "director Jane Doe", "founded by Jane Doe". */
export function roleBefore(tokens: readonly Token[], from: number): boolean {
  const words = beside(tokens, from - 1, -1);
  const [last = '', second = ''] = words;
  return (
    lastRoleWords.has(last) ||
    honorifics.has(last) ||
    (last === 'by' && /^(?:founded|directed|led|headed|chaired|edited|written)$/.test(second))
  );
}

/** Whether a role or a person's verb stands behind a name: "Jane Doe, director of …", "Jane Doe said". */
export function roleAfter(tokens: readonly Token[], to: number): boolean {
  const mark = tokens[to]?.text ?? '';
  const [first = '', second = '', third = ''] = beside(tokens, to, 1);
  if (personVerbs.has(first)) return true;
  if (!/^[,(]$/.test(mark)) return false;
  return [first, second, third].some((word, index) => roleSet.has(word) && index < 3 && first !== 'and');
}

/** Whether a name has a person's shape: two to six capitalised words, no acronym, no topic and no head word. */
export function looksPersonal(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const words = tokens.slice(from, to);
  if (words.length < 2 || words.length > 6 || words[0]?.lower === 'the') return false;
  return words.every(
    (token) =>
      token.kind === 'word' &&
      !(token.acronym && !personSuffixes.has(token.lower) && !token.text.endsWith('.')) &&
      !fields.has(token.lower) &&
      headClass(token.lower) === undefined &&
      (token.capital ||
        /^(?:de|del|della|der|den|van|von|da|di|do|dos|la|le|el|bin|ibn|al|ter|zu|y|e)$/.test(token.lower)),
  );
}

/** "D.", "J.K." */
export function isInitial(token: Token): boolean {
  return /^(?:\p{Lu}\.)+$/u.test(token.text) || /^\p{Lu}$/u.test(token.text);
}

/**
 * What speaks for two to four capitalised words being a person's name: a common first name, the shape alone, or nothing.
 * Words that the text also writes small, and words for peoples and places, speak against it.
 */
export function plainPerson(
  tokens: readonly Token[],
  { from, to }: Stretch,
  ordinary: Pick<ReadonlySet<string>, 'has'>,
): 'given-name' | 'shape' | undefined {
  const full = tokens.slice(from, to).filter((token) => token.capital);
  if (full.length < 2 || full.length > 4) return undefined;
  if (givenNames.has(full[0]?.lower ?? '') && tokens[from - 1]?.lower !== 'the') return 'given-name';
  const plain = full.every((token) => !namesPeople(token) && !ordinary.has(token.lower) && !isCommonWord(token.lower));
  return plain && tokens[from - 1]?.lower !== 'the' ? 'shape' : undefined;
}

function namesPeople(token: Token): boolean {
  return lookUp(token.placeKey).some(
    ({ kind, rank }) =>
      kind === 'demonym' || kind === 'region' || kind === 'country' || (rank > 4 && !personLike.has(token.lower)),
  );
}

const isCommonWord = (lower: string): boolean =>
  functionWords.has(lower) ||
  (wordLike.has(lower) && !personLike.has(lower)) ||
  facilityHeads.has(lower) ||
  commonAcronyms.has(lower) ||
  /(?:tion|tions|ment|ments|ness|ship|ing|ism|ics|able|ful)$/.test(lower);

/** How many tokens at a name's beginning are a role or an honorific ("Prime Minister", "Dr."), for a name that has more. */
export function titleLength(tokens: readonly Token[], { from, to }: Stretch, stripped: ReadonlySet<string>): number {
  let at = from;
  for (let before = -1; before < at && at < to; ) {
    before = at;
    if (stripped.has(tokens[at]?.lower ?? '')) at++;
    else at += roleLength(tokens, at, to);
  }
  return at - from;
}

/** Tokens of the longest role that begins at `at`; 0 where none does. */
function roleLength(tokens: readonly Token[], at: number, to: number): number {
  if (!firstRoleWords.has(tokens[at]?.lower ?? '')) return 0;
  for (let size = Math.min(4, to - at); size > 0; size--)
    if (roleSet.has(lowerWords(tokens, at, at + size).join(' '))) return size;
  return 0;
}
