/**
 * Where a proper name begins and ends: takes tokens, gives ranges of them. A name grows over capitalised words, and over
 * small words where what stands on both sides says that they belong to it ("Convention on the Rights of the Child", but not
 * "the Congress in Stockholm"). What the name is of, is decided in `name-kind.ts`. Each step looks a bounded way ahead.
 */
import { isDigitCode } from '../../model/letter.ts';
import {
  calendarWords,
  carryingWords,
  corporateSuffixes,
  fields,
  functionWords,
  givenNames,
  nameParticles,
  numberedHeads,
  possessiveHeads,
  purposeVerbs,
  roles,
  strippedHonorifics,
} from './data/names.ts';
import { demonymOf, lookUp } from './gazetteer.ts';
import { headClass } from './name-head.ts';
import { continuesAfterAnd, continuesAfterComma } from './name-list.ts';
import { type Growing, isNameWord, runEnd, type Stretch } from './name-run.ts';
import type { Token } from './name-token.ts';
import { isSurePlace, keyOf } from './place-entry.ts';

const roleWords = new Set(roles.filter((role) => !role.includes(' ')));
const plainWord = (token: Token | undefined): token is Token & { readonly kind: 'word' } => token?.kind === 'word';

function take(name: Growing, to: number): void {
  for (let at = name.to; at < to; at++) if (headClass(name.tokens[at]?.lower ?? '') !== undefined) name.headed = true;
  name.to = to;
}

function carriesOf(name: Growing, next: number): boolean {
  const { tokens, from, to } = name;
  const last = tokens[to - 1];
  const first = tokens[from];
  if (last === undefined || first === undefined || roleWords.has(last.lower)) return false;
  const headed = headClass(last.lower) !== undefined;
  if (!name.headed && isPersonStart(first, to - from)) return false;
  if (to - from === 1 && first.initial && !headed && !isSurePlace(tokens, from, to))
    return first.acronym ? false : tokens[next - 1]?.lower === 'of' && fields.has(tokens[next]?.lower ?? '');
  if (name.headed) return !(name.object > from && tokens[next]?.acronym);
  const end = runEnd(tokens, next);
  if (last.acronym) return false;
  return (
    to - from < 2 ||
    !(tokens[next]?.acronym || isSurePlace(tokens, next, end) || headClass(tokens[end - 1]?.lower ?? ''))
  );
}

/** "Colonel Picot of the Red Cross", "Jane Doe of Acme": a person's name does not go on. */
function isPersonStart(first: Token, words: number): boolean {
  return (
    words > 1 && (strippedHonorifics.has(first.lower) || roleWords.has(first.lower) || givenNames.has(first.lower))
  );
}

function carriesOn(name: Growing, small: string, next: number): boolean {
  const { tokens, from, object } = name;
  const word = tokens[next];
  if (word === undefined) return false;
  const end = runEnd(tokens, next);
  // "Freedom from Hunger Campaign": the head comes last.
  if (!name.headed)
    return /^(?:from|against)$/.test(small) && end - next > 1 && headClass(tokens[end - 1]?.lower ?? '') !== undefined;
  if (small === 'to') return purposeVerbs.has(word.lower);
  if (word.acronym || isSurePlace(tokens, next, end) || (givenNames.has(word.lower) && end - next > 1)) return false;
  if (small === 'in' || small === 'through') {
    for (let at = next; at < end; at++)
      if (fields.has(tokens[at]?.lower ?? '')) return demonymOf(word.text) === undefined || end - next > 1;
    return false;
  }
  if (small === 'from' || small === 'with' || small === 'under') return object > from;
  return true;
}

/** Index of the name word after small words at `at`, where they connect; -1 where the name ends before them. */
function afterConnector(name: Growing, at: number): number {
  const { tokens } = name;
  const small = tokens[at];
  if (!plainWord(small) || small.capital || !small.joined) return -1;
  let next = at + 1;
  while (
    next < at + 4 &&
    plainWord(tokens[next]) &&
    !tokens[next]?.capital &&
    isArticle(small.lower, tokens[next]?.lower ?? '')
  )
    next++;
  const word = tokens[next];
  if (!isNameWord(word) || !word.joined || calendarWords.has(word.lower)) return -1;
  return connects(name, small.lower, next) ? next : -1;
}

