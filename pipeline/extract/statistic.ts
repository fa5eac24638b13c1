/** The figures that no property took: every other number with what it counts and whose it is. */
import type { Claim } from '../model/claim.ts';
import type { Cite } from './cite.ts';
import { countedBy } from './counted.ts';
import type { Entity } from './entity.ts';
import { ownerInClause } from './figure-owner.ts';
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
    const nearer = ownerInClause(sentence, entity);
    const about = nearer === 'subject' ? undefined : (nearer ?? owner);
    let counted = countedBy(sentence.marked, wholeOf(sentence, entity) ?? entity, entity);
    if (pronounCounted.test(sentence.marked.text.slice(entity.end, entity.end + 30)))
      counted = { ...counted, unit: 'them', of: 'them' };
    if (counted.unit === undefined && counted.of === undefined) continue;
    if (counted.unit === undefined && emptyNoun.test(counted.of ?? '')) continue;
    if (/^(?:them|these|those|which|whom|it|more|others)$/iu.test(counted.of ?? '')) {
      if (last.unit === undefined) continue;
      counted = { ...counted, ...last };
    } else
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

/** "970,000 of these showing …", "nine of them": what is counted was named before. */
const pronounCounted =
  /^ of (?:these|those|them|which|whom)(?= \p{L}+ing\b|[,.;:)]| (?:were|are|was|is|had|have|has|came|can|could|do|did)\b|$)/u;
/** Words that say that there is a figure and not what of. */
const emptyNoun =
  /^(?:the |this |that |its )?(?:figure|number|total|sum|amount|count)s?(?: (?:fell|rose|grew|was|is))?$/iu;

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
