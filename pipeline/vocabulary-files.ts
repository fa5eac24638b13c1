/** Which vocabulary a subject has: the built-in one, and the user's own laid over it where the configuration names one. */
import { type Cache, openCache } from './cache/cache.ts';
import { type Disk, DiskError } from './effects.ts';
import { configFileMissing } from './model/catalogue.ts';
import type { Result } from './model/message.ts';
import type { Vocabulary } from './model/vocabulary.ts';
import type { SubjectConfig } from './subject-config.ts';
import { loadVocabulary } from './vocabulary/vocabulary.ts';

/**
 * The vocabulary that the program brings. Throws where it is broken: that is a bug.
 *
 * Compiling its patterns takes as long as reading several sources, reading them compiled next to nothing: so it is kept.
 */
export async function builtInVocabulary(disk: Disk, cache: Cache = openCache()): Promise<Vocabulary> {
  const file = `${import.meta.dirname}/vocabulary/organization.yaml`;
  const bytes = await disk.read(file);
  const load = () => loadVocabulary(file, new TextDecoder().decode(bytes));
  const { value, messages } = await cache.recall('loaded', [bytes], load, (made) => made.messages.length === 0);
  if (messages.length > 0) throw new Error(`the built-in vocabulary is broken: ${messages[0]?.reason}`);
  return value;
}

/** The user's own vocabulary file, byte for byte; empty where there is none, or none that can be read. */
export async function ownVocabulary({ config: { vocabulary } }: SubjectConfig, disk: Disk): Promise<Uint8Array> {
  try {
    return vocabulary === undefined ? new Uint8Array() : await disk.read(vocabulary);
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return new Uint8Array();
  }
}

/** The vocabulary of one subject. */
export async function vocabularyOf(
  { config, place }: SubjectConfig,
  builtIn: Vocabulary,
  disk: Disk,
): Promise<Result<Vocabulary>> {
  const path = config.vocabulary;
  if (path === undefined) return { value: builtIn, messages: [] };
  try {
    return loadVocabulary(path, new TextDecoder().decode(await disk.read(path)), builtIn);
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return { value: builtIn, messages: [configFileMissing(place(['vocabulary']), path, error.code)] };
  }
}
