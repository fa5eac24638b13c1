/** Amounts as gold.yaml writes them: "at least EUR 4500000", "70..80 concerts", "41 %". Takes no prose. */
import type { QuantityValue } from '../../pipeline/model/value.ts';

const form =
  /^(?:(?<bound>at least|at most|about) )?(?:(?<currency>[A-Z]{3}) )?(?<amount>\d+(?:\.\d+)?)(?:\.\.(?<max>\d+(?:\.\d+)?))?(?: (?<unit>.+))?$/u;

/** @throws where the text has another form */
export function readAmount(text: string): QuantityValue {
  const groups = form.exec(text)?.groups;
  if (groups === undefined) throw new Error(`Unexpected amount "${text}", expected one like "at least EUR 12 clubs"`);
  const { bound, currency, amount, max, unit } = groups;
  return {
    type: 'quantity',
    amount: Number(amount),
    ...(max !== undefined && { amountMax: Number(max) }),
    ...(unit !== undefined && { unit }),
    ...(currency !== undefined && { currency }),
    bound: bound === 'at least' ? 'at-least' : bound === 'at most' ? 'at-most' : bound === 'about' ? 'about' : 'exact',
  };
}
