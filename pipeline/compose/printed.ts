/**
 * Which documents print which statements, and in which of their sections: each document is composed, and the numbers behind
 * its values are followed back to the statements that they stand for.
 */
import type { Printed, PrintedBy } from '../model/changes.ts';
import type { DocumentModel, Mark } from '../model/document.ts';
import type { Facts } from '../model/facts.ts';
import type { Template } from '../model/template.ts';
import { type ComposeOptions, compose } from './compose.ts';

/** Gives the documents by the id of the statement, in the order of the templates; a statement that none prints is missing. */
export function printedBy(
  facts: Facts,
  templates: readonly Template[],
  options: Omit<ComposeOptions, 'date' | 'trace'>,
): PrintedBy {
  const found = new Map<string, Printed[]>();
  for (const template of templates) {
    const statements = new Map<Mark, string>();
    const trace: ComposeOptions['trace'] = ({ id }, marks) => {
      for (const mark of marks) statements.set(mark, id);
    };
    const model = compose(facts, template, { ...options, trace });
    for (const [id, sections] of sectionsOf(model, statements)) {
      const before = found.get(id) ?? [];
      found.set(id, [...before, { document: template.name, sections: [...sections] }]);
    }
  }
  return found;
}

/** The sections that hold a mark of each statement, in reading order. */
function sectionsOf(model: DocumentModel, statements: ReadonlyMap<unknown, string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const look = (part: unknown, section: string): void => {
    if (typeof part !== 'object' || part === null) return;
    const id = statements.get(part);
    if (id === undefined) for (const inner of Object.values(part)) look(inner, section);
    else found.set(id, (found.get(id) ?? new Set()).add(section));
  };
  for (const section of [...model.head, ...model.main, ...model.side, ...model.foot]) look(section.blocks, section.id);
  return found;
}
