/** Values in a plain notation for tables and terminals: no locale, no typography. Documents have better words for them. */
import type { QuantityValue, Value } from './value.ts';

const hedges = { exact: '', 'at-least': 'at least ', 'at-most': 'at most ', about: 'about ' } as const;

/** A value on one line: `at least 7000000 signatures`, `5-7 years`, `EUR 1200`, `1990-05`, `Oslo`. */
export function notation(value: Value): string {
  switch (value.type) {
    case 'quantity':
      return quantityNotation(value);
    case 'time':
      return value.edtf;
    case 'duration':
      return value.repeats === true ? `every ${value.iso}` : value.iso;
    case 'text':
      return value.text;
    case 'entity':
      return value.name;
    case 'url':
      return value.url;
  }
}

function quantityNotation({ amount, amountMax, unit, currency, bound }: QuantityValue): string {
  const figure = amountMax === undefined ? String(amount) : `${amount}-${amountMax}`;
  const counted = unit === '%' ? `${figure}%` : unit === undefined ? figure : `${figure} ${unit}`;
  return `${hedges[bound]}${currency === undefined ? '' : `${currency} `}${counted}`;
}
