/**
 * Groups the claims of one property by meaning. Claims that read alike are one form; forms that mean the same make a
 * cluster, unless any two of its forms differ. The order of sources has no part in it: forms are taken in the order of
 * their content. Work is pairwise inside a block only.
 */
import type { Claim } from '../model/claim.ts';
import { compareCodeUnits } from '../model/order.ts';
import { type Lists, listsOf, noNumbers } from './lists.ts';
import { contentKey, type Measure } from './measures/measure.ts';
import { combine, type Relation } from './relation.ts';

/** Claims that a measure cannot tell apart; `sample` is the first by content. */
export interface Form {
  readonly sample: Claim;
  readonly claims: readonly Claim[];
}

/** Forms that mean the same. Never empty. */
export type Cluster = readonly Form[];

/** Pairs that agree in some way are looked for in blocks up to this size; a larger one is no hint of sameness. */
const largestBlock = 600;

/** The clusters of one property's claims, in the order of their content. */
export function cluster(claims: readonly Claim[], measure: Measure): readonly Cluster[] {
  const forms = formsOf(claims, measure);
  const clusterOf = new Map<Form, Form[]>();
  for (const [a, b] of pairsInBlocks(forms, (form) => measure.blocks(form.sample))) {
    if (measure.relate(a.sample, b.sample) !== 'same') continue;
    const left = clusterOf.get(a) ?? [a];
    const right = clusterOf.get(b) ?? [b];
    if (left === right || !agree(left, right, measure)) continue;
    clusterOf.set(a, left);
    for (const form of right) {
      left.push(form);
      clusterOf.set(form, left);
    }
  }
  return clustersIn(forms, clusterOf);
}

/** Each cluster where its first form stands; forms that met no other are clusters of one. */
function clustersIn(forms: readonly Form[], clusterOf: ReadonlyMap<Form, Cluster>): readonly Cluster[] {
  const met = new Set<Cluster>();
  return forms.flatMap((form): readonly Cluster[] => {
    const found = clusterOf.get(form);
    if (found === undefined) return [[form]];
    if (met.has(found)) return [];
    met.add(found);
    return [found];
  });
}

/** How two clusters stand to each other: as their forms do, taken together. */
export function relateClusters(a: Cluster, b: Cluster, measure: Measure): Relation {
  const found = new Set<Relation>();
  for (const left of a)
    for (const right of b) {
      const relation = measure.relate(left.sample, right.sample);
      if (relation === 'different') return relation;
      found.add(relation);
    }
  return combine([...found]);
}

/**
 * All pairs of items that meet in at least one block, each pair once, in the order of the items. They are made as they are
 * asked for: there may be hundreds for each item.
 */
export function* pairsInBlocks<T>(
  items: readonly T[],
  blocksOf: (item: T) => readonly string[],
): Generator<readonly [T, T]> {
  const { blocks, of } = membership(items, blocksOf);
  for (const [index, item] of items.entries()) {
    const partners = new Set<number>();
    for (const block of of.at(index)) {
      if (blocks.lengthOf(block) > largestBlock) continue;
      const members = blocks.at(block);
      for (let at = members.length - 1; at >= 0; at--) {
        const other = members[at] ?? 0;
        if (other <= index) break;
        partners.add(other);
      }
    }
    for (const other of [...partners].sort((a, b) => a - b)) {
      const partner = items[other];
      if (partner !== undefined) yield [item, partner];
    }
  }
}

/** Which items are in which block, by numbers, and the other way round. */
function membership<T>(items: readonly T[], blocksOf: (item: T) => readonly string[]): { blocks: Lists; of: Lists } {
  const numbers = new Map<string, number>();
  const [blocks, members] = [noNumbers(), noNumbers()];
  for (const [index, item] of items.entries())
    for (const name of new Set(blocksOf(item))) {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      blocks.add(number);
      members.add(index);
    }
  return {
    blocks: listsOf(blocks.all(), members.all(), numbers.size),
    of: listsOf(members.all(), blocks.all(), items.length),
  };
}

function formsOf(claims: readonly Claim[], measure: Measure): readonly Form[] {
  const byKey = Map.groupBy(claims, (claim) => measure.key(claim));
  const keys = [...byKey.keys()].sort(compareCodeUnits);
  return keys.flatMap((key) => {
    const [sample, ...others] = inOrderOfContent(byKey.get(key) ?? []);
    return sample === undefined ? [] : [{ sample, claims: [sample, ...others] }];
  });
}

function inOrderOfContent(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length === 1) return claims;
  return claims
    .map((claim) => ({ content: contentKey(claim), claim }))
    .sort((a, b) => compareCodeUnits(a.content, b.content))
    .map(({ claim }) => claim);
}

function agree(left: Cluster, right: Cluster, measure: Measure): boolean {
  return left.every((a) => right.every((b) => measure.relate(a.sample, b.sample) !== 'different'));
}
