/** Runs the vocabulary's patterns over a sentence and turns each match into claims. */
import type { Claim } from '../model/claim.ts';
import { kindCharacter } from '../model/entity-kind.ts';
import type { Qualifiers, Value } from '../model/value.ts';
import type { Pattern, Property, Vocabulary } from '../model/vocabulary.ts';
import type { Cite } from './cite.ts';
import { cleanText } from './clean-text.ts';
import type { Entity } from './entity.ts';
import { type Bound, entityValues, withWholeNames } from './entity-value.ts';
import { type FigureTime, timeOfSeries } from './figure-time.ts';
import { splitItems } from './items.ts';
import { matches } from './matches.ts';
import { openProperties } from './open-properties.ts';
import { isOfBodyBetween, isSomebodyElses, ofSubject } from './owner-guard.ts';
import { candidatePatterns } from './pattern-index.ts';
import { ready } from './ready.ts';
import { aboutOther, type ReadSentence, spanOf, tenseOf } from './sentence.ts';

const maximalMatches = 50;

/** All claims that patterns find in one sentence. */
export function claimsInProse(sentence: ReadSentence, vocabulary: Vocabulary, cite: Cite): Claim[] {
  const claims: Claim[] = [];
  const { coded } = sentence.marked;
  for (const { property, pattern } of candidatePatterns(vocabulary, coded)) {
    if (!mayBeSaid(pattern, property, sentence)) continue;
    for (const match of matches(ready(pattern.expression), coded, maximalMatches)) {
      if (denied.test(match[0]) && property.value !== 'quantity') continue;
      if (property.value === 'text' && (ofAnother.test(match[0]) || outOfSpeech.test(match[0]))) continue;
      if (settled.has(property.value) && (planned.test(match[0]) || asked.test(match[0]))) continue;
      if (ofBody.has(property.id) && isOfPart(match, coded)) continue;
      if (property.id === 'founded' && twice.test(match[0])) continue;
      if (property.value === 'quantity' && supposed.test(restOf(match, coded))) continue;
      if (!openProperties.has(property.id) && isOutOfPlace(match, property, pattern, sentence)) continue;
      claims.push(...claimsOf(match, property, pattern, sentence, cite));
    }
  }
  return claims;
}

const denied = /\b(?:never|not|no longer|nor|neither)\b/iu;

/** Whether a match tells of somebody else, of the beginning or of what is over. */
function isOutOfPlace(
  match: RegExpExecArray,
  { id, holds, kind, value }: Property,
  { scope, past }: Pattern,
  sentence: ReadSentence,
): boolean {
  const { text, plainOffset } = sentence.marked;
  const [from, to] = [plainOffset(match.index), plainOffset(match.index + match[0].length)];
  if (scope !== 'anyone' && isSomebodyElses(match[0], from, to, sentence, value === 'quantity')) return true;
  if (kind === 'person' && isOfBodyBetween(match[0], from, sentence)) return true;
  if (holds === 'series' && atFirst.test(text.slice(0, from))) return true;
  return !past && ofTies.has(id) && (severed.test(text.slice(0, to)) || severed.test(text.slice(to, to + 60)));
}

/** "In the beginning, 20 staff": how many there are today is not said. */
const atFirst =
  /\b(?:in the beginning|at first|initially|originally|to begin with|at the (?:start|outset)|in (?:its|the) early (?:days|years))\b(?:(?!\b(?:but|now|today|since)\b)[^;])*$/iu;

const ofTies: ReadonlySet<string> = new Set(['memberOf', 'parent', 'partner']);

/** "Until it was expelled": no tie of today. */
const severed =
  /\b(?:expelled|expulsion|withdrew|withdrawn|disaffiliated|seceded|suspended|broke (?:away|off|with)|left the|no longer)\b/iu;

/** "wants to have", "is to be founded": what is not yet so. */
const planned =
  /\b(?:needs?|wants?|hopes?|plans?|aims?|intends?|intended|expects?|expected|will|would|should|could|may|might|proposed|planned|scheduled|going) (?:to |be |have |not )|\b(?:is|was|are|were) to be\b/u;
/** "Our aim is to help”, says Tor Dahl, chair of the union": words of somebody, who may be somebody else's, and what is behind them. */
const outOfSpeech = /^[^“"]*[”"],? (?:says|said|adds|added|explains|explained|according to|told)\b/u;
/** "will create a board dedicated to": what is said of what the body makes. */
const ofAnother =
  /\b(?:creat|form|launch|establish|appoint|open|fund|set)\p{Ll}* (?:up )?(?:an?|its|the|their|our) [^,.;]{3,60} (?:dedicated|devoted|committed) to\b/u;

/** "we need 20 members": what is asked for. */
const asked = new RegExp(`\\b(?:needs?|requires?|seeks?|lacks?) (?:[a-z]+ ){0,2}${kindCharacter.number}`, 'u');
const settled: ReadonlySet<string> = new Set(['time', 'quantity', 'entity']);

/** "25 members would be enough" counts nobody. */
const supposed =
  /^ (?:would|should|could|may|might|must|will|(?:is|are|were) (?:required|needed|enough|sufficient|to be))\b/u;

