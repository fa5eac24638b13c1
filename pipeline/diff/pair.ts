/**
 * Which statement took the place of which: of those that are gone and those that have come, pairs that are about the same
 * thing. In rounds, from the surest sign to the weakest: the same place in the same source, the same thing counted, the
 * same office, the one value of a property, much the same words. Swapping the two sides gives the same pairs.
 */
import type { Statement } from '../model/facts.ts';
import { compareKeys } from '../model/order.ts';
import type { Value } from '../model/value.ts';
import { fold, shared, stems } from '../model/words.ts';

/** What went and what came in its place. */
export interface Pair {
  readonly gone: Statement;
  readonly come: Statement;
}

/** Under which keys a statement may find its other half. */
type Sign = (statement: Statement) => readonly string[];

/** Shorter words around a quote are found at too many places. */
const tellingContext = 12;
/** At least so much of all words is shared by two texts about the same thing. */
const alike = 0.5;
/** More texts of one property are not compared with each other, each with each. */
const mostCompared = 40_000;

/** Gives the pairs; what is in none stays gone, or has newly come. */
export function pairUp(gone: readonly Statement[], come: readonly Statement[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const taken = new Set<Statement>();
  const free = (statements: readonly Statement[]) => statements.filter((statement) => !taken.has(statement));
  const take = (found: Iterable<Pair>): void => {
    for (const pair of found) {
      if (taken.has(pair.gone) || taken.has(pair.come)) continue;
      taken.add(pair.gone).add(pair.come);
      pairs.push(pair);
    }
  };
  for (const sign of [place, before, behind, count, office, only]) take(bySign(free(gone), free(come), sign));
  take(byWords(free(gone), free(come)));
  return pairs;
}

/** A sign tells only where one statement on each side bears it. */
function bySign(gone: readonly Statement[], come: readonly Statement[], sign: Sign): readonly Pair[] {
  const old = index(gone, sign);
  const now = index(come, sign);
  return [...old.keys()].sort().flatMap((key) => {
    const [one, ...ones] = old.get(key) ?? [];
    const [other, ...others] = now.get(key) ?? [];
    if (one === undefined || other === undefined || ones.length + others.length > 0) return [];
    return [{ gone: one, come: other }];
  });
}

function index(statements: readonly Statement[], sign: Sign): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const key of new Set(sign(statement))) {
      const list = found.get(key);
      if (list === undefined) found.set(key, [statement]);
      else list.push(statement);
    }
  }
  return found;
}

const place: Sign = ({ property, references }) =>
  references
    .filter(({ prefix, suffix }) => prefix.length + suffix.length >= tellingContext)
    .map(({ source, prefix, suffix }) => key(property, source, prefix, suffix));

const before: Sign = ({ property, references }) =>
  references
    .filter(({ prefix }) => prefix.length >= tellingContext)
    .map(({ source, prefix }) => key(property, source, prefix));

const behind: Sign = ({ property, references }) =>
  references
    .filter(({ suffix }) => suffix.length >= tellingContext)
    .map(({ source, suffix }) => key(property, source, suffix));

const count: Sign = ({ property, value, qualifiers = {} }) => {
  if (value.type !== 'quantity') return [];
  const { of, about, pointInTime, start, end } = qualifiers;
  return [key(property, value.unit, value.currency, of, about, pointInTime, start, end)];
};

const office: Sign = ({ property, qualifiers = {} }) =>
  qualifiers.role === undefined ? [] : [key(property, qualifiers.role, qualifiers.about)];

const only: Sign = ({ property, rank }) => (rank === 'preferred' ? [property] : []);

function key(...parts: readonly (string | undefined)[]): string {
  return parts.map((part) => fold(part ?? '')).join('\n');
}

function byWords(gone: readonly Statement[], come: readonly Statement[]): readonly Pair[] {
  const now = Map.groupBy(come, ({ property }) => property);
  const found: { readonly pair: Pair; readonly order: readonly (number | string)[] }[] = [];
  for (const [property, old] of Map.groupBy(gone, (statement) => statement.property)) {
    const others = now.get(property) ?? [];
    if (old.length * others.length > mostCompared) continue;
    const words = others.map((other) => ({ other, words: stems(textOf(other.value)) }));
    for (const one of old) {
      const own = stems(textOf(one.value));
      for (const { other, words: its } of words) {
        const likeness = shared(own, its) / Math.max(1, new Set([...own, ...its]).size);
        if (likeness < alike) continue;
        const [first = '', second = ''] = [one.id, other.id].sort();
        found.push({ pair: { gone: one, come: other }, order: [-likeness, first, second] });
      }
    }
  }
  return found.sort((a, b) => compareKeys(a.order, b.order)).map(({ pair }) => pair);
}

function textOf(value: Value): string {
  if (value.type === 'text') return value.text;
  return value.type === 'entity' ? value.name : '';
}
