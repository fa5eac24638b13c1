/**
 * Guards the Markdown parser: gives a text of the same length in which what would make it slow, deep or wrong is blunted
 * (too many brackets or asterisks in one paragraph, too many nested quotes and lists, NUL, stray byte order marks).
 * Nothing is lost by it: passages take their characters from the source, not from the masked text.
 */

/** Inert for Markdown, and in no text that people write. */
const blunt = '\uE000';

/** Brackets or emphasis marks in one paragraph beyond which the rest of them are plain characters. */
const perParagraph = 400;

const line = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
const container = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/** The masked text, and the place of the first line that was nested too deep. */
export interface Masked {
  readonly masked: string;
  readonly tooDeep?: number;
}

/** Masks `text`; `nesting` is how many quotes and lists may open on one line. */
export function mask(text: string, nesting: number): Masked {
  const parts: string[] = [];
  let tooDeep: number | undefined;
  let brackets = 0;
  let stars = 0;
  let from = 0;
  while (from < text.length) {
    line.lastIndex = from;
    let content = line.exec(text)?.[0] ?? '';
    if (content === '') break;
    const deep = depthEnd(content, nesting);
    if (deep) {
      tooDeep ??= from;
      content = content.slice(0, deep.from) + ' '.repeat(deep.to - deep.from) + content.slice(deep.to);
    }
    if (content.trim() === '') {
      brackets = 0;
      stars = 0;
    }
    brackets += count(content, '[') + count(content, ']') + count(content, '<');
    stars += count(content, '*') + count(content, '_') + count(content, '`');
    if (brackets > perParagraph) content = content.replace(/[[\]<!]/g, blunt);
    if (stars > perParagraph) content = content.replace(/[*_`]/g, blunt);
    parts.push(content);
    from = line.lastIndex;
  }
  const masked = parts
    .join('')
    .replace(/\0/g, ' ')
    // The parser leaves one out without counting it wherever it begins to read, which may be at any part of a long text.
    .replace(/(?<=^|\s)\uFEFF/g, ' ')
    .replace(/\uFEFF/g, blunt);
  return tooDeep === undefined ? { masked } : { masked, tooDeep };
}

/** Where the markers begin that are nested deeper than allowed, and where the last of them ends. */
function depthEnd(content: string, nesting: number): { from: number; to: number } | undefined {
  let at = 0;
  let from = -1;
  for (let depth = 1; ; depth++) {
    container.lastIndex = at;
    if (!container.test(content)) break;
    if (depth === nesting + 1) from = at;
    at = container.lastIndex;
  }
  return from < 0 ? undefined : { from, to: at };
}

function count(content: string, char: string): number {
  let found = 0;
  for (let at = content.indexOf(char); at >= 0; at = content.indexOf(char, at + 1)) found++;
  return found;
}
