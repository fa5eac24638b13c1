/** How long something was or is to last: "a three-year campaign", as an event with a duration and no date. */
import type { Claim } from '../model/claim.ts';
import type { QuantityValue } from '../model/value.ts';
import type { Cite } from './cite.ts';
import { countedBy } from './counted.ts';
import type { Entity } from './entity.ts';
import { tellingClause } from './event.ts';
import { aboutOther, type ReadSentence, spanOf } from './sentence.ts';
import type { Undertakings } from './undertaking.ts';

/**
 * An `event` for each length of time that `isTaken` does not know and that something is said to last.
 *
 * @param subject how the text calls it
 * @param lately names of what the text has lately called a campaign, a project and so on
 */
export function lengths(
  sentence: ReadSentence,
  subject: string,
  isTaken: (entity: Entity) => boolean,
  cite: Cite,
  lately: Undertakings,
): Claim[] {
  const about = aboutOther(sentence);
  return sentence.marked.entities.flatMap((entity): Claim[] => {
    if (entity.iso === undefined || entity.repeats === true || isTaken(entity)) return [];
    // "two years later", "three days a week": when, or how often, and nothing that lasts.
    if (
      /^ (?:later|earlier|ago|before|after|a (?:day|week|month|year))\b/u.test(sentence.marked.text.slice(entity.end))
    )
      return [];
    const age = ageIn(sentence.marked.text, entity);
    if (age !== undefined)
      return [
        {
          property: 'statistic',
          value: age.value,
          qualifiers: { of: age.of, ...(about === undefined ? {} : { about }) },
          reference: cite(spanOf(sentence, entity.start, age.end), 'counted'),
          place: sentence.place,
        },
      ];
    if (isName(sentence.marked.text, entity)) return [];
    const again = lastingAgain(sentence, entity, lately);
    if (again !== undefined)
      return [
        {
          property: 'event',
          value: { type: 'text' as const, text: again.text },
          qualifiers: { duration: entity.iso, about: again.about },
          reference: cite(spanOf(sentence, entity.start, again.end), 'length-of-time'),
          place: sentence.place,
        },
      ];
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

/** "the Seven Years' War" */
function isName(text: string, { start, end, text: own }: Entity): boolean {
  return start > 0 && /^\p{Lu}/u.test(own) && /^['’]? \p{Lu}/u.test(text.slice(end, end + 4));
}

/** "under six year old children": how old, and not how long. */
function ageIn(
  text: string,
  { end, text: own, iso }: Entity,
): { value: QuantityValue; of: string; end: number } | undefined {
  const after = /^(?:[- ]olds?)?(?: (?<who>\p{Ll}{3,}s|children|people))?/u.exec(text.slice(end, end + 40));
  const years = /^P(\d+)Y$/u.exec(iso ?? '')?.[1];
  if (after === null || years === undefined || !/\bolds?\b/u.test(own + after[0])) return undefined;
  const who = after.groups?.who;
  const bound = /^(?:under|below|up to)\b/iu.test(own)
    ? 'at-most'
    : /^(?:over|at least)\b/iu.test(own)
      ? 'at-least'
      : 'exact';
  return {
    value: { type: 'quantity', amount: Number(years), unit: 'years', bound },
    of: who === undefined ? 'age' : `age of ${who}`,
    end: end + after[0].length,
  };
}

/** "During the three-year campaign": the one of which the text has just told. */
function lastingAgain(
  { marked: { text } }: ReadSentence,
  length: Entity,
  lately: Undertakings,
): { text: string; about: string; end: number } | undefined {
  if (!/\b(?:the|this) $/iu.test(text.slice(Math.max(0, length.start - 5), length.start))) return undefined;
  const noun = /^ (\p{Ll}+)\b/u.exec(text.slice(length.end, length.end + 20))?.[1] ?? '';
  const name = lately.get(noun);
  if (name === undefined) return undefined;
  return { text: `${length.text} ${noun}`, about: `${name} ${noun}`, end: length.end + noun.length + 1 };
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
