/** Objects of a PDF are found by its table, and by reading all of it where there is none that can be read. */
import { PDFDict, PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../pipeline/render/pdf-objects.ts';

async function onePage(useObjectStreams: boolean): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([595, 842]).drawText('Harbour Watch', { x: 50, y: 400, font });
  return pdf.save({ useObjectStreams });
}

describe('a PDF', () => {
  it.each([
    ['with a table in the open', (bytes: Uint8Array) => bytes, false],
    ['with a table in a stream', (bytes: Uint8Array) => bytes, true],
    ['with a table that points elsewhere', (bytes: Uint8Array) => shifted(bytes), false],
  ])('%s gives its pages', async (_, change, useObjectStreams) => {
    const { catalog, get } = await openPdf(change(await onePage(useObjectStreams)));
    const pages = get(catalog.get(PDFName.of('Pages')));
    expect(pages instanceof PDFDict && String(get(pages.get(PDFName.of('Count'))))).toBe('1');
  });

  it('that is none is refused', async () => {
    await expect(openPdf(Buffer.from('%PDF-1.7\nno more than this\nstartxref\n9\n%%EOF'))).rejects.toThrow();
  });
});

/** As a program does that puts something in front of a file: every place in its table is wrong then. */
function shifted(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const end = text.indexOf('\n') + 1;
  return Buffer.from(`${text.slice(0, end)}% more\n${text.slice(end)}`, 'latin1');
}
