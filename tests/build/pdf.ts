/** A document of one page with a word on it, as something that prints would give it. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** Its bytes, with as many pages as are asked for. */
export async function pdfOf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let n = 0; n < pages; n++) pdf.addPage([595, 842]).drawText('word', { font, x: 50, y: 600 });
  return pdf.save({ useObjectStreams: false });
}

/** One page. */
export const pdf = (): Promise<Uint8Array> => pdfOf(1);
