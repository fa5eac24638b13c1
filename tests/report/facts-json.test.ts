/** `facts.json` as text, and the schemas that the project publishes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkQuotes, inSchemaOrder, serializeFacts } from '../../pipeline/facts-json.ts';
import type { Facts, Statement } from '../../pipeline/model/facts.ts';
import type { Source } from '../../pipeline/model/source.ts';
import { publishedSchemas } from '../../pipeline/schemas.ts';

const statement: Statement = {
  id: 'memberCount:12-groups',
  property: 'memberCount',
  value: { type: 'quantity', amount: 12, unit: 'groups', bound: 'exact' },
  rank: 'preferred',
  status: 'undisputed',
  reason: 'One source says so.',
  support: { references: 1, sources: 1, independent: 1 },
  references: [
    { source: 'a', start: 4, end: 13, line: 1, column: 5, exact: '12 groups', prefix: 'has ', suffix: '', rule: 'r' },
  ],
};

const facts: Facts = {
  format: 'factpress/facts@1',
  subject: 'Acme',
  sources: [],
  statements: [statement],
  skipped: [],
  contradictions: [],
};

const source: Source = { id: 'a', path: 'a.md', text: 'has 12 groups', sha256: '', encoding: 'utf-8', meta: {} };

/** The same with all keys of all objects the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('facts.json', () => {
  it('is the same text whatever the order in which keys were set', () => {
    expect(serializeFacts(reversed(facts) as Facts)).toBe(serializeFacts(facts));
    expect(Object.keys(JSON.parse(serializeFacts(reversed(facts) as Facts)))).toEqual(Object.keys(facts));
    expect(JSON.parse(serializeFacts(facts))).toEqual(facts);
  });

  it('is the same text where the facts have been put in order before', () => {
    for (const one of [facts, { ...facts, statements: [], skipped: [] }, reversed(facts) as Facts])
      expect(serializeFacts(inSchemaOrder(one))).toBe(serializeFacts(one));
    expect(() => inSchemaOrder({ ...facts, statements: [{ ...statement, references: [] }] })).toThrow(/references/);
  });

  it('is not written where it does not fit its schema', () => {
    const broken = { ...facts, statements: [{ ...statement, references: [] }] };
    expect(() => serializeFacts(broken)).toThrow(/references/);
  });

  it('is not written where a quote is not in its source', () => {
    expect(() => checkQuotes(facts, [source])).not.toThrow();
    expect(() => checkQuotes(facts, [{ ...source, text: 'had 12 groups.'.slice(1) }])).toThrow(/not in its source: a/);
    expect(() => checkQuotes(facts, [])).toThrow(/not in its source/);
  });
});

describe('the published schemas', () => {
  it.each([...publishedSchemas()])('docs/%s is up to date (node .ci/schemas.ts writes it)', (name, text) => {
    expect(readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')).toBe(text);
  });
});
