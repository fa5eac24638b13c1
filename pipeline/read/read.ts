/**
 * The read stage: a subject's folder to its sources, decoded, hashed and described. Takes the disk and what says a
 * source's metadata; gives sources by name in code units. Does not look into the text beyond whether there is any.
 */
import { createHash } from 'node:crypto';
import { sourceBlank, sourcesBlank, sourceTooLarge, sourceTwice, sourceUnreadable } from '../model/catalogue.ts';
import type { Message, Result } from '../model/message.ts';
import type { Source, SourceMeta, Subject } from '../model/source.ts';
import { decode } from './decode.ts';
import { type Folders, type SubjectFolder, sourceId } from './tree.ts';

export type { Folders, SourceTree, SubjectFolder } from './tree.ts';
export { findSubjects, sourceId } from './tree.ts';

/** What reading needs to be told. */
export interface ReadOptions {
  /** Bytes of the largest source that is taken. */
  readonly sourceBytes: number;
  /** What is known about a file: `bodyStart` is where its own words begin, behind its front matter. */
  readonly describe: (name: string, path: string, text: string) => Result<{ meta: SourceMeta; bodyStart: number }>;
}

/** Reads the sources of one subject. With an error among the messages the value is not whole and not to be used. */
export async function readSubject(disk: Folders, from: SubjectFolder, options: ReadOptions): Promise<Result<Subject>> {
  const sources: Source[] = [];
  const messages: Message[] = [];
  for await (const one of readSources(disk, from, options)) {
    messages.push(...one.messages);
    if (one.value !== undefined) sources.push(one.value);
  }
  return { value: { path: from.path, sources }, messages };
}

/** The sources of one subject, one by one, and what is to be said of all of them at the end. */
export async function* readSources(
  disk: Folders,
  from: SubjectFolder,
  options: ReadOptions,
): AsyncGenerator<Result<Source | undefined>> {
  let blank = true;
  for (const name of from.names) {
    const one = await readOne(disk, from, name, options);
    blank &&= one.value === undefined && one.messages.every(({ severity }) => severity !== 'error');
    yield one;
  }
  const shared = sharedIds(from);
  const none = blank && shared.length === 0 ? [sourcesBlank(from.folder)] : [];
  yield { value: undefined, messages: [...shared, ...none] };
}

/** One of the sources of a subject. */
export function readOne(
  disk: Folders,
  from: SubjectFolder,
  name: string,
  options: ReadOptions,
): Promise<Result<Source | undefined>> {
  return readSource(disk, name, `${from.folder}/${name}`, options);
}

async function readSource(
  disk: Folders,
  name: string,
  path: string,
  options: ReadOptions,
): Promise<Result<Source | undefined>> {
  const bytes = await readBytes(disk, path, options.sourceBytes);
  if (!(bytes instanceof Uint8Array)) return { value: undefined, messages: [bytes] };
  const { value: decoded, messages } = decode(path, bytes);
  if (decoded === undefined) return { value: undefined, messages };
  const described = options.describe(name, path, decoded.text);
  const told = [...messages, ...described.messages];
  if (!/\S/.test(decoded.text.slice(described.value.bodyStart))) {
    return { value: undefined, messages: [...told, sourceBlank(path)] };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { value: { id: sourceId(name), path, ...decoded, sha256, meta: described.value.meta }, messages: told };
}

/** The size is asked first: a file that is too large is never in memory. */
async function readBytes(disk: Folders, path: string, limit: number): Promise<Uint8Array | Message> {
  try {
    const size = (await disk.stat(path))?.size ?? 0;
    return size > limit ? sourceTooLarge(path, size, limit) : await disk.read(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return sourceUnreadable(path, String(error.code));
  }
}

function sharedIds(from: SubjectFolder): Message[] {
  const first = new Map<string, string>();
  return from.names.flatMap((name) => {
    const id = sourceId(name);
    const other = first.get(id);
    if (other !== undefined) return [sourceTwice(`${from.folder}/${name}`, `${from.folder}/${other}`, id)];
    first.set(id, name);
    return [];
  });
}
