/**
 * Whether a text presents several bodies one after another: a survey of a country's charities, the winners of a prize, those
 * that a fund supports. Which of them is first or comes up most makes it none's page.
 */
import type { TextEvidence } from './subject-evidence.ts';
import { bareTypes } from './subject-words.ts';

/** So many others make a list. */
const several = 2;
/** How many sentences are looked at. */
const looked = 60;

const name =
  "(?:The |the )?(?<name>\\p{Lu}[\\p{L}’'&-]*(?: (?:of|for|the|and|\\p{Lu}[\\p{L}’'&-]*)){1,7})(?: \\([^()]{1,30}\\))?";
/** "Port Hands was founded in 1990", "Port Hands (PH), established in 1994,", "Port Hands, a charity", at the beginning. */
const presented = new RegExp(
  `^${name}(?:,? (?:was|were) (?:\\p{Ll}+ly )?(?:founded|established|formed|created|set up|started)|, (?:founded|established|formed|created|set up) (?:in|by)|,? (?:is|,) an? (?:\\p{Ll}[\\p{L}-]* ){0,3}?(?<kind>\\p{Ll}+)(?=[ ,.]))`,
  'u',
);

/** Not where the name stands in a title, has an infobox or is said more often than all the others. */
export function isOneOfSeveral(best: string, { titled, boxed, prose }: TextEvidence): boolean {
  if (boxed || titled.some((title) => title.includes(best) || best.includes(title))) return false;
  const others = new Set<string>();
  for (const sentence of prose.slice(0, looked)) {
    const { name: other, kind } = presented.exec(sentence)?.groups ?? {};
    if (other === undefined || other.includes(best) || best.includes(other) || initials(other) === best) continue;
    if (kind === undefined || bareTypes.has(kind)) others.add(other);
  }
  if (others.size < several) return false;
  const count = (one: string): number => prose.filter((sentence) => sentence.includes(one)).length;
  return count(best) <= [...others].reduce((sum, other) => sum + count(other), 0);
}

const initials = (words: string): string => (words.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
