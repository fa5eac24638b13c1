/** The figures that no property took: every other number with what it counts and whose it is. */
import type { Claim } from '../model/claim.ts';
import type { QuantityValue } from '../model/value.ts';
import type { Cite } from './cite.ts';
import { type Counted, countedBy } from './counted.ts';
import type { Entity } from './entity.ts';
import { ownerInClause } from './figure-owner.ts';
import { timeOfFigure } from './figure-time.ts';
import { partOf, type Whole } from './partitive.ts';
import { aboutOther, type ReadSentence, spanOf, tenseOf } from './sentence.ts';
import { isOne } from './skip.ts';

/** A `statistic` for each number of the sentence that `isTaken` does not know; numbers that count nothing give none. */
export function statistics(sentence: ReadSentence, isTaken: (entity: Entity) => boolean, cite: Cite): Claim[] {
  const claims: Claim[] = [];
  let whole: Whole = {};
  let money: Entity | undefined;
  for (const bare of sentence.marked.entities) {
    const edition = editionIn(sentence, bare);
    if (edition !== undefined && bare.quantity !== undefined && !isTaken(bare)) {
      claims.push(statistic(sentence, bare, bare.quantity, edition, cite));
      continue;
    }
    if (bare.quantity === undefined || bare.label !== undefined || isOne(bare)) continue;
    const entity = inSameCurrency(sentence.marked.text, bare, bare.quantity, money);
    if (entity.quantity?.currency !== undefined) money = entity;
    const counted = countedIn(sentence, entity, whole);
    if (counted === undefined) continue;
    whole = {
      ...(counted.unit === undefined ? {} : { unit: counted.unit }),
      ...(counted.of === undefined ? {} : { of: counted.of }),
    };
    if (!isTaken(entity)) claims.push(statistic(sentence, entity, entity.quantity ?? bare.quantity, counted, cite));
  }
  return claims;
}

/** "currently in their 2nd edition": which one it is. */
function editionIn({ marked: { text } }: ReadSentence, { label, start, end }: Entity): Counted | undefined {
  if (label !== 'ordinal' || !/^ edition\b/u.test(text.slice(end, end + 9))) return undefined;
  return { unit: 'edition', of: 'edition', start, end: end + 8 };
}

/** "gathered 210.50 kronor, 145.70 for sailors": the currency is not said again. */
function inSameCurrency(text: string, entity: Entity, quantity: QuantityValue, money: Entity | undefined): Entity {
  const currency = money?.quantity?.currency;
  if (money === undefined || currency === undefined || quantity.currency !== undefined || quantity.unit === '%')
    return entity;
  const goesOn =
    /^(?:,| and|, and) $/u.test(text.slice(money.end, entity.start)) &&
    /^ (?:for|to) /u.test(text.slice(entity.end, entity.end + 5));
  return goesOn ? { ...entity, kind: 'money', quantity: { ...quantity, currency } } : entity;
}

function statistic(
  sentence: ReadSentence,
  entity: Entity,
  quantity: QuantityValue,
  counted: Counted,
  cite: Cite,
): Claim {
  const about = ownerOf(sentence, entity, counted);
  const amount = quantity.unit === '%' || quantity.currency !== undefined;
  return {
    property: 'statistic',
    value: amount || counted.unit === undefined ? quantity : { ...quantity, unit: counted.unit },
    qualifiers: {
      ...timeOfFigure(sentence, entity)?.qualifiers,
      ...(counted.of === undefined ? {} : { of: counted.of }),
      ...(about === undefined ? {} : { about }),
    },
    reference: cite(spanOf(sentence, counted.start, counted.end), 'counted'),
    place: sentence.place,
    ...tenseOf(sentence.marked.text),
  };
}

