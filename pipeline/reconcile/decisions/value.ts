/** A value as an editor writes it, a text, a number or the fields of facts.json, to the value that a property holds. */
import { timeRange } from '../../model/edtf.ts';
import { type QuantityValue, type Value, type ValueType, valueSchema } from '../../model/value.ts';
import type { Property } from '../../model/vocabulary.ts';

/** What a value of each type is expected to be, for messages. */
export const expectedOf: Readonly<Record<ValueType, string>> = {
  text: 'a text',
  entity: 'a name',
  time: 'an EDTF date such as 1990 or 1990-05',
  duration: 'an ISO 8601 duration such as P3Y',
  quantity: 'a number, perhaps with what it counts (126 organisations)',
  url: 'a web address',
};

/** The value, or undefined where the property cannot hold what is written. */
export function valueFrom(written: unknown, property: Property): Value | undefined {
  const fields = typeof written === 'object' && written !== null ? written : fieldsOf(written, property);
  if (fields === undefined) return undefined;
  const whole = { ...defaults(property), ...fields, type: property.value };
  const { data } = valueSchema.safeParse(whole);
  if (data?.type === 'time' && timeRange(data.edtf) === undefined) return undefined;
  return data?.type === 'url' && otherScheme.test(data.url) ? undefined : data;
}

/** What could do harm behind a link; "quay.example:8080" has no scheme. */
const otherScheme = /^\s*(?!https?:)[a-z][a-z\d+-]*:/i;

function defaults(property: Property): object {
  if (property.value === 'quantity')
    return { bound: 'exact', ...(property.unit !== undefined && { unit: property.unit }) };
  return property.value === 'entity' ? { kind: property.kind ?? 'organization' } : {};
}

function fieldsOf(written: unknown, property: Property): object | undefined {
  if (typeof written === 'number' && property.value === 'quantity') return { amount: written };
  if (typeof written !== 'string' && typeof written !== 'number') return undefined;
  const text = String(written).trim();
  switch (property.value) {
    case 'text':
      return { text };
    case 'entity':
      return { name: text };
    case 'time':
      return { edtf: text };
    case 'duration':
      return { iso: text };
    case 'url':
      return { url: text };
    case 'quantity':
      return quantityOf(text);
  }
}

/** `126`, `7,044,278 signatures`, `75 %`. */
function quantityOf(text: string): Partial<QuantityValue> | undefined {
  const [, digits = '', unit = ''] = /^([\d,. ]{0,30}\d) ?(\p{L}[^\d]{0,120}|%)?$/u.exec(text) ?? [];
  const amount = Number(digits.replaceAll(/[, ]/g, ''));
  if (digits === '' || !Number.isFinite(amount)) return undefined;
  return { amount, ...(unit !== '' && { unit: unit.trim() }) };
}
