/** Word lists written as running text, and what phrases begin with. */

/** The set of the words in a text, which white space divides. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** The words that phrases begin with: what is looked for before any phrase is. */
export function firstWords(phrases: Iterable<readonly string[]>): ReadonlySet<string> {
  return new Set([...phrases].map(([first = '']) => first));
}

/** What copies of infoboxes leave of the arrows before a figure: "Increase41,915,645". */
export const changeSigns = wordSet('increase decrease steady');
