/** What holds of the changes between any two states of any facts. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare } from '../../pipeline/diff/compare.ts';
import { changesSchema, type StatementChange } from '../../pipeline/model/changes.ts';
import type { Facts, Statement } from '../../pipeline/model/facts.ts';
import { facts, quantity, reference, source, statement, text } from './facts.ts';

const status = fc.constantFrom('undisputed', 'current', 'historical', 'disputed', 'contradicted');
const rank = fc.constantFrom('preferred', 'normal', 'deprecated');
const words = fc.constantFrom(
  'seals',
  'a clinic for seals',
  'the clinic for old seals',
  'harbour',
  'the harbour prize',
  '',
);
const place = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    exact: fc.constantFrom('12', '13', 'seals'),
    prefix: words,
    suffix: words,
  })
  .map(({ id, exact, prefix, suffix }) => reference(id, exact, [prefix, suffix]));
const one: fc.Arbitrary<Statement> = fc
  .record({
    property: fc.constantFrom('memberCount', 'event', 'keyPerson', 'constructor'),
    value: fc.oneof(
      fc.constantFrom(12, 13, 14).map((amount) => quantity(amount)),
      words.filter((word) => word !== '').map(text),
    ),
    references: fc.array(place, { minLength: 1, maxLength: 3 }),
    role: fc.option(fc.constantFrom('Director', 'Chair'), { nil: undefined }),
    status,
    rank,
  })
  .map(({ property, value, references, role, ...rest }) => {
    const slug = value.type === 'quantity' ? value.amount : value.type === 'text' ? value.text : '';
    const id = `${property}:${slug}${role ?? ''}`;
    return statement(id, value, references, { ...rest, ...(role === undefined ? {} : { qualifiers: { role } }) });
  });
const state: fc.Arbitrary<Facts> = fc
  .record({
    statements: fc.uniqueArray(one, { maxLength: 8, selector: ({ id }) => id }),
    versions: fc.record({ a: words, b: words, c: words }),
  })
  .map(({ statements, versions }) =>
    facts(
      Object.entries(versions).map(([id, version]) => source(id, version)),
      statements,
    ),
  );

const ids = (
  changes: readonly StatementChange[],
  kind: StatementChange['change'],
  side: 'before' | 'after',
): string[] => changes.flatMap((change) => (change.change === kind ? (change[side]?.id ?? []) : [])).sort();

it('finds nothing between equal facts', () => {
  fc.assert(
    fc.property(state, (same) => {
      const { sources, statements, contradictions } = compare(same, structuredClone(same));
      expect([...sources, ...statements, ...contradictions]).toEqual([]);
    }),
  );
});

it('drops one way what it adds the other way, and pairs the same statements', () => {
  fc.assert(
    fc.property(state, state, (a, b) => {
      const there = compare(a, b).statements;
      const back = compare(b, a).statements;
      expect(ids(there, 'added', 'after')).toEqual(ids(back, 'dropped', 'before'));
      expect(ids(there, 'dropped', 'before')).toEqual(ids(back, 'added', 'after'));
      expect(ids(there, 'changed', 'before')).toEqual(ids(back, 'changed', 'after'));
    }),
  );
});

it('adds only what is in the newer facts and not in the older ones, and tells each statement once', () => {
  fc.assert(
    fc.property(state, state, (a, b) => {
      const changes = changesSchema.parse(compare(a, b)).statements;
      const old = new Set(a.statements.map(({ id }) => id));
      const now = new Set(b.statements.map(({ id }) => id));
      for (const id of ids(changes, 'added', 'after')) expect([now.has(id), old.has(id)]).toEqual([true, false]);
      for (const id of ids(changes, 'dropped', 'before')) expect([now.has(id), old.has(id)]).toEqual([false, true]);
      for (const side of ['before', 'after'] as const) {
        const told = changes.flatMap((change) => change[side]?.id ?? []);
        expect(new Set(told).size).toBe(told.length);
      }
    }),
  );
});

it('leaves out of the changes only statements whose id or whose whole content is in both', () => {
  fc.assert(
    fc.property(state, state, (a, b) => {
      const told = new Set(compare(a, b).statements.flatMap(({ after }) => after?.id ?? []));
      const old = new Map(a.statements.map((statement) => [statement.id, statement]));
      for (const { id, rank, status, value } of b.statements.filter((statement) => !told.has(statement.id))) {
        const same = old.get(id) ?? a.statements.find((other) => JSON.stringify(other.value) === JSON.stringify(value));
        expect(same).toMatchObject({ rank, status, value });
      }
    }),
  );
});

it('names as causes only sources that changed', () => {
  fc.assert(
    fc.property(state, state, (a, b) => {
      const { sources, statements } = compare(a, b);
      const changed = new Set(sources.map(({ id }) => id));
      for (const { sources: causes } of statements) for (const id of causes) expect(changed).toContain(id);
    }),
  );
});
