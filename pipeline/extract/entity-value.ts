/** Who or what the words that a pattern has taken name. */
import type { Value } from '../model/value.ts';
import type { Property } from '../model/vocabulary.ts';
import { cleanText } from './clean-text.ts';
import type { Entity } from './entity.ts';
import { givenNames } from './recognise/data/names.ts';
import { demonymOf } from './recognise/gazetteer.ts';
import { wholeName } from './whole-name.ts';

/** What a group of a pattern has taken: words of the sentence with the marks inside them. */
export interface Bound {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** "Catholic churches", "Lutheran schools": a word that only says which. */
function describes({ kind, text: name, end }: Entity, text: string): boolean {
  const behind = text.slice(end, end + 30);
  return kind === 'name' && /^\p{Lu}\p{Ll}+$/u.test(name) && (said.test(behind) || thing.test(behind));
}

/** "the Alder teacher college": half of a name that goes on in small letters. */
const thing =
  /^ (?:\p{Ll}+ )?(?:college|school|hospital|clinic|centre|center|institute|station|farm|mission|programme|program|project|campaign)\b/u;

const said =
  /^ (?:institutions?|communit(?:y|ies)|church(?:es)?|organi[sz]ations?|groups?|partners?|agenc(?:y|ies)|schools?|hospitals?|leaders?|people|families|bodies|networks?|movements?|bishops|parishes|foundations?|charities|donors|missions?|women|men|youth)\b/u;

/** With what the marked names of bodies are parts of. */
export function withWholeNames(given: Bound, text: string): Bound | undefined {
  const bound = { ...given, entities: given.entities.filter((entity) => !describes(entity, text)) };
  if (bound.entities.length === 0 && given.entities.length > 0) return undefined;
  const entities = bound.entities.map((entity) => {
    if (entity.kind === 'place' || entity.kind === 'time') return entity;
    const { start, end } = wholeName(text, entity);
    return end - start === entity.end - entity.start ? entity : { ...entity, start, end, text: text.slice(start, end) };
  });
  const from = Math.min(bound.from, entities[0]?.start ?? bound.from);
  // Half a name at the end is left out with what joins it.
  const last = given.entities.at(-1);
  const isWhole = last === undefined || bound.entities.at(-1) === last;
  const to = isWhole ? Math.max(bound.to, entities.at(-1)?.end ?? bound.to) : (entities.at(-1)?.end ?? bound.to);
  return { from, to, text: text.slice(from, to), entities };
}

/** The bodies, people or places that words name: each of a list, or all as one. */
export function entityValues(property: Property, bound: Bound): Value[] {
  const value = withoutAsides(bound);
  const kind = property.kind ?? 'organization';
  // "the Union's Safety initiative" is one name in two marks.
  const [owner, owned] = value.entities;
  const joint = value.text.slice((owner?.end ?? value.to) - value.from, (owned?.start ?? value.from) - value.from);
  const possessive = value.entities.length === 2 && /^['’´]s? $/u.test(joint);
  const whole = possessive || !isList(value);
  const named = whole
    ? []
    : value.entities.filter((e) => ['organization', 'name', 'person', 'place', 'work', 'award'].includes(e.kind));
  const names =
    named.length > 0
      ? named.map((e) => ({ name: kind === 'person' ? withoutPeople(e.text) : e.text, kind: kindOf(e, kind) }))
      : [{ name: lowered(cleanText(value.text), value), kind }];
  const couple = kind === 'person' ? coupleOf(value, named) : undefined;
  if (couple !== undefined) names.splice(0, 2, { name: couple, kind });
  return names.filter(({ name }) => name.length > 1).map(({ name, kind }) => ({ type: 'entity', name, kind }));
}

/** "Frenchman Tom Reyes" */
function withoutPeople(name: string): string {
  const first = /^(\p{Lu}\p{Ll}+?)(?:wo)?man (?=\S+ \S)/u.exec(name);
  return first?.[1] !== undefined && demonymOf(first[1]) !== undefined ? name.slice(first[0].length) : name;
}

/** "Ann and Tom Sousa": the first, of whom only a given name stands there, has her family's with the second. */
function coupleOf(value: Bound, [first, second]: readonly Entity[]): string | undefined {
  if (first === undefined || second === undefined || !givenNames.has(first.text.toLowerCase())) return undefined;
  if (!isFullName(second)) return undefined;
  const joint = value.text.slice(first.end - value.from, second.start - value.from);
  return /^ (?:and|&) $/u.test(joint) ? `${first.text}${joint}${second.text}` : undefined;
}

function isFullName({ kind, text }: Entity): boolean {
  return text.includes(' ') && (kind === 'person' || kind === 'name');
}

/** What stands beside the items of a list names none of them: "Ana Sousa (Quay Aid), …", "Quay Hospital at Mill Street, …". */
function withoutAsides(value: Bound): Bound {
  if (value.entities.length < 2) return value;
  let { text } = value;
  for (const { 0: words, index } of value.text.matchAll(/ \([^()]*\)/gu))
    text = text.slice(0, index) + ' '.repeat(words.length) + text.slice(index + words.length);
  const entities = value.entities.filter(({ start, end }) => {
    const from = start - value.from;
    if (text.slice(from, end - value.from).trim() === '') return false;
    if (!/[^,] at $/u.test(text.slice(Math.max(0, from - 5), from))) return true;
    text = text.slice(0, from - 3) + ' '.repeat(end - value.from - from + 3) + text.slice(end - value.from);
    return false;
  });
  return { ...value, text, entities };
}

/** "Researchers and campaigners helped …": the capital is the sentence's, not theirs. */
function lowered(text: string, value: Bound): string {
  const own = value.entities.some((entity) => entity.start === value.from);
  return value.from === 0 && !own && /^\p{Lu}\p{Ll}/u.test(text) ? `${text[0]?.toLowerCase()}${text.slice(1)}` : text;
}

/** Whether the words are names and what joins names, and nothing else. */
function isList(value: Bound): boolean {
  let rest = '';
  let at = value.from;
  for (const entity of value.entities) {
    rest += value.text.slice(at - value.from, entity.start - value.from);
    at = entity.end;
  }
  rest += value.text.slice(at - value.from);
  return /^(?:[\s,;&]|and|or|the|The|to|with|of|by|in|for|(?:Dr|Prof|Professor|Sir|Dame|Mr|Mrs|Ms|Rev|Lord|Lady|Bishop|Archbishop|Father|Sister|General|Admiral|Judge)\.?)*$/u.test(
    rest,
  );
}

function kindOf(entity: Entity, expected: 'person' | 'organization' | 'place'): 'person' | 'organization' | 'place' {
  if (expected !== 'person') return expected;
  return entity.kind === 'organization' || entity.kind === 'work' ? 'organization' : 'person';
}
