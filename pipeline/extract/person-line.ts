/**
 * People in lists of a page: "Ann Lee, Treasurer", "Ann Lee (Chair since 2019)", "Treasurer: Ann Lee", a name with the office
 * on the next line, and bare names under a heading that says what they are ("Trustees").
 */
import type { Claim } from '../model/claim.ts';
import type { Block, ParsedSource } from '../model/parsed.ts';
import { type Passage, sourceSpan } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import type { Property, Vocabulary } from '../model/vocabulary.ts';
import type { Cite } from './cite.ts';
import type { Remember } from './remember.ts';
import { commonOpeners } from './subject-words.ts';

/** A person and an office in one line, with where both begin and end in it. */
interface PersonLine {
  readonly name: string;
  readonly role?: string;
  readonly start?: string;
}

const longestLine = 120;
const nameWord = "(?:\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}|\\p{Lu}\\.?|d[aeiou]s?|van|von|der|den|bin|al|el|du|le|la)";
const honorific = '(?:(?:Dr|Prof|Professor|Sir|Dame|Mr|Mrs|Ms|Rev|Fr|Sr|Lord|Lady|Baroness|H\\.E)\\.? )?';
const fullName = `${honorific}\\p{Lu}(?:[\\p{L}\\p{M}'’-]{0,30}\\.?)(?: ${nameWord}){1,4}`;
const letters = '(?: (?:[A-Z]{2,5}|Jr\\.?))?';
const nameAlone = new RegExp(`^${fullName}${letters}$`, 'u');
const nameFirst = new RegExp(
  `^(?<name>${fullName})${letters}(?:, | ?[–—|] ?| - |: )(?<role>[^.;:]{2,80})$|^(?<name2>${fullName})${letters} ?\\((?<role2>[^()]{2,80})\\)$`,
  'u',
);
const roleFirst = new RegExp(`^(?<role>[^.;:,]{2,60})(?:: | ?[–—|] ?| - )(?<name>${fullName})${letters}$`, 'u');

