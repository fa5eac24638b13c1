/**
 * The last step, and the only one that writes: a subject's artifacts become the files of its output folder, all of them
 * or none. Files that are not ours stay, files of ours that are no longer made go, equal bytes are not written again.
 */
import { createHash } from 'node:crypto';
import { type Disk, DiskError, type Stat } from './effects.ts';
import { diskRefused, foreignKept, outputOutside, outputRemoved, publishRecovered } from './model/catalogue.ts';
import { notAFile } from './model/disk-code.ts';
import type { Message, Result } from './model/message.ts';
import { compareCodeUnits } from './model/order.ts';
import { isName, type Journal, readJournal, redo, targetOf, undo, writeJournal } from './publish-journal.ts';
import { manifestName } from './publish-names.ts';

/** Artifacts of a subject: name in its output folder to what will stand there. */
export type Artifacts = ReadonlyMap<string, Artifact>;

/** A file to be: its bytes, or where they come from where they are too many to be in memory. */
export type Artifact = Uint8Array | LongArtifact;

/** A long file to be. */
export interface LongArtifact {
  readonly length: number;
  /** SHA-256 in lower-case hex. */
  readonly sha256: string;
  /** The bytes in their order, as often as they are asked for. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/** Where a subject's output goes. */
export interface Destination {
  /** Output folder of the whole build. */
  readonly out: string;
  /** Path of the subject below it, `''` for the folder itself. */
  readonly subject: string;
  /**
   * The build made only some of the files (`--only`, or no browser). What it did not make stays as long as all that it
   * did make is unchanged; else it would contradict the new files, and goes.
   */
  readonly partial: boolean;
}

/** What happened to each file; paths as the user would type them, by code unit. */
export interface Published {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

const manifestFormat = 'factpress/output@1';

/** Publishes. `value` is absent where the disk refused; then all is as it was. */
export async function publish(
  disk: Disk,
  artifacts: Artifacts,
  to: Destination,
): Promise<Result<Published | undefined>> {
  const target = folderOf(to);
  const work = `${to.out}/.factpress-${sha256(new TextEncoder().encode(to.subject)).slice(0, 12)}`;
  try {
    const plan = await planSwap(disk, artifacts, target, to.partial);
    if (plan.put.size > 0 || plan.remove.length > 0) await swap(disk, work, to.subject, plan);
    const there = (path: string) => `${target}/${path}`;
    const written = [...plan.put.keys()].filter((path) => path !== manifestName);
    return {
      value: {
        written: written.map(there).sort(compareCodeUnits),
        unchanged: plan.unchanged.map(there).sort(compareCodeUnits),
        removed: plan.remove.map(there).sort(compareCodeUnits),
      },
      messages: [
        ...[...plan.foreign].map(([path, kept]) => foreignKept(there(path), there(kept))),
        ...plan.remove.map((path) => outputRemoved(there(path))),
      ],
    };
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return { value: undefined, messages: [diskRefused(target, error.message)] };
  }
}

/**
 * Whether a subject's output would go where nobody sent it: somebody has put a link in place of its folder. The output folder
 * itself may be a link, since the user has named it.
 */
export async function outsideOf(disk: Disk, to: Omit<Destination, 'partial'>): Promise<readonly Message[]> {
  const [top, real] = [await disk.real(to.out), await disk.real(folderOf(to))];
  const below =
    top === undefined || real === undefined || real === top || real.startsWith(`${top.replace(/\/$/, '')}/`);
  return below ? [] : [outputOutside(folderOf(to), to.out)];
}

function folderOf({ out, subject }: Omit<Destination, 'partial'>): string {
  return subject === '' ? out : `${out}/${subject}`;
}

/** Completes or undoes what an earlier build left half done anywhere in an output folder. Call before reading it. */
export async function recover(disk: Disk, out: string): Promise<Message[]> {
  try {
    if ((await disk.stat(out))?.kind !== 'folder') return [];
    const works = (await disk.list(out)).filter((entry) => entry.kind !== 'file' && /^\.factpress-/.test(entry.name));
    const messages: Message[] = [];
    for (const { name, kind } of works) {
      // What lies behind a link is nobody's work, and must not become ours.
      if (kind === 'folder') messages.push(...(await recoverOne(disk, `${out}/${name}`)));
      else await disk.remove(`${out}/${name}`);
    }
    return messages;
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return [diskRefused(out, error.message)];
  }
}

async function recoverOne(disk: Disk, work: string): Promise<Message[]> {
  const journal = await readJournal(disk, work);
  const how = journal === undefined ? undefined : await redoOrUndo(disk, work, journal);
  await disk.remove(work);
  return journal === undefined || how === undefined ? [] : [publishRecovered(targetOf(work, journal), how)];
}

async function redoOrUndo(disk: Disk, work: string, journal: Journal): Promise<'completed' | 'undone'> {
  try {
    await redo(disk, work, journal);
    return 'completed';
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    await undo(disk, work, journal);
    return 'undone';
  }
}

interface Plan {
  readonly put: Map<string, Artifact>;
  readonly unchanged: readonly string[];
  readonly remove: readonly string[];
  /** Files in our way that we did not write, and the names under which they stay. */
  readonly foreign: ReadonlyMap<string, string>;
}

async function planSwap(disk: Disk, artifacts: Artifacts, target: string, partial: boolean): Promise<Plan> {
  const before = await readManifest(disk, target);
  const put = new Map<string, Artifact>();
  const unchanged: string[] = [];
  const foreign = new Map<string, string>();
  for (const [path, artifact] of artifacts) {
    const there = await statOf(disk, `${target}/${path}`);
    if (there !== undefined && (await holds(disk, `${target}/${path}`, there, artifact))) unchanged.push(path);
    else put.set(path, artifact);
    if (there !== undefined && put.has(path) && !Object.hasOwn(before, path)) {
      foreign.set(path, await freeName(disk, target, path));
    }
  }
  const others = Object.keys(before).filter((path) => !artifacts.has(path));
  const keep = partial && put.size === 0;
  const remove = keep ? [] : await ours(disk, target, before, others);
  await addManifest(disk, target, put, artifacts, keep ? before : {});
  return { put, unchanged, remove, foreign };
}

/** Those of our earlier files that are still as we wrote them: what somebody has changed since is not ours to remove. */
async function ours(disk: Disk, target: string, before: Record<string, string>, paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const file = `${target}/${path}`;
    if ((await statOf(disk, file)) !== undefined && (await disk.digest(file)) === before[path]) found.push(path);
  }
  return found;
}

async function addManifest(
  disk: Disk,
  target: string,
  put: Map<string, Artifact>,
  artifacts: Artifacts,
  kept: Record<string, string>,
): Promise<void> {
  const made = [...artifacts].map(([path, artifact]) => [path, hashOf(artifact)] as const);
  const files = Object.fromEntries([...Object.entries(kept), ...made].sort(([a], [b]) => compareCodeUnits(a, b)));
  const text = `${JSON.stringify({ format: manifestFormat, files }, null, 2)}\n`;
  const bytes = new TextEncoder().encode(text);
  const there = await readIfThere(disk, `${target}/${manifestName}`);
  if (there === undefined || !sameBytes(there, bytes)) put.set(manifestName, bytes);
}

async function swap(disk: Disk, work: string, subject: string, plan: Plan): Promise<void> {
  const steps = [...plan.put.keys()].map((path) => {
    const keepAs = plan.foreign.get(path);
    return keepAs === undefined ? { path } : { path, keepAs };
  });
  const journal: Journal = { subject, put: steps, remove: [...plan.remove] };
  try {
    await putAll(disk, work, plan.put);
    await writeJournal(disk, work, journal);
    await redo(disk, work, journal);
  } catch (error) {
    // If undoing fails as well the journal stays, and the next build takes it from there.
    if ((await readJournal(disk, work)) !== undefined) await undo(disk, work, journal);
    await disk.remove(work);
    throw error;
  }
  await clearAway(disk, work);
}

/** What is in memory at once, since each file waits for the disk to vouch for it; what is too long for that, one after the other. */
async function putAll(disk: Disk, work: string, files: Plan['put']): Promise<void> {
  const [long, short] = [[...files].filter(([, one]) => isLong(one)), [...files].filter(([, one]) => !isLong(one))];
  const putting = short.map(([path, artifact]) => put(disk, `${work}/new/${path}`, artifact));
  // Whoever clears away after a failure must not meet one that is still being written.
  const failed = (await Promise.allSettled(putting)).find(({ status }) => status === 'rejected');
  if (failed !== undefined) await Promise.all(putting);
  for (const [path, artifact] of long) await put(disk, `${work}/new/${path}`, artifact);
}

function put(disk: Disk, path: string, artifact: Artifact): Promise<void> {
  return isLong(artifact) ? disk.writePieces(path, artifact.pieces()) : disk.write(path, artifact);
}

/** The output is whole by now: a work folder that cannot be removed is no failure, the next build clears it away. */
async function clearAway(disk: Disk, work: string): Promise<void> {
  try {
    await disk.remove(work);
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
  }
}

/** Hashes of the files of the previous build by path; none where there was none. */
async function readManifest(disk: Disk, target: string): Promise<Record<string, string>> {
  const bytes = await readIfThere(disk, `${target}/${manifestName}`);
  if (bytes === undefined) return {};
  try {
    return filesIn(JSON.parse(new TextDecoder().decode(bytes))) ?? {};
  } catch {
    return {};
  }
}

/** By hand: this is read in each build, and else few builds need the library that checks such things. */
function filesIn(manifest: unknown): Record<string, string> | undefined {
  const { format, files } = Object(manifest);
  return format === manifestFormat && isListed(files) ? files : undefined;
}

function isListed(files: unknown): files is Record<string, string> {
  if (typeof files !== 'object' || files === null || Array.isArray(files)) return false;
  return Object.entries(files).every(([name, hash]) => isName(name) && typeof hash === 'string');
}

async function freeName(disk: Disk, target: string, path: string): Promise<string> {
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${path}.orig` : `${path}.orig-${n}`;
    if ((await disk.stat(`${target}/${name}`)) === undefined) return name;
  }
}

async function readIfThere(disk: Disk, path: string): Promise<Uint8Array | undefined> {
  return (await statOf(disk, path)) === undefined ? undefined : disk.read(path);
}

/** What is there that can be read. */
async function statOf(disk: Disk, path: string): Promise<Stat | undefined> {
  const stat = await disk.stat(path);
  // A pipe would keep whoever reads it waiting.
  if (stat?.kind === 'other') throw new DiskError(notAFile, path, 'replace');
  return stat;
}

/** Whether a file is an artifact already. */
async function holds(disk: Disk, path: string, { kind, size }: Stat, artifact: Artifact): Promise<boolean> {
  if (kind === 'file' && size !== artifact.length) return false;
  return isLong(artifact) ? (await disk.digest(path)) === artifact.sha256 : sameBytes(await disk.read(path), artifact);
}

function isLong(artifact: Artifact): artifact is LongArtifact {
  return 'sha256' in artifact;
}

function hashOf(artifact: Artifact): string {
  return isLong(artifact) ? artifact.sha256 : sha256(artifact);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
