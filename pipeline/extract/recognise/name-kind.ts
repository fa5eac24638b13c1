/**
 * What a proper name is the name of, by evidence in and beside it: head words, places known by name, honorifics, initials
 * and role words. Takes the tokens and the name's range, gives a kind and the head word; "unknown" where nothing tells.
 */
import { isDigitCode } from '../../model/letter.ts';
import { compass, facilityHeads, personLike, placeHeads, placeTails, townTails } from './data/geography.ts';
import {
  commonAcronyms,
  followingHeads,
  leadingHeads,
  organizationHeads,
  organizationPhrases,
  personSuffixes,
  smallWords,
  strongHeads,
} from './data/names.ts';
import { type HeadClass, headClass } from './name-head.ts';
import { isInitial, looksPersonal, plainPerson, roleAfter, roleBefore } from './name-person.ts';
import type { Stretch } from './name-run.ts';
import type { Token } from './name-token.ts';
import { hasPreposition } from './place-confidence.ts';
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

const lowerWords = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(Math.max(0, from), to).map((token) => token.lower);

const endsPart = (token: Token | undefined): boolean =>
  token !== undefined && smallWords.has(token.lower) && !token.capital && token.lower !== 'and';

/** Index after the part of a name before its first small word: "Ministry" of "Ministry of Health". */
function firstPartEnd(tokens: readonly Token[], { from, to }: Stretch): number {
  let at = from + 1;
  while (at < to && !endsPart(tokens[at])) at++;
  return at;
}

/** "Council of Europe Convention" is a convention: the head that ends what "of" brings. */
function headBehindOf(tokens: readonly Token[], { from, to }: Stretch, end: number): string | undefined {
  if (tokens[end]?.lower !== 'of') return undefined;
  const behind = firstPartEnd(tokens, { from: end + 1, to });
  const word = tokens[behind - 1]?.lower ?? '';
  return behind > end + 2 && end - from < 3 && strongHeads.has(word) && headClass(word) !== undefined
    ? word
    : undefined;
}

/** Heads of several words, by the first of them. */
const phrasesByFirst = Map.groupBy(
  organizationPhrases.map((phrase) => phrase.split(' ')),
  ([first = '']) => first,
);

function holdsPhrase(words: readonly string[]): boolean {
  return words.some((word, at) =>
    phrasesByFirst.get(word)?.some((phrase) => phrase.every((part, index) => words[at + index] === part)),
  );
}

function isDigits(word: string): boolean {
  return isDigitCode(word.charCodeAt(0)) && /^\d+$/.test(word);
}

function byHead(tokens: readonly Token[], name: Stretch): Judgement | undefined {
  const end = firstPartEnd(tokens, name);
  const first = lowerWords(tokens, name.from, end).filter((word) => !isDigits(word));
  const single = name.to - name.from === 1;
  if (holdsPhrase(first) && headClass(first.at(-1) ?? '') === undefined)
    return headed(first.at(-1) ?? '', 'organization');
  // "African National Congress" is a body, "the Tenth National Congress" an event.
  if (
    first.at(-1) === 'congress' &&
    / (?:african|indian|syrian|iraqi|nepali|pan\S*|people's) (?:\S+ )?congress $| (?:unions?|labou?r) congress $/.test(
      ` ${first.join(' ')} `,
    )
  )
    return headed('congress', 'organization');
  for (const word of [headBehindOf(tokens, name, end), first.at(-1), lowerWords(tokens, name.from, name.to).at(-1)]) {
    const kind = word === undefined || (single && !strongHeads.has(word)) ? undefined : headClass(word);
    if (word !== undefined && kind !== undefined) return headed(word, kind);
  }
  const inner =
    first.length > 1
      ? first.find((word) => strongHeads.has(word) && organizationHeads.has(word) && word.length > 3)
      : undefined;
  const leading = first.length > 1 && leadingHeads.has(first[0] ?? '') ? first[0] : inner;
  return leading === undefined ? undefined : headed(leading, 'organization');
}

function byPlace(tokens: readonly Token[], { from, to }: Stretch): Judgement | undefined {
  const lower = lowerWords(tokens, from, to);
  const [first = ''] = lower;
  const last = lower.at(-1) ?? '';
  const start = lower.length > 1 && compass.has(first) && placeEntries(tokens, from, to).length === 0 ? from + 1 : from;
  const entry = isSurePlace(tokens, from, to)
    ? placeEntries(tokens, start, to).find(({ kind }) => kind !== 'demonym')
    : undefined;
  if (entry !== undefined) {
    const sure = entry.kind !== 'city' || to - from > 1 || entry.rank > 5 || hasPreposition(tokens, from);
    if (sure) return { kind: 'place' };
    if (!personLike.has(first)) return { kind: 'place', guess: true };
  }
  if (lower.length > 1 && (facilityHeads.has(last) || placeTails.has(last) || townTails.has(last)))
    return { kind: 'place', head: last };
  return lower[1] === 'of' && placeHeads.has(first) ? { kind: 'place', head: first } : undefined;
}

const isBody = (token: Token | undefined): boolean =>
  token?.acronym === true && token.text.length > 2 && !commonAcronyms.has(token.lower) && !token.text.endsWith('s');

function byPerson(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const inner = tokens.slice(from, to - 1).some(isInitial) || personSuffixes.has(tokens[to - 1]?.lower ?? '');
  return inner || roleBefore(tokens, from) || roleAfter(tokens, to);
}

/** A head word behind the name without a capital: "the Clean Rivers campaign". */
function byFollowing(tokens: readonly Token[], { from, to }: Stretch): Judgement | undefined {
  const below = tokens[to];
  const follows =
    below?.kind === 'word' && below.joined && to - from > 1 && followingHeads.has(below.lower)
      ? headClass(below.lower)
      : undefined;
  return follows === undefined || below === undefined ? undefined : headed(below.lower, follows);
}

/**
 * The kind of one name. `titled` says that an honorific or a role was taken off its beginning, `ordinary` are words that the
 * text also writes small. Evidence within the name goes before evidence beside it, the shape alone comes last.
 */
export function judge(
  tokens: readonly Token[],
  name: Stretch,
  titled: boolean,
  ordinary: Pick<ReadonlySet<string>, 'has'>,
): Judgement {
  const { from, to } = name;
  const personal = looksPersonal(tokens, name);
  if (titled && (personal || to - from === 1)) return { kind: 'person' };
  const place = byPlace(tokens, name);
  const whole = place !== undefined && place.head === undefined;
  if (whole && !(personal && roleAfter(tokens, to))) return place;
  const head = byHead(tokens, name);
  if (head !== undefined) return head;
  if (personal && byPerson(tokens, name)) return { kind: 'person' };
  if (place !== undefined) return place;
  const shape = personal && !name.quoted ? plainPerson(tokens, name, ordinary) : undefined;
  const following = shape === 'given-name' ? undefined : byFollowing(tokens, name);
  if (following !== undefined) return following;
  if (name.quoted) return { kind: 'work' };
  if (shape !== undefined) return shape === 'shape' ? { kind: 'person', guess: true } : { kind: 'person' };
  return { kind: to - from === 1 && isBody(tokens[from]) ? 'organization' : 'unknown' };
}
