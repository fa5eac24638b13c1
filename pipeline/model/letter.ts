/**
 * Kinds of characters by their UTF-16 code, looked up in tables: what a scan asks of every character of a text must not cost
 * a regular expression each time. Halves of surrogate pairs are of no kind.
 */

/** What \p{L} matches. */
export const isLetterCode = tableOf(/\p{L}/u);

/** What \p{N} matches. */
export const isNumberCode = tableOf(/\p{N}/u);

/** Letters and the accents on them. */
export const isLetterOrAccentCode = tableOf(/[\p{L}\p{M}]/u);

/** Letters, digits and the accents on them. */
export const isWordCode = tableOf(/[\p{L}\p{N}\p{M}]/u);

/** What \s matches. */
export const isBlankCode = tableOf(/\s/u);

/** Lower-case letters. */
export const isSmallCode = tableOf(/\p{Ll}/u);

/** Whether a text has characters that are two units long, for which only expressions are right. */
export function hasPairs(text: string): boolean {
  return pair.test(text);
}

const pair = /[\ud800-\udfff]/;

/** Answers for a code, once found, are kept: texts use few of the 65,536. */
function tableOf(expression: RegExp): (code: number) => boolean {
  const known = new Uint8Array(0x10000);
  return (code) => {
    if (known[code] === 0) known[code] = expression.test(String.fromCharCode(code)) ? 2 : 1;
    return known[code] === 2;
  };
}
