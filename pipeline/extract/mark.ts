/**
 * Runs the recognisers over a passage and settles what overlaps: the subject's own name, other names, places, figures.
 * A longer name wins over what stands inside it; a figure at a name's edge stays a figure.
 */

import { foldBlanks } from '../model/blanks.ts';
import type { EntityKind } from '../model/entity-kind.ts';
import { isBlankCode, isCapitalCode } from '../model/letter.ts';
import type { Entity } from './entity.ts';
import type { Figure } from './recognise/figure.ts';
import { recogniseFigures } from './recognise/figures.ts';
import { type NameFound, recogniseNames } from './recognise/name.ts';
import { findStretches } from './recognise/name-stretch.ts';
import { tokenize } from './recognise/name-token.ts';
import { type PlaceFound, recognisePlaces } from './recognise/place.ts';
import { rememberByWord } from './recognise/word-memory.ts';
import type { Words } from './remember.ts';
import { subjectMentions } from './subject-mentions.ts';
import { Taken } from './taken.ts';

/** What marking needs to know of the whole text. */
export interface MarkContext {
  /** Finds the subject's names; see `subjectExpression`. */
  readonly subject: RegExp | undefined;
  /** Words that the text also writes in lower case: at the head of a sentence they are no names. */
  readonly lowercaseWords: Words;
  /** Nouns that stand for the subject: "the Trust" is then no other name. */
  readonly nouns: Words;
  /** Words that the text writes with a capital inside sentences. */
  readonly capitalWords: Words;
}

