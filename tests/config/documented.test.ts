/** docs/configuration.md names every key that may be written, and its examples are right. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../pipeline/config/config.ts';
import { readDecisions } from '../../pipeline/config/decisions.ts';
import { configSchema, decisionsSchema, metaSchema } from '../../pipeline/config/schema.ts';

const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

describe('docs/configuration.md', () => {
  it.each([
    ...Object.keys(configSchema.shape),
    ...Object.keys(metaSchema.shape),
    ...Object.keys(decisionsSchema.element.shape),
  ])('shows the key "%s"', (key) => {
    expect(examples.some((example) => new RegExp(`^[ -]*${key}:`, 'm').test(example))).toBe(true);
  });

  it('shows examples that are right', () => {
    expect(examples).toHaveLength(2);
    const [config = '', decisions = ''] = examples;
    expect(readConfig('factpress.yaml', config)).toMatchObject({ value: {}, messages: [] });
    expect(readDecisions('decisions.yaml', decisions).messages).toEqual([]);
  });
});
