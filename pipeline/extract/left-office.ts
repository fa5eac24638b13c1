/**
 * Who has left an office by what the text goes on to tell: "Ann Lee was named director in 2013 … Lee's departure was in 2020."
 * The office was theirs, and no longer is.
 */
import type { Claim } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import { quoted } from './quoted.ts';

/** So far behind an appointment its end is looked for: the same costs for each, however long the text. */
const reach = 4000;

const leaving =
  "(?:['’]s? (?:departure|resignation|retirement|death|term ended)\\b|(?:,? who)? (?:(?:had|has|later|then|subsequently|himself|herself|also) ){0,2}(?:departed|resigned|retired|stepped down|stood down|left(?= (?:office|the (?:post|position|role|job|organi[sz]ation|charity|trust)|in|at the end|after)\\b|[.;,])|died|was (?:succeeded|replaced|removed|dismissed)|handed over)\\b)";

/** The claims, with those of people who have left told as of the past. */
export function withoutThoseWhoLeft(claims: readonly Claim[], { text }: Source): Claim[] {
  return claims.map((claim) => (mayHaveLeft(claim) && hasLeft(claim, text) ? { ...claim, past: true } : claim));
}

/** What a text says of an office without an end; an infobox tells who has it. */
function mayHaveLeft({ property, value, qualifiers, past, place }: Claim): boolean {
  return (
    property === 'keyPerson' &&
    value.type === 'entity' &&
    value.kind === 'person' &&
    qualifiers.end === undefined &&
    past !== true &&
    place !== 'infobox'
  );
}

function hasLeft({ value, reference }: Claim, text: string): boolean {
  if (value.type !== 'entity') return false;
  const surname = value.name.slice(value.name.lastIndexOf(' ') + 1);
  const left = new RegExp(`(?<![\\p{L}\\p{N}])${quoted(surname)}${leaving}`, 'u');
  return left.test(text.slice(reference.end, reference.end + reach));
}
