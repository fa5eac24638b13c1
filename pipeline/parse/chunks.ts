/** Cuts a long text into parts that can be parsed on their own: at blank lines, else at line ends, ends of sentences, blanks. */
import type { Span } from '../model/span.ts';

/**
 * From so many characters on a part ends at the next place of its kind. Small parts, since tables cost the parser time in
 * the square of a part's length.
 */
const wanted = { paragraph: 4000, blankLine: 32_000, line: 64_000, sentence: 256_000, blank: 512_000 };

/** Before a paragraph, heading or quote at the margin: no list goes on over it. */
const paragraph = /(?:\n[ \t]*\r?\n|\r[ \t]*\r)(?=[^\s\-*+\d|])/g;
const blankLine = /\n[ \t]*\r?\n|\r[ \t]*\r/g;
const lineEnd = /[\r\n](?!\n)/g;
const sentenceEnd = /[.!?][ \t]/g;
const blank = /[ \t]/g;

/** Spans of the parts, in order and without gaps. */
export function chunks(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (text.length - start > wanted.paragraph) {
    const end = cut(text, start);
    if (end >= text.length) break;
    spans.push({ start, end });
    start = end;
  }
  spans.push({ start, end: text.length });
  return spans;
}

function cut(text: string, start: number): number {
  const kinds: readonly [RegExp, number, number][] = [
    [paragraph, wanted.paragraph, wanted.blankLine],
    [blankLine, wanted.blankLine, wanted.line],
    [lineEnd, wanted.line, wanted.sentence],
    [sentenceEnd, wanted.sentence, wanted.blank],
    [blank, wanted.blank, wanted.blank * 2],
  ];
  for (const [kind, from, to] of kinds) {
    // Only a window is searched, so that a text without blank lines is not scanned to its end for each part.
    const window = text.slice(start + from, start + to);
    kind.lastIndex = 0;
    const found = kind.exec(window);
    if (found) return start + from + found.index + found[0].length;
  }
  return start + wanted.blank * 2;
}
