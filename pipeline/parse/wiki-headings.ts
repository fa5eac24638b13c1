/** Headings as wikis write them: `= H =`, `== H ==`, with or without blanks, alone or with text right below. */
import { eachLine, type Line, type Transform } from './flow.ts';
import { cutter, trimmedPart } from './passage-builder.ts';

/** Turns such lines into headings of the depth that their signs say. */
export const wikiHeadings: Transform = eachLine((line) => {
  const inner = titleIn(line.passage.text);
  if (!inner) return undefined;
  const passage = trimmedPart(line.passage, inner.from, inner.to);
  return { type: 'heading', depth: inner.depth, line: { ...line, passage } };
});

function titleIn(text: string): { from: number; to: number; depth: number } | undefined {
  if (!text.startsWith('=') || !text.endsWith('=') || text.length > 300) return undefined;
  let from = 0;
  while (text[from] === '=') from++;
  let to = text.length;
  while (to > from && text[to - 1] === '=') to--;
  if (text.slice(from, to).trim() === '') return undefined;
  return { from, to, depth: Math.min(from, text.length - to, 6) };
}

/** Turns lines that end in `[edit]` into headings: only a heading has that mark. */
export const editHeadings: Transform = eachLine((line) => {
  if (!line.edit || line.passage.text.length > 300) return undefined;
  return line.passage.text === '' ? { type: 'furniture', line, why: 'link to edit a section' } : heading(line);
});

function heading(line: Line): { type: 'heading'; depth: number; line: Line } {
  return { type: 'heading', depth: 2, line: { ...line, passage: cutter(line.passage)(0, line.passage.text.length) } };
}
