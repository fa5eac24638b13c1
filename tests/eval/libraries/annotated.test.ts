import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { annotated } from './annotated.ts';

const cases = join(import.meta.dirname, '../cases');

/** Without emphasis and line breaks. */
const plain = (text: string): string => text.replaceAll(/\*+|''/gu, '').replaceAll(/\s+/gu, ' ');

const texts = readdirSync(cases).flatMap((name) =>
  readdirSync(join(cases, name))
    .filter((file) => file !== 'gold.yaml')
    .map((file) => plain(readFileSync(join(cases, name, file), 'utf8'))),
);

test('every marked sentence is one of the cases', () => {
  for (const { text, sentences } of annotated())
    for (const { start, end } of sentences) {
      const sentence = text.slice(start, end);
      expect(
        texts.some((one) => one.includes(plain(sentence))),
        sentence,
      ).toBe(true);
    }
});
