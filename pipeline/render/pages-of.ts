/**
 * On which page each printed value stands: where the link of its number is, and where several numbers link to the same
 * entry, the one whose turn it is, though none before the value's section.
 */
import type { Marked, PrintedWords } from '../model/printing.ts';
import type { Measured } from './measure.ts';

/** Gives the words with their pages; a page that the print does not tell stays away. */
export function withPages(printed: readonly Marked[], { links, places }: Measured): readonly PrintedWords[] {
  return printed.map(({ statement, words, entry, section, nth }) => {
    const pages = links.get(entry) ?? [];
    const from = places.get(section)?.page ?? 1;
    const page = pages.slice(nth).find((one) => one >= from) ?? pages.findLast((one) => one >= from) ?? pages[0];
    return { statement, words, ...(page !== undefined && { page }) };
  });
}
