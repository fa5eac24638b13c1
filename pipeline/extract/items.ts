/** Splits an enumeration in running text into its items: "a, b and c", "a; b; c". */

/**
 * The items in order, white space folded. An adjective left alone by the split stays with what follows it
 * ("child, early and forced marriages" is one item), unless all items are single words.
 */
export function splitItems(text: string): string[] {
  const parts = text
    .split(/;\s|,\s(?:and\s|or\s|as well as\s)?|\s(?:and|as well as)\s(?=(?:the|an?|its)\s)/u)
    .map((part) =>
      part
        .trim()
        .replace(/\s+/gu, ' ')
        .replace(/^(?:against|on|for|to|in|with)\s/u, ''),
    )
    .filter((part) => part !== '');
  return (
    joinAdjectives(withLastSplit(parts, text))
      .map((item) => item.replace(/^(?:and|or)\s/u, '').replace(/[\s,;.:]+$/u, ''))
      // "and other resources" names nothing.
      .filter((item) => item.length > 2 && !/^(?:other|others|more|many|etc)\b/iu.test(item))
  );
}

/** "a, b and c": where neither ", and" nor an article tells, the first "and" of the last part ends the enumeration. */
function withLastSplit(parts: readonly string[], text: string): string[] {
  const last = parts.at(-1) ?? '';
  const told = /,\s(?:and|or|as well as)\s|\s(?:and|as well as)\s(?:the|an?|its)\s/u.test(text);
  const at = last.search(/\s(?:and|or)\s/u);
  if (parts.length < 2 || told || at < 0) return [...parts];
  return [...parts.slice(0, -1), last.slice(0, at), last.slice(at).replace(/^\s(?:and|or)\s/u, '')];
}

function joinAdjectives(parts: readonly string[]): string[] {
  if (parts.every((part) => !part.includes(' '))) return [...parts];
  const joined: string[] = [];
  let held = '';
  for (const [index, part] of parts.entries()) {
    const word = !part.includes(' ') && /^\p{Ll}/u.test(part);
    const next = parts[index + 1];
    if (word && next !== undefined && / (?:and|or) /u.test(next)) held += `${part}, `;
    else {
      joined.push(held + part);
      held = '';
    }
  }
  return joined;
}
