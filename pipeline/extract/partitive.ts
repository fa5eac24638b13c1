/** Parts of what was counted before: "46 people, 29 of whom are researchers", "58 branches, of which nine are abroad", "closed nine of them". */
import type { Counted } from './counted.ts';
import type { Entity } from './entity.ts';

/** What the last figure of the sentence counted. */
export interface Whole {
  readonly unit?: string;
  readonly of?: string;
}

/** "970,000 of these showing …", "nine of them": what is counted was named before. */
const ofPronoun =
  /^ of (?:these|those|them|which|whom)(?= \p{L}+ing\b|[,.;:)]| (?:were|are|was|is|had|have|has|came|can|could|do|did)\b|$)/u;
const ofWhichBefore = /(?:,| \() ?of (?:which|whom) (?:only |just |the )?$/u;
/** What is said of the part: "are researchers", "came from governments". */
const said =
  /^(?: of (?:these|those|them|which|whom))? (?<said>(?:(?:are|were|is|was) )?(?:\p{L}[\p{L}’'-]*)(?: (?!and |or |but |while |which |who |that )[\p{L}’'-]+){0,5})/u;

/** The counted phrase of a part, where the number is one of something that the sentence counted before. */
export function partOf(text: string, number: Entity, whole: Whole, counted: Counted): Counted | undefined {
  const behind = text.slice(number.end, number.end + 120);
  // "all but seven": how many there are of the others is not said.
  if (/^all but /iu.test(number.text)) return undefined;
  const pronoun = ofPronoun.exec(behind);
  if (pronoun === null && !ofWhichBefore.test(text.slice(Math.max(0, number.start - 30), number.start)))
    return undefined;
  if (whole.of === undefined && whole.unit === undefined) return undefined;
  const share = number.quantity?.unit === '%';
  const unit = share ? undefined : whole.unit;
  const predicate = said
    .exec(behind)
    ?.groups?.said?.replace(/^(?:are|were|is|was) /u, '')
    .replace(danglingEnd, '');
  const of = [whole.of ?? whole.unit, predicate].filter((words) => words !== undefined && words !== '').join(' ');
  return {
    ...(unit === undefined ? {} : { unit }),
    of,
    start: number.start,
    end: Math.max(number.end + (pronoun?.[0].length ?? 0), counted.start === number.start ? number.end : 0),
  };
}

const danglingEnd = /(?: (?:in|to|by|from|for|with|of|on|at|the|an?|its|their))+$/u;
