/**
 * Where material lies that is beside the project and not part of it. Tests that need it are defined only where it is
 * there, instead of being skipped.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder `shared` beside the project's root; undefined where there is none. */
export function sharedDir(): string | undefined {
  const folder = join(import.meta.dirname, '..', '..', 'shared');
  return existsSync(folder) ? folder : undefined;
}
