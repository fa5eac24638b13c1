/**
 * The table of contents: every section with a heading, in reading order. On a screen it has no page numbers; for print they
 * are those that were measured, else a guess from how much the sections hold. A document with few sections has none.
 */
import type { Block, BlockOf, DocumentModel, DocumentSection } from '../model/document.ts';
import type { Fit } from '../model/fit.ts';
import type { SectionSpec } from '../model/template.ts';
import { sizeOf } from './budget.ts';

/** What a page of running text holds, in the measure of the budget. */
const perPage = 3000;

/** Stands for the table until all sections are known. */
export const emptyContents: BlockOf<'contents'> = { kind: 'contents', entries: [] };

/** Fills the table in the sections of a document, in reading order; takes it out where it has too few entries. */
export function withContents(
  sections: readonly (DocumentSection | undefined)[],
  specs: readonly SectionSpec[],
  fit: Fit | undefined,
): readonly (DocumentSection | undefined)[] {
  const pages = fit === undefined ? undefined : (fit.pages ?? guessed(sections));
  const entries = sections.flatMap((section) => {
    if (section?.title === undefined) return [];
    const page = pages?.get(section.id);
    return [{ title: section.title, href: `#${section.id}`, ...(page === undefined ? {} : { page }) }];
  });
  return sections.map((section, i) => {
    if (section === undefined) return undefined;
    const least = leastOf(specs[i]);
    const blocks = section.blocks.flatMap((block): readonly Block[] => {
      if (block.kind !== 'contents') return [block];
      return entries.length < least ? [] : [{ ...block, entries }];
    });
    return blocks.length === 0 ? undefined : { ...section, blocks };
  });
}

function leastOf(spec: SectionSpec | undefined): number {
  const [least = 1] = spec?.blocks.flatMap((block) => (block.block === 'contents' ? [block.least] : [])) ?? [];
  return least;
}

function guessed(sections: readonly (DocumentSection | undefined)[]): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  let before = 0;
  for (const section of sections) {
    if (section === undefined) continue;
    pages.set(section.id, 1 + Math.floor(before / perPage));
    before += sizeOf(section);
  }
  return pages;
}

/** Gives a document with these page numbers in its table of contents; with none, as a screen shows it. */
export function withPageNumbers(model: DocumentModel, pages: ReadonlyMap<string, number> | undefined): DocumentModel {
  const numbered = (section: DocumentSection): DocumentSection => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'contents' ? { ...block, entries: block.entries.map((entry) => withPage(entry, pages)) } : block,
    ),
  });
  const { head, main, side, foot } = model;
  return {
    ...model,
    head: head.map(numbered),
    main: main.map(numbered),
    side: side.map(numbered),
    foot: foot.map(numbered),
  };
}

type Entry = BlockOf<'contents'>['entries'][number];

function withPage({ title, href }: Entry, pages: ReadonlyMap<string, number> | undefined): Entry {
  const page = pages?.get(href.slice(1));
  return { title, href, ...(page === undefined ? {} : { page }) };
}

/** Gives the page numbers that a document prints in its table of contents, by id of the section. */
export function pageNumbers({ head, main, side, foot }: DocumentModel): ReadonlyMap<string, number> {
  const blocks = [head, main, side, foot].flat().flatMap((section) => section.blocks);
  const entries = blocks.flatMap((block) => (block.kind === 'contents' ? block.entries : []));
  return new Map(entries.flatMap(({ href, page }) => (page === undefined ? [] : [[href.slice(1), page] as const])));
}