const isArticle = (small: string, word: string): boolean =>
  word === 'the'
    ? small !== 'the'
    : (word === 'a' || word === 'an') && (small === 'for' || small === 'of' || small === 'against')
      ? true
      : nameParticles.has(small) && nameParticles.has(word) && word !== 'and';

function connects(name: Growing, small: string, next: number): boolean {
  const last = name.tokens[name.to - 1];
  if (small === 'of') return carriesOf(name, next);
  if (small === 'and') return continuesAfterAnd(name, next);
  if (small === 'the')
    return last !== undefined && !last.acronym && !name.headed && !(last.initial && demonymOf(last.text) !== undefined);
  if (small === 'at')
    return name.headed && name.object > name.from && isSurePlace(name.tokens, next, runEnd(name.tokens, next));
  if (carryingWords.has(small)) return carriesOn(name, small, next);
  return nameParticles.has(small) && small.length < 5;
}

function takesNumber(name: Growing, token: Token): boolean {
  return (
    token.kind === 'number' &&
    token.joined &&
    token.text.length <= 4 &&
    numberedHeads.has(name.tokens[name.to - 1]?.lower ?? '')
  );
}

function takesPossessive(name: Growing): boolean {
  const owner = name.tokens[name.to - 1];
  const before = name.tokens[name.to - 2];
  if (owner === undefined || name.to - 1 < name.from) return false;
  return (
    possessiveHeads.has(owner.lower) || (name.to - 2 >= name.from && /^(?:st\.?|saint)$/.test(before?.lower ?? ''))
  );
}

const apostrophes: ReadonlySet<string> = new Set("'’´");

/** "Workers' Party", "Farmers' Union": the plural owner belongs to the name of a body. */
function isPluralOwner({ tokens, from, to }: Growing, next: Token | undefined): boolean {
  const mark = tokens[to];
  const owner = tokens[to - 1];
  if (mark === undefined || !apostrophes.has(mark.text) || owner === undefined || to <= from) return false;
  if (mark.start !== owner.end || !owner.lower.endsWith('s') || !isNameWord(next) || next.start !== mark.end + 1)
    return false;
  const end = runEnd(tokens, to + 1);
  return headClass(tokens[end - 1]?.lower ?? '') !== undefined;
}

/** No name has more tokens; what goes on is another one. Keeps work linear on text that is all capitals. */
const longest = 40;

/** One step: whether the name took something. */
function grow(name: Growing): boolean {
  const { tokens, from, to } = name;
  if (to - from >= longest) return false;
  const token = tokens[to];
  if (token === undefined) return false;
  if (isNameWord(token)) {
    if (!token.joined || endsBefore(tokens, to) || passesPlace(name)) return false;
    take(name, to + 1);
    return true;
  }
  const next = tokens[to + 1];
  if (token.kind === 'clitic' && isNameWord(next) && next.joined && takesPossessive(name)) return step(name, to + 1);
  if (isPluralOwner(name, next)) return step(name, to + 1);
  if ((token.text === '&' || token.text === '+') && token.joined && isNameWord(next) && next.joined)
    return step(name, to + 1);
  if (token.text === ',' && corporateSuffixes.has(next?.lower ?? '')) return step(name, to + 1);
  if (takesNumber(name, token)) {
    take(name, to + 1);
    return true;
  }
  const after = token.text === ',' ? continuesAfterComma(name, to + 1) : afterConnector(name, to);
  if (after < 0) return false;
  if (token.text !== ',' && token.lower !== 'and' && token.lower !== 'the') name.object = after;
  return step(name, after);
}

function step(name: Growing, next: number): boolean {
  take(name, next + 1);
  return true;
}

