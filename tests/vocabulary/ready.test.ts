/** The vocabulary that a bundle brings compiled serves for the very file that it was compiled from, and for no other. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { memoryEffects } from '../../pipeline/effects-memory.ts';
import { emptyVocabulary } from '../../pipeline/vocabulary/vocabulary.ts';
import { builtInVocabulary } from '../../pipeline/vocabulary-files.ts';

const file = join(import.meta.dirname, '../../pipeline/vocabulary/organization.yaml');
const bytes = readFileSync(file);
const load = () => emptyVocabulary;

it.each([
  ['is taken where it was compiled from these bytes', bytes, true],
  ['is not taken where the file has changed since', Buffer.concat([bytes, Buffer.from('\n# Mended.\n')]), false],
])('%s', async (_, compiled, taken) => {
  const { disk } = memoryEffects({ files: { [file]: bytes } });
  const sha256 = createHash('sha256').update(compiled).digest('hex');
  const vocabulary = await builtInVocabulary(disk, undefined, { sha256, load });
  expect(vocabulary === emptyVocabulary).toBe(taken);
});
