/**
 * Text of sources made fit for print: white space folded, control characters and marks that turn the direction of
 * writing left out (they could make a page read differently from its source), lengths bounded at word ends.
 */

/** One C0 or C1 control but white space, or one of Unicode's bidirectional controls. */
export const control = /(?![\t-\r])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const controls = new RegExp(control, 'gu');

/** Gives one line of plain text. */
export function clean(text: string): string {
  return text.replace(controls, '').replace(/\s+/g, ' ').trim();
}

/** Gives the text, or its beginning up to a word's end with an ellipsis, where it has more than `length` characters. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const end = cut.lastIndexOf(' ');
  const kept = end > length / 2 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:.–—-]+$/, '')} …`;
}

/** Gives a text that will stand in quotation marks with its own marks turned into inner ones. */
export function innerQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'");
}

/** Gives the address, where a reader may safely follow it: http, https and mailto only. */
export function safeHref(url: string): string | undefined {
  const text = clean(url);
  if (/^https?:\/\/[^\s"'<>]+$/i.test(text) || /^mailto:[^\s"'<>]+$/i.test(text)) return text;
  return undefined;
}
