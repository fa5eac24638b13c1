/**
 * What a proper name is the name of, by evidence in and beside it: head words, places known by name, honorifics, initials
 * and role words. Takes the tokens and the name's range, gives a kind and the head word; "unknown" where nothing tells.
 */
import { facilityHeads, placeHeads } from './data/geography.ts';
import {
  commonAcronyms,
  fields,
  givenNames,
  honorifics,
  organizationHeads,
  organizationPhrases,
  personSuffixes,
  personVerbs,
  roles,
  smallWords,
  strongHeads,
} from './data/names.ts';
import { lookUp } from './gazetteer.ts';
import { placeKey } from './gazetteer-key.ts';
import { type HeadClass, headClass } from './name-head.ts';
import type { Stretch } from './name-stretch.ts';
import type { Token } from './name-token.ts';
import { isSurePlace, placeEntries } from './place-entry.ts';

/** What a name may be the name of. */
export type NameKind = 'person' | 'organization' | 'place' | 'work' | 'unknown';

/** A kind with the word that told it, in lower case, where it is in the name. */
export interface Judgement {
  readonly kind: NameKind;
  readonly head?: string;
  readonly headClass?: HeadClass;
  readonly guess?: true;
}

const kinds: Readonly<Record<HeadClass, NameKind>> = {
  organization: 'organization',
  award: 'unknown',
  event: 'unknown',
  law: 'work',
  work: 'work',
};

const headed = (head: string, headClass: HeadClass): Judgement => ({ kind: kinds[headClass], head, headClass });

const roleSet = new Set(roles);
const lastRoleWords = new Set(roles.map((role) => role.split(' ').at(-1) ?? role));

const lowerWords = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(Math.max(0, from), to).map((token) => token.lower);

/** Index after the part of a name before its first small word: "Ministry" of "Ministry of Health". */
function firstPartEnd(tokens: readonly Token[], { from, to }: Stretch): number {
  let at = from + 1;
  while (at < to && !(smallWords.has(tokens[at]?.lower ?? '') && !tokens[at]?.capital)) at++;
  return at;
}

function byHead(tokens: readonly Token[], name: Stretch): Judgement | undefined {
  const end = firstPartEnd(tokens, name);
  const first = lowerWords(tokens, name.from, end);
  const text = ` ${first.join(' ')} `;
  if (organizationPhrases.some((phrase) => text.includes(` ${phrase} `)))
    return headed(first.at(-1) ?? '', 'organization');
  for (const word of [first.at(-1), lowerWords(tokens, name.from, name.to).at(-1)]) {
    const kind = word === undefined || (first.length === 1 && name.to - name.from === 1) ? undefined : headClass(word);
    if (word !== undefined && kind !== undefined) return headed(word, kind);
  }
  const inner =
    first.length > 1
      ? first.find((word) => strongHeads.has(word) && organizationHeads.has(word) && word.length > 3)
      : undefined;
  return inner === undefined ? undefined : headed(inner, 'organization');
}

function byPlace(tokens: readonly Token[], { from, to }: Stretch): Judgement | undefined {
  const lower = lowerWords(tokens, from, to);
  const entries = placeEntries(tokens, from, to);
  if (isSurePlace(tokens, from, to) && entries.some((entry) => entry.kind !== 'demonym')) return { kind: 'place' };
  const last = lower.at(-1) ?? '';
  if (lower.length > 1 && facilityHeads.has(last)) return { kind: 'place', head: last };
  return lower[1] === 'of' && placeHeads.has(lower[0] ?? '') ? { kind: 'place', head: lower[0] ?? '' } : undefined;
}

