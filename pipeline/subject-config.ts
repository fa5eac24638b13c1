/**
 * The configuration of each subject of a tree, read from its files: the tree's `factpress.yaml`, a subject's own, and
 * `decisions.yaml`. What they say is checked in config/; here is only which file counts for whom.
 */
import { type Cache, openCache } from './cache/cache.ts';
import { configFor, type LoadedConfig, readConfig, unknownSources } from './config/config.ts';
import { readDecisions } from './config/decisions.ts';
import { bodyStart, readFrontMatter } from './config/front-matter.ts';
import type { Disk } from './effects.ts';
import { readWithin } from './fence.ts';
import { configNotUtf8, subjectForMany } from './model/catalogue.ts';
import type { Config } from './model/config.ts';
import type { DecisionFile } from './model/decision.ts';
import type { Message, Place, Result } from './model/message.ts';
import type { SourceMeta } from './model/source.ts';

const configName = 'factpress.yaml';
const decisionsName = 'decisions.yaml';

/** What a tree's configuration is found by; `read/tree.ts` gives it. */
export interface Tree {
  readonly hasConfig: boolean;
  readonly subjects: readonly Folder[];
}

interface Folder {
  readonly path: string;
  readonly folder: string;
  readonly names: readonly string[];
  readonly hasConfig: boolean;
  readonly hasDecisions: boolean;
}

/** A subject's configuration, with the way back to where a value was said. */
export interface SubjectConfig {
  /** Folder of the whole tree, which nothing that is configured may lead out of. */
  readonly root: string;
  readonly config: Config;
  /** The tree's, then the subject's own. */
  readonly decisions: readonly DecisionFile[];
  readonly place: (path: readonly PropertyKey[]) => Partial<Place>;
}

/** Reads the tree's own file, and checks it against what is in the tree. */
export async function readTreeConfig(
  disk: Disk,
  root: string,
  tree: Tree,
  cache: Cache = openCache(),
): Promise<Result<LoadedConfig | undefined>> {
  if (!tree.hasConfig) return { value: undefined, messages: [] };
  const { value, messages } = await readChecked(disk, `${root}/${configName}`, root, cache);
  if (value === undefined) return { value, messages };
  const known = tree.subjects.flatMap(({ path, names }) =>
    names.map((name) => (path === '' ? name : `${path}/${name}`)),
  );
  return { value, messages: [...messages, ...unknownSources(value, known), ...oneNameForMany(value, tree)] };
}

/** The configuration of one subject. With an error among the messages the value is the defaults. */
export async function readSubjectConfig(
  disk: Disk,
  from: Folder,
  tree: LoadedConfig | undefined,
  subjects: number,
  cache: Cache = openCache(),
): Promise<Result<SubjectConfig>> {
  const messages: Message[] = [];
  const root = rootOf(from);
  let own: LoadedConfig | undefined;
  if (from.path !== '' && from.hasConfig) {
    const read = await readChecked(disk, `${from.folder}/${configName}`, root, cache);
    own = read.value;
    messages.push(...read.messages, ...(own === undefined ? [] : unknownSources(own, from.names)));
  }
  const decisions = await readAllDecisions(disk, from, subjects);
  messages.push(...decisions.messages);
  const said = (path: readonly PropertyKey[]) => [own, tree].find((one) => one !== undefined && says(one, path));
  return {
    value: {
      root,
      config: configFor(from.path, tree, own, subjects === 1),
      decisions: decisions.value,
      place: (path) => said(path)?.place(path) ?? {},
    },
    messages,
  };
}

/** What is known of a source: its own front matter, and what the configuration says under its name. */
export function describeWith(
  config: Config,
): (name: string, path: string, text: string) => Result<{ meta: SourceMeta; bodyStart: number }> {
  return (name, path, text) => {
    const key = name.normalize('NFC');
    const configured = Object.hasOwn(config.sources, key) ? config.sources[key] : {};
    const { value, messages } = readFrontMatter(path, text);
    return { value: { meta: { ...configured, ...value }, bodyStart: bodyStart(text) }, messages };
  };
}

