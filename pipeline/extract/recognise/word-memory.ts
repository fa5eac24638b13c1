/** As a table of words keeps what is true of them by themselves, for words that were cut out of their text already. */
import { apart } from '../../model/word-table.ts';

const longestKept = 24;
const mostKept = 20_000;

/** The same function, with what it gave for words of at most so many characters remembered. */
export function rememberByWord<T>(find: (word: string) => T, longest = longestKept): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    if (word.length > longest) return find(word);
    const own = apart(word);
    const found = find(own);
    if (known.size >= mostKept) known.clear();
    known.set(own, found);
    return found;
  };
}
