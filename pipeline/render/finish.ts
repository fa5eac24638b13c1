/**
 * What the browser leaves undone in a PDF: title, language, dates and identifier that depend on the content alone,
 * metadata, attachments, what its tags lack, and object streams, which win back the size that tags cost. Pure: the same bytes
 * in, the same bytes out. What is drawn stays as it is.
 */
import { createHash } from 'node:crypto';
import {
  AFRelationship,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { type Attachment, completePdf, factsPlaceholder, type PreparedPdf } from './finish-attach.ts';
import { stabiliseTagIds } from './finish-ids.ts';
import { describeLinks } from './finish-links.ts';
import { completeTags } from './finish-tags.ts';
import { xmpPacket } from './finish-xmp.ts';

/** What the finished file says about itself. */
export interface PdfInfo {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly subject?: string;
  readonly author?: string;
  /** ISO 8601 date, day or finer, in UTC; absent: {@link fixedDate}. */
  readonly date?: string;
  readonly producer: string;
  /** SHA-256 of the facts that it was printed from, in hexadecimal. */
  readonly facts?: string;
  readonly attachments?: readonly Attachment[];
}

/** The same without what depends on the facts. */
export interface PreparedInfo extends Omit<PdfInfo, 'facts' | 'attachments'> {
  /** Whether the file will name the facts by their hash. */
  readonly namesFacts: boolean;
  readonly attachments: readonly Omit<Attachment, 'bytes'>[];
}

/** The date of a document that has none: the first that every archive format can hold, and plainly not a real one. */
export const fixedDate = '1980-01-01';

/** Finishes a PDF that Chromium printed. Throws a RangeError for a date that is none, and on bytes that are no PDF. */
export async function finishPdf(bytes: Uint8Array, info: PdfInfo): Promise<Uint8Array> {
  const { facts, attachments = [] } = info;
  return completePdf(await preparePdf(bytes, { ...info, namesFacts: facts !== undefined, attachments }), info);
}

/** As {@link finishPdf}, but for what depends on the facts: {@link completePdf} puts that in. */
export async function preparePdf(bytes: Uint8Array, info: PreparedInfo): Promise<PreparedPdf> {
  const date = new Date(info.date ?? fixedDate);
  const iso = `${date.toISOString().slice(0, 19)}Z`;
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  describe(pdf, info, date);
  for (const attachment of info.attachments) await attach(pdf, attachment, date);
  const files = await withoutContent(pdf, info.attachments);
  describeLinks(pdf);
  const accessible = completeTags(pdf);
  setMetadata(pdf, xmpPacket({ ...info, ...(info.namesFacts && { facts: factsPlaceholder }) }, iso, accessible));
  stabiliseTagIds(pdf);
  setPlaceholder(pdf);
  const finished = await pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  setIdentifier(finished);
  return { bytes: finished, files, date: PDFString.fromDate(date).asString() };
}

/** The information dictionary, and what a reader's window shows: the title, not the file's name. */
function describe(pdf: PDFDocument, info: PreparedInfo, date: Date): void {
  pdf.setTitle(info.title, { showInWindowTitleBar: true });
  pdf.setLanguage(info.language);
  if (info.subject) pdf.setSubject(info.subject);
  if (info.author) pdf.setAuthor(info.author);
  pdf.setCreator(info.producer);
  pdf.setProducer(info.producer);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
}

/** Uncompressed, so that tools which know no PDF find it. */
function setMetadata(pdf: PDFDocument, packet: string): void {
  const stream = pdf.context.stream(Buffer.from(packet, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

async function attach(pdf: PDFDocument, file: Omit<Attachment, 'bytes'>, date: Date): Promise<void> {
  await pdf.attach(new Uint8Array(), file.name, {
    mimeType: file.mime,
    description: file.description,
    creationDate: date,
    modificationDate: date,
    afRelationship: AFRelationship.Data,
  });
}

/** Takes the empty contents of attached files out again, and gives the numbers under which they will be looked for. */
async function withoutContent(pdf: PDFDocument, attachments: PreparedInfo['attachments']): Promise<readonly number[]> {
  await pdf.flush();
  const names = pdf.catalog.lookupMaybe(PDFName.of('Names'), PDFDict);
  const listed = names?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict)?.lookupMaybe(PDFName.of('Names'), PDFArray);
  return attachments.map((_, i) => {
    const content = listed
      ?.lookup(2 * i + 1, PDFDict)
      .lookup(PDFName.of('EF'), PDFDict)
      .get(PDFName.of('F'));
    if (!(content instanceof PDFRef)) throw new Error('an attachment that was not attached');
    pdf.context.delete(content);
    return content.objectNumber;
  });
}

/** Stands in for the identifier while the bytes that it depends on are written. */
const placeholder = '0'.repeat(32);

function setPlaceholder(pdf: PDFDocument): void {
  const id = PDFHexString.of(placeholder);
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}

/** Puts a hash of the content, instead of the usual random number, where the placeholder stands at the file's end. */
function setIdentifier(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const id = createHash('sha256').update(file).digest('hex').slice(0, placeholder.length).toUpperCase();
  for (const _ of ['permanent', 'changing']) file.write(id, file.lastIndexOf(placeholder), 'latin1');
}
