/**
 * The proper names of a sentence: takes plain text, gives each name once, as long as it goes, with its place and what it
 * is likely the name of. Does not say who is meant, nor whether two names mean the same.
 */
import { foldBlanks } from '../../model/blanks.ts';
import type { Span } from '../../model/span.ts';
import { recogniseAcronyms } from './acronym.ts';
import { functionWords, groupNouns, honorifics, strippedHonorifics } from './data/names.ts';
import { demonymOf } from './gazetteer.ts';
import { type HeadClass, headClass } from './name-head.ts';
import { judge, type NameKind } from './name-kind.ts';
import { titleLength } from './name-person.ts';
import type { Stretch } from './name-run.ts';
import { findStretches } from './name-stretch.ts';
import { type Token, tokenize } from './name-token.ts';
import { placeEntries } from './place-entry.ts';

export { roles } from './data/names.ts';
export type { NameKind } from './name-kind.ts';

/** One name. `start` and `end` are offsets into the text. */
export interface NameFound extends Span {
  /** As written, white space folded. */
  readonly text: string;
  readonly kind: NameKind;
  /** The class that its head word tells, finer than the kind: awards and events have the kind "unknown", laws "work". */
  readonly headClass?: HeadClass;
  /** The kind is guessed from the shape alone ("Hard Rock" looks like a person's name). */
  readonly guess?: true;
  /** The word that told the kind, in lower case; it may follow the name ("… campaign"). */
  readonly head?: string;
  /** The acronym in brackets directly behind. */
  readonly acronym?: string;
  /** Place of that acronym, without the brackets. */
  readonly acronymSpan?: Span;
  /** Start of "The" or "the" directly before, which may belong to the name: "The Tea House" at a sentence's start. */
  readonly article?: number;
  /** Honorific or role with a capital that stood before and was left out: "Dr.", "Prime Minister". */
  readonly title?: string;
  /** A single word at a sentence's start: its capital says nothing. */
  readonly weak?: true;
}

/** What the rest of the text says about words. */
export interface NameContext {
  /** Words that stand somewhere in the text without a capital, in lower case. */
  readonly lowercaseWords?: Pick<ReadonlySet<string>, 'has'>;
}

const none: ReadonlySet<string> = new Set();

/** A sentence's first word that is no name, to be left off: "Founders John Doe …", "However". */
function leadingPlainWords(tokens: readonly Token[], { from, to }: Stretch, context: NameContext): number {
  const first = tokens[from];
  if (!first?.initial || first.acronym) return 0;
  if (functionWords.has(first.lower)) return 1;
  const ordinary = context.lowercaseWords?.has(first.lower) ?? false;
  return ordinary && (to - from === 1 || !tokens[from + 1]?.capital) ? to - from : 0;
}

function bracketed(tokens: readonly Token[], to: number): Token | undefined {
  const token = tokens[to + 1];
  if (tokens[to]?.text !== '(' || token?.kind !== 'word' || !token.acronym) return undefined;
  if (!/^[);,]$/.test(tokens[to + 2]?.text ?? '')) return undefined;
  return token;
}

function articleBefore(tokens: readonly Token[], from: number): number | undefined {
  const before = tokens[from - 1];
  return before?.lower === 'the' && tokens[from]?.joined ? before.start : undefined;
}

/** Cuts off titles; undefined where nothing of a name remains. */
function narrow(tokens: readonly Token[], stretch: Stretch, context: NameContext): Stretch | undefined {
  let { from, to } = stretch;
  if (stretch.quoted) return stretch;
  from += leadingPlainWords(tokens, stretch, context);
  while (from < to && demonymFirst(tokens, from, to)) from++;
  if (to - from === 1 && groupNouns.has(tokens[from]?.lower ?? '') && !tokens[from]?.acronym) return undefined;
  if (from >= to) return undefined;
  const title = titleLength(tokens, { from, to }, strippedHonorifics);
  if (title === to - from || (to - from === 1 && honorifics.has(tokens[from]?.lower ?? ''))) return undefined;
  // "General Motors" and "President Hotel" are no people: what follows a title has no head word.
  const body =
    tokens.slice(from + title, to).some((token) => headClass(token.lower) !== undefined) ||
    !tokens[from + title]?.capital;
  return { from: body ? from : from + title, to };
}

/** A people's word alone, or before a role: "Swedish", "American President …". */
function demonymFirst(tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from];
  if (placeEntries(tokens, from, to)[0]?.kind === 'demonym') return true;
  if (token === undefined || demonymOf(token.text) === undefined) return false;
  // "an American REIT"
  if (to - from === 2 && tokens[from + 1]?.acronym && /^an?$/.test(tokens[from - 1]?.lower ?? '')) return true;
  return to - from === 1 || titleLength(tokens, { from: from + 1, to }, strippedHonorifics) > 0;
}

function named(text: string, tokens: readonly Token[], stretch: Stretch, context: NameContext): NameFound | undefined {
  const name = narrow(tokens, stretch, context);
  const first = name && tokens[name.from];
  const last = name && tokens[name.to - 1];
  if (first === undefined || last === undefined || name === undefined) return undefined;
  const before = tokens.slice(stretch.from, name.from);
  const title = before.some((token) => !functionWords.has(token.lower))
    ? foldBlanks(text.slice(before[0]?.start, before.at(-1)?.end))
    : undefined;
  const {
    kind,
    head,
    headClass: ofHead,
    guess,
  } = judge(tokens, name, title !== undefined, context.lowercaseWords ?? none);
  const acronym = bracketed(tokens, name.to);
  const article = articleBefore(tokens, name.from);
  return {
    start: first.start,
    end: last.end,
    text: foldBlanks(text.slice(first.start, last.end)),
    kind,
    ...(ofHead === undefined ? {} : { headClass: ofHead }),
    ...(guess === undefined ? {} : { guess }),
    ...(head === undefined ? {} : { head }),
    ...(acronym === undefined
      ? {}
      : { acronym: acronym.text, acronymSpan: { start: acronym.start, end: acronym.end } }),
    ...(article === undefined ? {} : { article }),
    ...(title === undefined ? {} : { title }),
    ...(first.initial && name.to - name.from === 1 && !first.acronym ? { weak: true as const } : {}),
  };
}

/** What acronyms stand for, written with capitals: names of known extent. */
function expansions(text: string, tokens: readonly Token[]): readonly Stretch[] {
  const pairs = recogniseAcronyms(text, tokens);
  if (pairs.length === 0) return [];
  const found: Stretch[] = [];
  const starts = new Map(tokens.map((token, index) => [token.start, index]));
  const ends = new Map(tokens.map((token, index) => [token.end, index + 1]));
  for (const { expansionSpan } of pairs) {
    const from = starts.get(expansionSpan.start);
    const to = ends.get(expansionSpan.end);
    if (from === undefined || to === undefined || from < (found.at(-1)?.to ?? 0)) continue;
    if (tokens[from]?.capital && tokens.slice(from, to).filter((token) => token.capital).length > 1)
      found.push({ from, to });
  }
  return found;
}

/**
 * The names of a text in order, none overlapping another. Linear in the text's length; deterministic.
 *
 * @param tokens the text's, where the caller has them already; and `stretches` what they hold
 */
export function recogniseNames(
  text: string,
  context: NameContext = {},
  tokens: readonly Token[] = tokenize(text),
  stretches: readonly Stretch[] = findStretches(tokens),
): readonly NameFound[] {
  const known = expansions(text, tokens);
  return (known.length === 0 ? stretches : findStretches(tokens, known))
    .map((stretch) => named(text, tokens, stretch, context))
    .filter((name) => name !== undefined);
}
