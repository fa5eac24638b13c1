/**
 * Reads a PDF as a recipient's program does: the text that its pages print, its metadata, and what is attached. Nothing in
 * the file is run. Furniture of the page (running heads, page numbers) is not tagged, and not part of the text.
 */

import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';

/** What a PDF shows and carries. */
export interface PdfContents {
  /** Text of all pages, one after the other. */
  readonly text: string;
  /** The XMP packet; empty where there is none. */
  readonly metadata: string;
  /** Those that Factpress makes. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

const ours = ['facts.json', 'printed.json'];

/** Characters and pieces of text in one file: a briefing has some ten thousand, a file that is to keep its reader busy has millions. */
const mostText = 5_000_000;

/** Gives the contents, or nothing where the bytes are no PDF that can be read, or one with more text than `most`. */
export async function readPdf(bytes: Uint8Array, most = mostText): Promise<PdfContents | undefined> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
  });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    let left = most;
    for (let number = 1; number <= pdf.numPages; number++) {
      const items = await itemsOf(await pdf.getPage(number), left);
      left -= sizeOf(items);
      pages.push(textOf(items));
    }
    const { metadata } = await pdf.getMetadata();
    const attachments = new Map<string, Uint8Array>();
    const names = new Set((await pdf.getAttachments())?.keys() ?? []);
    for (const name of ours.filter((one) => names.has(one))) {
      attachments.set(name, (await pdf.getAttachmentContent(name)) ?? new Uint8Array());
    }
    return { text: pages.join('\n'), metadata: rawOf(metadata), attachments };
  } catch {
    // Whatever pdf.js finds wrong with it, it is no file of ours that can be vouched for.
    return undefined;
  } finally {
    await task.destroy();
  }
}

/** What a page prints, piece by piece; throws where that is more than `most`. */
async function itemsOf(page: PDFPageProxy, most: number): Promise<readonly Item[]> {
  const items: Item[] = [];
  let size = 0;
  const stream: ReadableStream<TextContent> = page.streamTextContent({ includeMarkedContent: true });
  // The library does not expect its stream to be cancelled: ending the whole task is what stops it.
  for await (const part of stream.values({ preventCancel: true })) {
    for (const item of part.items) items.push(item);
    size += sizeOf(part.items);
    if (size > most) throw new RangeError('more text than any document has');
  }
  return items;
}

function sizeOf(items: readonly Item[]): number {
  return items.reduce((size, item) => size + ('str' in item ? item.str.length : 0) + 1, 0);
}

type Item = { readonly str: string; readonly hasEOL: boolean } | { readonly type: string; readonly tag?: string };

function textOf(items: readonly Item[]): string {
  const open: boolean[] = [];
  let text = '';
  for (const item of items) {
    if ('str' in item) {
      if (open.length > 0 && !open.includes(true)) text += item.str + (item.hasEOL ? '\n' : '');
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else {
      open.push(item.tag === 'Artifact');
    }
  }
  return text;
}

function rawOf(metadata: unknown): string {
  const raw = typeof metadata === 'object' && metadata !== null && 'getRaw' in metadata ? metadata.getRaw : undefined;
  return typeof raw === 'function' ? String(raw.call(metadata)) : '';
}
