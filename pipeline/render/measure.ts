/**
 * Measures a printed document: how many pages it has, where its sections begin, how full its last page is. Chromium gives
 * a named destination to everything in a document that a link in it leads to, also a hidden link: probes are such links.
 */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { endId } from './probes.ts';

/** Height of a page's margins together, and of the upper one, in points: those of the theme. */
const margins = { both: 110.5, top: 56.7 };

/** Where something stands: page from 1, and how far down the text area as a share of it. */
export interface PrintedPlace {
  readonly page: number;
  readonly down: number;
}

/** What is known of a print. */
export interface Measured {
  readonly pages: number;
  readonly places: ReadonlyMap<string, PrintedPlace>;
  /** The page of each link that leads to an id, in the order of the pages. */
  readonly links: ReadonlyMap<string, readonly number[]>;
  /** Share of the last page that is filled; 1 where it is not known. */
  readonly fill: number;
  /** Height of a page's text area in millimetres. */
  readonly height: number;
}

/** Measures a PDF as Chromium prints it. Throws on bytes that are no PDF. */
export async function measure(bytes: Uint8Array): Promise<Measured> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  const pages = pdf.getPages();
  const paper = pages[0]?.getHeight() ?? 842;
  const height = paper - margins.both;
  const numbers = new Map(pages.map(({ ref }, i) => [ref, i + 1]));
  const dests = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const places = new Map<string, PrintedPlace>();
  for (const [name] of dests?.entries() ?? []) {
    const dest = dests?.lookupMaybe(name, PDFArray);
    const page = dest?.get(0);
    const y = dest?.get(3);
    if (!(page instanceof PDFRef) || !(y instanceof PDFNumber)) continue;
    const down = (paper - y.asNumber() - margins.top) / height;
    places.set(name.decodeText(), { page: numbers.get(page) ?? 1, down: Math.min(1, Math.max(0, down)) });
  }
  const end = places.get(endId);
  const fill = end === undefined ? 1 : end.page < pages.length ? 0 : end.down;
  return { pages: pages.length, places, links: linksOf(pages), fill, height: (height / 72) * 25.4 };
}

function linksOf(pages: readonly PDFPage[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [index, { node }] of pages.entries()) {
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    // At the head of a page Chromium may write a link twice, in the same place.
    const places = new Set<string>();
    for (let i = 0; i < (annotations?.size() ?? 0); i++) {
      const link = annotations?.lookupMaybe(i, PDFDict);
      const target = link?.lookup(PDFName.of('Dest'));
      if (!(target instanceof PDFName)) continue;
      const id = target.decodeText();
      const place = `${id} ${link?.lookup(PDFName.of('Rect'))}`;
      if (places.has(place)) continue;
      places.add(place);
      const known = found.get(id);
      if (known === undefined) found.set(id, [index + 1]);
      else known.push(index + 1);
    }
  }
  return found;
}

/** How far down the whole document a place stands, in pages. */
export function depthOf({ page, down }: PrintedPlace): number {
  return page - 1 + down;
}
