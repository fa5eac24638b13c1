/** What an editor adds, as a claim like any other: its quote is cut from `decisions.yaml`. */
import type { Claim } from '../../model/claim.ts';
import type { Decision, DecisionFile } from '../../model/decision.ts';
import { locator } from '../../model/span.ts';
import type { Value } from '../../model/value.ts';

/** Characters before and after a quote. */
const around = 32;

/** The claim that a decision makes. */
export function editorClaim(decision: Decision, value: Value, { source }: DecisionFile): Claim {
  const { start, end } = decision.quote;
  return {
    property: decision.property,
    value,
    qualifiers: decision.qualifiers ?? {},
    reference: {
      source: source.id,
      start,
      end,
      ...locator(source.text)(start),
      exact: source.text.slice(start, end),
      prefix: source.text.slice(Math.max(0, start - around), start),
      suffix: source.text.slice(end, end + around),
      rule: 'editor',
    },
    place: 'body',
  };
}
