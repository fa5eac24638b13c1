/** Which vocabulary a subject has: the built-in one, and the user's own laid over it where the configuration names one. */
import { createHash } from 'node:crypto';
import { type Cache, openCache } from './cache/cache.ts';
import type { Disk } from './effects.ts';
import { readTextWithin, readWithin } from './fence.ts';
import { configFileMissing } from './model/catalogue.ts';
import type { Result } from './model/message.ts';
import type { Vocabulary } from './model/vocabulary.ts';
import type { SubjectConfig } from './subject-config.ts';
import { loadVocabulary } from './vocabulary/vocabulary.ts';
import { type ReadyVocabulary, readyVocabulary } from './vocabulary-ready.ts';

/**
 * The vocabulary that the program brings. Throws where it is broken: that is a bug.
 *
 * Compiling its patterns takes as long as reading several sources, reading them compiled next to nothing: so it is kept,
 * where the program does not bring it compiled.
 */
export async function builtInVocabulary(
  disk: Disk,
  cache: Cache = openCache(),
  ready: ReadyVocabulary | undefined = readyVocabulary,
): Promise<Vocabulary> {
  const file = `${import.meta.dirname}/vocabulary/organization.yaml`;
  const bytes = await disk.read(file);
  if (ready?.sha256 === createHash('sha256').update(bytes).digest('hex')) return ready.load();
  const load = () => loadVocabulary(file, new TextDecoder().decode(bytes));
  const { value, messages } = await cache.recall('loaded', [bytes], load, (made) => made.messages.length === 0);
  if (messages.length > 0) throw new Error(`the built-in vocabulary is broken: ${messages[0]?.reason}`);
  return value;
}

/** The user's own vocabulary file, byte for byte; empty where there is none, or none that can be read. */
export async function ownVocabulary({ config: { vocabulary }, root }: SubjectConfig, disk: Disk): Promise<Uint8Array> {
  const own = vocabulary === undefined ? undefined : await readWithin(disk, vocabulary, { folder: root });
  return own?.value ?? new Uint8Array();
}

/** The vocabulary of one subject. */
export async function vocabularyOf(
  { config, place, root }: SubjectConfig,
  builtIn: Vocabulary,
  disk: Disk,
): Promise<Result<Vocabulary>> {
  const path = config.vocabulary;
  if (path === undefined) return { value: builtIn, messages: [] };
  const said = place(['vocabulary']);
  const unreadable = (code: string) => configFileMissing(said, path, code);
  const { value, messages } = await readTextWithin(disk, path, { folder: root, place: said, unreadable });
  return value === undefined ? { value: builtIn, messages } : loadVocabulary(path, value, builtIn);
}
