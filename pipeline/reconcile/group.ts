/**
 * A group is what becomes a statement: all claims that say one value of one property, with the value and qualifiers
 * that are shown. This file builds groups from claims; judging them comes after.
 */
import type { Claim } from '../model/claim.ts';
import type { Qualifiers, Value } from '../model/value.ts';
import type { Holds, Property } from '../model/vocabulary.ts';
import { absorb } from './absorb.ts';
import { type Cluster, cluster } from './cluster.ts';
import type { Measure } from './measures/measure.ts';
import { independent, inOrder, type Scene } from './scene.ts';
import { qualifiersShown } from './shown-qualifiers.ts';
import { valueShown } from './shown-value.ts';
import { seriesUnit, sizeTest } from './units.ts';

/** Claims of one property that say one thing. */
export interface Group {
  readonly property: Property;
  readonly value: Value;
  readonly qualifiers: Qualifiers;
  /** All claims, ordered by source, then place. Never empty. */
  readonly claims: readonly Claim[];
  /** Those of them that say the value itself, not a coarser one. Never empty. */
  readonly own: readonly Claim[];
  /** Every source that says the value itself speaks of the past. */
  readonly past: boolean;
  /** Coarser than several values that differ, and kept because none of them has the better support. */
  readonly open: boolean;
}

/** The groups of one property's claims, in the order of their content. */
export function groupsOf(
  property: Property,
  claims: readonly Claim[],
  measure: Measure,
  scene: Scene,
): readonly Group[] {
  const unit = property.holds === 'series' ? seriesUnit(property, claims, scene) : undefined;
  const hasSize = property.unit === undefined ? sizeTest(unit, claims) : () => true;
  const support = (one: Cluster): number => independent(claimsOf(one), scene);
  return absorb(cluster(claims, measure), measure, support).map(({ own, coarser, open }) => {
    const ownClaims = inOrder(claimsOf(own), scene);
    const all = coarser.length === 0 ? ownClaims : inOrder([...ownClaims, ...coarser.flatMap(claimsOf)], scene);
    return {
      property,
      value: valueShown(
        property,
        ownClaims,
        scene,
        ownClaims.every(({ value }) => hasSize(value)) ? unit : property.unit,
      ),
      qualifiers: oneOf(all, qualifiersShown(property, all, scene)),
      claims: all,
      own: ownClaims,
      past: isAllPast(ownClaims, property),
      open,
    };
  });
}

/** The qualifiers of a claim that stands alone, where they are these: most do, and there may be very many. */
function oneOf([first, ...others]: readonly Claim[], shown: Qualifiers): Qualifiers {
  const isAlone = others.length === 0 && first !== undefined;
  return isAlone && JSON.stringify(first.qualifiers) === JSON.stringify(shown) ? first.qualifiers : shown;
}

/** A group that takes over the claims of others, as coarser support. */
export function withSupport(group: Group, others: readonly Group[], scene: Scene): Group {
  const claims = inOrder(
    [group, ...others].flatMap((one) => one.claims),
    scene,
  );
  return { ...group, claims, qualifiers: qualifiersShown(group.property, claims, scene) };
}

function claimsOf(one: Cluster): readonly Claim[] {
  const [only, ...others] = one;
  return only !== undefined && others.length === 0 ? only.claims : one.flatMap((form) => form.claims);
}

/** A source that gives a name in one place and calls it a former one in another means a former one. */
function isAllPast(own: readonly Claim[], { holds, value }: Property): boolean {
  const past = (claim: Claim): boolean => isPast(claim, holds);
  if (holds !== 'many' || value !== 'text') return own.every(past);
  const told = new Set(own.filter(past).map(({ reference }) => reference.source));
  return own.every((claim) => past(claim) || (told.has(claim.reference.source) && claim.present !== true));
}

/** What happened has an end and is no less true for it; what was so until some day is past. */
export function isPast(claim: Claim, holds: Holds): boolean {
  return claim.past === true || (holds !== 'many' && claim.qualifiers.end !== undefined);
}
