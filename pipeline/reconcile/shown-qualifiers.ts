/**
 * Which qualifiers a group is shown with, of all that its claims give: the finest times and places, the commonest of
 * the rest. Never depends on the order of sources.
 */
import type { Claim } from '../model/claim.ts';
import { intervalEnds, timeRange } from '../model/edtf.ts';
import { nameKey } from '../model/names.ts';
import { compareCodeUnits, compareKeys } from '../model/order.ts';
import type { Qualifiers, QuantityValue } from '../model/value.ts';
import type { Property } from '../model/vocabulary.ts';
import { placeParts } from './measures/place.ts';
import type { Scene } from './scene.ts';
import { voteOn } from './votes.ts';

/** The qualifiers of a group: the finest times and places, the commonest of the rest, all partners. */
export function qualifiersShown(property: Property, claims: readonly Claim[], scene: Scene): Qualifiers {
  const pick = (
    read: (qualifiers: Qualifiers) => string | undefined,
    rank: (text: string) => number,
  ): string | undefined => {
    const given = claims.flatMap((claim) => {
      const text = read(claim.qualifiers);
      return text === undefined ? [] : [[text, claim] as const];
    });
    return voteOn(given, scene).toSorted((a, b) =>
      compareKeys(
        [rank(a.value), -a.count, -a.value.length, a.value],
        [rank(b.value), -b.count, -b.value.length, b.value],
      ),
    )[0]?.value;
  };
  const common = (): number => 0;
  const place = pick(
    (one) => one.place,
    (text) => -placeParts(text).length,
  );
  const partner = partners(claims);
  const duration = pick((one) => one.duration, common);
  const role = pick((one) => one.role, common);
  const of = pick((one) => one.of, common);
  const amount = amountShown(claims, scene);
  const about = pick((one) => one.about, common);
  const saidBy = pick((one) => one.saidBy, common);
  return {
    ...timesShown(property, (read) => pick(read, dayCount)),
    ...(duration !== undefined && { duration }),
    ...(place !== undefined && { place }),
    ...(partner.length > 0 && { partner }),
    ...(role !== undefined && { role }),
    ...(of !== undefined && { of }),
    ...(amount !== undefined && { amount }),
    ...(about !== undefined && { about }),
    ...(saidBy !== undefined && { saidBy }),
  };
}

/** A period told as such and one told by its ends are the same; a moment within a known period adds nothing. */
function timesShown(
  property: Property,
  pick: (read: (qualifiers: Qualifiers) => string | undefined) => string | undefined,
): Pick<Qualifiers, 'pointInTime' | 'start' | 'end'> {
  const isPeriod = property.holds === 'many';
  const ends = (one: Qualifiers) => {
    const period = one.start ?? one.pointInTime;
    return isPeriod && period !== undefined ? intervalEnds(period) : undefined;
  };
  const start = pick((one) => ends(one)?.start ?? one.start);
  const end = pick((one) => one.end ?? ends(one)?.end);
  if (start !== undefined || end !== undefined) {
    return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
  }
  const pointInTime = pick((one) => one.pointInTime);
  return pointInTime === undefined ? {} : { pointInTime };
}

function amountShown(claims: readonly Claim[], scene: Scene): QuantityValue | undefined {
  const given = claims.flatMap((claim) => {
    const { amount } = claim.qualifiers;
    return amount === undefined ? [] : [[amount, claim] as const];
  });
  return voteOn(given, scene).toSorted((a, b) => b.count - a.count)[0]?.value;
}

function dayCount(edtf: string): number {
  const range = timeRange(edtf);
  return range === undefined ? Number.MAX_VALUE : Math.min(Number.MAX_VALUE, range.to - range.from);
}

/** All partners that any claim names, each once in its fullest form, in code-unit order. */
function partners(claims: readonly Claim[]): string[] {
  const named = new Map<string, string>();
  for (const name of claims.flatMap((claim) => claim.qualifiers.partner ?? [])) {
    const known = named.get(nameKey(name));
    if (known === undefined || name.length > known.length || (name.length === known.length && name < known)) {
      named.set(nameKey(name), name);
    }
  }
  return [...named.values()].sort(compareCodeUnits);
}
