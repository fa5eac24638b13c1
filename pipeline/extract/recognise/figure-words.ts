/** Word lists written as running text. */

/** The set of the words in a text, which white space divides. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
