/**
 * What is true of a word by itself is found out once, and not each time that the word stands somewhere: texts use few words,
 * and each of them again and again.
 */

const longestKept = 24;
const mostKept = 20_000;

/** The same function, with what it gave for short words remembered. */
export function rememberByWord<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    if (word.length > longestKept) return find(word);
    const own = apart(word);
    const found = find(own);
    if (known.size >= mostKept) known.clear();
    known.set(own, found);
    return found;
  };
}

/** A copy of a word: what is cut out of a text may hold all of the text in memory. */
function apart(word: string): string {
  return ` ${word}`.slice(1);
}
