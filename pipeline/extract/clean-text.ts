/** The words of a value, tidied. */

/** "NorwayNorway": pictures of flags leave the name of the country, and again. */
export const repeated = /(\p{Lu}\p{Ll}{2,20})\1+/gu;

/** Text as it stands, without blanks, punctuation and conjunctions at its ends, nor a quotation mark that has lost its partner. */
export function cleanText(text: string): string {
  const trimmed = text
    .replace(/\s+/gu, ' ')
    .replace(repeated, '$1')
    .replace(/^[\s(,;:]+|[\s,;:.]+$/gu, '')
    .replace(/^(?:and|or) /u, '')
    .replace(/^[“"‘'](.*)[”"’'][,.]?$/u, '$1');
  const open = (trimmed.match(/[“]/gu) ?? []).length - (trimmed.match(/[”]/gu) ?? []).length;
  const straight = (trimmed.match(/"/gu) ?? []).length % 2;
  const bare = open !== 0 ? trimmed.replace(/[“”]/gu, '') : straight !== 0 ? trimmed.replace(/"/gu, '') : trimmed;
  return bare.replace(/^[\s,;:.“"‘']+|[\s,;:.]+$/gu, '');
}
