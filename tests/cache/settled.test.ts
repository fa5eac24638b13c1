/** Facts as documents see them: an edit elsewhere in a text leaves them as they are, and all that documents ask for is kept. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forDocuments } from '../../pipeline/cache/settled.ts';
import { factsOf, quoted, stated, told } from '../render/fixtures/facts.ts';

const count = { type: 'quantity', amount: 1, unit: 'person', bound: 'exact' } as const;

/** Facts of a text that consists of quotes with something between them, of the given lengths. */
function factsWith(gaps: readonly number[], histories: readonly boolean[]) {
  const text = gaps.map((gap, i) => `${' '.repeat(gap)}<${i}>`).join('');
  const source = told('page', `${text}${' '.repeat(40)}`);
  const statements = gaps.map((_, i) =>
    stated(histories[i] === true ? 'told' : 'other', count, [quoted(source, `<${i}>`)]),
  );
  return factsOf('Quay House', [source], statements);
}

const places = (facts: ReturnType<typeof factsWith>) =>
  facts.statements.map(({ references: [first] }) => first?.start ?? 0);
const settled = (facts: ReturnType<typeof factsWith>) => forDocuments(facts, (property) => property === 'told');

it('does not see that something was put between two quotes that no document would join', () => {
  const [before, after] = [factsWith([5, 50, 5], []), factsWith([5, 120, 5], [])];
  expect(settled(after)).toEqual(settled(before));
});

it('keeps order, and every distance that a document asks for', () => {
  const quotes = fc.array(fc.tuple(fc.nat(250), fc.boolean()), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(quotes, (drawn) => {
      const histories = drawn.map(([, history]) => history);
      const facts = factsWith(
        drawn.map(([gap]) => gap),
        histories,
      );
      const [real, seen] = [places(facts), places(settled(facts))];
      for (const [i, start] of real.entries()) {
        for (const [j, other] of real.entries()) {
          const [distance, shown] = [other - start, (seen[j] ?? 0) - (seen[i] ?? 0)];
          expect(Math.sign(shown)).toBe(Math.sign(distance));
          const close = distance <= 32 || (histories[i] && histories[j] && distance <= 160);
          if (j > i && close) expect(shown).toBe(distance);
          if (j > i && distance > 160) expect(shown).toBeGreaterThan(160);
        }
      }
    }),
  );
});
