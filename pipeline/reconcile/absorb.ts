/**
 * Decides where coarser values belong: 1990 beside 1990-05 makes no statement of its own, it supports the finer one.
 *
 * Where a value is coarser than several finest ones that differ from each other, it supports the one with most
 * independent witnesses. If none has most, it supports the finest value that is compatible with all of them, and where
 * there is none it stands by itself and disputes nothing.
 */
import { most } from '../model/order.ts';
import { type Cluster, pairsInBlocks, relateClusters } from './cluster.ts';
import type { Measure } from './measures/measure.ts';

/** A cluster that makes a statement, with the coarser ones that support it. */
export interface Standing {
  readonly own: Cluster;
  readonly coarser: readonly Cluster[];
  /** Itself coarser than several others, none of which it could support. */
  readonly open: boolean;
}

/** Gives each coarser cluster to the finer one that it supports. `support` counts a cluster's independent witnesses. */
export function absorb(
  clusters: readonly Cluster[],
  measure: Measure,
  support: (cluster: Cluster) => number,
): readonly Standing[] {
  const finer = finerThan(clusters, measure);
  const hosts = new Map<Cluster, Cluster>();
  const coarse = clusters.filter((one) => finer.has(one));
  const depths = depthsOf(coarse, finer);
  const order = [...coarse].sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0));
  for (const one of order) {
    const found = hostOf(finer.get(one) ?? new Set(), finer, hosts, support);
    const host = found && (hosts.get(found) ?? found);
    // "About 500 in 1990" is coarser than an undated 512, and yet no support for the 512 of 2011 that this one went to.
    if (host !== undefined && finer.get(one)?.has(host)) hosts.set(one, host);
  }
  const guests = Map.groupBy(hosts.keys(), (one) => hosts.get(one) ?? one);
  return clusters
    .filter((one) => !hosts.has(one))
    .map((own) => ({ own, coarser: guests.get(own) ?? nobody, open: (finer.get(own)?.size ?? 0) > 0 }));
}

const nobody: readonly Cluster[] = [];

function hostOf(
  candidates: ReadonlySet<Cluster>,
  finer: ReadonlyMap<Cluster, ReadonlySet<Cluster>>,
  hosts: ReadonlyMap<Cluster, Cluster>,
  support: (cluster: Cluster) => number,
): Cluster | undefined {
  const inside = (one: Cluster): boolean => [...(finer.get(one) ?? [])].some((other) => candidates.has(other));
  const finest = [...candidates].filter((one) => !inside(one));
  const [first] = finest;
  if (first === undefined) return undefined;
  if (finest.length === 1) return hosts.get(first) ?? first;
  const supports = new Map(finest.map((one) => [one, support(one)]));
  const highest = most([...supports.values()]);
  const best = finest.filter((one) => supports.get(one) === highest);
  if (best.length === 1) return best[0];
  const common = [...candidates].filter(
    (one) => !hosts.has(one) && finest.every((other) => finer.get(one)?.has(other)),
  );
  const finestCommon = common.filter((one) => !common.some((other) => finer.get(one)?.has(other)));
  return finestCommon.length === 1 ? finestCommon[0] : undefined;
}

/** How many steps lead from each cluster to the finest one above it: whatever could take it in is settled before it. */
function depthsOf(
  coarse: readonly Cluster[],
  finer: ReadonlyMap<Cluster, ReadonlySet<Cluster>>,
): ReadonlyMap<Cluster, number> {
  const depths = new Map<Cluster, number>();
  const depth = (one: Cluster): number => {
    const known = depths.get(one);
    if (known !== undefined) return known;
    depths.set(one, 0);
    const steps = [...(finer.get(one) ?? [])].reduce((most, other) => Math.max(most, depth(other) + 1), 0);
    depths.set(one, steps);
    return steps;
  };
  for (const one of coarse) depth(one);
  return depths;
}

function finerThan(clusters: readonly Cluster[], measure: Measure): ReadonlyMap<Cluster, ReadonlySet<Cluster>> {
  const finer = new Map<Cluster, Set<Cluster>>();
  const note = (one: Cluster, other: Cluster): void => {
    finer.set(one, (finer.get(one) ?? new Set()).add(other));
  };
  const blocks = (one: Cluster): readonly string[] => one.flatMap((form) => measure.blocks(form.sample));
  for (const [a, b] of pairsInBlocks(clusters, blocks)) {
    const relation = relateClusters(a, b, measure);
    if (relation === 'coarser') note(a, b);
    if (relation === 'finer') note(b, a);
  }
  return finer;
}
