/**
 * Part of the build: on which pages of the documents stands what changed. Documents say it of themselves; those of the
 * previous build are still in the output folder.
 */
import { readIfThere } from './build-changes.ts';
import { paged, pagesIn } from './diff/place.ts';
import type { Disk } from './effects.ts';
import type { Changes } from './model/changes.ts';

/** Adds the pages of the new documents and of the previous ones. Gives the same changes where nothing is to be added. */
export async function pagedChanges(
  disk: Disk,
  folder: string,
  changes: Changes,
  pdfs: ReadonlyMap<string, Uint8Array>,
): Promise<Changes> {
  const open = changes.statements.some(({ printedBefore = [], printedAfter = [] }) =>
    [...printedBefore, ...printedAfter].some(({ pages }) => pages === undefined),
  );
  if (!open) return changes;
  const { printingIn } = await import('./render/printing-in.ts');
  const [before, after] = [new Map<string, Pages>(), new Map<string, Pages>()];
  for (const [name, bytes] of pdfs) {
    const [was, is] = [await readIfThere(disk, `${folder}/${name}.pdf`), bytes];
    const [old, now] = [was && (await printingIn(was)), await printingIn(is)];
    // A document of the same facts is the one that these changes led to.
    if (old !== undefined && old.facts !== now?.facts) before.set(name, pagesIn(old));
    if (now !== undefined) after.set(name, pagesIn(now));
  }
  return paged(changes, before, after);
}

type Pages = ReturnType<typeof pagesIn>;
