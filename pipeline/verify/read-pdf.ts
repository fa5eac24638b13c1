/**
 * Reads a PDF as a recipient's program does: the text that its pages print, its metadata, and what is attached. Nothing in
 * the file is run. Furniture of the page (running heads, page numbers) is not tagged, and not part of the text.
 */

/** What a PDF shows and carries. */
export interface PdfContents {
  /** Text of all pages, one after the other. */
  readonly text: string;
  /** The XMP packet; empty where there is none. */
  readonly metadata: string;
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

/** Gives the contents, or nothing where the bytes are no PDF that can be read. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContents | undefined> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
  });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true });
      pages.push(textOf(items));
    }
    const { metadata } = await pdf.getMetadata();
    const attachments = new Map<string, Uint8Array>();
    for (const name of (await pdf.getAttachments())?.keys() ?? []) {
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
