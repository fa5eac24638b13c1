/**
 * What a PDF of ours says of itself: its attached `printed.json`. Takes bytes, gives nothing where they are no PDF of ours;
 * for reading what a build has just printed or what the one before left, not for files from elsewhere (see verify/).
 */
import { PDFDocument } from '@cantoo/pdf-lib';
import { type Printing, printingSchema } from '../model/printing.ts';

/** See the head of this file. */
export async function printingIn(bytes: Uint8Array): Promise<Printing | undefined> {
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
    const attached = pdf.getAttachments().find(({ name }) => name === 'printed.json');
    return attached && printingSchema.safeParse(JSON.parse(new TextDecoder().decode(attached.data))).data;
  } catch {
    // Whatever is wrong with it: a file that cannot be read tells no pages.
    return undefined;
  }
}
