/**
 * Whether a statement says what a careful reader found. By meaning, not by letters: dates by what they cover, amounts
 * with bound, currency and what is counted, names without honorifics and legal forms, phrases by their words.
 */
import { relateTimes } from '../../pipeline/model/edtf.ts';
import type { Statement } from '../../pipeline/model/facts.ts';
import { nameParts, personWords } from '../../pipeline/model/names.ts';
import type { Qualifiers, QuantityValue } from '../../pipeline/model/value.ts';
import { fold, isSubset, shared, stems, wordsOf } from '../../pipeline/model/words.ts';
import { readAmount } from './amounts.ts';
import type { GoldClaim, QualifierName, Trap } from './gold.ts';
import { isCounted, isTime, shown } from './gold.ts';

/** Properties whose values are phrases: two of them agree where the shorter one's words are mostly in the other. */
const phrases = new Set(['purpose', 'criticism', 'focusArea', 'publication', 'areaServed', 'type', 'address']);
const codes = new Set(['email', 'telephone', 'registrationNumber', 'website']);

/** Whether the value agrees, for events the date; where it stands in the text is the caller's question. */
export function sameValue(statement: Statement, claim: GoldClaim): boolean {
  const { property, value, qualifiers } = statement;
  if (property !== claim.property) return false;
  if (property === 'event') return sayTime(statement, claim.at);
  if (isTime(property)) return value.type === 'time' && claim.values.some((gold) => isTold(value.edtf, gold));
  if (isCounted(property)) {
    if (value.type !== 'quantity') return false;
    return claim.values.some((gold) => sameQuantity(value, qualifiers, readAmount(gold), claim));
  }
  const said = shown(value);
  return claim.values.some((gold) => sameText(property, said, gold));
}

/** Whether the figures of a claim of any property are those that a statement gives, in its value or a qualifier. */
export function accountsFor(statement: Statement, claim: GoldClaim): boolean {
  const { value, qualifiers } = statement;
  if (isCounted(claim.property)) {
    const given = [value, qualifiers?.amount].filter((one) => one?.type === 'quantity');
    return claim.values.some((gold) => given.some((one) => sameAmount(one, readAmount(gold))));
  }
  if (isTime(claim.property)) return sayTime(statement, claim.values);
  return claim.at.length > 0 ? sayTime(statement, claim.at) : sameValue(statement, claim);
}

/** Whether a catch-all (statistic, event) repeats a figure that belongs to another property, with the right unit. */
export function repeats(statement: Statement, claim: GoldClaim): boolean {
  const { property, value, qualifiers } = statement;
  if (property === 'event') return accountsFor(statement, claim) && !isCounted(claim.property);
  if (property !== 'statistic' || value.type !== 'quantity' || !isCounted(claim.property)) return false;
  return claim.values.some((gold) => sameQuantity(value, qualifiers, readAmount(gold), claim));
}

/** Whether a qualifier says the same: dates by what they cover, amounts, and texts that share a word. */
export function sameQualifier(name: QualifierName, { qualifiers }: Statement, gold: readonly string[]): boolean {
  const period = qualifiers?.start === undefined ? undefined : `${qualifiers.start}/${qualifiers.end ?? '..'}`;
  const said = qualifiers?.[name] ?? (name === 'pointInTime' ? period : undefined);
  if (said === undefined) return false;
  if (typeof said !== 'string') return gold.some((one) => sameAmount(said, readAmount(one)));
  if (name === 'pointInTime' || name === 'start' || name === 'end')
    return gold.some((one) => relateTimes(said, one) !== 'different');
  return gold.some((one) => shared(stems(said), stems(one)) > 0);
}

/** Whether a claim's qualifier is one that its statement needs: what is counted is in the unit, except of money and shares. */
export function isNeeded(name: QualifierName, { property, values }: GoldClaim): boolean {
  if (name !== 'of' || !isCounted(property)) return true;
  return values.some((gold) => /^(?:[a-z ]*[A-Z]{3} |.* %$)/u.test(gold));
}

