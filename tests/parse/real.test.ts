/** The stage over every text that is at hand beside the project; collected only where there are any. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assertCitable, lostCharacters } from './citable.ts';
import { parsed } from './fixture.ts';

const patterns = ['../shared/sources-real/*.txt', '../shared/eval/redocred-dev/*/sources/article.md'];
const files = existsSync('../shared') ? patterns.flatMap((pattern) => globSync(pattern)).sort() : [];

if (files.length > 0) {
  describe('texts as they are found', () => {
    it.each(files)('keeps and can cite all of %s', (file) => {
      const found = parsed(readFileSync(file, 'utf8'));
      assertCitable(found);
      expect(lostCharacters(found)).toBe('');
    });
  });
}