/** What a number counts, or nothing where it counts nothing that the text names. */
function countedIn(sentence: ReadSentence, entity: Entity, whole: Whole): Counted | undefined {
  const { text, entities } = sentence.marked;
  if (isRestated(text, entities, entity) || noCount.test(text.slice(entity.end, entity.end + 4))) return undefined;
  const age = ageIn(text, entity);
  if (age !== undefined) return age;
  const larger = wholeOf(sentence, entity);
  const plain = countedBy(sentence.marked, larger ?? entity, entity);
  const counted = goingOn(text, entity, whole, rated(text, entity, partOf(text, entity, whole, plain) ?? plain));
  const { unit, of } = counted;
  if (unit === undefined && (of === undefined || emptyNoun.test(of))) return undefined;
  if (isNamed(text, entity, counted)) return undefined;
  if (pronoun.test(of ?? '')) return whole.unit === undefined ? undefined : { ...counted, ...whole };
  // "a 12-foot-tall carving (3.7 m)": the same in another measure.
  if (measured.test(unit ?? '') && text[entity.start - 1] === '(' && whole.of !== undefined)
    return { ...counted, of: whole.of };
  if (of === undefined) return counted;
  const agent = agentOf(sentence, entity);
  if (agent !== undefined) return { ...counted, of: `${of} by which ${agent}`, said: true };
  if (/\btop $/u.test(text.slice(Math.max(0, entity.start - 5), entity.start))) return { ...counted, of: `top ${of}` };
  const scale = larger === undefined ? scaleOf(sentence, counted) : undefined;
  if (scale !== undefined) return { ...counted, of: `${of}, of ${scale.text}`, end: scale.end };
  return larger === undefined ? counted : { ...counted, of: `${of}, of ${larger.text}` };
}

/** "It was first used in 1998 by the three largest ports": ports by which it was used; they are nobody's. */
function agentOf(sentence: ReadSentence, { start }: Entity): string | undefined {
  const about = aboutOther(sentence);
  if (about === undefined) return undefined;
  const { text } = sentence.marked;
  const found =
    /^(?:It|They|The [\p{L} ]{2,40}|\p{Lu}[\p{L} ’'-]{1,60}?) (?<verb>(?:was|were|is|are|has been) (?:\p{Ll}+ )?\p{Ll}+ed)\b[^.;,]{0,60}? by the $/u.exec(
      text.slice(0, start),
    );
  return found === null ? undefined : `${about} ${found.groups?.verb}`;
}

/** "81 points out of 100": the most that there could be. */
function scaleOf({ marked: { text, entities } }: ReadSentence, { end }: Counted): Entity | undefined {
  const next = entities.find((e) => e.start >= end);
  return next?.quantity !== undefined && /^ out of (?:a possible )?$/u.test(text.slice(end, next.start))
    ? next
    : undefined;
}

/**
 * Where the figure alone says nothing, what the sentence has counted so far: "42 million books, including 21 million in
 * Chile", "received 8,282 votes and gained 0.14%", "entered the top 20".
 */
function goingOn(text: string, entity: Entity, whole: Whole, counted: Counted): Counted {
  // "gathered 210.50 kronor, … and 60 kronor for them": the money is the same money.
  if (
    entity.quantity?.currency !== undefined &&
    whole.of !== undefined &&
    (counted.of ?? counted.unit) === counted.unit
  )
    return { start: counted.start, end: counted.end, of: whole.of };
  if (entity.quantity?.currency !== undefined && whole.of !== undefined && /^for /u.test(counted.of ?? ''))
    return { ...counted, of: `${whole.of} ${counted.of}` };
  if (counted.unit !== undefined || counted.of !== undefined || entity.quantity === undefined) return counted;
  const before = text.slice(Math.max(0, entity.start - 40), entity.start);
  const where =
    /^ in (?:the )?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)*/u.exec(text.slice(entity.end, entity.end + 40))?.[0] ?? '';
  if (/\bincluding $/u.test(before) && whole.unit !== undefined && entity.quantity.unit !== '%')
    return { unit: whole.unit, of: `${whole.unit}${where}`, start: entity.start, end: entity.end + where.length };
  if (
    /\b(?:won|gained|received|polled|took|with) $/u.test(before) &&
    whole.unit === 'votes' &&
    entity.quantity.unit === '%'
  )
    return { ...counted, of: 'votes' };
  return /\btop $/u.test(before) && entity.quantity.unit !== '%'
    ? { ...counted, unit: 'places', of: 'places' }
    : counted;
}

/** "girls aged 14 to 18", "children aged from 6 to 12" */
function ageIn(text: string, { start, end, quantity }: Entity): Counted | undefined {
  const before = text.slice(Math.max(0, start - 60), start);
  if (!/age/iu.test(before)) return undefined;
  const found =
    /(?<who>\p{L}[\p{L}-]+) (?:who (?:are|were) )?(?:aged(?: from| between| of)?|between the ages of|of ages?) (?:only )?$/iu.exec(
      before,
    );
  const who = found?.groups?.who;
  if (found === null || who === undefined || quantity?.unit === '%' || quantity?.currency !== undefined)
    return undefined;
  const years = /^ years\b/u.exec(text.slice(end, end + 6))?.[0].length ?? 0;
  return { unit: 'years', of: `age of ${who}`, start: start - before.length + found.index, end: end + years };
}

