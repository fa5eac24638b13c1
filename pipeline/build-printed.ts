/**
 * Part of the build: the second half of a subject's, when all of it is made but for what the browser prints. Its PDFs join
 * the other files, and the page of changes learns on which pages things stand.
 */
import { changesJson } from './build-changes.ts';
import type { Documents, Page } from './build-documents.ts';
import { pagedChanges } from './build-pages.ts';
import type { Batch, Pdf } from './build-press.ts';
import type { Shop } from './build-shop.ts';
import { type Remade, whyRemade } from './cache/why.ts';
import type { Findings } from './findings.ts';
import type { FactsSource } from './model/facts.ts';
import type { Artifact } from './publish.ts';

/** The documents of a subject, which are being printed. */
export interface BeingPrinted extends Documents {
  /** Its output folder. */
  readonly folder: string;
  readonly sources: readonly FactsSource[];
  readonly printing: Batch;
}

/** What printing adds to what is made of a subject. */
export interface PrintedHalf {
  readonly remade: readonly Remade[];
  /** Files that the browser should have printed and did not. */
  readonly unprinted: readonly string[];
}

/** Waits until all is printed, and puts it among the artifacts. */
export async function printedHalf(
  documents: BeingPrinted,
  artifacts: Map<string, Artifact>,
  shop: Pick<Shop, 'cache' | 'effects' | 'memory' | 'options'>,
  findings: Findings,
): Promise<PrintedHalf> {
  const { folder, pages, printing, changes } = documents;
  const printed = pages.filter((page) => page.prints);
  const pdfs = findings.take(await printing.done(printed.map(({ name }) => name)));
  for (const [name, { bytes }] of pdfs) artifacts.set(`${name}.pdf`, bytes);
  const remade = remadeOf(pdfs, documents, shop);
  const bytesOf = new Map([...pdfs].map(([name, { bytes }]) => [name, bytes]));
  const told = await pagedChanges(shop.effects.disk, folder, changes, bytesOf);
  const retold = told === changes ? undefined : findings.take(documents.retell(told));
  artifacts.set('changes.json', await changesJson(told, shop.cache));
  if (shop.options.only !== 'pdf' && retold)
    artifacts.set(`${retold.name}.html`, new TextEncoder().encode(retold.html));
  return { remade, unprinted: printed.filter(({ name }) => !pdfs.has(name)).map((page) => pdfOf(folder, page)) };
}

/** Where the PDF of a page is put. */
export function pdfOf(folder: string, { name }: Pick<Page, 'name'>): string {
  return `${folder}/${name}.pdf`;
}

/** Which PDFs had to be made again, and why; what they are made from is noted for the next build. */
function remadeOf(
  pdfs: ReadonlyMap<string, Pdf>,
  { folder, changes, sources }: BeingPrinted,
  { memory }: Pick<Shop, 'memory'>,
): readonly Remade[] {
  const remade: Remade[] = [];
  for (const [name, { did, ingredients }] of pdfs) {
    const file = pdfOf(folder, { name });
    const earlier = memory.before[file];
    const because =
      did === 'finished'
        ? 'the facts in it changed, its pages did not'
        : whyRemade(name, earlier, ingredients, changes, sources);
    if (did !== undefined && earlier !== undefined) remade.push({ file, did, because });
    memory.note(file, ingredients);
  }
  return remade;
}
