/** How long something was or is to last: "a three-year campaign", as an event with a duration and no date. */
import type { Claim } from '../model/claim.ts';
import type { Cite } from './cite.ts';
import { countedBy } from './counted.ts';
import type { Entity } from './entity.ts';
import { tellingClause } from './event.ts';
import { aboutOther, type ReadSentence, spanOf } from './sentence.ts';

/** An `event` for each length of time that `isTaken` does not know and that something is said to last. */
export function lengths(
  sentence: ReadSentence,
  subject: string,
  isTaken: (entity: Entity) => boolean,
  cite: Cite,
): Claim[] {
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
    const begun = counted.unit === undefined ? undefined : beginning(sentence, entity);
    if (begun !== undefined) told.start = begun.start;
    const words = sentence.marked.text.slice(entity.start, told.end).replace(/\s+/gu, ' ');
    const text =
      begun === undefined
        ? sentence.marked.text.slice(told.start, told.end).replace(/\s+/gu, ' ')
        : `${about ?? subject} was ${begun.verb} as a ${words}`;
    return [
      {
        property: 'event',
        value: { type: 'text' as const, text },
        qualifiers: {
          duration: entity.iso,
          ...(begun?.edtf === undefined ? {} : { pointInTime: begun.edtf }),
          ...(about === undefined ? {} : { about }),
        },
        reference: cite(spanOf(sentence, told.start, told.end), 'length-of-time'),
        place: sentence.place,
      },
    ];
  });
}

const verbs: Readonly<Record<string, string>> = {
  establish: 'established',
  found: 'founded',
  launch: 'launched',
  create: 'created',
  start: 'started',
};
const begunAs =
  /\b(?<verb>established|founded|launched|created|started|planned|conceived|establish|found|launch|create|start)(?: [^.;]{2,90}?)? as an? $/u;

/** "was established as a three-year campaign": how it began says more than the length alone; with the sentence's only date. */
function beginning(
  { marked: { text, entities } }: ReadSentence,
  length: Entity,
): { start: number; verb: string; edtf?: string } | undefined {
  const offset = Math.max(0, length.start - 140);
  const found = begunAs.exec(text.slice(offset, length.start));
  const verb = found?.groups?.verb;
  if (found === null || verb === undefined) return undefined;
  const times = entities.filter((entity) => entity.edtf !== undefined);
  const [time] = times;
  const dated =
    times.length === 1 &&
    time !== undefined &&
    time.end <= offset + found.index &&
    !text.slice(time.end, length.start).includes('. ');
  return {
    start: offset + found.index,
    verb: verbs[verb] ?? verb,
    ...(dated && time.edtf !== undefined ? { edtf: time.edtf } : {}),
  };
}
