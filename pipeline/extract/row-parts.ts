/** Cuts a cell of an infobox row into the values that it holds. */
import type { Span } from '../model/span.ts';
import type { Property } from '../model/vocabulary.ts';
import type { Entity } from './entity.ts';
import { bareTypes } from './subject-words.ts';

/** "Boat League, Society for Boats, BL": what stands between commas is a name each, and no "Board of Boats, Keels and Oars". */
function listsNames(text: string): boolean {
  const parts = text.split(/, /u);
  return (
    parts.length > 1 &&
    parts.every(
      (part) =>
        /^\p{Lu}{2,8}$/u.test(part) ||
        part.split(' ').some((word) => bareTypes.has(word.toLowerCase()) || word === 'International'),
    )
  );
}

/** A list property's cell holds several values between commas; any other holds one. */
export function textParts(property: Property, text: string): { from: number; to: number }[] {
  if (property.holds !== 'many' || (property.id === 'alternateName' && !/[;•·]/u.test(text) && !listsNames(text))) {
    // A cell may go on in further sentences; the first one is the value.
    const stop = /[.!?]\s+(?=\p{Lu})/u.exec(text)?.index;
    return [{ from: 0, to: stop === undefined || stop < 20 ? text.length : stop }];
  }
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  let depth = 0;
  const separators =
    property.id !== 'alternateName'
      ? /\s*(?:[,;•·]|\sand\s)\s*|[()]/gu
      : listsNames(text)
        ? /\s*[,;•·]\s*|[()]/gu
        : /\s*[;•·]\s*|[()]/gu;
  for (const separator of text.matchAll(separators)) {
    if (separator[0] === '(') depth++;
    else if (separator[0] === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push({ from, to: separator.index });
      from = separator.index + separator[0].length;
    }
  }
  return [...parts, { from, to: text.length }].filter((part) => part.to > part.from);
}

/** A cell without anything between its names can be cut anywhere. */
const longestName = 100;

/**
 * The names that a cell lists. Between commas each is one, whatever joins its words ("Council of Keels and Oars, Boat League,
 * Port Union"), but for the last, which may be two; elsewhere what the marks tell.
 */
export function namesListed(text: string, entities: readonly Entity[]): { from: number; to: number }[] {
  const named = entities.filter((e) => ['organization', 'name', 'work', 'place', 'person'].includes(e.kind));
  const parts = [...text.matchAll(/[^,;•·\n]+/gu)].map(({ 0: words, index }) => trimmed(index, words));
  if (parts.length < 3 || !parts.every(({ from }) => /\p{Lu}/u.test(text[from] ?? '')))
    return parts.length === 1 && text.length > longestName
      ? []
      : named.map(({ start, end }) => ({ from: start, to: end }));
  return parts.flatMap((part, index) => {
    const inside = named.filter(({ start, end }: Span) => start >= part.from && end <= part.to);
    const joined = index === parts.length - 1 && / and /u.test(text.slice(part.from, part.to)) && inside.length > 1;
    return joined ? inside.map(({ start, end }) => ({ from: start, to: end })) : [part];
  });
}

function trimmed(index: number, words: string): { from: number; to: number } {
  const from = index + words.length - words.trimStart().length;
  return { from, to: from + words.trim().length };
}
