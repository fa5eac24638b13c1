/**
 * Finds the source characters of a Markdown text node: its value leaves out escapes, entities' spelling, indentation and
 * the markers of quotes, so that it differs in length from its source.
 */
import type { PassageBuilder } from './passage-builder.ts';

const entity = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});/y;
const secondOfTwo = /^[\u0331\u0333\u0338\u20d2\u20e5\ufe00\u200a]$/;
const punctuation = /[!-/:-@[-`{-~]/;

/** The text that was parsed (`masked`, see mask.ts) and the source it stands for; same length. */
export interface Texts {
  readonly original: string;
  readonly masked: string;
}

/**
 * Adds a node's value to `builder`, each character with its place between `start` and `end` of the source.
 *
 * `literal` is for code, in which escapes and entities mean nothing. One pass; what cannot be placed is added without.
 */
export function align(
  value: string,
  texts: Texts,
  span: { start: number; end: number },
  builder: PassageBuilder,
  literal = false,
): void {
  const { original, masked } = texts;
  const { start, end } = span;
  if (end - start === value.length && masked.startsWith(value, start)) {
    builder.add(original.slice(start, end), start);
    return;
  }
  let i = 0;
  let j = start;
  while (i < value.length && j < end) {
    const char = masked[j];
    if (!literal && char === '&') {
      const spelled = entityAt(masked, j, value, i);
      if (spelled) {
        builder.addSpelled(spelled.text, j, spelled.width);
        i += spelled.text.length;
        j += spelled.width;
        continue;
      }
    }
    if (
      !literal &&
      char === '\\' &&
      j + 1 < end &&
      punctuation.test(masked[j + 1] ?? '') &&
      masked[j + 1] === value[i]
    ) {
      builder.add(original[j + 1] ?? '', j + 1);
      i++;
      j += 2;
    } else if (char === value[i]) {
      builder.add(original[j] ?? '', j);
      i++;
      j++;
    } else if (literal && value[i] === ' ' && (char === '\n' || char === '\r')) {
      builder.addUnmapped(' ');
      i++;
      j++;
    } else j++;
  }
  if (i < value.length) builder.addUnmapped(value.slice(i));
}

/** The entity at `j` and what `value` has for it at `i`; nothing where the source means the characters as they are. */
function entityAt(masked: string, j: number, value: string, i: number): { text: string; width: number } | undefined {
  entity.lastIndex = j;
  const spelling = entity.exec(masked)?.[0];
  if (spelling === undefined || value.startsWith(spelling, i)) return undefined;
  const one = String.fromCodePoint(value.codePointAt(i) ?? 0);
  const second = value[i + one.length] ?? '';
  // A few names stand for two characters (&NotEqualTilde;); the second one is always one of these.
  const isTwo = spelling === '&fjlig;' || (secondOfTwo.test(second) && masked[j + spelling.length] !== second);
  return { text: isTwo ? one + second : one, width: spelling.length };
}
