/**
 * Says where each link of a PDF leads (PDF/UA-1, 7.18.5), which Chromium leaves out: the address, or the number of the
 * reference as the page prints it. Language does not come into it.
 */
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** Gives every link that has no contents some. In place. */
export function describeLinks(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    for (let i = 0; i < (annotations?.size() ?? 0); i++) {
      const link = annotations?.lookupMaybe(i, PDFDict);
      if (link?.get(PDFName.of('Subtype')) !== PDFName.of('Link') || link.has(PDFName.of('Contents'))) continue;
      link.set(PDFName.of('Contents'), PDFHexString.fromText(whereTo(link)));
    }
  }
}

function whereTo(link: PDFDict): string {
  const uri = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  if (uri instanceof PDFString || uri instanceof PDFHexString) return uri.decodeText();
  const target = link.lookup(PDFName.of('Dest'));
  const name =
    target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString
      ? target.decodeText()
      : '';
  return name.replace(/^r(?=\d+$)/, '') || '#';
}
