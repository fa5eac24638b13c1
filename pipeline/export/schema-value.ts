/** Values in schema.org's and JSON-LD's forms. */
import type { Statement } from '../model/facts.ts';
import { notation } from '../model/notation.ts';
import type { Qualifiers, QuantityValue, Value } from '../model/value.ts';

/** A node of JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

/** Linked data is often put into the script element of a page, which no text of a source may end. */
export function safe(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

const types = { person: 'Person', organization: 'Organization', place: 'Place' } as const;

/** A statement's value as the value of a schema.org term: a thing where the term wants one, else text, date or amount. */
export function schemaValue({ value, qualifiers = {} }: Statement, term: string): unknown {
  if (term === 'event') return eventNode(value, qualifiers);
  if (term === 'identifier')
    return { type: 'PropertyValue', ...named('propertyID', qualifiers.of), value: notation(value) };
  if (value.type === 'entity') {
    const { name, kind } = value;
    return { type: types[kind], name, ...(kind === 'person' ? named('jobTitle', qualifiers.role) : {}) };
  }
  if (value.type === 'quantity') return { type: 'QuantitativeValue', ...quantityFields(value) };
  return plainValue(value);
}

/** An amount as QuantitativeValue and PropertyValue have it: bounds as least and greatest values. */
export function quantityFields({ amount, amountMax, unit, currency, bound }: QuantityValue): Node {
  const unitText = currency ?? unit;
  return {
    ...(amountMax !== undefined
      ? { minValue: amount, maxValue: amountMax }
      : bound === 'at-least'
        ? { minValue: amount }
        : bound === 'at-most'
          ? { maxValue: amount }
          : { value: amount }),
    ...(unitText === undefined ? {} : { unitText }),
    ...(bound === 'about' ? { description: 'about' } : {}),
  };
}

/** Text as it is; a date as schema.org's where it is one, else as EDTF. */
export function plainValue(value: Value): unknown {
  if (value.type === 'time') return dateValue(value.edtf);
  if (value.type === 'text' && value.language !== undefined) {
    return { '@value': value.text, '@language': value.language };
  }
  return notation(value);
}

/** `1990-05` is a date for everybody; `199X`, `1990~` and intervals are for those who know EDTF. */
function dateValue(edtf: string): unknown {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(edtf) ? edtf : { '@value': edtf, '@type': 'edtf:EDTF' };
}

function eventNode(value: Value, { pointInTime, start, end, place }: Qualifiers): Node {
  const from = start ?? pointInTime;
  return {
    type: 'Event',
    name: notation(value),
    ...(from === undefined ? {} : { startDate: dateValue(from) }),
    ...(end === undefined ? {} : { endDate: dateValue(end) }),
    ...(place === undefined ? {} : { location: { type: 'Place', name: place } }),
  };
}

function named(term: string, text: string | undefined): Node {
  return text === undefined ? {} : { [term]: text };
}