/** Whether a statement is made of this figure: its own number or date, not one that its quote happens to hold. */
export function isMadeOf({ value, qualifiers = {} }: Statement, figure: string): boolean {
  const number = figure.replaceAll(/,(?=\d{3})/gu, '');
  if (value.type === 'quantity' && String(value.amount) === number) return true;
  const times = [value.type === 'time' ? value.edtf : '', qualifiers.pointInTime, qualifiers.start, qualifiers.end];
  return (figure.match(/\d{4}/gu) ?? []).some((year) => times.some((time) => time?.startsWith(year)));
}

/** Whether a statement says what must not come out. */
export function trips({ property, value, qualifiers, status }: Statement, trap: Trap): boolean {
  if (!trap.properties.includes(property)) return false;
  if (trap.unless === 'about' && qualifiers?.about !== undefined) return false;
  if (trap.unless === 'past' && (qualifiers?.end !== undefined || status === 'historical')) return false;
  if (value.type === 'time') return trap.values.some((wrong) => relateTimes(value.edtf, wrong) !== 'different');
  if (value.type === 'quantity') return trap.values.some((wrong) => sameNumber(value, readAmount(wrong)));
  const said = stems(shown(value));
  return trap.values.some((wrong) => isSubset(stems(wrong), said));
}

function sayTime({ value, qualifiers = {} }: Statement, gold: readonly string[]): boolean {
  const { pointInTime, start, end, duration } = qualifiers;
  const said = [value.type === 'time' ? value.edtf : undefined, pointInTime, start, end, duration];
  return said.some((one) => one !== undefined && gold.some((right) => relateTimes(one, right) !== 'different'));
}

/** The date itself or less than it, but nothing that the text does not say. */
function isTold(said: string, gold: string): boolean {
  const relation = relateTimes(said, gold);
  return relation === 'same' || relation === 'coarser';
}

function sameNumber(said: QuantityValue, gold: QuantityValue): boolean {
  const currency = gold.currency === undefined || said.currency === gold.currency;
  return currency && said.amount === gold.amount && said.amountMax === gold.amountMax;
}

function sameAmount(said: QuantityValue, gold: QuantityValue): boolean {
  return sameNumber(said, gold) && said.currency === gold.currency && said.bound === gold.bound;
}

/** A statistic is right only where what it counts is, too; of a typed count the property says that. */
function sameQuantity(
  said: QuantityValue,
  qualifiers: Qualifiers | undefined,
  gold: QuantityValue,
  { property, qualifiers: narrowed }: GoldClaim,
): boolean {
  if (!sameAmount(said, gold)) return false;
  if (gold.currency !== undefined) return true;
  if (gold.unit === '%' || said.unit === '%') return gold.unit === said.unit;
  if (property !== 'statistic' && said.unit === undefined) return true;
  const right = [gold.unit, ...(narrowed.of ?? [])].join(' ');
  const counted = [said.unit, qualifiers?.of].join(' ');
  return right.trim() === '' || property !== 'statistic' || shared(stems(counted), stems(right)) > 0;
}

function sameText(property: string, said: string, gold: string): boolean {
  if (codes.has(property)) return code(said) === code(gold);
  if (phrases.has(property)) return phrase(said, gold);
  if (property === 'keyPerson' || property === 'founder') return alike(personWords(said), personWords(gold)) >= 0.5;
  const parts = property === 'headquarters' || property === 'foundedPlace' ? [said, ...said.split(/,\s*/u)] : [said];
  return parts.some((part) => alike(nameParts(part).words, nameParts(gold).words) >= 0.5);
}

function code(text: string): string {
  return wordsOf(text.replace(/^(?:https?:\/\/)?(?:www\.)?/u, ''))
    .join('')
    .replace(/^0+/u, '');
}

function phrase(said: string, gold: string): boolean {
  const [a, b] = [stems(said), stems(gold)];
  const least = Math.min(a.length, b.length);
  return least === 0 ? fold(said) === fold(gold) : shared(a, b) / least >= 0.6;
}

/** Share of common words in the longer of two names. */
function alike(a: readonly string[], b: readonly string[]): number {
  return shared([...new Set(a)], [...new Set(b)]) / Math.max(a.length, b.length, 1);
}
