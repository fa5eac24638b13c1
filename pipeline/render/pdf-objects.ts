/**
 * The objects of a PDF, each read when it is asked for. Of a print only few are: most of a tagged PDF are its tags. Where a
 * file does not say in the open where its objects stand, as a browser's does, all of it is read.
 */
import { PDFContext, PDFDict, PDFDocument, PDFName, type PDFObject, PDFObjectParser, PDFRef } from '@cantoo/pdf-lib';

/** An opened PDF. */
export interface PdfObjects {
  readonly catalog: PDFDict;
  /** What a reference leads to; of anything else, itself. */
  readonly get: (value: PDFObject | undefined) => PDFObject | undefined;
}

/** Opens a PDF. Throws on bytes that are no PDF. */
export async function openPdf(bytes: Uint8Array): Promise<PdfObjects> {
  return inTheOpen(bytes) ?? whole(bytes);
}

async function whole(bytes: Uint8Array): Promise<PdfObjects> {
  const { catalog, context } = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  // Of something that only begins as a PDF the library makes one without anything in it.
  if (!(catalog instanceof PDFDict)) throw new Error('it has no catalogue');
  return { catalog, get: (value) => (value instanceof PDFRef ? context.lookup(value) : value) };
}

/** A row of the table: ten digits for the place, five for the generation, whether it is in use, two for the line's end. */
const rowLength = 20;

function inTheOpen(bytes: Uint8Array): PdfObjects | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64))?.[1]);
  const head = /^xref\s+0 (\d+)\s*?\r?\n/.exec(file.toString('latin1', table, table + 40));
  if (head === null) return undefined;
  const rows = table + head[0].length;
  const end = rows + Number(head[1]) * rowLength;
  const trailer = /^\s*trailer\s*/.exec(file.toString('latin1', end, end + 40));
  if (trailer === null) return undefined;

  const context = PDFContext.create();
  const read = (at: number): PDFObject => PDFObjectParser.forBytes(bytes.subarray(at), context).parseObject();
  const known = new Map<PDFRef, PDFObject | undefined>();
  const find = (ref: PDFRef): PDFObject | undefined => {
    const row = rows + ref.objectNumber * rowLength;
    const at =
      row < end ? Number(/^(\d{10}) \d{5} n/.exec(file.toString('latin1', row, row + rowLength))?.[1]) : Number.NaN;
    const start = /^\s*(\d+) \d+ obj\s*/.exec(file.toString('latin1', at, at + 40));
    return start !== null && Number(start[1]) === ref.objectNumber ? read(at + start[0].length) : undefined;
  };
  const get: PdfObjects['get'] = (value) => {
    if (!(value instanceof PDFRef)) return value;
    if (!known.has(value)) known.set(value, find(value));
    return known.get(value);
  };
  const said = read(end + trailer[0].length);
  const catalog = said instanceof PDFDict ? get(said.get(PDFName.of('Root'))) : undefined;
  return catalog instanceof PDFDict ? { catalog, get } : undefined;
}
