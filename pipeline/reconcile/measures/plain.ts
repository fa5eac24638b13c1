/** Compares web addresses, codes (telephone, e-mail, registration numbers) and durations. */
import { isSubset, stems } from '../../model/words.ts';
import { lead, optional } from '../relation.ts';
import { defineMeasure, type Measure, textOf } from './measure.ts';

/** A site: pages of one host are one website. */
export const websiteMeasure: Measure = defineMeasure<string>({
  read: (claim) => addressOf(textOf(claim)).replace(/[/?#].*$/su, ''),
  blocks: (host) => [host],
  relate: (a, b) => (a === b ? 'same' : 'different'),
});

/** A page: scheme, `www.` and a closing slash do not count. */
export const urlMeasure: Measure = defineMeasure<string>({
  read: (claim) => addressOf(textOf(claim)),
  blocks: (address) => [address],
  relate: (a, b) => (a === b ? 'same' : 'different'),
});

/** A code in which only letters, digits and `@` count, with the register it is from. */
export const codeMeasure: Measure = defineMeasure<{ readonly code: string; readonly of?: readonly string[] }>({
  read: (claim) => ({
    code: textOf(claim)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}@+]/gu, ''),
    ...(claim.qualifiers.of !== undefined && { of: stems(claim.qualifiers.of) }),
  }),
  blocks: (reading) => [reading.code],
  relate: (a, b) =>
    lead(a.code === b.code ? 'same' : 'different', [
      optional(a.of, b.of, (left, right) => (isSubset(left, right) || isSubset(right, left) ? 'same' : 'different')),
    ]),
});

/** A length of time: 12 months are a year. */
export const durationMeasure: Measure = defineMeasure<string>({
  read: (claim) =>
    `${textOf(claim).replace(/^P12M$/, 'P1Y')}${claim.value.type === 'duration' && claim.value.repeats === true ? ' repeats' : ''}`,
  blocks: (duration) => [duration],
  relate: (a, b) => (a === b ? 'same' : 'different'),
});

function addressOf(url: string): string {
  const bare = url
    .trim()
    .replace(/^[a-z][a-z0-9+.-]{0,20}:\/\//iu, '')
    .replace(/^www\./iu, '');
  const path = /[/?#]/u.exec(bare)?.index ?? bare.length;
  return (bare.slice(0, path).toLowerCase() + bare.slice(path)).replace(/\/(?:index\.html?)?$/u, '');
}
