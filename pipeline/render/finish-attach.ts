/**
 * The last step of finishing a PDF: puts in what depends on the facts, behind all else, as an update of the file (ISO 32000-1,
 * 7.5.6). What comes before stays as it is, so that new facts in an unchanged document cost next to nothing: the library
 * that knows PDF is not loaded for it. Pure: the same bytes in, the same bytes out.
 */
import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';

/** A file that travels inside the PDF. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly description: string;
}

/** A PDF that is finished but for what depends on the facts. */
export interface PreparedPdf {
  readonly bytes: Uint8Array;
  /** Numbers of the objects that will hold the attached files, in ascending order; everything else of them is there. */
  readonly files: readonly number[];
  /** When they were made, as PDF writes it. */
  readonly date: string;
}

/** Stands where the hash of the facts will. */
export const factsPlaceholder = '0'.repeat(64);

/**
 * Gives the whole file.
 *
 * @param facts SHA-256 of the facts in hexadecimal, where the file is to name it
 */
export function completePdf(
  prepared: PreparedPdf,
  { facts, attachments = [] }: { readonly facts?: string; readonly attachments?: readonly Attachment[] },
): Uint8Array {
  const file = Buffer.from(prepared.bytes);
  const at = facts === undefined ? -1 : file.indexOf(`sha256:${factsPlaceholder}`);
  if (facts !== undefined && at >= 0) file.write(`sha256:${facts}`, at, 'latin1');
  return attachments.length === 0 ? file : Buffer.concat([file, update(file, prepared, attachments)]);
}

/** The objects of the files and a table of where they are, which refers to the table of what stands before. */
function update(file: Buffer, { files, date }: PreparedPdf, attachments: readonly Attachment[]): Buffer {
  const parts: Buffer[] = [];
  const places = new Map<number, number>();
  let end = file.length;
  const add = (number: number, content: readonly (string | Uint8Array)[]): void => {
    const bytes = Buffer.concat([`${number} 0 obj\n`, ...content, '\nendobj\n'].map((part) => Buffer.from(part)));
    places.set(number, end);
    parts.push(bytes);
    end += bytes.length;
  };
  for (const [i, number] of files.entries()) {
    const attachment = attachments[i];
    if (attachment !== undefined) add(number, streamOf(attachment, date));
  }
  const start = end;
  const before = tableOf(file);
  places.set(before.size, start);
  const id = createHash('sha256').update(file).update(Buffer.concat(parts)).digest('hex').slice(0, 32).toUpperCase();
  const rows = Buffer.concat([...places.values()].map(row));
  const index = [...places.keys()].map((number) => `${number} 1`).join(' ');
  const table =
    `<<\n/Type /XRef\n/Size ${before.size + 1}\n/W [ 1 4 2 ]\n/Index [ ${index} ]\n/Prev ${before.start}\n/Root ${before.root}\n` +
    `/Info ${before.info}\n/ID [ <${before.id}> <${id}> ]\n/Length ${rows.length}\n>>\nstream\n`;
  add(before.size, [table, rows, '\nendstream']);
  return Buffer.concat([...parts, Buffer.from(`\nstartxref\n${start}\n%%EOF`)]);
}

function streamOf({ bytes, mime }: Attachment, date: string): readonly (string | Uint8Array)[] {
  const packed = deflated(bytes);
  const params = `<< /Size ${bytes.length} /CreationDate (${date}) /ModDate (${date}) >>`;
  const type = mime.replace(/[^\w.+-]/g, (sign) => `#${Buffer.from(sign).toString('hex').toUpperCase()}`);
  const head = `/Type /EmbeddedFile\n/Subtype /${type}\n/Params ${params}\n/Filter /FlateDecode\n/Length ${packed.length}`;
  return [`<<\n${head}\n>>\nstream\n`, packed, '\nendstream'];
}

/** Not by Node's own, whose output depends on the processor. */
function deflated(bytes: Uint8Array): Uint8Array {
  const known = packed.get(bytes) ?? zlibSync(bytes);
  packed.set(bytes, known);
  return known;
}

/** All documents of a subject carry the same facts. */
const packed = new WeakMap<Uint8Array, Uint8Array>();

/** An entry of the table: an object that stands at an offset. */
function row(offset: number): Buffer {
  const entry = Buffer.from([1, 0, 0, 0, 0, 0, 0]);
  entry.writeUInt32BE(offset, 1);
  return entry;
}

/** What the last table of a file says in the open. Throws where it is not as the library writes it: that is a bug. */
function tableOf(file: Buffer) {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64))?.[1]);
  const head = file.toString('latin1', start, start + 2000).split('stream')[0] ?? '';
  const said = (pattern: RegExp): string => {
    const found = pattern.exec(head)?.[1];
    if (found === undefined) throw new Error(`a finished PDF whose table does not say ${pattern}`);
    return found;
  };
  const size = Number(said(/\/Size (\d+)/));
  const [root, info] = [said(/\/Root (\d+ 0 R)/), said(/\/Info (\d+ 0 R)/)];
  return { start, size, root, info, id: said(/\/ID \[ <([0-9A-F]+)>/) };
}
