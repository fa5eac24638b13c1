/**
 * Whose a figure is: the subject's or its programmes', or of the world that it works in. How many children suffer is no
 * achievement, and a big number at the head of a sheet is read as one.
 */
import type { Statement } from '../model/facts.ts';
import { clean } from './clean.ts';
import type { Context } from './context.ts';

/** From here on a figure that holds "worldwide" and is nobody's is the world's. */
const worldly = 10_000_000;
const everywhere = /\b(?:world-?wide|globally|(?:around|across|throughout|in) the (?:world|globe))\b/i;

/** Words with which an English text goes on about its subject. */
const again =
  /\b(?:we|our|us|it|its|they|their|the (?:organi[sz]ation|charity|network|foundation|association|federation|institute|company|group|agency|school|university|college|hospital|museum|society|union|party|club|programme|program|campaign|project)|secretariat|members?)\b/i;

/** Whether a figure is the subject's own, or of one of its programmes, or said by more than one source of something it does. */
export function isSubjects(statement: Statement, ctx: Context): boolean {
  const { qualifiers, support } = statement;
  if (!countsThings(statement)) return false;
  if (qualifiers?.about === undefined) return !isWorlds(statement) && tellsOfSubject(statement, ctx);
  return support.sources > 1 || isProgrammes(qualifiers.about, ctx);
}

function isProgrammes(about: string, ctx: Context): boolean {
  return ctx.statements('programme').some(({ value }) => value.type === 'text' && about.includes(value.text));
}

function isWorlds({ value, qualifiers, references }: Statement): boolean {
  if (value.type !== 'quantity' || value.amount < worldly) return false;
  return everywhere.test(qualifiers?.of ?? '') || references.some(({ exact }) => everywhere.test(exact));
}

/** What is counted begins as a common noun does; a name behind a number is rather a label ("560 AM"). */
export function countsThings({ value, qualifiers }: Statement): boolean {
  if (value.type !== 'quantity' || value.currency !== undefined) return value.type === 'quantity';
  return /^(?:%|\p{Ll})/u.test(value.unit ?? qualifiers?.of ?? '');
}

/** Whether the words around a figure name the subject, or go on about it. */
function tellsOfSubject({ references }: Statement, ctx: Context): boolean {
  const names = clean(ctx.facts.subject).match(/\p{Lu}[\p{L}\p{N}]{2,}/gu) ?? [];
  const named = names.map((name) => new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'u'));
  return references.some(({ prefix, exact, suffix }) => {
    // Only its own sentence tells whose a figure is.
    const before = prefix.split(/[.!?:]\s/).at(-1) ?? '';
    const after = suffix.split(/[.!?:](?:\s|$)/)[0] ?? '';
    const words = `${before}${exact}${after}`;
    return again.test(words) || named.some((name) => name.test(words));
  });
}
