/** One input document: its text and what is known about it. Pure data; reading it is the read stage's work. */

/** Who speaks: decides how much a source's word about the subject weighs. */
export type SourceKind = 'self-published' | 'encyclopedia' | 'news' | 'report';

/** What a user may say about a source, in its front matter or in `factpress.yaml`. All optional. */
export interface SourceMeta {
  readonly title?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** EDTF: what time the text speaks of. */
  readonly asOf?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly licence?: string;
  readonly kind?: SourceKind;
}

/** One source of one subject, decoded. */
export interface Source {
  /** Path below the subject's folder without the ending: `network-page`. */
  readonly id: string;
  /** Path as the user would type it, with `/`: `sources/network-page.md`. */
  readonly path: string;
  /** Without byte order mark, line endings as they are in the file. Offsets everywhere are UTF-16 units into this. */
  readonly text: string;
  /** Of the file's bytes, in lower-case hex. */
  readonly sha256: string;
  /** WHATWG encoding label that decoded it: `utf-8`, `utf-16le`, `windows-1252`. */
  readonly encoding: string;
  readonly meta: SourceMeta;
}

/** What is kept of a source when its text has been let go. */
export interface SourceRecord extends Pick<Source, 'id' | 'path' | 'sha256' | 'meta'> {
  /** UTF-16 units of its text. */
  readonly characters: number;
}

/** See {@link SourceRecord}. */
export function recordOf({ id, path, sha256, meta, text }: Source): SourceRecord {
  return { id, path, sha256, meta, characters: text.length };
}

/** One subject: a folder of sources that are about one organisation. */
export interface Subject {
  /** Path of its folder below the sources root, `''` for the root itself. */
  readonly path: string;
  readonly sources: readonly Source[];
}
