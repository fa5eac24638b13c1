/** Kinds of file that are certainly no text, known by how they begin. For saying so in words that a user knows. */

const signatures: readonly (readonly [what: string, start: readonly number[]])[] = [
  ['PDF document', ascii('%PDF-')],
  ['ZIP archive (or .docx, .odt)', [0x50, 0x4b, 0x03, 0x04]],
  ['Word document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF document', ascii('{\\rtf')],
  ['PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG picture', [0xff, 0xd8, 0xff]],
  ['GIF picture', ascii('GIF8')],
  ['gzip archive', [0x1f, 0x8b]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
];

/** Endings of files that people take for texts but that are not read. */
export const documentEndings: readonly string[] = ['.doc', '.docx', '.htm', '.html', '.odt', '.pdf', '.rtf'];

/** What the bytes are, where they are known to be no text: "PDF document". */
export function signatureOf(bytes: Uint8Array): string | undefined {
  return signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
