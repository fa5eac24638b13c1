/** What kind of thing a text says its subject is. */
import { matches } from './matches.ts';
import { ownNouns } from './topic-words.ts';

/** What kind of thing the text says it is: the nouns with which it may call it later. */
export function headNouns(lead: readonly string[], names: readonly string[]): Set<string> {
  const nouns = new Set<string>();
  for (const sentence of lead.slice(0, 8)) {
    const found = /(?: (?:is|was|are|were)(?: now)? | into )(?:an?|the|one of the)((?: [\p{L}'’-]+){1,9})/u.exec(
      sentence,
    );
    const grown = /^(?:Our|The) (\p{Ll}+) (?:has|have) (?:evolved|grown|developed|turned) into\b/u.exec(sentence)?.[1];
    if (grown !== undefined) nouns.add(grown);
    if (found !== null && !isAbout(sentence.slice(0, found.index), names)) continue;
    const head = headOf(found?.[1]?.trim().split(' ') ?? []);
    // "one of the first supporters": of one nobody goes on to say "the supporters".
    const several = / one of the$/u.test(found?.[0].slice(0, -(found[1]?.length ?? 0)) ?? '') && /[^s]s$/u.test(head);
    if (head.length > 3 && !noHead.test(head) && !several) nouns.add(head);
  }
  for (const name of names)
    for (const last of [name.split(' ').at(-1), headBeforeSmallWord(name), doubleHead.exec(name)?.[1]])
      if (last !== undefined && /^\p{Ll}{4,}(?: \p{Ll}{4,})?$/u.test(last.toLowerCase())) nouns.add(last.toLowerCase());
  return nouns;
}

/** Nouns that other names of the text end with, where the subject is not said to be one. */
export function foreignNouns(lead: readonly string[], names: readonly string[], own: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const said = lead.filter((sentence) => names.some((name) => sentence.includes(name))).join('\n');
  for (const sentence of lead)
    for (const [words, noun = ''] of matches(otherName, sentence)) {
      const lower = noun.toLowerCase();
      if (found.has(lower) || own.has(lower) || !ownNouns.has(lower)) continue;
      // "Tolmere State College" of a Tolmere University is what it was before.
      const first = words.slice(0, words.indexOf(' '));
      if (!names.some((name) => name.includes(first) || words.includes(name))) found.add(lower);
    }
  return [...found]
    .filter(
      (noun) => !new RegExp(` (?:is|was|are|were) (?:an?|the|one of)[^.;\\n]{1,60}? ${noun}s?\\b`, 'u').test(said),
    )
    .sort();
}

const otherName =
  /(?<!\p{L})(?!(?:The|This|Our|Its|Their|A|An|Each|Every) )(?:\p{Lu}[\p{L}’'-]+ ){1,4}(Foundation|Society|Association|Federation|Union|Institute|Trust|Fund|Council|Committee|University|College|School|Hospital|Museum|Company|Bank|Network|Alliance|Commission|Club|League|Party|Church|Agency|Movement|Group)(?!\p{L})/gu;

/** Whether what stands before a verb is the subject: "The old harbour was the first seat" says nothing of a trust. */
function isAbout(before: string, names: readonly string[]): boolean {
  return (
    names.length === 0 ||
    /^(?:(?:In|On|Since|Today|Now|Originally)\b[^,]{0,60},? )?(?:It|They|We|This|These|(?:The|Our) \p{Ll}+)$/u.test(
      before,
    ) ||
    names.some((name) => before.includes(name))
  );
}

/** "the High School" of "Larkfield High School". */
const doubleHead =
  / ((?:High|Grammar|Primary|Middle|Business|Medical|Law|Public|Football|Cricket|Rugby|Research|Art|Regional|General) (?:School|Library|Club|Institute|Museum|Hospital|Council))$/u;

const noHead = /^(?:part|result|member|name|only|first|main|time|year|work|most|\p{Ll}+est|\p{Ll}+ed)$/u;
const endsPhrase = /^(?:of|for|in|that|which|who|with|to|from|by|on|at|dedicated|serving|active|consisting)$/u;
const preposition = /^(?:of|for|in|to|from|by|on|at|as|during|under|after|within|around|near)$/u;

/** "regiment" of "an infantry regiment raised in …", "airline" of "a scheduled and charter airline based in …". */
export function headOf(words: readonly string[]): string {
  let head = '';
  for (const [index, word] of words.entries()) {
    // "a charity and a member of": the second noun is of another phrase.
    if (word === 'and' && (/^(?:an?|the|is|was)$/u.test(words[index + 1] ?? '') || !noHead.test(head))) break;
    if (endsPhrase.test(word)) break;
    if (head !== '' && /(?:ed|set|run|born|built)$/u.test(word) && preposition.test(words[index + 1] ?? '')) break;
    if (word !== 'and') head = word.toLowerCase();
  }
  return head;
}

/** "Committee" of "Committee for Harbour Safety": the text may go on with "the Committee". */
function headBeforeSmallWord(name: string): string | undefined {
  return /^(?:\p{Lu}[\p{L}-]* ){0,3}?(\p{Lu}\p{Ll}{3,}) (?:of|for|against|on|to)\b/u.exec(name)?.[1];
}
