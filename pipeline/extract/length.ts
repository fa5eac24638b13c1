/** How long something was or is to last: "a three-year campaign", as an event with a duration and no date. */
import type { Claim } from '../model/claim.ts';
import type { Cite } from './cite.ts';
import { countedBy } from './counted.ts';
import type { Entity } from './entity.ts';
import { tellingClause } from './event.ts';
import { aboutOther, type ReadSentence, spanOf } from './sentence.ts';

/** An `event` for each length of time that `isTaken` does not know and that something is said to last. */
export function lengths(sentence: ReadSentence, isTaken: (entity: Entity) => boolean, cite: Cite): Claim[] {
  const about = aboutOther(sentence);
  return sentence.marked.entities.flatMap((entity) => {
    if (entity.iso === undefined || entity.repeats === true || isTaken(entity)) return [];
    // "two years later", "three days a week": when, or how often, and nothing that lasts.
    if (
      /^ (?:later|earlier|ago|before|after|a (?:day|week|month|year))\b/u.test(sentence.marked.text.slice(entity.end))
    )
      return [];
    const counted = countedBy(sentence.marked, entity);
    // "It continued for two years": what lasted stands in the clause, not behind the length.
    const told =
      counted.unit === undefined
        ? tellingClause(sentence.marked.text, entity)
        : { start: entity.start, end: counted.unitEnd ?? counted.end };
    const text = sentence.marked.text.slice(told.start, told.end).replace(/\s+/gu, ' ');
    return [
      {
        property: 'event',
        value: { type: 'text' as const, text },
        qualifiers: { duration: entity.iso, ...(about === undefined ? {} : { about }) },
        reference: cite(spanOf(sentence, told.start, told.end), 'length-of-time'),
        place: sentence.place,
      },
    ];
  });
}
