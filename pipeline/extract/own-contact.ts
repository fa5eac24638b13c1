/**
 * Whether an e-mail address in running text is the subject's: pages about an evening, a grant or a court case end with the
 * address of a press office, a venue or a person. Where it is not clear whose it is, it is nobody's.
 */
import type { Entity } from './entity.ts';
import { bareTypes } from './subject-words.ts';

/** Addresses that are a body's and no person's. */
const common =
  /^(?:info|contact|office|mail|e-?mail|admin|secretariat|enquir|inquir|hello|general|head-?office|hq|support|help|post|membership|reception|welcome|headquarters)/iu;

/** Who writes here wants a ticket, a place or an interview. */
const occasion = /\b(?:rsvp|tickets?|bookings?|venue|registration|interviews?)\b/iu;

const telling = (words: string): string[] =>
  words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3 && !bareTypes.has(word) && !vague.test(word));

const vague =
  /^(?:international|national|world|global|european|african|asian|with|from|people|friends|united|community)$/u;

/** Whether somebody is asked for, who need not be the subject. */
export function isForOccasion(text: string): boolean {
  return occasion.test(text);
}

/** @param names of the subject, where there is one */
export function isOwnMail(
  address: string,
  entities: readonly Entity[],
  text: string,
  names: readonly string[],
): boolean {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  if (occasion.test(text) || isOfPerson(local, entities)) return false;
  if (names.length === 0) return common.test(local);
  return isRelated(address.toLowerCase(), domain, names) || (common.test(local) && text.length < shortLine);
}

/** A line that does little more than give an address. */
const shortLine = 80;

/** "ann.lee" beside "Ann Lee". */
function isOfPerson(local: string, entities: readonly Entity[]): boolean {
  return entities.some(
    ({ kind, text }) =>
      (kind === 'person' || kind === 'name') &&
      text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => word.length > 2 && local.includes(word)),
  );
}

/** "info@quayaid.example" and "quay.aid@mail.example" are Quay Aid's, "qawf.example" is the Quay Aid and Welfare Fund's. */
function isRelated(address: string, domain: string, names: readonly string[]): boolean {
  const site = domain.replace(/[^a-z0-9]/gu, '');
  return names.some((name) => {
    const initials = (name.match(/(?<!\p{L})\p{L}/gu) ?? []).join('').toLowerCase();
    const capitals = (name.match(/\p{Lu}/gu) ?? []).join('').toLowerCase();
    const joined = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    return (
      telling(name).some((word) => address.includes(word.slice(0, 8))) ||
      [initials, capitals, joined].some((letters) => letters.length > 2 && site.includes(letters)) ||
      (joined.length > 1 && joined.length < 4 && domain.startsWith(joined))
    );
  });
}
