/**
 * Configuration: `factpress.yaml` texts in, one complete `Config` per subject out. The tree's file gives what holds for
 * all subjects, a subject's own file wins key by key. Reads no disk: texts are handed in.
 */
import { configSourceUnknown } from '../model/catalogue.ts';
import { type Config, defaultConfig } from '../model/config.ts';
import type { Message, Place, Result } from '../model/message.ts';
import { compareCodeUnits } from '../model/order.ts';
import type { SourceMeta } from '../model/source.ts';
import { didYouMean } from '../model/spelling.ts';
import { parseYaml } from '../model/yaml.ts';
import { check } from './check.ts';
import { defined } from './defined.ts';
import { type ConfigFile, configSchema } from './schema.ts';

/** One `factpress.yaml`, checked, with the way back to its places. */
export interface LoadedConfig {
  readonly file: string;
  readonly values: ConfigFile;
  /** Place of the value at a path of keys, for messages about values that only later prove wrong. */
  readonly place: (path: readonly PropertyKey[]) => Required<Place>;
  readonly keyPlace: (path: readonly PropertyKey[]) => Required<Place>;
}

/** Checks one file. A blank file is an empty configuration. `value` is absent where there is an error. */
export function readConfig(file: string, text: string): Result<LoadedConfig | undefined> {
  const yaml = parseYaml({ file, text });
  if (yaml.value === undefined) return { value: undefined, messages: yaml.messages };
  const { data, place, keyPlace } = yaml.value;
  const checked = check(configSchema, data === null || data === undefined ? { ...yaml.value, data: {} } : yaml.value);
  if (checked.value === undefined) return { value: undefined, messages: checked.messages };
  return { value: { file, values: checked.value, place, keyPlace }, messages: checked.messages };
}

/**
 * The configuration of the subject at a path below the tree (`''` for the tree's own folder).
 *
 * `subject` is a name, so the tree's holds for another folder only where that is the tree's `only` subject.
 */
export function configFor(
  subject: string,
  tree: LoadedConfig | undefined,
  own: LoadedConfig | undefined,
  only = false,
): Config {
  const inherited: ConfigFile = tree?.values ?? {};
  const mine: ConfigFile = own?.values ?? {};
  const { subject: treeName, ...shared } = inherited;
  const name = subject === '' || only ? treeName : undefined;
  const vocabulary = vocabularyPath(own) ?? vocabularyPath(tree);
  return {
    ...defaultConfig,
    ...defined({ subject: name }),
    ...defined(shared),
    ...defined(mine),
    ...defined({ vocabulary }),
    limits: { ...defaultConfig.limits, ...defined(inherited.limits ?? {}), ...defined(mine.limits ?? {}) },
    sources: { ...metaBelow(subject, inherited), ...metaBelow('', mine) },
  };
}

/** Entries of `sources:` that name no file: `known` are the paths of all sources, from the configuration's folder. */
export function unknownSources(loaded: LoadedConfig, known: readonly string[]): Message[] {
  const there = new Set(known.map((path) => path.normalize('NFC')));
  return Object.keys(loaded.values.sources ?? {})
    .filter((key) => !there.has(key.normalize('NFC')))
    .sort(compareCodeUnits)
    .map((key) => configSourceUnknown(loaded.keyPlace(['sources', key]), key, didYouMean(key, known)));
}

/** Metadata of the files directly in a subject's folder, by file name. */
function metaBelow(subject: string, file: ConfigFile): Record<string, SourceMeta> {
  const prefix = subject === '' ? '' : `${subject}/`;
  const entries = Object.entries(file.sources ?? {})
    .filter(([path]) => path.startsWith(prefix))
    .map(([path, meta]) => [path.slice(prefix.length).normalize('NFC'), defined(meta)] as const);
  return Object.fromEntries(entries);
}

/** The user's vocabulary file as a path that can be opened: what is written counts from the configuration's folder. */
function vocabularyPath(loaded: LoadedConfig | undefined): string | undefined {
  const written = loaded?.values.vocabulary;
  if (loaded === undefined || written === undefined || written.startsWith('/')) return written;
  return loaded.file.slice(0, loaded.file.lastIndexOf('/') + 1) + written;
}
