/**
 * Which figures claims have used: a figure inside a claim's quote is taken only where it is what the claim says. The year
 * in "founded in 1954 and sold in 1979" that the founding does not need is left for an event.
 */
import type { Claim } from '../model/claim.ts';
import { sourceSpan } from '../model/passage.ts';
import type { Entity } from './entity.ts';
import type { ReadSentence } from './sentence.ts';
import { coverage } from './skip.ts';

/** Tells of an entity of a sentence whether one of the claims says what it means. */
export function usedBy(claims: readonly Claim[]): (sentence: ReadSentence, entity: Entity) => boolean {
  if (claims.length === 0) return () => false;
  const byFigure = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const key of figuresOf(claim)) {
      const same = byFigure.get(key);
      if (same === undefined) byFigure.set(key, [claim]);
      else same.push(claim);
    }
  const covered = new Map([...byFigure].map(([key, using]) => [key, coverage(using)]));
  return ({ passage }, entity) => {
    const span = sourceSpan(passage, entity.start, entity.end);
    return figuresIn(entity).some((key) => covered.get(key)?.(span) === true);
  };
}

function figuresOf({ value, qualifiers }: Claim): Set<string> {
  const { pointInTime, start, end, duration, amount } = qualifiers;
  const times = [pointInTime, start, end, ...(value.type === 'time' ? [value.edtf] : [])];
  const lengths = [duration, ...(value.type === 'duration' ? [value.iso] : [])];
  const amounts = [amount, ...(value.type === 'quantity' ? [value] : [])];
  return new Set([
    ...times.flatMap((edtf) => (edtf === undefined ? [] : timeKeys(edtf))),
    ...lengths.flatMap((iso) => (iso === undefined ? [] : [`length ${iso}`])),
    ...amounts.flatMap((quantity) => (quantity === undefined ? [] : [`amount ${quantity.amount}`])),
  ]);
}

function figuresIn({ edtf, iso, quantity }: Entity): string[] {
  return [
    ...(edtf === undefined ? [] : timeKeys(edtf)),
    ...(iso === undefined ? [] : [`length ${iso}`]),
    ...(quantity === undefined ? [] : [`amount ${quantity.amount}`]),
  ];
}

/** A period is used by whoever uses one of its ends. */
function timeKeys(edtf: string): string[] {
  return edtf
    .split('/')
    .filter((part) => part !== '' && part !== '..')
    .map((part) => `time ${part}`);
}
