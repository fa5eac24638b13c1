import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecisions } from '../../pipeline/config/decisions.ts';
import type { Reference } from '../../pipeline/model/claim.ts';
import type { DecisionFile } from '../../pipeline/model/decision.ts';
import { factsSchema, type Statement } from '../../pipeline/model/facts.ts';
import type { Qualifiers } from '../../pipeline/model/value.ts';
import { clauses } from '../../pipeline/reconcile/policy/policy.ts';
import {
  copyOf,
  decided,
  facts,
  organization,
  person,
  place,
  quantity,
  type Read,
  type Said,
  source,
  text,
  time,
  vocabulary,
} from './build.ts';

const year = fc.constantFrom('1990', '1990-05', '1990-09', '199X', '1990/1993', '2009', '2011', '2009/2012');
const words = fc.constantFrom(
  'World Congress',
  'the First World Congress',
  'Second World Congress of Tinkers',
  'launched the Stop Rust Now campaign',
  'Stop Rust Now campaign',
  'Acme',
  'Acme International',
  'the rusting of tools',
  'tool rusting',
);
const town = fc.constantFrom('Bangkok', 'Bangkok, Thailand', 'Thailand', 'Geneva', 'Rio De Janeiro', 'Rio de Janeiro');
const qualifiers: fc.Arbitrary<Qualifiers> = fc.record(
  { pointInTime: year, place: town, of: fc.constantFrom('petition signatures', 'signatures', 'companies') },
  { requiredKeys: [] },
);
const amount = fc
  .record({
    n: fc.constantFrom(81, 100, 104, 126, 300, 7_000_000, 7_044_278),
    unit: fc.constantFrom('organisations', 'organizations', 'groups'),
    bound: fc.constantFrom('exact', 'at-least', 'about'),
  })
  .map(({ n, unit, bound }) => quantity(n, unit, bound));

const said: fc.Arbitrary<Said> = fc
  .oneof(
    year.map((edtf): Said => ({ property: 'founded', value: time(edtf) })),
    town.map((name): Said => ({ property: 'headquarters', value: place(name) })),
    words.map((name): Said => ({ property: 'purpose', value: text(name) })),
    words.map((name): Said => ({ property: 'name', value: text(name) })),
    fc
      .tuple(fc.constantFrom('event', 'award', 'programme'), words, qualifiers)
      .map(([property, name, given]): Said => ({ property, value: text(name), qualifiers: given })),
    fc
      .tuple(fc.constantFrom('memberCount', 'statistic'), amount, qualifiers)
      .map(([property, value, given]): Said => ({ property, value, qualifiers: given })),
    fc
      .constantFrom('Carol Bellamy', 'C. Bellamy', 'Guillaume Landry')
      .map((name): Said => ({ property: 'keyPerson', value: person(name) })),
    fc
      .constantFrom('IGF', 'Internet Governance Forum', 'The Body Shop', 'Body Shop')
      .map((name): Said => ({ property: 'partner', value: organization(name) })),
    words.map((name): Said => ({ property: 'notInTheVocabulary', value: text(name) })),
  )
  .chain((one) =>
    fc
      .record({ past: fc.boolean(), place: fc.constantFrom('infobox', 'lead', 'body') })
      .map((how): Said => ({ ...one, ...how })),
  );

