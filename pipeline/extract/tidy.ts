/** Leaves one claim of those that say the same at the same place, and none that another one says better. */
import type { Claim } from '../model/claim.ts';
import { contains, overlaps } from '../model/span.ts';

/** In the order given; of equal claims with overlapping spans the shortest stays. */
export function tidy(claims: readonly Claim[]): Claim[] {
  const byValue = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.property} ${valueKey(claim)}`;
    const same = byValue.get(key);
    if (same === undefined) byValue.set(key, [claim]);
    else {
      const at = nearby(same, claim);
      if (at < 0) same.push(claim);
      else if (better(claim, same[at] ?? claim)) same[at] = claim;
    }
  }
  const kept = new Set([...byValue.values()].flat());
  return claims.filter((claim) => kept.has(claim));
}

/** How many of the claims before are looked at: overlapping ones come close together. */
const lookBack = 12;

function nearby(same: readonly Claim[], claim: Claim): number {
  for (let at = same.length - 1; at >= Math.max(0, same.length - lookBack); at--) {
    const other = same[at];
    if (other !== undefined && overlaps(other.reference, claim.reference)) return at;
  }
  return -1;
}

function valueKey(claim: Claim): string {
  const { value } = claim;
  if (value.type === 'entity') return value.name.toLowerCase();
  if (value.type === 'text') return value.text.toLowerCase();
  return JSON.stringify(value);
}

/** More qualifiers first, then the shorter quote. */
function better(a: Claim, b: Claim): boolean {
  const more = Object.keys(a.qualifiers).length - Object.keys(b.qualifiers).length;
  if (more !== 0) return more > 0;
  return (
    contains(b.reference, a.reference) && a.reference.end - a.reference.start < b.reference.end - b.reference.start
  );
}
