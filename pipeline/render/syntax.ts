/** Reads the Handlebars part of a file into its tree, or says where it cannot be read. Lines and columns from 1. */
import Handlebars from 'handlebars';
import { templateSyntax } from '../model/catalogue.ts';
import type { Result } from '../model/message.ts';
import { locator } from '../model/span.ts';

/** Gives the syntax tree of a template or partial, as it is before white space around tags is taken out. */
export function parseBody(file: string, text: string): Result<hbs.AST.Program | undefined> {
  try {
    return { value: Handlebars.parseWithoutProcessing(text), messages: [] };
  } catch (error) {
    const { line, column, reason } = describe(error, text);
    return { value: undefined, messages: [templateSyntax({ file, line, column }, reason)] };
  }
}

interface Described {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

function describe(error: unknown, text: string): Described {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError) return { line: 1, column: 1, reason: 'Blocks in each other without end' };
  if (error instanceof Error && 'lineNumber' in error && 'column' in error && typeof error.lineNumber === 'number') {
    const reason = message.replace(/ - \d+:\d+$/, '');
    return { line: error.lineNumber, column: Number(error.column) + 1, reason };
  }
  const [, excerpt = '', arrow = '', expecting = ''] = message.split('\n');
  const found = /got '([^']+)'/.exec(expecting)?.[1];
  const reason = found === 'EOF' ? 'Unexpected end, a block is not closed' : 'Unexpected text in a tag';
  return { ...placeOf(text, excerpt, arrow.indexOf('^'), Number(/line (\d+)/.exec(message)?.[1] ?? 1)), reason };
}

/** The parser shows the place by an arrow under an excerpt that has no line breaks: finds it again in the text. */
function placeOf(text: string, excerpt: string, arrow: number, near: number): { line: number; column: number } {
  const dots = excerpt.startsWith('...') ? 3 : 0;
  const offsets = [...text.matchAll(/[^\n]/g)].map((match) => match.index);
  const flat = text.replaceAll('\n', '');
  const wanted = excerpt.slice(dots).replace(/\.\.\.$/, '');
  const place = locator(text);
  let best = { line: near, column: 1 };
  let least = Number.POSITIVE_INFINITY;
  for (let i = flat.indexOf(wanted); wanted !== '' && i >= 0; i = flat.indexOf(wanted, i + 1)) {
    const at = place(offsets[Math.min(i + arrow - dots, offsets.length - 1)] ?? 0);
    if (Math.abs(at.line - near) < least) [least, best] = [Math.abs(at.line - near), at];
  }
  return best;
}