/** Words up to three before or after a name, without the marks between. */
function beside(tokens: readonly Token[], at: number, step: 1 | -1): readonly string[] {
  const found: string[] = [];
  for (let i = at; found.length < 3 && i >= 0 && i < tokens.length && Math.abs(i - at) < 5; i += step) {
    const token = tokens[i];
    if (token?.kind === 'word') found.push(token.lower);
    else if (token !== undefined && !/^[,(:–—-]$/.test(token.text)) break;
  }
  return found;
}

function roleBefore(tokens: readonly Token[], from: number): boolean {
  const words = beside(tokens, from - 1, -1);
  const [last = '', second = ''] = words;
  return (
    lastRoleWords.has(last) ||
    honorifics.has(last) ||
    (last === 'by' && /^(?:founded|directed|led|headed|chaired|edited|written)$/.test(second))
  );
}

function roleAfter(tokens: readonly Token[], to: number): boolean {
  const mark = tokens[to]?.text ?? '';
  const [first = '', second = '', third = ''] = beside(tokens, to, 1);
  if (personVerbs.has(first)) return true;
  if (!/^[,(]$/.test(mark)) return false;
  return [first, second, third].some((word, index) => roleSet.has(word) && index < 3 && first !== 'and');
}

function looksPersonal(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const words = tokens.slice(from, to);
  if (words.length < 2 || words.length > 6) return false;
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

function isInitial(token: Token): boolean {
  return /^(?:\p{Lu}\.)+$/u.test(token.text) || /^\p{Lu}$/u.test(token.text);
}

/** A first and a family name: neither is a place's or a people's, and none is an ordinary word of names of bodies. */
function plainPerson(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const full = tokens.slice(from, to).filter((token) => token.capital);
  if (full.length < 2 || full.length > 4 || tokens[from - 1]?.lower === 'the' || /^the$/.test(full[0]?.lower ?? ''))
    return false;
  return full.every(
    (token) =>
      !lookUp(placeKey(token.text)).some(
        (entry) => entry.kind === 'demonym' || entry.kind === 'region' || entry.kind === 'country',
      ) ||
      (token === full[0] && token.text === 'Chad'),
  );
}

/** The kind of one name. `titled` says that an honorific or a role was taken off its beginning. */
export function judge(tokens: readonly Token[], name: Stretch, titled: boolean): Judgement {
  const { from, to } = name;
  const last = tokens[to - 1];
  const personal = looksPersonal(tokens, name);
  if (titled && (personal || to - from === 1)) return { kind: 'person' };
  const head = byHead(tokens, name);
  const place = byPlace(tokens, name);
  const whole = place !== undefined && place.head === undefined;
  if (whole && !(personal && roleAfter(tokens, to))) return place;
  if (head !== undefined) return head;
  if (personal) {
    const inner = tokens.slice(from, to - 1).some(isInitial) || personSuffixes.has(last?.lower ?? '');
    if (inner || roleBefore(tokens, from) || roleAfter(tokens, to)) return { kind: 'person' };
  }
  if (place !== undefined) return place;
  const below = tokens[to];
  const follows = below?.kind === 'word' && below.joined && to - from > 1 ? headClass(below.lower) : undefined;
  if (name.quoted) return follows === undefined ? { kind: 'work' } : headed(below?.lower ?? '', follows);
  if (follows !== undefined && below !== undefined) return headed(below.lower, follows);
  if (personal && plainPerson(tokens, name))
    return { kind: 'person', ...(givenNames.has(tokens[from]?.lower ?? '') ? {} : { guess: true as const }) };
  if (
    to - from === 1 &&
    last?.acronym &&
    !commonAcronyms.has(last.lower) &&
    last.text.length > 2 &&
    !/s$/.test(last.text)
  )
    return { kind: 'organization' };
  return { kind: 'unknown' };
}

/** How many tokens at a name's beginning are a role or an honorific ("Prime Minister", "Dr."), for a name that has more. */
export function titleLength(tokens: readonly Token[], { from, to }: Stretch, stripped: ReadonlySet<string>): number {
  let at = from;
  while (at < to && stripped.has(tokens[at]?.lower ?? '')) at++;
  for (let size = Math.min(4, to - at); size > 0; size--) {
    if (
      roleSet.has(
        lowerWords(tokens, at, at + size)
          .join(' ')
          .replace(/ - /g, '-'),
      )
    )
      return at + size - from;
  }
  return at - from;
}