/** All entities of a passage in order, none overlapping another; references to the subject are not among them. */
export function mark(text: string, context: MarkContext): Entity[] {
  const figures = recogniseFigures(text)
    .map((figure) => figureEntity(text, figure))
    .filter((figure) => !isNameWord(text, figure) && !isAdverb(text, figure));
  const tokens = tokenize(text);
  const stretches = findStretches(tokens);
  const names = recogniseNames(text, { lowercaseWords: context.lowercaseWords }, tokens, stretches);
  const places = recognisePlaces(text, tokens, stretches);
  const mentions = subjectMentions(text, context.subject, names, places);
  const taken = new Taken();

  for (const match of mayHoldAddress.test(text) ? text.matchAll(address) : []) {
    const kind = match[0].includes('@') ? 'email' : 'url';
    taken.take({ kind, start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  for (const mention of mentions) taken.take(mention);
  // Dates and amounts go before names, so that "2013 Harbour Prize" is a year and a prize; numerals inside names do not.
  const inner = figures.filter((figure) => names.some((name) => name.start < figure.start && figure.end < name.end));
  for (const figure of figures) if (!inner.includes(figure)) taken.take(figure);
  const placeEntities = places.filter(
    (place) => !names.some((name) => covers(name, place) && longer(name, place)) && !isMaker(text, place),
  );
  for (const place of placeEntities) if (isPlace(place, names)) taken.take(placeEntity(text, place));
  for (const name of names) {
    if (isNobody(name.text) || context.nouns.has(name.text.toLowerCase()) || isMereOpener(name, context)) continue;
    for (const part of outside(name, taken.inTurn)) {
      const entity = nameEntity(text, part.start, part.end, name);
      // Of "Acme Secretariat", where Acme is marked already, nothing is left that names anybody.
      if (!isCommonName(entity.text)) taken.take(entity);
    }
  }
  for (const place of placeEntities) taken.take(placeEntity(text, place));
  for (const figure of inner) taken.take(figure);
  return taken.inOrder;
}

const address =
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|(?:https?:\/\/|www\.)[^\s<>"'()]{2,300}[^\s<>"'().,;:!?]/giu;

/** What every address has, and few sentences do. */
const mayHoldAddress = /@|https?:|www\./i;

/** "set up by Ann Lane", "by Joe Bell and Ann Hill": who does something is no street. */
function isMaker(text: string, place: Pick<PlaceFound | NameFound, 'kind' | 'start' | 'end'>): boolean {
  if (
    (place.kind !== 'facility' && place.kind !== 'place') ||
    !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text.slice(place.start, place.end))
  )
    return false;
  return /\bby (?:(?:\p{Lu}[\p{L}.]* ){1,3}and )?$/u.test(text.slice(Math.max(0, place.start - 40), place.start));
}

function covers(outer: { start: number; end: number }, inner: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function longer(name: NameFound, place: PlaceFound): boolean {
  return name.end - name.start > place.end - place.start + 1;
}

/** A place that a name recogniser also saw, as something else, is a place only where it is sure. */
function isPlace(place: PlaceFound, names: readonly NameFound[]): boolean {
  if (place.kind === 'demonym' || place.confidence === 'strong') return true;
  return names.some((name) => name.start === place.start && name.end === place.end && name.kind === 'place');
}

/** What is left of a name beside what is already taken: before and after it. */
function outside(name: NameFound, taken: readonly Entity[]): { start: number; end: number }[] {
  const hit = taken.find((e) => e.start < name.end && name.start < e.end);
  if (hit === undefined) return [name];
  if (hit.start <= name.start) return hit.end < name.end ? [{ start: hit.end, end: name.end }] : [];
  return [{ start: name.start, end: hit.start }];
}

/** "International Secretariat", "Executive Board": capitals on words that name nobody in particular. */
const office =
  /^(?:(?:Interim|Acting|Deputy|Senior|Global|Regional|Joint|Executive|Founding|General|Managing|Chief|Honorary|Vice|Programme|Program|Assistant|Associate|International|National|Communications|Finance|Operations|Policy)[ -])*(?:CEO|COO|CFO|CTO|Chair(?:man|woman|person)?|President|Director(?:[- ]General)?|Secretary(?:[- ]General)?|Treasurer|Executive(?: Officer)?|Officer|Manager|Coordinator|Trustee|Patron|Founder)$/u;
const commonName =
  /^(?:NGOs?|(?:(?:International|National|General|Executive|Regional|Global|Central|Main|World)\s)?(?:Secretariat|Board|Headquarters|Office|Council|Committee|Congress|Campaign|Network|Members|Director|President|Chair|Trustees|Governors|Board of (?:Trustees|Directors|Governors)))$/u;
const isCommonName = rememberByWord((name) => commonName.test(name));
const isNobody = rememberByWord((name) => commonName.test(name) || office.test(name));

/** The capital of a sentence's first word says nothing unless the text writes the word so elsewhere. */
function isMereOpener(name: NameFound, context: MarkContext): boolean {
  if (name.text.includes(' ') || /^\p{Lu}{2}/u.test(name.text)) return false;
  return (name.weak === true || name.start === 0) && !context.capitalWords.has(name.text);
}

const awardHead = /(?<!\p{L})(?:Prize|Awards?|Medal|Honou?rs?)(?!\p{L})|(?<!\p{L})of the Year$/u;

const entityKinds: Readonly<Record<NameFound['kind'], EntityKind>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  work: 'work',
  unknown: 'name',
};
const headKinds: Readonly<Record<NonNullable<NameFound['headClass']>, EntityKind>> = {
  organization: 'organization',
  award: 'award',
  event: 'work',
  law: 'work',
  work: 'work',
};

function kindOf(name: NameFound): EntityKind {
  if (name.headClass !== undefined) return headKinds[name.headClass];
  // "Hard Rock" looks like a person: a guess from the shape alone decides nothing.
  return name.guess ? 'name' : entityKinds[name.kind];
}

function nameEntity(text: string, start: number, end: number, name: NameFound): Entity {
  const from = start + leadLength(text.slice(start, end), start === 0 ? (opener.exec(text)?.[0] ?? '') : '');
  let to = end;
  while (to > from && isJoint(text.charCodeAt(to - 1))) to--;
  const words = text.slice(from, to);
  const kind = awardHead.test(words)
    ? 'award'
    : isMaker(text, { kind: name.kind, start: from, end: to })
      ? 'person'
      : kindOf(name);
  return { kind, start: from, end: to, text: words, ...(name.acronym === undefined ? {} : { acronym: name.acronym }) };
}

/** "Launched the …", at the head of a sentence. */
const opener = /^(?:\p{Lu}\p{Ll}+ed|Won|Led|Ran|Built|Held) (?:the |an? )/u;
const lead = /^[\s,;:&-]*(?:(?:of|and|the|for|in) )*/u;
/** What joins a name to what stands beside it: white space, commas, semicolons, colons, "&" and hyphens. */
function isJoint(code: number): boolean {
  return isBlankCode(code) || code === 0x2c || code === 0x3a || code === 0x3b || code === 0x26 || code === 0x2d;
}

/** How much of a name's words does not belong to it: what opens its sentence, joints and small words. */
function leadLength(words: string, opening: string): number {
  if (!words.startsWith(opening)) return 0;
  if (isCapitalCode(words.charCodeAt(opening.length))) return opening.length;
  return opening.length + (lead.exec(words.slice(opening.length))?.[0].length ?? 0);
}

function placeEntity(text: string, place: PlaceFound): Entity {
  const { start, end } = place.full ?? place;
  const named = countryIn(place);
  return {
    kind: place.kind === 'demonym' ? 'demonym' : 'place',
    start,
    end,
    // "Lima, Peru" as it stands; of "Cusco in Southern Peru" the place itself.
    text: / in | of /u.test(text.slice(start, end)) ? place.name : foldBlanks(text.slice(start, end)),
    // Cambridge alone may be in four countries.
    ...(place.country === undefined || place.otherCountries !== undefined ? {} : { country: place.country }),
    ...(named === undefined ? {} : { countryName: named.name }),
  };
}

function countryIn(place: PlaceFound | undefined): PlaceFound | undefined {
  return place === undefined || place.kind === 'country' ? place : countryIn(place.within);
}

/** "spread over 93 countries" is across 93, not more than 93. */
function spreadOver(text: string, start: number, end: number): boolean {
  return (
    /^over\b/iu.test(text.slice(start, end)) &&
    /\b(?:spread|distributed|scattered)(?: out)? $/iu.test(text.slice(0, start).slice(-24))
  );
}

/** "Channel Two", "the Third Republic": a capital inside a sentence makes a number word a name. */
function isNameWord(text: string, figure: Entity): boolean {
  if (figure.kind !== 'number' || !/^\p{Lu}\p{Ll}+$/u.test(figure.text) || figure.start === 0) return false;
  return !/[.!?:]["”’)]?\s$|["“‘(]$/u.test(text.slice(0, figure.start));
}

/** "was first mentioned in", "First published in": not the first of anything. */
function isAdverb(text: string, figure: Entity): boolean {
  return (
    figure.text.length === 5 &&
    /^first$/iu.test(figure.text) &&
    /^ (?:\p{L}{2,}ed|began|built|held|made|met|seen|set|shown|sung|taken|took|went) (?:as|at|by|in|on|up|the|its|into|under|a|an)\b/u.test(
      text.slice(figure.end, figure.end + 30),
    )
  );
}

function figureEntity(text: string, figure: Figure): Entity {
  // Of a time only the date itself: "since" and "between" are words that patterns look for.
  const spread = figure.type === 'quantity' && spreadOver(text, figure.start, figure.end);
  const { start, end } = figure.type === 'time' || spread ? figure.core : figure;
  const base = { start, end, text: text.slice(start, end) };
  if (figure.type === 'time') return { ...base, kind: 'time', edtf: figure.edtf };
  if (figure.type === 'duration') return { ...base, kind: 'duration', iso: figure.iso, repeats: figure.repeats };
  if (figure.type === 'quantity') {
    const kind = figure.value.currency === undefined ? 'number' : 'money';
    return {
      ...base,
      kind,
      quantity: spread ? { ...figure.value, bound: 'exact' as const } : figure.value,
      ...(figure.ordinal ? { label: 'ordinal' } : {}),
    };
  }
  if (figure.type !== 'label') return { ...base, kind: 'number', label: figure.type };
  return {
    ...base,
    kind: 'number',
    label: figure.what,
    ...(figure.edtf === undefined ? {} : { yearless: figure.edtf }),
  };
}
