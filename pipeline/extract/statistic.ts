/** The figures that no property took: every other number with what it counts and whose it is. */
import type { Claim } from '../model/claim.ts';
import type { Cite } from './cite.ts';
import { countedBy } from './counted.ts';
import type { Entity } from './entity.ts';
import { timeOfFigure } from './figure-time.ts';
import { aboutOther, type ReadSentence, spanOf, tenseOf } from './sentence.ts';

/** A `statistic` for each number of the sentence that `isTaken` does not know; numbers that count nothing give none. */
export function statistics(sentence: ReadSentence, isTaken: (entity: Entity) => boolean, cite: Cite): Claim[] {
  const claims: Claim[] = [];
  const owner = aboutOther(sentence);
  // "inspected 46 beaches and closed nine of them"
  let last: { unit?: string; of?: string } = {};
  for (const entity of sentence.marked.entities) {
    if (entity.quantity === undefined || entity.label !== undefined || isTaken(entity) || isArticle(entity)) continue;
    const about = relativeOwner(sentence, entity) ?? owner;
    let counted = countedBy(sentence.marked, wholeOf(sentence, entity) ?? entity, entity);
    if (counted.unit === undefined && counted.of === undefined) continue;
    if (/^(?:them|these|those|which|whom|it|more|others)$/iu.test(counted.of ?? '')) counted = { ...counted, ...last };
    else
      last = {
        ...(counted.unit === undefined ? {} : { unit: counted.unit }),
        ...(counted.of === undefined ? {} : { of: counted.of }),
      };
    const percent = entity.quantity.unit === '%' || entity.quantity.currency !== undefined;
    const value = percent || counted.unit === undefined ? entity.quantity : { ...entity.quantity, unit: counted.unit };
    claims.push({
      property: 'statistic',
      value,
      qualifiers: {
        ...timeOfFigure(sentence, entity)?.qualifiers,
        ...(counted.of === undefined ? {} : { of: counted.of }),
        ...(about === undefined ? {} : { about }),
      },
      reference: cite(spanOf(sentence, counted.start, counted.end), 'counted'),
      place: sentence.place,
      ...tenseOf(sentence.marked.text),
    });
  }
  return claims;
}

/** "one aim", "one continent after another": hardly more than an article. */
function isArticle(entity: Entity): boolean {
  return /^(?:only |just )?one$/iu.test(entity.text);
}

/** "1,700 of the 1.7 million children": what the first number counts stands behind the second. */
function wholeOf(sentence: ReadSentence, entity: Entity): Entity | undefined {
  const next = sentence.marked.entities.find((e) => e.start >= entity.end);
  if (next?.quantity === undefined || next.label !== undefined) return undefined;
  return /^ (?:out )?of (?:the |its |all |these )?$/u.test(sentence.marked.text.slice(entity.end, next.start))
    ? next
    : undefined;
}

/** "Quay Aid, which has 40 boats": whose the figure is stands before the pronoun. Undefined where that is the subject. */
function relativeOwner(sentence: ReadSentence, number: Entity): string | undefined {
  const { text, entities } = sentence.marked;
  const before = text.slice(0, number.start);
  const pronoun = [...before.matchAll(/,? (?:which|who|whose|where)\b/gu)].at(-1);
  if (pronoun === undefined || /[;:]|, (?:and|but) (?:it|the|its)\b/u.test(before.slice(pronoun.index + 2)))
    return undefined;
  const owner = entities.findLast((e) => e.end <= pronoun.index && pronoun.index - e.end <= 1);
  return owner !== undefined && ['organization', 'branch', 'name', 'person', 'work'].includes(owner.kind)
    ? owner.text
    : undefined;
}
