/**
 * Reads each decision about one property against what the sources say: which statement it means, which value it gives,
 * and whether what it was taken on is still there. Applies nothing.
 */

import {
  decisionEvidenceChanged,
  decisionEvidenceMissing,
  decisionStatementGone,
  decisionValueUnexpected,
} from '../../model/catalogue.ts';
import type { Claim } from '../../model/claim.ts';
import type { Decision, DecisionFile } from '../../model/decision.ts';
import type { Message } from '../../model/message.ts';
import type { Value } from '../../model/value.ts';
import type { Property } from '../../model/vocabulary.ts';
import type { Group } from '../group.ts';
import type { Measure } from '../measures/measure.ts';
import { editorClaim } from './editor-claim.ts';
import { evidenceOf } from './evidence.ts';
import { byId, byValue, type Named, type Target } from './target.ts';
import { expectedOf, valueFrom } from './value.ts';

/** A decision that can be applied. */
export interface Resolved {
  readonly decision: Decision;
  /** The statements that are meant; none for a value that is added. */
  readonly groups: readonly Group[];
  /** What the editor says, where that is more than a choice. */
  readonly claim?: Claim;
}

/** A decision with what there is to say about it; `resolved` is absent where it has no effect. */
export interface Resolution {
  readonly resolved?: Resolved;
  readonly messages: readonly Message[];
}

/** See the head of this file. `named` are the statements as they are without decisions. */
export function resolve(
  decision: Decision,
  property: Property,
  named: Named,
  measure: Measure,
  file: DecisionFile,
): Resolution {
  const value = decision.value === undefined ? undefined : valueFrom(decision.value, property);
  if (decision.value !== undefined && value === undefined) {
    return { messages: [decisionValueUnexpected(decision.place, property.id, expectedOf[property.value])] };
  }
  const targets = targetsOf(decision, value, named, measure);
  const problems = targets.flatMap((target) => ('problem' in target ? [target.problem] : []));
  if (problems.length > 0) return { messages: file.shared === true ? [] : problems };
  const groups = [...new Set(targets.flatMap((target) => ('group' in target ? [target.group] : [])))];
  const speaks = decision.do === 'add' || decision.do === 'correct';
  const claim = speaks && value !== undefined ? editorClaim(decision, value, file) : undefined;
  return {
    resolved: { decision, groups, ...(claim !== undefined && { claim }) },
    messages:
      file.shared === true
        ? []
        : evidenceMessages(decision, evidenceClaims(decision, claim, groups, property, named, measure)),
  };
}

function targetsOf(decision: Decision, value: Value | undefined, named: Named, measure: Measure): readonly Target[] {
  if (decision.do === 'add') return [];
  const { statement } = decision;
  if (statement !== undefined) return [statement, ...(decision.with ?? [])].map((id) => byId(decision, id, named));
  if (value !== undefined) return [byValue(decision, value, named, measure)];
  // Without a statement or a value, the whole property is meant.
  const all = [...named.values()].map((group) => ({ group }));
  return all.length > 0
    ? all
    : [{ problem: decisionStatementGone(decision.place, `anything about ${decision.property}`) }];
}

/**
 * What speaks for or against a decision: where a property holds one value, all that is said of it; of a list, what is
 * said of the statements that are meant; for an addition, whether a source has come to say it.
 */
function evidenceClaims(
  decision: Decision,
  claim: Claim | undefined,
  groups: readonly Group[],
  property: Property,
  named: Named,
  measure: Measure,
): readonly Claim[] {
  const all = [...named.values()].flatMap((group) => group.claims);
  const chooses = decision.do === 'pin' || decision.do === 'add';
  if (chooses && property.holds !== 'many') return all;
  if (decision.do !== 'add' || claim === undefined) return groups.flatMap((group) => group.claims);
  return all.filter((one) => measure.relate(one, claim) === 'same');
}

function evidenceMessages(decision: Decision, claims: readonly Claim[]): readonly Message[] {
  // What concerns a whole property, whatever is said of it, was not taken on quotes.
  if (decision.do === 'hide' && decision.statement === undefined && decision.value === undefined) return [];
  const hash = evidenceOf(claims);
  if (decision.evidence === undefined) return [decisionEvidenceMissing(decision.place, hash)];
  if (decision.evidence.toLowerCase() === hash) return [];
  return [decisionEvidenceChanged(decision.evidencePlace, decision.property, hash)];
}
