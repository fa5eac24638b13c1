/** Names of bodies of which a mark has only a part: "Grey Sisters" of "the Grey Sisters of St Orla". */
import type { Span } from '../model/span.ts';

const capital = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";

/** What the name is of, in front: "Brothers of" before "Mercy". */
const front = new RegExp(`(?:^|[^.!?:“"] )(?<head>${capital}(?: ${capital}){0,3} of (?:the )?)$`, 'u');

/** "Doctors for the" before "Sea International", "Council for" before "Quay Research". */
const forFront =
  /(?:^|[^.!?:“"] )(?<head>(?:\p{Lu}[\p{L}-]* ){0,3}(?:Action|Friends|Centre|Center|Institute|Campaign|Council|Fund|Foundation|Society|Association|Alliance|Network|Coalition|Committee|Trust|Movement|Partnership|Initiative|Organi[sz]ation|Federation|\p{Lu}\p{Ll}+(?:ers|ors|ists|ians)) for (?:the )?)$/u;

/** What it is of, behind: " of St Orla", and "’s Land" of "Society of Van Dorn’s Land". */
const back = new RegExp(`^ of (?:the )?${capital}(?: ${capital}){0,3}(?<![.'’])`, 'u');
const owner = new RegExp(`^[’'´]s ${capital}(?: ${capital}){0,2}(?<![.'’])`, 'u');

/** " in Zambia" behind "Council of Churches", of which every country has one. */
const inPlace = /^ in (?:the )?\p{Lu}[\p{L}’'-]+(?: (?:and )?\p{Lu}[\p{L}’'-]+){0,2}(?<![.'’])/u;
const ofMany =
  /^(?:The )?(?:\p{Lu}[\p{L}-]+ ){0,3}?(?:Council|Conference|Federation|Union|Association|Fellowship|Alliance|Church) of (?:the )?\p{Lu}\p{Ll}+s$/u;

/** Whether the words in front only look like a name's head: "Members of", "The Government of". */
const noHead =
  /(?:^| )(?:members?|part|parts|branch|one|some|all|many|most|department|ministry|city|town|province|state|district)s? of/iu;

/** The name with what it is of, as far as capitals go. */
export function wholeName(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - 60), start);
  const head = (front.exec(before) ?? forFront.exec(before))?.groups?.head ?? '';
  const behind = text.slice(end, end + 60);
  const tail =
    (back.exec(behind) ??
      (ofMany.test(text.slice(start, end)) ? inPlace.exec(behind) : null) ??
      (text.slice(start, end).includes(' of ') ? owner.exec(behind) : null))?.[0] ?? '';
  return { start: start - (noHead.test(head) ? 0 : head.length), end: end + tail.length };
}
