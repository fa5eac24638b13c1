/** The words of a value, tidied. */

/** Text as it stands, without blanks, punctuation and conjunctions at its ends, nor a quotation mark that has lost its partner. */
export function cleanText(text: string): string {
  const trimmed = text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s(,;:]+|[\s,;:.]+$/gu, '')
    .replace(/^(?:and|or) /u, '')
    .replace(/^[“"‘'](.*)[”"’'][,.]?$/u, '$1');
  const open = (trimmed.match(/[“]/gu) ?? []).length - (trimmed.match(/[”]/gu) ?? []).length;
  const straight = (trimmed.match(/"/gu) ?? []).length % 2;
  const bare = open !== 0 ? trimmed.replace(/[“”]/gu, '') : straight !== 0 ? trimmed.replace(/"/gu, '') : trimmed;
  return bare.replace(/^[\s,;:.“"‘']+|[\s,;:.]+$/gu, '');
}
