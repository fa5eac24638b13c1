/**
 * The evidence of a decision: a hash of the quotes that it was taken on. It does not change when lines move, when a
 * source gets another name, or when a copy is added; it does when words change, come or go.
 */
import { createHash } from 'node:crypto';
import type { Claim } from '../../model/claim.ts';

/** Digits of the hash: enough to tell quotes apart, few enough to be read. */
const digits = 12;

/** The hash of the quotes of claims, in whatever order they come. */
export function evidenceOf(claims: readonly Claim[]): string {
  const quotes = new Set(claims.map((claim) => claim.reference.exact.replaceAll(/\s+/gu, ' ').trim()));
  return createHash('sha256')
    .update(JSON.stringify([...quotes].sort()))
    .digest('hex')
    .slice(0, digits);
}
