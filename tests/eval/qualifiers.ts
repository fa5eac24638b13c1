/** What is said beside the values: qualifiers that gold asks for, and dates and owners that the text does not give. */
import type { Statement } from '../../pipeline/model/facts.ts';
import type { Gold, GoldClaim, QualifierName } from './gold.ts';
import { add, type Fault, type Judged, said } from './judge.ts';
import { isNeeded, sameQualifier } from './match.ts';

/** How many qualifiers of the claims that must be found came out with them; a claim that was missed has missed its own. */
export function countQualifiers(
  judged: readonly Judged[],
  gold: Gold,
  faults: Fault[],
): { gold: number; right: number } {
  const counts = { gold: 0, right: 0 };
  for (const claim of gold.claims.filter(({ optional }) => !optional)) {
    const statements = judged.filter(({ hits }) => hits.includes(claim)).map(({ statement }) => statement);
    for (const [name, values] of Object.entries(claim.qualifiers) as [QualifierName, readonly string[]][]) {
      if (!isNeeded(name, claim)) continue;
      counts.gold += 1;
      if (statements.some((statement) => sameQualifier(name, statement, values))) counts.right += 1;
      else if (statements.length > 0)
        add(faults, 'qualifier', claim.property, `${claim.values[0]}: ${name} ${values.join(' or ')}`);
    }
  }
  return counts;
}

/** Qualifiers that turn a true figure into an untrue one where they are wrong. */
const telling = ['pointInTime', 'start', 'end', 'about'] as const;

/** Of right statements: how many dates and owners are given, and how many of them the text does not say. */
export function countTelling(judged: readonly Judged[], faults: Fault[]): { said: number; wrong: number } {
  const counts = { said: 0, wrong: 0 };
  for (const { statement, hits } of judged.filter((one) => one.hits.length > 0))
    for (const name of telling.filter((one) => statement.qualifiers?.[one] !== undefined)) {
      counts.said += 1;
      if (hits.some((claim) => isKnown(name, statement, claim))) continue;
      counts.wrong += 1;
      add(faults, 'unsaid', statement.property, `${name} of ${said(statement)}`);
    }
  return counts;
}

/** A date may be under any of the three names. Who an event is about may be said by what happened itself. */
function isKnown(name: (typeof telling)[number], statement: Statement, claim: GoldClaim): boolean {
  const { property, values, at, when, qualifiers } = claim;
  if (name === 'about')
    return sameQualifier(name, statement, [...(qualifiers.about ?? []), ...(property === 'event' ? values : [])]);
  const dates = [qualifiers.pointInTime, qualifiers.start, qualifiers.end].flatMap((some) => some ?? []);
  return sameQualifier(name, statement, [...at, ...when, ...dates]);
}
