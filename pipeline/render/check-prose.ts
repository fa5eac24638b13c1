/**
 * Finds what a template's prose says that no source does: figures typed into it. Markup, entities and everything in braces
 * is passed over; a heading such as "2024 in brief" is found, and is for its author to judge.
 */
import { templateFigure } from '../model/catalogue.ts';
import type { Message } from '../model/message.ts';
import { locator } from '../model/span.ts';

/** Comments, blocks, mustaches, tags, entities: replaced by blanks, so that places stay. Each class excludes its opener. */
const unprinted = /\{\{!--[\s\S]{0,20000}?--\}\}|\{\{[^{}]*\}\}|<!--[\s\S]{0,20000}?-->|<[^<>]*>|&[#\w]{1,12};/g;
const figure = /\p{N}[\p{N}.,\u202F\u00A0]*/gu;

/** Gives a warning for each figure in the prose of a template or partial. */
export function checkProse(file: string, text: string): readonly Message[] {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  // Braces first: they stand within tags.
  const prose = text.replace(/\{\{[^{}]*\}\}/g, blank).replace(unprinted, blank);
  const place = locator(text);
  return [...prose.matchAll(figure)].map(({ 0: said, index }) =>
    templateFigure({ file, ...place(index) }, said.replace(/[.,]$/, '')),
  );
}
