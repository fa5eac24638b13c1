/**
 * Ids of statements: the property, the value as a slug, and the qualifiers that tell two statements apart. They depend
 * on what is said, not on where or in how many sources, so that they last from build to build.
 */
import type { QuantityValue, Value } from '../model/value.ts';
import { fold } from '../model/words.ts';
import type { Group } from './group.ts';
import { canonicalUnit } from './units.ts';

/** Longest slug of a text; cut between words. */
const longest = 60;

/** How many qualifiers {@link detailsOf} gives. */
const mostDetails = 10;

/** An id for each group, in the groups' order, all different. */
export function identify(groups: readonly Group[]): readonly string[] {
  let ids = groups.map((group) => baseId(group));
  for (let count = 1; count <= mostDetails; count++) {
    const uses = usesOf(ids);
    if (uses.size === ids.length) break;
    ids = ids.map((id, index) => {
      const group = groups[index];
      if (group === undefined || uses.get(id) === 1) return id;
      const detail = detailsOf(group)[count - 1] ?? '';
      return detail === '' ? id : `${id}-${detail}`;
    });
  }
  return numbered(ids);
}

function usesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1);
  return uses;
}

function baseId(group: Group): string {
  const { property, qualifiers, value } = group;
  const time = qualifiers.pointInTime ?? qualifiers.start;
  const dated = (property.id === 'event' || property.id === 'award') && time !== undefined ? `-${timeSlug(time)}` : '';
  return `${property.id}:${valueSlug(counted(value, qualifiers.of))}${dated}`;
}

/** Qualifiers that may tell apart what has the same value, the most telling first. */
function detailsOf(group: Group): readonly string[] {
  const { pointInTime, start, end, place, role, of, about, saidBy, partner } = group.qualifiers;
  const dates = [pointInTime, start, end].map((date) => (date === undefined ? '' : timeSlug(date)));
  const counts = group.property.id === 'statistic' ? '' : (of ?? '');
  const texts = [counts, about, place, saidBy, (partner ?? []).join(' '), following(group)];
  return [slug(role ?? ''), ...dates, ...texts.map((text) => slug(text ?? ''))];
}

/** The words that follow a value in its source: what is left to tell two equal ones apart. */
function following(group: Group): string {
  const [first = ''] = group.own.map(({ reference }) => reference.suffix).sort();
  return first.trim().split(/\s+/u).slice(0, 3).join(' ');
}

/** What is counted, in the words that say more: the unit is often only the noun of it. */
function counted(value: Value, of: string | undefined): Value {
  if (value.type !== 'quantity' || of === undefined) return value;
  const unit = value.unit === '%' ? 'percent' : (value.unit ?? '');
  return { ...value, unit: slug(of).includes(slug(unit)) ? of : `${unit} ${of}` };
}

function valueSlug(value: Value): string {
  switch (value.type) {
    case 'quantity':
      return quantitySlug(value);
    case 'time':
      return timeSlug(value.edtf);
    case 'duration':
      return `${value.iso}${value.repeats === true ? '-repeating' : ''}`;
    case 'text':
      return slug(value.text);
    case 'entity':
      return slug(value.name);
    case 'url':
      return slug(value.url.replace(/^https?:\/\//u, ''));
  }
}

function quantitySlug(value: QuantityValue): string {
  const amount = value.amountMax === undefined ? `${value.amount}` : `${value.amount}-${value.amountMax}`;
  const unit = value.unit === '%' ? 'percent' : slug(canonicalUnit(value.unit ?? ''));
  const parts = [value.bound === 'exact' ? '' : value.bound, amount, value.currency?.toLowerCase() ?? '', unit];
  return parts.filter((part) => part !== '').join('-');
}

function timeSlug(edtf: string): string {
  return edtf.replace('/', '--').replaceAll('~', '-about').replaceAll(/[?%]/g, '-uncertain');
}

function slug(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  let result = '';
  for (const word of words) {
    if (result !== '' && result.length + word.length + 1 > longest) break;
    result = result === '' ? word.slice(0, longest) : `${result}-${word}`;
  }
  return result;
}

function numbered(ids: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return ids.map((id) => {
    let unique = id;
    let number = next.get(id) ?? 2;
    for (; taken.has(unique); number++) unique = `${id}-${number}`;
    if (unique !== id) next.set(id, number);
    taken.add(unique);
    return unique;
  });
}
