/**
 * Text of sources made fit for print: white space folded, control characters and marks that turn the direction of
 * writing left out (they could make a page read differently from its source), lengths bounded at word ends.
 */

import type { Quotes } from '../model/labels.ts';

/**
 * One character that cannot be seen and may change what is: a control but white space, what no text may hold
 * (noncharacters), a mark that turns the direction of writing, one without width. Joiners count behind Latin letters and
 * signs alone: emoji and other scripts are written with them.
 */
export const control =
  /(?![\t\n\f\r])[\p{Cc}\p{Noncharacter_Code_Point}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|(?<=[\p{Script=Latin}\p{Nd}\p{P}\s])[\u200C\u200D]/u;
const controls = new RegExp(control, 'gu');

/** Most texts are of such letters and single blanks alone, and are clean. */
const unclean = /[^\x20-\x7E]| {2}|^ | $/;

/** Gives one line of plain text. */
export function clean(text: string): string {
  if (!unclean.test(text)) return text;
  return text.replace(controls, '').replace(/\s+/g, ' ').trim();
}

/** Punctuation after which a text can well be broken off. */
const clauseEnds = /[,;:(]|\.\s|\s[–—]/g;
/** Words before which one can: what they begin is an addition, and a text that ends with them is torn off. English. */
const phraseStarts =
  /\s(?=(?:about|after|against|among|and|as|at|because|before|between|but|by|during|following|for|from|in|into|of|on|or|over|through|to|under|when|where|which|while|who|whose|with|within)\s)/g;

/**
 * Gives the text, or its beginning with an ellipsis, where it has more than `length` characters: up to the end of a
 * clause where one ends in its second half, else up to the end of a phrase, else of a word.
 */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const clause = [...cut.matchAll(clauseEnds)].at(-1)?.index ?? 0;
  const phrase = [...cut.matchAll(phraseStarts)].at(-1)?.index ?? 0;
  const word = cut.lastIndexOf(' ');
  const end = [clause, phrase].find((at) => at > length * 0.55) ?? (word > length / 2 ? word : length);
  const kept = cut.slice(0, end).replace(/\([^()]*$/, (open) => (open.length < end / 2 ? '' : open));
  return `${kept.replace(/[\uD800-\uDBFF]$|[\s,;:.–—(-]+$/, '')} …`;
}

/** Words with which an English sentence begins before it says who does what. */
const introduction =
  /^(?:After|As|At|Between|By|During|Following|For|From|In|On|Since|Together|With)\b[^,;]{0,140}, (?=\S)/;

/** Gives an English sentence without the phrase that stands before its subject; an ellipsis shows that one did. */
export function withoutIntroduction(text: string): string {
  const rest = text.replace(introduction, '');
  return rest === text ? text : `… ${rest}`;
}

/** Gives a text that will stand in the outer quotation marks with such marks of its own turned into inner ones. */
export function innerQuotes(text: string, { outer, inner }: Quotes): string {
  const [open, close] = outer.map((mark) => mark.trim());
  const turned = Array.from(text, (char) => (char === open ? inner[0] : char === close ? inner[1] : char)).join('');
  return open === '“' ? turned.replaceAll('"', "'") : turned;
}

/** Gives the address, where a reader may safely follow it: http, https and mailto only. */
export function safeHref(url: string): string | undefined {
  const text = clean(url);
  if (/^https?:\/\/[^\s"'<>]+$/i.test(text) || /^mailto:[^\s"'<>]+$/i.test(text)) return text;
  return undefined;
}