/** "Republic of Estonia Lennart Meri": a place behind "of" is whole, what follows it is another name, unless it has a head. */
function passesPlace({ tokens, from, to, object }: Growing): boolean {
  if (
    givenNames.has(tokens[to]?.lower ?? '') &&
    isNameWord(tokens[to + 1]) &&
    lookUp(keyOf(tokens, from, to))[0]?.kind === 'country'
  )
    return true;
  if (
    object === from ||
    to === object ||
    tokens[object - 1]?.lower !== 'of' ||
    demonymOf(tokens[to - 1]?.text ?? '') !== undefined
  )
    return false;
  const end = runEnd(tokens, object);
  if (!isSurePlace(tokens, object, to) || isSurePlace(tokens, object, end)) return false;
  for (let at = to; at < end; at++) if (headClass(tokens[at]?.lower ?? '') !== undefined) return false;
  return end - to > 1;
}

/** A month or day ends a name ("the Congress May 1990"); so does a capitalised function word after an abbreviation. */
function endsBefore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  const abbreviated = (tokens[at - 1]?.text.endsWith('.') ?? false) && functionWords.has(token.lower) && !token.acronym;
  return abbreviated || (calendarWords.has(token.lower) && tokens[at + 1]?.kind === 'number');
}

const rank = /^\d+(?:st|nd|rd|th)$/;

function begins(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isNameWord(token))
    return (
      token?.kind === 'word' &&
      isDigitCode(token.lower.charCodeAt(0)) &&
      rank.test(token.lower) &&
      isNameWord(tokens[at + 1]) &&
      !calendarWords.has(tokens[at + 1]?.lower ?? '')
    );
  const next = tokens[at + 1];
  const followed = isNameWord(next) && next.joined;
  if (calendarWords.has(token.lower))
    return followed && tokens[at - 1]?.kind !== 'number' && !calendarWords.has(next.lower);
  if (!functionWords.has(token.lower) || (token.acronym && token.text.length > 1)) return true;
  return !token.initial && followed && token.text.length > 1;
}

const openings: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“' };

/** Index of the mark that closes a quoted title opened at `at`, or -1. A title has two name words and no sentence in it. */
function titleEnd(tokens: readonly Token[], at: number): number {
  const opening = tokens[at];
  if (opening?.kind !== 'mark') return -1;
  const closing = openings[opening.text];
  if (closing === undefined || !isNameWord(tokens[at + 1])) return -1;
  let names = 0;
  for (let i = at + 1; i < at + 32; i++) {
    const token = tokens[i];
    if (token === undefined) return -1;
    if (token.text === closing) return names > 1 ? i : -1;
    if (token.kind === 'mark' && /[.;]/.test(token.text) && tokens[i + 1]?.text !== closing) return -1;
    if (isNameWord(token)) names++;
    else if (token.kind === 'word' && token.text.length > 4 && !carryingWords.has(token.lower)) return -1;
  }
  return -1;
}

/**
 * All names in order, none overlapping; `known` are names whose extent is known beforehand, in order. Work is linear: every
 * look ahead is bounded.
 */
export function findStretches(tokens: readonly Token[], known: readonly Stretch[] = []): readonly Stretch[] {
  const found: Stretch[] = [];
  let ahead = 0;
  for (let at = 0; at < tokens.length; ) {
    while ((known[ahead]?.from ?? Number.POSITIVE_INFINITY) < at) ahead++;
    const fixed = known[ahead];
    if (fixed?.from === at) {
      found.push(fixed);
      at = fixed.to;
      continue;
    }
    const close = titleEnd(tokens, at);
    if (close > 0) {
      const last = /^[.,!?]$/.test(tokens[close - 1]?.text ?? '') ? close - 1 : close;
      found.push({ from: at + 1, to: last, quoted: true });
      at = close + 1;
    } else if (begins(tokens, at)) {
      const name: Growing = { tokens, from: at, to: at, headed: false, object: at };
      take(name, at + 1);
      while (grow(name));
      found.push({ from: at, to: name.to });
      at = name.to;
    } else at++;
  }
  return found;
}
