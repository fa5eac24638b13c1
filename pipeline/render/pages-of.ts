/**
 * On which page each printed value stands: where the link of its number is, and where several pages link to the same
 * entry, the one that the value's section is on.
 */
import type { Marked, PrintedWords } from '../model/printing.ts';
import type { Measured } from './measure.ts';

/** Gives the words with their pages; a page that the print does not tell stays away. */
export function withPages(printed: readonly Marked[], { links, places }: Measured): readonly PrintedWords[] {
  return printed.map(({ statement, words, entry, section }) => {
    const pages = links.get(entry) ?? [];
    const from = places.get(section)?.page ?? 1;
    const page = pages.find((one) => one >= from) ?? pages[0];
    return { statement, words, ...(page !== undefined && { page }) };
  });
}
