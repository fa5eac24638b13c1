/** Splits an enumeration in running text into its items: "a, b and c", "a; b; c". */

/**
 * The items in order, white space folded. An adjective left alone by the split stays with what follows it
 * ("child, early and forced marriages" is one item), unless all items are single words.
 */
export function splitItems(text: string): string[] {
  const parts = text
    .split(/;\s|,\s(?:and\s|or\s|as well as\s)?|\s(?:and|as well as)\s(?=(?:the|an?|its)\s)/u)
    .map((part) => part.trim().replace(/\s+/gu, ' '))
    .filter((part) => part !== '');
  const last = parts.at(-1);
  if (last !== undefined && parts.length > 1 && !/,\s(?:and|or)\s/u.test(text)) {
    const at = last.search(/\s(?:and|or)\s/u);
    // "health, water and education": the last comma part holds two items when the others are as short.
    if (at > 0 && last.split(' ').length <= 4 && parts.every((part) => part.split(' ').length <= 4)) {
      parts.splice(-1, 1, last.slice(0, at), last.slice(at).replace(/^\s(?:and|or)\s/u, ''));
    }
  }
  return joinAdjectives(parts)
    .map((item) => item.replace(/^(?:and|or)\s/u, '').replace(/[\s,;.:]+$/u, ''))
    .filter((item) => item.length > 2);
}

function joinAdjectives(parts: readonly string[]): string[] {
  if (parts.every((part) => !part.includes(' '))) return [...parts];
  const joined: string[] = [];
  let held = '';
  for (const part of parts) {
    const word = !part.includes(' ') && /^\p{Ll}/u.test(part);
    if (word && part !== parts.at(-1)) held += `${part}, `;
    else {
      joined.push(held + part);
      held = '';
    }
  }
  return joined;
}
