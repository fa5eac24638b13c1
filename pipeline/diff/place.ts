/**
 * Adds to changes which documents print each statement, before and after, and on which pages. What a document prints is for
 * compose to say, and on which page for the print.
 */
import type { Changes, Printed, PrintedBy, StatementChange, View } from '../model/changes.ts';
import type { Printing } from '../model/printing.ts';

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

/** By document and id of a statement the pages that it stands on. */
export type PagesBy = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** Adds the pages, where they are known and the changes do not say them yet. */
export function paged(changes: Changes, before: PagesBy, after: PagesBy): Changes {
  const on = (view: View | undefined, printed: readonly Printed[] | undefined, by: PagesBy) =>
    printed?.map((one) => {
      const pages = one.pages ?? by.get(one.document)?.get(view?.id ?? '');
      return pages === undefined ? one : { ...one, pages: [...pages] };
    });
  const statements = changes.statements.map((change) => {
    const [printedBefore, printedAfter] = [
      on(change.before, change.printedBefore, before),
      on(change.after, change.printedAfter, after),
    ];
    return { ...change, ...(printedBefore && { printedBefore }), ...(printedAfter && { printedAfter }) };
  });
  return { ...changes, statements };
}

/** The pages that a document's printing tells, by id of the statement. */
export function pagesIn({ printed }: Printing): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const { statement, page } of printed) {
    const known = found.get(statement) ?? [];
    if (page !== undefined && !known.includes(page))
      found.set(
        statement,
        [...known, page].sort((a, b) => a - b),
      );
  }
  return found;
}
