/**
 * Where material lies that is beside the project and not part of it. Files of tests that need it are called
 * `real*.test.ts`; they are collected only where it is there, instead of being skipped.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder `shared` beside the project's root; undefined where there is none. */
export function sharedDir(): string | undefined {
  const folder = join(import.meta.dirname, '..', '..', 'shared');
  return existsSync(folder) ? folder : undefined;
}
