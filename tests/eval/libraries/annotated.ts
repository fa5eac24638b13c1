/**
 * Reads `annotated.txt`: sentences of the texts in `cases/`, marked by hand, one on a line, with an empty line behind each
 * paragraph. `{n 1,046}` is a number, `{m …}` money, `{d …}` a date or period, `{p …}` a place, `{o …}` a body or a thing with a
 * name, `{h …}` a human being; `{n=7 seven}` says the amount. `{x …}` may be found or not.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a mark says that its words are. */
export type Kind = 'n' | 'm' | 'd' | 'p' | 'o' | 'h' | 'x';

/** A stretch of a paragraph; end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One mark. */
export interface Mark extends Stretch {
  readonly kind: Kind;
  readonly amount?: number;
}

/** A paragraph as it is read, with the places of its sentences and marks. */
export interface Paragraph {
  readonly text: string;
  readonly sentences: readonly Stretch[];
  readonly marks: readonly Mark[];
}

const mark = /\{([nmdpohx])(?:=([\d.]+))? ([^}]+)\}/gu;

/** All paragraphs of the file. */
export function annotated(): readonly Paragraph[] {
  const file = readFileSync(join(import.meta.dirname, 'annotated.txt'), 'utf8');
  return file
    .trim()
    .split(/\n{2,}/u)
    .map((block) => paragraphOf(block.split('\n')));
}

function paragraphOf(lines: readonly string[]): Paragraph {
  let text = '';
  const sentences: Stretch[] = [];
  const marks: Mark[] = [];
  for (const line of lines) {
    if (text !== '') text += ' ';
    const start = text.length;
    let at = 0;
    for (const found of line.matchAll(mark)) {
      const [whole, kind, amount, words = ''] = found;
      text += line.slice(at, found.index);
      const said = kind === 'n' || kind === 'm' ? Number(amount ?? words.replaceAll(/[^\d.]/gu, '')) : undefined;
      const stretch = { start: text.length, end: text.length + words.length };
      marks.push({ kind: kind as Kind, ...stretch, ...(said !== undefined && { amount: said }) });
      text += words;
      at = found.index + whole.length;
    }
    text += line.slice(at);
    sentences.push({ start, end: text.length });
  }
  return { text, sentences, marks };
}
