/** How two readings of claims stand to each other, and how several such relations make one. */

/** `coarser`: the first says less than the second and nothing against it; `different`: they are two things. */
export type Relation = 'same' | 'coarser' | 'finer' | 'different';

/** The same relation seen from the other side. */
export function flip(relation: Relation): Relation {
  if (relation === 'coarser') return 'finer';
  return relation === 'finer' ? 'coarser' : relation;
}

/**
 * One relation from several facets that weigh alike. One difference makes the whole different. Where each side knows
 * something that the other does not (one the year, one the place), they complete each other: `same`.
 */
export function combine(relations: readonly Relation[]): Relation {
  if (relations.includes('different')) return 'different';
  const coarser = relations.includes('coarser');
  const finer = relations.includes('finer');
  if (coarser === finer) return 'same';
  return coarser ? 'coarser' : 'finer';
}

/** As {@link combine}, but what the main facet says holds unless another one makes a difference. */
export function lead(main: Relation, others: readonly Relation[]): Relation {
  const rest = combine(others);
  if (main === 'different' || rest === 'different') return 'different';
  return main === 'same' ? rest : main;
}

/** Compares what either side may leave out; leaving it out is coarser. */
export function optional<T>(a: T | undefined, b: T | undefined, relate: (a: T, b: T) => Relation): Relation {
  if (a === undefined) return b === undefined ? 'same' : 'coarser';
  return b === undefined ? 'finer' : relate(a, b);
}