const reads: fc.Arbitrary<readonly Read[]> = fc
  .array(
    fc.record({
      claims: fc.array(said, { maxLength: 8 }),
      asOf: fc.option(fc.constantFrom('2010', '2014-01-31', '2024'), { nil: undefined }),
      notBefore: fc.option(fc.constantFrom('2008', '2022'), { nil: undefined }),
      firstPerson: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) =>
    list.map(({ claims, asOf, notBefore, firstPerson }, index) =>
      source(`s${index}`, claims, {
        text: Array.from({ length: 40 }, (_, at) => `w${index}x${at}`).join(' '),
        meta: asOf === undefined ? {} : { asOf },
        profile: { firstPerson, names: ['Acme'], ...(notBefore !== undefined && { notBefore }) },
      }),
    ),
  );

/** A file with one decision about a statement. */
function decisionFile({ id, property, value }: Statement, action: string, other: string): DecisionFile {
  const merge = action === 'merge' ? { with: [other] } : {};
  const correct = action === 'correct' ? { value: { ...value, ...corrections[value.type] } } : {};
  const decision = { property, do: action, statement: id, ...merge, ...correct, because: 'seen', date: '2026' };
  const { value: file, messages } = readDecisions('decisions.yaml', JSON.stringify([decision]));
  expect(messages).toEqual([]);
  return file;
}

/** Values that no source of these tests gives. */
const corrections: Readonly<Record<string, object>> = {
  text: { text: 'Something else altogether' },
  entity: { name: 'Somebody Quite Different' },
  time: { edtf: '1850' },
  quantity: { amount: 31 },
};

function placeOf({ source: id, start, end }: Reference): string {
  return `${id} ${start} ${end}`;
}

/** What a build says, without who says it and how often. */
function outcome(list: readonly Read[]): unknown {
  const made = facts(list);
  return {
    subject: made.subject,
    statements: made.statements.map(({ id, value, qualifiers, rank, status, decidedBy }) => ({
      id,
      value,
      qualifiers,
      rank,
      status,
      decidedBy,
    })),
    contradictions: made.contradictions.map(({ property, statements, kind }) => ({ property, statements, kind })),
  };
}

describe('whatever sources claim', () => {
  it('their order does not matter', () => {
    const shuffled = reads.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
    );
    fc.assert(fc.property(shuffled, ([list, mixed]) => void expect(facts(mixed)).toEqual(facts(list))));
  });

  it('the order of claims in an extraction does not matter', () => {
    const turned = (read: Read): Read => ({
      ...read,
      extraction: { ...read.extraction, claims: [...read.extraction.claims].reverse() },
    });
    fc.assert(fc.property(reads, (list) => void expect(facts(list.map(turned))).toEqual(facts(list))));
  });

  it('what sources are called does not matter to what is said, only to the order in which it is told', () => {
    const said = (list: readonly Read[]): readonly string[] =>
      facts(list)
        .statements.map(({ property, value, qualifiers, rank, status, decidedBy, support }) =>
          JSON.stringify([property, value, qualifiers, rank, status, decidedBy, support]),
        )
        .sort();
    fc.assert(
      fc.property(reads, (list) => {
        const renamed = list.map((read, index) => copyOf(read, `s${list.length - index}`));
        expect(said(renamed)).toEqual(said(list));
      }),
    );
  });

  it('claims that a source makes twice count once', () => {
    const twice = (read: Read): Read => {
      const { extraction } = read;
      return { ...read, extraction: { ...extraction, claims: extraction.claims.flatMap((claim) => [claim, claim]) } };
    };
    fc.assert(fc.property(reads, (list) => void expect(facts(list.map(twice))).toEqual(facts(list))));
  });

  it('a copy of a source changes no outcome', () => {
    const pick = reads.chain((list) => fc.tuple(fc.constant(list), fc.nat({ max: list.length - 1 })));
    fc.assert(
      fc.property(pick, ([list, index]) => {
        const copied = list[index];
        if (copied === undefined) return;
        expect(outcome([...list, copyOf(copied, 'zz-copy')])).toEqual(outcome(list));
      }),
    );
  });

  it('every claim is a reference of a statement of its property, and every reference slices right', () => {
    fc.assert(
      fc.property(reads, (list) => {
        const made = facts(list);
        const texts = new Map(list.map((read) => [read.source.id, read.source.text]));
        const cited = made.statements.flatMap((one) => one.references);
        for (const one of cited) expect(texts.get(one.source)?.slice(one.start, one.end)).toBe(one.exact);
        const places = new Set(cited.map((one) => `${one.source} ${one.start} ${one.end}`));
        for (const { reference } of list.flatMap((read) => read.extraction.claims)) {
          expect(places).toContain(`${reference.source} ${reference.start} ${reference.end}`);
        }
      }),
    );
  });

  it('facts are valid, ids are unique, and contradictions name statements that exist', () => {
    fc.assert(
      fc.property(reads, (list) => {
        const made = facts(list);
        expect(factsSchema.safeParse(made).error).toBeUndefined();
        const ids = made.statements.map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const one of made.contradictions) expect(ids).toEqual(expect.arrayContaining(one.statements));
      }),
    );
  });

  it('status, rank and deciding clause go together', () => {
    const rankOf = { current: 'preferred', historical: 'normal', disputed: 'normal', contradicted: 'deprecated' };
    fc.assert(
      fc.property(reads, (list) => {
        for (const { status, rank, decidedBy, reason } of facts(list).statements) {
          if (status !== 'undisputed') expect(rank).toBe(rankOf[status]);
          if (status === 'contradicted') expect(decidedBy).toBeDefined();
          if (decidedBy !== undefined) expect(Object.keys(clauses)).toContain(decidedBy);
          expect(reason).toMatch(/^[“"\p{Lu}\p{N}].*\.$/su);
        }
      }),
    );
  });

  it('joining them twice changes nothing', () => {
    fc.assert(fc.property(reads, (list) => void expect(facts(list)).toEqual(facts(list))));
  });

  const actions = fc.constantFrom('pin', 'reject', 'hide', 'correct', 'merge');
  const aDecision = fc.tuple(reads, actions, fc.nat(), fc.boolean());

  it('a decision always wins, is always shown, and loses no claim', () => {
    fc.assert(
      fc.property(aDecision, ([list, action, pick, first]) => {
        const before = facts(list).statements;
        const [meant, other] = [before[pick % Math.max(1, before.length)], before.at(first ? 0 : -1)];
        if (meant === undefined || other === undefined || (action === 'merge' && other.property !== meant.property))
          return;
        if (action === 'merge' && other.id === meant.id) return;
        const made = decided(list, decisionFile(meant, action, other.id));
        expect(made.messages.map(({ ruleId }) => ruleId)).toEqual(['decision-evidence-missing']);
        expect(factsSchema.safeParse(made.facts).error).toBeUndefined();
        const [shown, ...more] = made.facts.statements.filter((one) => one.decision?.do === action);
        expect(more).toEqual([]);
        expect(shown?.property).toBe(meant.property);
        const isLow = shown?.rank === 'deprecated';
        // What was merged is judged as any other statement, and may lose.
        const mayLose = action === 'merge' && isLow;
        expect(shown?.decidedBy === 'decision').toBe(!mayLose);
        expect(isLow).toBe(action === 'reject' || action === 'hide' || mayLose);
        const wins = action === 'pin' || action === 'correct';
        const single =
          vocabulary.properties.get(meant.property)?.holds !== 'many' && meant.property !== 'notInTheVocabulary';
        if (wins && single) expect(shown?.rank).toBe('preferred');
        const cited = new Set(made.facts.statements.flatMap((one) => one.references.map(placeOf)));
        for (const reference of before.flatMap((one) => one.references)) expect(cited).toContain(placeOf(reference));
      }),
    );
  });

  it('an explanation has every claim of its property, once, and names statements and clauses that exist', () => {
    fc.assert(
      fc.property(reads, (list) => {
        const made = decided(list, readDecisions('decisions.yaml', '').value);
        for (const property of new Set(made.facts.statements.map((one) => one.property))) {
          const explained = made.explain(property);
          const ids = made.facts.statements.filter((one) => one.property === property).map((one) => one.id);
          expect(explained?.statements.map((one) => one.statement.id)).toEqual(ids);
          for (const { between, clauses: tried, left } of explained?.rulings ?? []) {
            expect(ids).toEqual(expect.arrayContaining([...between, ...left]));
            expect(Object.keys(clauses)).toEqual(expect.arrayContaining(tried.map(({ clause }) => clause)));
            const dropped = tried.flatMap((one) => one.dropped);
            expect([...left, ...dropped].sort()).toEqual([...between].sort());
          }
          const told =
            explained?.statements.flatMap((one) => one.claims.map(({ reference }) => placeOf(reference))) ?? [];
          expect(new Set(told).size).toBe(told.length);
        }
      }),
    );
  });

  it('a statement goes when all that supports it goes', () => {
    fc.assert(
      fc.property(reads, (list) => {
        const without = (id: string): readonly Read[] => list.filter((read) => read.source.id !== id);
        for (const { source: gone } of list) {
          const left = facts(without(gone.id)).statements.flatMap((one) => one.references);
          expect(left.some((one) => one.source === gone.id)).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });
});
