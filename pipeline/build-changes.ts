/**
 * Part of the build: what the output folder holds of the previous build, and what is different now. The previous facts are
 * an input like the sources. Where the facts are the same as before, the changes of then stay: two builds in a row of the
 * same input leave the same bytes, and the page goes on telling the last change that there was.
 */
import type * as z from 'zod';
import type { ChangeReport } from './build-report.ts';
import type { Cache } from './cache/cache.ts';
import { compare, nothingBefore } from './diff/compare.ts';
import { type Disk, DiskError } from './effects.ts';
import { previousFactsUnusable } from './model/catalogue.ts';
import { type Changes, changesSchema, countChanges } from './model/changes.ts';
import { type Facts, factsSchema } from './model/facts.ts';
import type { Message, Result } from './model/message.ts';

/** The changes of a build. */
export interface FoundChanges {
  readonly changes: Changes;
  /** The facts of the previous build, where these differ. */
  readonly before?: Facts;
  readonly report: ChangeReport;
}

/**
 * Compares with what is in a subject's output folder.
 *
 * @param json gives the bytes of the new `facts.json`
 * @param isOurs whether the previous build left these bytes at a path: they are then not held against the schema again
 */
export async function changesIn(
  disk: Disk,
  folder: string,
  facts: Facts,
  json: () => Uint8Array,
  isOurs: (path: string, bytes: Uint8Array) => boolean = () => false,
): Promise<Result<FoundChanges>> {
  const file = `${folder}/facts.json`;
  const bytes = await readIfThere(disk, file);
  if (bytes === undefined) return found(compare(undefined, facts), 'first-build');
  if (Buffer.compare(bytes, json()) === 0) return found(await changesOfThen(disk, folder, facts), 'unchanged');
  const before = isOurs(file, bytes) ? (JSON.parse(textOf(bytes)) as Facts) : parsed(bytes, factsSchema);
  if (before === undefined) return found(compare(undefined, facts), 'first-build', [previousFactsUnusable(file)]);
  return found(compare(before, facts), 'compared', [], before);
}

/** The text of `changes.json`. Throws where the changes do not fit the schema: that is a bug. */
export function serializeChanges(changes: Changes): string {
  return `${JSON.stringify(changesSchema.parse(changes), null, 2)}\n`;
}

/** The bytes of `changes.json`, which are held against the schema once and then remembered. */
export function changesJson(changes: Changes, cache: Cache): Promise<Uint8Array> {
  const make = () => new TextEncoder().encode(serializeChanges(changes));
  return cache.recall('read', ['changes.json', changes], make);
}

/** What the previous build said; where it said nothing that can be used, that nothing changed. */
export async function changesOfThen(disk: Disk, folder: string, { subject }: Pick<Facts, 'subject'>): Promise<Changes> {
  const bytes = await readIfThere(disk, `${folder}/changes.json`);
  return (bytes && parsed(bytes, changesSchema)) ?? { ...nothingBefore({ subject }), first: false };
}

/** Changes, and how much they are. */
export function found(
  changes: Changes,
  since: ChangeReport['since'],
  messages: readonly Message[] = [],
  before?: Facts,
): Result<FoundChanges> {
  const counts = countChanges(since === 'unchanged' ? { ...changes, statements: [], sources: [] } : changes);
  return { value: { changes, report: { since, ...counts }, ...(before && { before }) }, messages };
}

function parsed<T>(bytes: Uint8Array, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(textOf(bytes))).data;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Throws where the bytes are no UTF-8. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** The bytes of a file; undefined where there is none that can be read. */
export async function readIfThere(disk: Disk, path: string): Promise<Uint8Array | undefined> {
  try {
    return (await disk.stat(path))?.kind === 'file' ? await disk.read(path) : undefined;
  } catch (error) {
    // What cannot be read cannot be replaced either: publishing will say so.
    if (error instanceof DiskError) return undefined;
    throw error;
  }
}