/** "founded by members of a body (founded in 1976)": the date is of the second. */
const twice =
  /\b(?:founded|established|formed|created)\b.*\([^()]*\b(?:founded|established|formed|created) (?:in|on) [^()]*$/u;

/** What a part may be said to be, without the whole being it. */
const ofBody: ReadonlySet<string> = new Set(
  'type founded dissolved foundedPlace founder headquarters memberCount staffCount parent'.split(' '),
);

const beginsWithSubject = new RegExp(`^(?:the )?[${kindCharacter.subject}${kindCharacter.reference}]`, 'iu');
const partOf =
  /\b(?!(?:origins?|history|roots|story|beginnings|headquarters|seat|rest|whole|name|founding|foundation|establishment|creation|formation) )\p{Ll}{3,} of $/u;

/** "A branch of the society was formed in 1853": what is told is told of the branch. */
function isOfPart(match: RegExpExecArray, text: string): boolean {
  return beginsWithSubject.test(match[0]) && partOf.test(text.slice(Math.max(0, match.index - 30), match.index));
}

function restOf(match: RegExpExecArray, text: string): string {
  const end = match.index + match[0].length;
  return text.slice(end, end + 20);
}

/** Whether the sentence is about somebody of whom the pattern may tell. */
function mayBeSaid(pattern: Pattern, property: Property, sentence: ReadSentence): boolean {
  if (sentence.aside) return pattern.scope === 'anyone';
  if (pattern.scope === 'anyone' || aboutOther(sentence) === undefined) return true;
  if (ofSubject.test(sentence.marked.coded)) return true;
  // A sentence about a person may tell of an office of the subject, or of its founding, without naming it.
  const ofPerson = sentence.topic?.subject === false && sentence.topic.person === true;
  const ofOffice = ofPerson || opensWithName(sentence);
  if (property.kind === 'person' && pattern.scope !== 'person') return ofOffice;
  return ofPerson && (pattern.scope === 'person' ? sentence.place === 'lead' : property.kind === 'person');
}

/** "Tom Reyes is president": a name of which nothing else is known, at the head of its own sentence. */
function opensWithName({ topic, marked }: ReadSentence): boolean {
  return topic?.subject === false && topic.passing === true && marked.entities[0]?.text === topic.name;
}

/** "was founded in 1922, when it united ten societies": how many there were at first is no count of today's. */
function isOfTheFounding(sentence: ReadSentence, at: number): boolean {
  const before = sentence.marked.text.slice(Math.max(0, at - 180), at);
  if (/\bbelong(?:s|ed)? to (?:the |its |their )?(?:\p{L}+ )?$/u.test(before)) return true;
  // "In the European Parliament it has two members"
  if (
    /^in the [^,.;]{0,40}\b(?:parliament|senate|assembly|chamber|house|congress|council)\b/iu.test(sentence.marked.text)
  )
    return true;
  return /\b(?:founded|established|formed|created|launched|set up)\b[^.;]{0,120}\b(?:when|by)\b[^.;,]{0,40}$/u.test(
    before,
  );
}

function claimsOf(
  match: RegExpExecArray,
  property: Property,
  pattern: Pattern,
  sentence: ReadSentence,
  cite: Cite,
): Claim[] {
  const bound = (name: string): Bound | undefined => {
    const range = match.indices?.groups?.[name];
    if (range === undefined) return undefined;
    const from = sentence.marked.plainOffset(range[0]);
    const to = sentence.marked.plainOffset(range[1]);
    const entities = sentence.marked.entities.filter((entity) => from <= entity.start && entity.end <= to);
    const found = { from, to, text: sentence.marked.text.slice(from, to), entities };
    const named = property.kind === 'organization' || property.id === 'alternateName';
    return name === 'value' && named ? withWholeNames(found, sentence.marked.text) : found;
  };
  const whole = bound('span') ?? {
    from: sentence.marked.plainOffset(match.index),
    to: sentence.marked.plainOffset(match.index + match[0].length),
  };
  if (property.holds === 'series' && isOfTheFounding(sentence, bound('value')?.from ?? 0)) return [];
  const values = valuesOf(property, bound);
  if (values.length === 0) return [];
  const bare = qualifiersOf(pattern, bound, property);
  const dated = property.holds === 'series' ? timeBeside(bare, bound('value'), sentence) : undefined;
  const ended = property.holds === 'one' && property.value === 'entity' ? untilBehind(whole.to, sentence) : undefined;
  const owner = ownerBeside(property, pattern, sentence, match[0]);
  const qualifiers = {
    ...(owner === undefined || owner === bare.saidBy ? {} : { about: owner }),
    ...bare,
    ...dated?.qualifiers,
    ...(ended?.edtf !== undefined && { end: ended.edtf }),
  };
  const from = Math.min(whole.from, dated?.time.start ?? whole.from);
  const to = Math.max(whole.to, dated?.time.end ?? ended?.end ?? whole.to, bound('value')?.to ?? whole.to);
  const reference = cite(spanOf(sentence, from, to), pattern.id);
  const tense = pattern.past
    ? { past: true }
    : property.id === 'event'
      ? {}
      : tenseOf(sentence.marked.text.slice(whole.from, whole.to));
  return values.map((value) => ({
    property: property.id,
    value,
    qualifiers,
    reference,
    place: sentence.place,
    ...tense,
  }));
}

const toldOfAnyone: ReadonlySet<string> = new Set(['event', 'criticism']);

/** What is told of somebody else without a name of its own is told of whom the sentence is about. */
function ownerBeside(property: Property, pattern: Pattern, sentence: ReadSentence, words: string): string | undefined {
  if (!toldOfAnyone.has(property.id) || pattern.scope !== 'anyone' || ofSubject.test(words)) return undefined;
  return aboutOther(sentence);
}

/** "It was based in Lyon until 2005": the date right behind the words, up to which they held. */
function untilBehind(at: number, { marked: { text, entities } }: ReadSentence): Entity | undefined {
  const time = entities.find((entity) => entity.edtf !== undefined && entity.start >= at);
  if (time?.edtf?.includes('/') !== false) return undefined;
  return /^,? (?:until|till|up to)(?: the end of)? $/u.test(text.slice(at, time.start)) ? time : undefined;
}

/** When the value of a series held, where the pattern does not say it and the sentence does. */
function timeBeside(known: Qualifiers, value: Bound | undefined, sentence: ReadSentence): FigureTime | undefined {
  const { pointInTime, start, end } = known;
  const number = value?.entities.find((entity) => entity.quantity !== undefined);
  if (number === undefined || [pointInTime, start, end].some((said) => said !== undefined)) return undefined;
  return timeOfSeries(sentence, number);
}

function valuesOf(property: Property, bound: (name: string) => Bound | undefined): Value[] {
  const items = bound('items');
  if (items && property.id === 'language')
    return items.text.split(/,\s*(?:and\s|or\s)?|\s(?:and|or)\s/u).map((text) => ({ type: 'text', text: text.trim() }));
  if (items) return splitItems(items.text.replace(/ \([^()]*\)/gu, '')).map((item) => ({ type: 'text', text: item }));
  const half = bound('valueStart') ?? bound('valueEnd');
  if (half) return halfPeriod(half.entities[0]?.edtf, bound('valueStart') !== undefined);
  const value = bound('value');
  if (value === undefined) return [];
  switch (property.value) {
    case 'time':
      return value.entities.flatMap((e) => (e.edtf === undefined ? [] : [{ type: 'time' as const, edtf: e.edtf }]));
    case 'entity':
      return entityValues(property, value);
    case 'quantity': {
      const quantity = value.entities.find((e) => e.quantity !== undefined && e.label === undefined)?.quantity;
      const unit = property.unit ?? cleanUnit(bound('unit')?.text);
      return quantity === undefined
        ? []
        : [{ ...quantity, ...(unit === undefined || quantity.currency !== undefined ? {} : { unit }) }];
    }
    case 'url':
      return value.entities.flatMap((e) => (e.kind === 'url' ? [{ type: 'url' as const, url: e.text }] : []));
    case 'duration':
      return value.entities.flatMap((e) =>
        e.iso === undefined ? [] : [{ type: 'duration' as const, iso: e.iso, ...(e.repeats ? { repeats: true } : {}) }],
      );
    case 'text': {
      const label = value.entities.length === 1 && value.entities[0]?.label !== undefined;
      const clean = cleanText(label ? value.text.replace(/^(?:number|no\.?|nr\.?|№)\s*/iu, '') : value.text);
      return clean.length < 2 || clean.length > 300 ? [] : [{ type: 'text', text: clean }];
    }
  }
}

function halfPeriod(edtf: string | undefined, first: boolean): Value[] {
  if (edtf === undefined) return [];
  const [start, end] = edtf.split('/');
  const half = first ? start : end;
  return half === undefined || half === '' || half === '..' ? [] : [{ type: 'time', edtf: half }];
}

function cleanUnit(unit: string | undefined): string | undefined {
  const clean = unit?.trim();
  return clean === undefined || clean === '' ? undefined : clean;
}

function qualifiersOf(pattern: Pattern, bound: (name: string) => Bound | undefined, property: Property): Qualifiers {
  const found: Record<string, unknown> = { ...pattern.set };
  for (const name of ['pointInTime', 'start', 'end'] as const) {
    const edtf = bound(name)?.entities[0]?.edtf;
    if (edtf !== undefined) found[name] = edtf;
  }
  const iso = bound('duration')?.entities[0]?.iso;
  if (iso !== undefined) found.duration = iso;
  const amount = bound('amount')?.entities[0]?.quantity;
  if (amount !== undefined) found.amount = amount;
  for (const name of ['place', 'role', 'of', 'about', 'saidBy'] as const) {
    const text = bound(name)?.text;
    if (text !== undefined && cleanText(text) !== '') found[name] = cleanText(text);
  }
  const partners = bound('partner')?.entities.map((e) => e.text);
  if (partners !== undefined && partners.length > 0 && property.id !== 'partner') found.partner = partners;
  return found;
}
