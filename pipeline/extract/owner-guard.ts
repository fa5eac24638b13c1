/**
 * Whether what a pattern has found may be somebody else's: it names no owner itself, and what stands around it does. Where
 * the owner is not clear, nothing is said.
 */
import { kindCharacter } from '../model/entity-kind.ts';
import type { Entity } from './entity.ts';
import type { ReadSentence } from './sentence.ts';

/** The subject by name, by a word that stands for it, or as owner. */
export const ofSubject = new RegExp(`[${kindCharacter.subject}${kindCharacter.reference}${kindCharacter.owner}]`, 'u');

const isSubject = ({ kind }: Entity): boolean => kind === 'subject' || kind === 'reference' || kind === 'owner';
const isBody = ({ kind }: Entity): boolean => kind === 'organization' || kind === 'branch';

/**
 * @param from where the match begins in the plain text, and `to` where it ends
 * @param counted it is a figure, which any name in front may own
 */
export function isSomebodyElses(
  match: string,
  from: number,
  to: number,
  { marked }: ReadSentence,
  counted: boolean,
): boolean {
  if (ofSubject.test(match)) return isOfApposition(from, to, marked);
  const { text, entities } = marked;
  const before = entities.filter(({ end }) => end <= from);
  if (
    isRelativeOf(
      before.findLast((entity) => isBody(entity) || isSubject(entity)),
      text,
      from,
    )
  )
    return true;
  if (from === 0 && participle.test(match) && isMainClauseOfOther(text, entities, to)) return true;
  if (entities.some(isSubject)) return false;
  if (counted && before.some(({ kind }) => kind === 'name')) return true;
  return entities.some((entity) => isBody(entity) && (entity.end <= from || to <= entity.start));
}

/** "Quay Aid is the Danish section of Port Aid, a charity founded in 1979": the date is the charity's that stands right in front. */
function isOfApposition(from: number, to: number, { text, entities }: ReadSentence['marked']): boolean {
  const inside = entities.filter(({ start, end }) => from <= start && end <= to);
  const at = inside.findLastIndex(isBody);
  const owner = inside[at];
  if (owner === undefined || !inside.slice(0, at).some(isSubject) || inside.slice(at).some(isSubject)) return false;
  const rest = text.slice(owner.end, to);
  return (apposition.test(rest) || relativeBehind.test(rest)) && !/, (?:and|but|was|were|has|had|is) /u.test(rest);
}

/** "a part of Port Union, founded in Lyon, which has 12 members" */
const relativeBehind = /^(?: \([^()]{1,30}\))?,? (?:[^,;]{3,60}, )?(?:which|who|whose) /u;

const apposition =
  /^(?: \([^()]{1,30}\))?, (?:(?:an?|the|one of the) [^,;]{3,100}? |(?:which|that|who) (?:was|were|is|are) )(?:founded|established|formed|created|set up|started|launched|based|headquartered|located|with|led|headed|run|chaired)\b/u;

/** "Its partner Port Aid won a prize, and its founder Ann Lee, too": a second owner may be the body named in between. */
export function isOfBodyBetween(match: string, from: number, { marked: { entities } }: ReadSentence): boolean {
  if (!beginsWithOwner.test(match)) return false;
  const before = entities.findLast((entity) => entity.end <= from && (isBody(entity) || isSubject(entity)));
  return before !== undefined && isBody(before);
}

const beginsWithOwner = new RegExp(`^${kindCharacter.owner}`, 'u');

/** "Port Aid, which has 30 staff": what is told is told of the body right in front. */
function isRelativeOf(owner: Entity | undefined, text: string, from: number): boolean {
  if (owner === undefined || isSubject(owner)) return false;
  const joint = text.slice(owner.end, from);
  return joint.length < 60 && relative.test(joint) && !/[.;]/u.test(joint);
}

const relative = /^(?: \([^()]{1,20}\))?,? (?:which|who|that|whose)\b/u;

const participle = /^(?:first |originally |\p{L}+ly )?\p{L}+(?:ed|up|un|en|rn|ght)\b/iu;

/** "Created in 1999 by Ann Lee, Port Aid employs 12 people": the name behind the comma has the verb. */
function isMainClauseOfOther(text: string, entities: readonly Entity[], to: number): boolean {
  const subject = entities.find(isSubject);
  const main = entities.find(
    ({ kind, start, end }) =>
      (kind === 'organization' || kind === 'branch' || kind === 'name') &&
      end >= to - 1 &&
      /, (?:the )?$/iu.test(text.slice(0, start)) &&
      finite.test(text.slice(end)),
  );
  return main !== undefined && (subject === undefined || subject.start > main.start);
}

const finite =
  /^(?: \([^()]{1,30}\))?(?:, [^,]{2,80},)? (?:is|was|are|were|has|have|had|now|also|today|\p{Ll}{3,}s|\p{Ll}{2,}ed)\b/u;
