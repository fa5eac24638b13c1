/**
 * Compares people with their roles: one person in two roles is two statements, and two people in a role that one person
 * holds at a time cannot both hold it today.
 */
import { personWords } from '../../model/names.ts';
import { isSubset, stems } from '../../model/words.ts';
import { lead, optional, type Relation } from '../relation.ts';
import { defineMeasure, type Measure, textOf } from './measure.ts';

interface Person {
  readonly words: readonly string[];
  readonly role?: readonly string[];
}

/** The measure of people. */
export const personMeasure: Measure = defineMeasure<Person>({
  read: (claim) => ({
    words: personWords(textOf(claim)),
    ...(claim.qualifiers.role !== undefined && { role: roleStems(claim.qualifiers.role) }),
  }),
  blocks: (person) => [person.words.at(-1) ?? '', `role ${person.role?.join(' ') ?? ''}`],
  relate: (a, b) => lead(relatePeople(a.words, b.words), [optional(a.role, b.role, relateRoles)]),
  clash: (a, b) =>
    a.role?.join(' ') === b.role?.join(' ') && isSingle(a.role ?? []) && relatePeople(a.words, b.words) === 'different',
});

/** Offices that a body has one of, each by its {@link stems}; deputies and members of boards are many. */
const single = new Set(
  [
    'chair',
    'president',
    'director',
    'executive director',
    'managing director',
    'director general',
    'general director',
    'chief executive',
    'secretary general',
    'general secretary',
  ].map((role) => roleStems(role).join(' ')),
);

/** An office is the same whoever holds it, and in short: chairwoman and chair, CEO and chief executive officer. */
function roleStems(role: string): readonly string[] {
  return stems(
    role
      .replaceAll(/(chair|spokes)(?:man|woman|person)\b/giu, '$1')
      .replaceAll(/\b(?:CEO|chief executive officer)\b/giu, 'chief executive'),
  );
}

function isSingle(role: readonly string[]): boolean {
  return single.has(role.join(' '));
}

/** Whether two claims' values name the same person. */
function relatePeople(a: readonly string[], b: readonly string[]): Relation {
  if (a.join(' ') === b.join(' ')) return 'same';
  if (a.at(-1) !== b.at(-1)) return 'different';
  const [shortens, completes] = [abbreviates(a, b), abbreviates(b, a)];
  // Given names in another order abbreviate each other.
  if (shortens && completes) return 'same';
  if (shortens) return 'coarser';
  return completes ? 'finer' : 'different';
}

/** "J. Doe", "Jane Doe" and "Doe" beside "Jane Mary Doe": given names left out or cut to their first letter. */
function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length) return false;
  const given = short.slice(0, -1);
  return given.every((word, index) => {
    const full = long[index] ?? '';
    return word === full || (word.length === 1 && full.startsWith(word)) || (index > 0 && long.includes(word));
  });
}

function relateRoles(a: readonly string[], b: readonly string[]): Relation {
  if (isSubset(a, b)) return a.length === b.length ? 'same' : 'coarser';
  return isSubset(b, a) ? 'finer' : 'different';
}
