/** Which words of a document stand for which statements: for each mark, the running text that leads to it. */
import { type DocumentModel, type Mark, type Run, runSchema } from '../model/document.ts';
import type { Marked } from '../model/printing.ts';

/**
 * Gives the printed words in reading order. `statements` knows the statement of each mark, by the very objects that the
 * model holds (see `ComposeOptions.trace`).
 */
export function printedWords(model: DocumentModel, statements: ReadonlyMap<unknown, string>): readonly Marked[] {
  const found: Marked[] = [];
  let section = '';
  const before = new Map<string, number>();
  const say = (marks: readonly Mark[], words: string): void => {
    const first = new Map(marks.toReversed().map((mark) => [statements.get(mark), mark.id]));
    for (const [statement, entry] of [...first].toReversed())
      if (statement !== undefined)
        found.push({ statement, words: words.trim(), entry, section, nth: before.get(entry) ?? 0 });
    for (const { id } of marks) before.set(id, (before.get(id) ?? 0) + 1);
  };
  const look = (part: unknown): void => {
    if (Array.isArray(part)) {
      if (part.length > 0 && part.every(isRun)) leading(part, say);
      else for (const entry of part) look(entry);
    } else if (typeof part === 'object' && part !== null) {
      if (statements.has(part)) say([part as Mark], '');
      else for (const inner of Object.values(part)) look(inner);
    }
  };
  for (const { id, blocks } of [...model.head, ...model.main, ...model.side, ...model.foot]) {
    section = id;
    look(blocks);
  }
  return found;
}

function isRun(part: unknown): part is Run {
  return runSchema.safeParse(part).success;
}

/** Goes through running text; what stands between two groups of marks belongs to the later one. */
function leading(text: readonly Run[], say: (marks: readonly Mark[], words: string) => void): void {
  let words = '';
  for (const run of text) {
    words += run.text;
    if (run.refs === undefined || run.refs.length === 0) continue;
    say(run.refs, words);
    words = '';
  }
}
