/** Adds to changes which documents print each statement, before and after. What a document prints is for compose to say. */
import type { Changes, Printed, PrintedBy, StatementChange, View } from '../model/changes.ts';

/**
 * Fills in where statements are printed, as far as it is known; what the changes say of it already stays, so that an
 * unchanged build never says it otherwise.
 */
export function place(changes: Changes, before: PrintedBy | undefined, after: PrintedBy | undefined): Changes {
  return { ...changes, statements: changes.statements.map((change) => placed(change, before, after)) };
}

function placed(change: StatementChange, before: PrintedBy | undefined, after: PrintedBy | undefined): StatementChange {
  const printedBefore = change.printedBefore ?? where(change.before, before);
  const printedAfter = change.printedAfter ?? where(change.after, after);
  return {
    ...change,
    ...(printedBefore === undefined ? {} : { printedBefore }),
    ...(printedAfter === undefined ? {} : { printedAfter }),
  };
}

function where(view: View | undefined, by: PrintedBy | undefined): Printed[] | undefined {
  return view === undefined || by === undefined ? undefined : [...(by.get(view.id) ?? [])];
}
