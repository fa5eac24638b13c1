/**
 * Kinds of characters by their UTF-16 code, looked up in a table: what a scan asks of every character of a text must not
 * cost a regular expression each time. Halves of surrogate pairs are of no kind; see {@link hasPairs}.
 */

const letter = 1;
const number = 2;
const accent = 4;
const blank = 8;
const small = 16;
const capital = 32;
/** The character has been looked at. */
const known = 128;

const kinds: readonly (readonly [number, RegExp])[] = [
  [letter, /\p{L}/u],
  [number, /\p{N}/u],
  [accent, /\p{M}/u],
  [blank, /\s/u],
  [small, /\p{Ll}/u],
  [capital, /\p{Lu}/u],
];

const table = new Uint8Array(0x10000);

function kindsOf(code: number): number {
  // Past a text's end there is no code, but NaN, of which no table should be asked.
  const found = table[code | 0] ?? known;
  return found === 0 ? learn(code | 0) : found;
}

/** Kinds once found are kept: texts use few of the 65,536 characters. */
function learn(code: number): number {
  const text = String.fromCharCode(code);
  const found = kinds.reduce((sum, [kind, expression]) => sum + (expression.test(text) ? kind : 0), known);
  table[code] = found;
  return found;
}

/** What \p{L} matches. */
export function isLetterCode(code: number): boolean {
  return (kindsOf(code) & letter) !== 0;
}

/** What \p{Ll} matches. */
export function isSmallCode(code: number): boolean {
  return (kindsOf(code) & small) !== 0;
}

/** What \p{Lu} matches. */
export function isCapitalCode(code: number): boolean {
  return (kindsOf(code) & capital) !== 0;
}

/** Letters and digits. */
export function isLetterOrNumberCode(code: number): boolean {
  return (kindsOf(code) & (letter | number)) !== 0;
}

/** Letters and the accents on them. */
export function isLetterOrAccentCode(code: number): boolean {
  return (kindsOf(code) & (letter | accent)) !== 0;
}

/** Letters, digits and the accents on them. */
export function isWordCode(code: number): boolean {
  return (kindsOf(code) & (letter | number | accent)) !== 0;
}

/** 0 to 9. */
export function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What \s matches. */
export function isBlankCode(code: number): boolean {
  return (kindsOf(code) & blank) !== 0;
}

/** Whether a text begins with what \p{Ll} matches. */
export function beginsSmall(text: string): boolean {
  const code = text.charCodeAt(0);
  return isSmallCode(code) || (isHalfCode(code) && /^\p{Ll}/u.test(text));
}

/** Whether a text begins with what \p{Lu} matches. */
export function beginsCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return isCapitalCode(code) || (isHalfCode(code) && /^\p{Lu}/u.test(text));
}

/** Half of a character that is two units long. */
export function isHalfCode(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Whether a text has characters that are two units long, for which only expressions are right. */
export function hasPairs(text: string): boolean {
  return pair.test(text);
}

const pair = /[\ud800-\udfff]/;