/** What stands between a name and an office, and in few sentences. */
const joint = /, |[:–—|(]| - /;

/** Headings of lists of people; what one of them is called is said in the singular by some. */
const peopleHeading =
  /^(?:(?:meet |our |the |your )*)(?:(?:senior |executive |international |global |core )*(?:team|people|staff|leadership|management)(?: team)?|(?:executive |advisory |international |governing )*(?:board|council|committee)(?: (?:of (?:directors|trustees|governors|management))| members)?|trustees|directors|governors|officers|governance|secretariat|patrons|ambassadors|key people|founders|who[’']?s who)$/iu;
const singular: Readonly<Record<string, string>> = {
  trustees: 'Trustee',
  'board of trustees': 'Trustee',
  'board of directors': 'Director',
  'board members': 'Board member',
  directors: 'Director',
  governors: 'Governor',
  patrons: 'Patron',
  ambassadors: 'Ambassador',
};

const otherOffices =
  'officer|executive|manager|trustee|co-?ordinator|member|lead|advis[eo]r|assistant|accountant|specialist|counsel|controller|administrator|representative|representing';
/** Words of bodies and places, which make a line with a capital in each word no person's name. */
const noName =
  /\b(?:Foundation|Trust|University|Institute|Council|Fund|Street|Road|Report|Project|Centre|Center|School|Association|Network|International|Annual|Board|Team|Award|Prize|Ltd|Inc|Media|News|Press|Policy|Chair|Director|Office|Group|Services|Ministry|Society|Union|Alliance|Home|About|Contact|Read|Our|The|Donate|Support|Privacy|Cookie|Terms|Job|Jobs|Position|Title)\b/u;

/** A `keyPerson` for each line that names a person with an office, or a person under a heading that tells the office. */
export function peopleInLines(
  { blocks, source }: ParsedSource,
  vocabulary: Vocabulary,
  cite: Cite,
  remember: Remember,
): Claim[] {
  const property = vocabulary.properties.get('keyPerson');
  const roles = vocabulary.words.get('role');
  if (property?.kind !== 'person' || roles === undefined) return [];
  const isOffice = officeTests.get(roles) ?? officeTest(roles);
  officeTests.set(roles, isOffice);
  const personIn = (text: string) => remember.of('person', (words: string) => personOf(words, isOffice), text);
  const claims: Claim[] = [];
  let heading: string | undefined;
  const lines = blocks.flatMap((block) => linesOf(block, source.text));
  for (const [index, line] of lines.entries()) {
    if (line === undefined) {
      heading = undefined;
      continue;
    }
    if (peopleHeading.test(line.text)) heading = line.text.toLowerCase().replace(/^(?:meet |our |the |your )*/u, '');
    else if (line.isHeading && personIn(line.text) === undefined && !nameAlone.test(line.text)) heading = undefined;
    const claim =
      claimOf(line, personIn(line.text), property, cite) ??
      claimOfCard(line, lines[index + 1], heading, isOffice, property, cite);
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
}

/** One line of the source as it stands, with its place. */
interface Line extends Span {
  readonly text: string;
  readonly isHeading: boolean;
}

/** A short block's lines as the source has them; `undefined` for running text; nothing for furniture and rows. */
function linesOf(block: Block, source: string): (Line | undefined)[] {
  if (block.type === 'furniture' || block.type === 'row') return [];
  if (block.type === 'note' || block.type === 'record') return [undefined];
  const passages = 'passage' in block ? [block.passage] : block.sentences.map(({ passage }) => passage);
  const lines = passages.flatMap((passage) => physicalLines(passage, source, block.type === 'heading'));
  return lines.some(({ text }) => text.length > longestLine) ? [undefined] : lines;
}

function physicalLines(passage: Passage, source: string, isHeading: boolean): Line[] {
  if (passage.text === '') return [];
  const { start, end } = sourceSpan(passage, 0, passage.text.length);
  const words = source.slice(start, end);
  if (!words.includes('\n')) return [{ text: passage.text, start, end, isHeading }];
  return [...words.matchAll(/[^\n]+/gu)].flatMap((found) => {
    const text = found[0].trim();
    const from = start + found.index + found[0].indexOf(text);
    return text === '' ? [] : [{ text, start: from, end: from + text.length, isHeading }];
  });
}

/** By list of roles, which is the vocabulary's. */
const officeTests = new WeakMap<readonly string[], (text: string) => boolean>();

function officeTest(roles: readonly string[]): (text: string) => boolean {
  const office = new RegExp(`(?<!\\p{L})(?:${[...roles, otherOffices].join('|')})(?!\\p{L})`, 'iu');
  return (text) =>
    text.split(' ').length <= 10 &&
    office.test(text) &&
    !/\b(?:is|was|has|are|were|will|said|who|his|her)\b/u.test(text);
}

/** "Chair of Quay Aid, Joins the Crew" is an office, and what a headline says of who has it. */
const doing = /, \p{Lu}\p{Ll}+s (?:\p{Lu}|the |an? |his |her ).*$/u;

function personOf(text: string, isOffice: (text: string) => boolean): PersonLine | undefined {
  if (!joint.test(text)) return undefined;
  const groups = nameFirst.exec(text)?.groups ?? roleFirst.exec(text)?.groups;
  const name = groups?.name ?? groups?.name2;
  const said = (groups?.role ?? groups?.role2)?.replace(doing, '');
  if (name === undefined || said === undefined || noName.test(name) || isOffice(name) || !isOffice(said))
    return undefined;
  if (commonOpeners.has(name.split(' ')[0] ?? '')) return undefined;
  if (elsewhere(said)) return undefined;
  // Who wrote the page.
  if (/^(?:guest |staff |copy )?(?:editor|author|writer|reporter|correspondent|photographer)$/iu.test(said))
    return undefined;
  // "Leader name2: Ann Lee" is a row of a dumped template, and its key no office.
  if (/\p{L}\d$/u.test(said)) return { name };
  const [, role = said, start] = /^(.{2,60}?),? since (\d{4})$/u.exec(said) ?? [];
  return { name, role: withoutChange(role.trim()), ...(start === undefined ? {} : { start }) };
}

/** "Director, Institute for Reeds", "Head of Campaigns, Green Quay Europe": an office in a body that the line names. */
function elsewhere(role: string): boolean {
  const body = /, (?:the )?(\p{Lu}.*)$/u.exec(role)?.[1] ?? '';
  const capitals = body.match(/(?<!\p{L})\p{Lu}\p{L}+/gu) ?? [];
  return capitals.length > 2 || (capitals.length > 1 && noName.test(body)) || /^\p{Lu}{3,}$/u.test(body);
}

/** "Treasurer (resigned April 2023)", "appointed Treasurer April 2023": the office itself. */
function withoutChange(role: string): string {
  return role
    .replace(/ \((?:resigned|retired|appointed|elected|stepped down|until|from|to)\b[^)]*\)$/iu, '')
    .replace(/^(?:appointed|elected) (.*?)(?: \p{L}+)? (?:19|20)\d\d$/iu, '$1');
}

function claimOf(line: Line, person: PersonLine | undefined, property: Property, cite: Cite): Claim | undefined {
  if (person === undefined) return undefined;
  const { name, role, start } = person;
  return {
    property: property.id,
    value: { type: 'entity', name, kind: 'person' },
    qualifiers: { ...(role === undefined ? {} : { role }), ...(start === undefined ? {} : { start }) },
    reference: cite({ start: line.start, end: line.end }, 'person-line'),
    place: 'body',
  };
}

/** "Grants Manager" is an office though it looks like a name; "Dean Smith" is a name. */
function isTitle(text: string, isOffice: (text: string) => boolean): boolean {
  return isOffice(text) && (!nameAlone.test(text) || isOffice(text.split(' ').at(-1) ?? ''));
}

/** A name with its office on the line below, or with none where the heading tells it. */
function claimOfCard(
  line: Line,
  below: Line | undefined,
  heading: string | undefined,
  isOffice: (text: string) => boolean,
  property: Property,
  cite: Cite,
): Claim | undefined {
  if (
    heading === undefined ||
    !nameAlone.test(line.text) ||
    !/\p{Ll}/u.test(line.text) ||
    noName.test(line.text) ||
    isOffice(line.text)
  )
    return undefined;
  const office = below !== undefined && isTitle(below.text, isOffice) ? below : undefined;
  const role = office?.text ?? singular[heading];
  if (role === undefined) return undefined;
  return {
    property: property.id,
    value: { type: 'entity', name: line.text, kind: 'person' },
    qualifiers: { role: role.replace(/[\s.]+$/u, '') },
    reference: cite({ start: line.start, end: (office ?? line).end }, 'person-card'),
    place: 'body',
  };
}
