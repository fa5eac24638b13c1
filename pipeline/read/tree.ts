/**
 * Which files below a folder are sources, and of which subject. Looks at names only and opens nothing.
 * Links are followed to a file inside the tree and nowhere else: what lies outside was not put there to be published.
 */
import {
  linkNotFollowed,
  linkOutside,
  sourceIrregular,
  sourceNotText,
  sourcesMissing,
  sourcesNoFolder,
  sourcesNone,
  sourceUnreadable,
  subjectEmpty,
  subjectNameTaken,
} from '../model/catalogue.ts';
import type { Message, Result } from '../model/message.ts';
import { compareCodeUnits } from '../model/order.ts';
import { documentEndings } from './signature.ts';

/** What this stage needs of a disk; `pipeline/effects.ts` has it. */
export interface Folders {
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly list: (path: string) => Promise<readonly { name: string; kind: 'file' | 'folder' | 'link' | 'other' }[]>;
  readonly stat: (path: string) => Promise<{ kind: 'file' | 'folder' | 'other'; size: number } | undefined>;
  readonly real: (path: string) => Promise<string | undefined>;
}

/** A folder with sources in it. */
export interface SubjectFolder {
  /** Below the root, `''` for the root itself. */
  readonly path: string;
  /** As the user would type it. */
  readonly folder: string;
  /** Names of the sources in it, by code unit. */
  readonly names: readonly string[];
  readonly hasConfig: boolean;
  readonly hasDecisions: boolean;
}

/** All subjects of a tree, and whether the tree has a configuration of its own. */
export interface SourceTree {
  readonly subjects: readonly SubjectFolder[];
  readonly hasConfig: boolean;
}

const configName = 'factpress.yaml';
const decisionsName = 'decisions.yaml';
const sourceEnding = /\.(?:md|markdown|txt|text)$/i;

/**
 * Finds the subjects, by path in code units. Nothing to build is an error, and then there are none.
 *
 * `out` is where the output goes: what is there is never a source, even if it lies below the root.
 */
export async function findSubjects(disk: Folders, root: string, out?: string): Promise<Result<SourceTree>> {
  const none = (message: Message) => ({ value: { subjects: [], hasConfig: false }, messages: [message] });
  const stat = await disk.stat(root);
  if (stat === undefined) return none(sourcesMissing(root));
  if (stat.kind !== 'folder') return none(sourcesNoFolder(root));
  const top = (await disk.real(root)) ?? root;
  const except = out === undefined ? undefined : await disk.real(out);
  const walk: Walk = { disk, top, except, subjects: [], messages: [], passed: [] };
  const hasConfig = await visitFolder(walk, root, '');
  const failed = walk.messages.some((message) => message.severity === 'error');
  if (walk.subjects.length === 0 && !failed) return none(sourcesNone(root, walk.passed));
  walk.subjects.sort((a, b) => compareCodeUnits(a.path, b.path));
  return { value: { subjects: walk.subjects, hasConfig }, messages: walk.messages };
}

/** A source's id: its file name without the ending, composed, since systems differ in how they store accents. */
export function sourceId(name: string): string {
  return name.replace(sourceEnding, '').normalize('NFC');
}

interface Walk {
  readonly disk: Folders;
  /** Real path of the root: links must stay below it. */
  readonly top: string;
  /** Real path of the output folder, where there is one. */
  readonly except: string | undefined;
  readonly subjects: SubjectFolder[];
  readonly messages: Message[];
  /** Documents that are no sources. */
  readonly passed: string[];
}

/** Adds the subject of a folder and of those below it; gives whether a configuration is there. */
async function visitFolder(walk: Walk, folder: string, path: string): Promise<boolean> {
  const files: string[] = [];
  const folders: string[] = [];
  for (const { name, kind } of await entries(walk, folder)) {
    if (name.startsWith('.') || name.startsWith('_')) continue;
    if (kind === 'file' || (kind === 'link' && (await leadsInside(walk, `${folder}/${name}`)))) files.push(name);
    else if (kind === 'folder' && !(await isExcepted(walk, `${folder}/${name}`))) folders.push(name);
    else if (kind === 'other') walk.messages.push(sourceIrregular(`${folder}/${name}`));
  }
  const names = files.filter((name) => sourceEnding.test(name));
  const hasConfig = files.includes(configName);
  const hasDecisions = files.includes(decisionsName);
  noteDocuments(walk, folder, files);
  if (names.length > 0 && isNameOfOutput(walk, path)) walk.messages.push(subjectNameTaken(folder, lastPart(path)));
  else if (names.length > 0) walk.subjects.push({ path, folder, names, hasConfig, hasDecisions });
  else if (
    path !== '' &&
    folders.length === 0 &&
    !unreadable(walk, folder) &&
    (files.length === 0 || hasConfig || hasDecisions)
  ) {
    walk.messages.push(subjectEmpty(folder));
  }
  for (const name of folders) await visitFolder(walk, `${folder}/${name}`, path === '' ? name : `${path}/${name}`);
  return hasConfig;
}

/** What documents of the folder above may be called: a folder of that name could not stand beside them. */
const outputEnding = /\.(?:html|pdf|json|jsonld|csv)$/i;

function isNameOfOutput(walk: Walk, path: string): boolean {
  const above = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return path !== '' && outputEnding.test(path) && walk.subjects.some((subject) => subject.path === above);
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

async function entries(walk: Walk, folder: string): ReturnType<Folders['list']> {
  try {
    return await walk.disk.list(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    walk.messages.push(sourceUnreadable(folder, String(error.code)));
    return [];
  }
}

function unreadable(walk: Walk, folder: string): boolean {
  return walk.messages.some((message) => message.file === folder && message.severity === 'error');
}

async function isExcepted(walk: Walk, folder: string): Promise<boolean> {
  return walk.except !== undefined && (await walk.disk.real(folder)) === walk.except;
}

function noteDocuments(walk: Walk, folder: string, files: readonly string[]): void {
  for (const name of files) {
    if (!documentEndings.some((ending) => name.toLowerCase().endsWith(ending))) continue;
    walk.passed.push(name);
    walk.messages.push(sourceNotText(`${folder}/${name}`));
  }
}

async function leadsInside(walk: Walk, link: string): Promise<boolean> {
  const target = await walk.disk.real(link);
  const stat = target === undefined ? undefined : await walk.disk.stat(target);
  if (target === undefined || stat?.kind !== 'file') {
    const outside = target !== undefined && !isBelow(target, walk.top);
    walk.messages.push(outside ? linkOutside(link) : linkNotFollowed(link));
    return false;
  }
  if (isBelow(target, walk.top)) return true;
  walk.messages.push(linkOutside(link));
  return false;
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
