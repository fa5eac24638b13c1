/** Words as an expression that matches them and nothing else. */
export function quoted(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
