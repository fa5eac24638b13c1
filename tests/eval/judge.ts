/** One statement against the annotation: whether it says what gold says, and says it where gold does. */
import type { Statement } from '../../pipeline/model/facts.ts';
import { overlaps, type Span } from '../../pipeline/model/span.ts';
import { type Gold, type GoldClaim, shown } from './gold.ts';
import { repeats, sameValue } from './match.ts';

/** One thing that went wrong, for reading. */
export interface Fault {
  readonly kind:
    | 'missed'
    | 'wrong'
    | 'misplaced'
    | 'trap'
    | 'qualifier'
    | 'unsaid'
    | 'figure'
    | 'reference'
    | 'subject';
  readonly property: string;
  readonly what: string;
}

/** `misplaced`: the value is right, but another place of the text is quoted for it. */
export type Verdict = 'right' | 'open' | 'wrong' | 'misplaced';

/** A statement with what there is to say about it. */
export interface Judged {
  readonly statement: Statement;
  readonly spans: readonly Span[];
  readonly verdict: Verdict;
  /** The claims that it agrees with, value and place. */
  readonly hits: readonly GoldClaim[];
}

/** A catch-all that repeats what belongs to another property is left open; all else that gold does not say is wrong. */
export function judge(statement: Statement, gold: Gold): Judged {
  const spans = statement.references.map(({ start, end }) => ({ start, end }));
  const isPlaced = ({ places }: GoldClaim) => places.some((place) => spans.some((span) => overlaps(place, span)));
  const equal = gold.claims.filter((claim) => sameValue(statement, claim));
  const hits = equal.filter(isPlaced);
  const verdict = (): Verdict => {
    if (hits.some(({ optional }) => !optional)) return 'right';
    if (hits.length > 0 || gold.claims.some((claim) => isPlaced(claim) && repeats(statement, claim))) return 'open';
    return equal.length > 0 ? 'misplaced' : 'wrong';
  };
  return { statement, spans, verdict: verdict(), hits };
}

/** A statement in one line, with its quote and rule. */
export function said({ value, qualifiers, references }: Statement): string {
  const narrowed = qualifiers === undefined ? '' : ` ${JSON.stringify(qualifiers)}`;
  return `${shown(value)}${narrowed} <- "${references[0]?.exact.replaceAll(/\s+/gu, ' ').slice(0, 140)}" [${references[0]?.rule}]`;
}

/** Adds one fault to a list. */
export function add(faults: Fault[], kind: Fault['kind'], property: string, what: string): void {
  faults.push({ kind, property, what });
}
