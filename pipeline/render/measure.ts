/**
 * Measures a printed document: how many pages it has, where its sections begin, how full its last page is. Chromium gives
 * a named destination to everything in a document that a link in it leads to, also a hidden link: probes are such links.
 */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { openPdf, type PdfObjects } from './pdf-objects.ts';
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
  const { catalog, get } = await openPdf(bytes);
  const pages = pagesBelow(get(catalog.get(PDFName.of('Pages'))), get);
  if (pages.length === 0) throw new Error('it has no page');
  const paper = pages[0]?.height ?? 842;
  const height = paper - margins.both;
  const numbers = new Map(pages.map(({ ref }, i) => [ref, i + 1]));
  const places = new Map<string, PrintedPlace>();
  const dests = get(catalog.get(PDFName.of('Dests')));
  for (const [name, value] of dests instanceof PDFDict ? dests.entries() : []) {
    const dest = get(value);
    const [page, y] = dest instanceof PDFArray ? [dest.get(0), dest.get(3)] : [];
    if (!(page instanceof PDFRef) || !(y instanceof PDFNumber)) continue;
    const down = (paper - y.asNumber() - margins.top) / height;
    places.set(name.decodeText(), { page: numbers.get(page) ?? 1, down: Math.min(1, Math.max(0, down)) });
  }
  const end = places.get(endId);
  const fill = end === undefined ? 1 : end.page < pages.length ? 0 : end.down;
  return { pages: pages.length, places, links: linksOf(pages, get), fill, height: (height / 72) * 25.4 };
}

interface PageFound {
  readonly ref: PDFRef;
  readonly node: PDFDict;
  /** In points; absent where nothing says it. */
  readonly height?: number;
}

type Get = PdfObjects['get'];

/** The pages below a node of the tree of pages, in order. What a node says of its size holds for all below it. */
function pagesBelow(node: PDFObject | undefined, get: Get, above?: number): readonly PageFound[] {
  if (!(node instanceof PDFDict)) return [];
  const kids = get(node.get(PDFName.of('Kids')));
  const height = heightOf(node, get) ?? above;
  return (kids instanceof PDFArray ? kids.asArray() : []).flatMap((ref) => {
    const kid = get(ref);
    if (!(kid instanceof PDFDict) || !(ref instanceof PDFRef)) return [];
    if (kid.has(PDFName.of('Kids'))) return pagesBelow(kid, get, height);
    const own = heightOf(kid, get) ?? height;
    return [{ ref, node: kid, ...(own !== undefined && { height: own }) }];
  });
}

function heightOf(node: PDFDict, get: Get): number | undefined {
  const box = get(node.get(PDFName.of('MediaBox')));
  const [bottom, top] = box instanceof PDFArray ? [get(box.get(1)), get(box.get(3))] : [];
  return bottom instanceof PDFNumber && top instanceof PDFNumber ? top.asNumber() - bottom.asNumber() : undefined;
}

function linksOf(pages: readonly PageFound[], get: Get): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [index, { node }] of pages.entries()) {
    const annotations = get(node.get(PDFName.of('Annots')));
    // At the head of a page Chromium may write a link twice, in the same place.
    const places = new Set<string>();
    for (const annotation of annotations instanceof PDFArray ? annotations.asArray() : []) {
      const link = get(annotation);
      const target = link instanceof PDFDict ? get(link.get(PDFName.of('Dest'))) : undefined;
      if (!(link instanceof PDFDict) || !(target instanceof PDFName)) continue;
      const id = target.decodeText();
      const place = `${id} ${get(link.get(PDFName.of('Rect')))}`;
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
