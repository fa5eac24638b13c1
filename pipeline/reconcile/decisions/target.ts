/**
 * Which statement a decision means: the one with the id that it names, else the one that has its value. Takes the
 * statements as they would be without any decision, since those are what an editor decides about.
 */

import { decisionAmbiguous, decisionStatementGone } from '../../model/catalogue.ts';
import type { Claim } from '../../model/claim.ts';
import type { Decision } from '../../model/decision.ts';
import type { Message } from '../../model/message.ts';
import { didYouMean } from '../../model/spelling.ts';
import type { Value } from '../../model/value.ts';
import type { Group } from '../group.ts';
import type { Measure } from '../measures/measure.ts';
import { sayValue } from '../say.ts';

/** Statements by id, in their order. */
export type Named = ReadonlyMap<string, Group>;

/** One group, or why there is none. */
export type Target = { readonly group: Group } | { readonly problem: Message };

/** The statement with an id. */
export function byId(decision: Decision, id: string, named: Named): Target {
  const group = named.get(id);
  if (group !== undefined) return { group };
  return { problem: decisionStatementGone(decision.statementPlace, `"${id}"`, didYouMean(id, [...named.keys()])) };
}

/** The statement with a value: one that says the same, else the only one that says it less or more exactly. */
export function byValue(decision: Decision, value: Value, named: Named, measure: Measure): Target {
  const said: Claim = probe(decision, value, named);
  const found = (test: (claim: Claim) => boolean, of: (group: Group) => readonly Claim[]): readonly string[] =>
    [...named].filter(([, group]) => of(group).some(test)).map(([id]) => id);
  const own = (group: Group): readonly Claim[] => group.own;
  const all = (group: Group): readonly Claim[] => group.claims;
  const tries = [
    found((claim) => sameText(claim.value, value), own),
    found((claim) => measure.relate(claim, said) === 'same', own),
    found((claim) => measure.relate(claim, said) === 'same', all),
    found((claim) => measure.relate(claim, said) !== 'different', own),
  ];
  const ids = tries.find((list) => list.length > 0) ?? [];
  const group = named.get(ids[0] ?? '');
  if (group === undefined) {
    const said = [...named.values()].map((one) => sayValue(one.value));
    return { problem: decisionStatementGone(decision.place, sayValue(value), didYouMean(sayValue(value), said)) };
  }
  return ids.length === 1 ? { group } : { problem: decisionAmbiguous(decision.place, ids) };
}

/** Whether two values are written alike; a figure's unit is not part of what an editor has to repeat. */
function sameText(a: Value, b: Value): boolean {
  if (a.type === 'quantity' && b.type === 'quantity') return a.amount === b.amount && a.unit === b.unit;
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

/** A claim with the value, for comparing: in the words of the one that has its amount, since units are often left out. */
function probe(decision: Decision, value: Value, named: Named): Claim {
  const alike = [...named.values()]
    .flatMap((group) => group.own)
    .find(
      (claim) => claim.value.type === 'quantity' && value.type === 'quantity' && claim.value.amount === value.amount,
    );
  const bare = value.type === 'quantity' && value.unit === undefined && alike !== undefined;
  return {
    property: decision.property,
    value: bare ? alike.value : value,
    qualifiers: decision.qualifiers ?? (bare ? alike.qualifiers : {}),
    reference: {
      source: '',
      start: 0,
      end: 0,
      line: 1,
      column: 1,
      exact: '',
      prefix: '',
      suffix: '',
      rule: 'editor',
    },
    place: 'body',
  };
}