/** "38° 42′", "the 1 st of May": degrees and days. */
const noCount = /^ ?(?:[°′″]|(?:st|nd|rd|th)\b)/u;

/** What takes the place of a counted noun. */
const pronoun = /^(?:them|these|those|which|whom|it|more|others)$/iu;

/** "the twenty-six (26) banks": said twice, and once enough. */
function isRestated(text: string, entities: readonly Entity[], entity: Entity): boolean {
  if (text[entity.start - 1] !== '(' || text[entity.end] !== ')') return false;
  const before = entities.findLast((e) => e.end <= entity.start - 1);
  return before?.end === entity.start - 2 && before.quantity?.amount === entity.quantity?.amount;
}

/** "an average of 517 a game": a rate, of what stands before. */
function rated(text: string, entity: Entity, counted: Counted): Counted {
  if (!/^(?:an?|per|each|every) /u.test(counted.unit ?? '')) return counted;
  const kind = /\b(average|mean|total|rate) of $/u.exec(text.slice(Math.max(0, entity.start - 20), entity.start))?.[1];
  return {
    of: kind === undefined ? (counted.unit ?? '') : `${kind} ${counted.unit}`,
    start: counted.start,
    end: counted.end,
  };
}

/** "Radio 560 Quay", "the FTSE 100 Index", "Flight 318 overran": digits among capitals, with nothing plural behind them, are part of a name. */
function isNamed(text: string, { start, end, text: own, quantity }: Entity, { unit }: Counted): boolean {
  if (unit === undefined || !/^\d[\d.]*$/u.test(own) || quantity?.unit === '%' || quantity?.currency !== undefined)
    return false;
  if (/(?:[^s]s|people|staff|men|women|children)$/u.test(unit)) return false;
  const named = /^\p{Lu}[\p{L}’'-]*(?: (?:\p{Lu}[\p{L}’'-]*|and|of|the))*$/u.test(unit) && text[end] === ' ';
  const follows =
    /[\p{L},] \p{Lu}[\p{L}’'-]* $/u.test(text.slice(Math.max(0, start - 40), start)) ||
    /^\p{Lu}\p{L}+ $/u.test(text.slice(0, start));
  return (named && !measured.test(unit)) || (follows && (quantity?.amount ?? 0) > 1 && !measured.test(unit));
}

const measured = /^(?:lbs?|kg|km|m|ft|mph|kW|MW|GW|MWh|GWh|hp|ha|acres?|hectares?|tonnes?|tons?|miles?)$/u;

/** Whose the figure is. What is counted of the subject itself is nobody else's. */
function ownerOf(sentence: ReadSentence, entity: Entity, counted: Counted): string | undefined {
  if (counted.whose !== undefined) {
    // "fined the station $4,000": the fine is the station's.
    const named = sentence.marked.entities.find((e) => e.start >= counted.start && e.end <= entity.start);
    return named === undefined || named.kind === 'subject' || named.kind === 'reference' ? undefined : named.text;
  }
  if (counted.said === true) return undefined;
  const nearer = ownerInClause(sentence, entity);
  if (nearer === 'subject') return undefined;
  if (nearer !== undefined) return nearer === counted.of ? undefined : nearer;
  // "Ana Sousa was one of the three members of the committee"
  const ofSubject =
    / one of the $/u.test(sentence.marked.text.slice(0, entity.start).slice(-12)) &&
    sentence.marked.entities.some(
      (e) => (e.kind === 'subject' || e.kind === 'reference') && entity.end <= e.start && e.end <= counted.end,
    );
  return ofSubject ? undefined : aboutOther(sentence);
}

/** Words that say that there is a figure and not what of. */
const emptyNoun =
  /^(?:the |this |that |its )?(?:figure|number|total|sum|amount|count)s?(?: (?:fell|rose|grew|was|is))?$/iu;

/** "1,700 of the 1.7 million children": what the first number counts stands behind the second. */
function wholeOf(sentence: ReadSentence, entity: Entity): Entity | undefined {
  const next = sentence.marked.entities.find((e) => e.start >= entity.end && e.kind !== 'owner');
  if (next?.quantity === undefined || next.label !== undefined) return undefined;
  return /^ (?:out )?of (?:the |its |all |these )?$/u.test(sentence.marked.text.slice(entity.end, next.start))
    ? next
    : undefined;
}