function oneNameForMany(loaded: LoadedConfig, tree: Tree): Message[] {
  const many = tree.subjects.length > 1 && tree.subjects.every(({ path }) => path !== '');
  return many && says(loaded, ['subject']) ? [subjectForMany(loaded.keyPlace(['subject']), tree.subjects.length)] : [];
}

function says(loaded: LoadedConfig, path: readonly PropertyKey[]): boolean {
  return path[0] !== undefined && Object.hasOwn(loaded.values, path[0]);
}

/**
 * A subject's own decisions, and those in the tree's folder, which hold for every subject in it: but where a subject has
 * decisions about a property, only its own count.
 */
async function readAllDecisions(disk: Disk, from: Folder, subjects: number): Promise<Result<readonly DecisionFile[]>> {
  const root = rootOf(from);
  const above = `${root}/${decisionsName}`;
  const inherits = from.path !== '' && (await disk.stat(above))?.kind === 'file';
  const tree = inherits ? await readDecisionsFile(disk, above, root, `../${decisionsName}`) : undefined;
  const own = from.hasDecisions ? await readDecisionsFile(disk, `${from.folder}/${decisionsName}`, root) : undefined;
  const taken = new Set(own?.value?.decisions.map(({ property }) => property));
  const left = tree?.value?.decisions.filter(({ property }) => !taken.has(property)) ?? [];
  const shared = tree?.value === undefined ? [] : [{ ...tree.value, decisions: left, shared: subjects > 1 }];
  return {
    value: [...shared, ...(own?.value === undefined ? [] : [own.value])],
    messages: [...(tree?.messages ?? []), ...(own?.messages ?? [])],
  };
}

/** The folder of the tree that a subject is in, as the user typed it. */
function rootOf({ folder, path }: Folder): string {
  return path === '' ? folder : folder.slice(0, folder.length - path.length - 1);
}

async function readDecisionsFile(
  disk: Disk,
  file: string,
  root: string,
  id?: string,
): Promise<Result<DecisionFile | undefined>> {
  const text = await readUtf8(disk, file, root);
  return text.value === undefined ? { value: undefined, messages: text.messages } : readDecisions(file, text.value, id);
}

async function readChecked(
  disk: Disk,
  file: string,
  root: string,
  cache: Cache,
): Promise<Result<LoadedConfig | undefined>> {
  const { value: text, messages } = await readUtf8(disk, file, root);
  return text === undefined ? { value: undefined, messages } : recalled(file, text, cache);
}

/** What a file says, where it is remembered without reading its YAML: that is done when somebody asks where it says so. */
async function recalled(file: string, text: string, cache: Cache): Promise<Result<LoadedConfig | undefined>> {
  let known: Result<LoadedConfig | undefined> | undefined;
  const read = () => {
    known ??= readConfig(file, text);
    return known;
  };
  const faultless = () => (read().messages.length === 0 ? read().value?.values : undefined);
  const values = await cache.recall('read', ['config', file, text], faultless, (value) => value !== undefined);
  if (values === undefined) return read();
  const placeBy = (which: 'place' | 'keyPlace') => (path: readonly PropertyKey[]) =>
    read().value?.[which](path) ?? { file, line: 1, column: 1 };
  return { value: { file, values, place: placeBy('place'), keyPlace: placeBy('keyPlace') }, messages: [] };
}

/** Text of a file that must be UTF-8. */
async function readUtf8(disk: Disk, file: string, folder: string): Promise<Result<string | undefined>> {
  const { value, messages } = await readWithin(disk, file, { folder });
  if (value === undefined) return { value, messages };
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(value), messages };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { value: undefined, messages: [configNotUtf8(file)] };
  }
}
