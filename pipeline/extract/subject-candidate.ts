/**
 * Names that a text may call its subject by: its titles, the sentence that defines it, what opens its sentences, and
 * what it mentions often. Finds candidates; which of them it is, is decided in `subject-names.ts`.
 */
import type { Block } from '../model/parsed.ts';
import { capitalRuns, holdsSmallWord } from './letter-runs.ts';
import { countryOf } from './recognise/place.ts';
import { headOf } from './subject-nouns.ts';
import { isOccasion, isRole, namesOther } from './subject-unfit.ts';
import { bareTypes, commonOpeners, genericTitles } from './subject-words.ts';
import { ownNouns } from './topic-words.ts';

const betweenNames = /^(?:of|the|for|and|des|les|del|von|van|und|against|with|from)$/u;
const capitalWord = "[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}'’.&-]*";
const smallWord = '(?:of|the|for|and|de|du|des|la|le|del|di|da|do|von|van|und|y|e|in|on|to|against|&)';
const aside =
  ',? ?\\([^)]{1,160}\\)|, (?:also|formerly|commonly|better|or|known|abbreviated|named|the|an?)[^.;]{1,120},|,? or [^,;.()]{2,60},?';
const opening = `^(?:The |L['’])?(?<name>${capitalWord}(?: (?:${capitalWord}|${smallWord})){0,14}?(?:,? (?:Inc|Ltd|LLC|Co|S\\.A|PLC|plc|Plc|GmbH|Corp)\\.?){0,2})(?<rest>(?:${aside}){0,2})`;
const definition = new RegExp(`${opening},? (?:is|was|are|were)(?: also)? (?:an?|the|one of)\\b`, 'u');
/** "The World Kite Body (WKB) was founded in …": what a text says first that does not say what its subject is. */
const foundation = new RegExp(
  `${opening},? (?:was|were)(?: \\p{Ll}+ly| first)? (?:founded|established|formed|created|set up|started|launched|incorporated)\\b`,
  'u',
);
/** "We are Acme Kin, a charity in …". */
const introduction = new RegExp(
  `^We(?: are|[’']re) (?:the )?(?<name>${capitalWord}(?: (?:${capitalWord}|${smallWord})){0,10}? ${capitalWord})(?=[.,;:!]|$| [–—-] | \\()`,
  'u',
);
/** "The Quay Fund (QF) is a partner" defines somebody else. */
const partnership =
  /^ (?:of )?(?:our |its |the )?(?:\p{Ll}+ ){0,3}(?:partners?|supporters?|sponsors?|donors?|funders?)\b/u;
/** "Open Quays is an initiative of the Kite Union" defines what somebody has. */
const ownThing =
  /^ (?:\p{Ll}+ ){0,3}(?:initiative|programme|program|project|campaign|product|service|scheme|event|publication|journal|award|prize) (?:of|by|from|run by|led by|launched by) (?:the )?\p{Lu}/u;
const pageSuffix = /\s*(?:[:|–—·•»]\s|\s-\s).*$/u;
const bracketed = /\s*\([^)]*\)\s*$/u;

/** A legal form at the end of a name: ", Inc.". */
export const legal = /,? (?:Inc|Ltd|LLC|PLC|plc|GmbH|S\.A|Co|Corp|Corporation|Limited|Company)\.?$/u;

/** "Norway’s Quay Aid" is Quay Aid; "St Olave’s Hospital" is not Hospital. */
export function withoutCountry(name: string): string {
  const place = /^(?:The )?(\p{Lu}[\p{L}. ]{1,30})[’']s (?=\p{Lu})/u.exec(name);
  return place?.[1] === undefined || countryOf(place[1]) === undefined ? name : name.slice(place[0].length);
}

/** Texts of the headings and captions before the first paragraph. */
export function titlesOf(blocks: readonly Block[]): string[] {
  const found: string[] = [];
  for (const block of blocks.slice(0, 6)) {
    if (block.type === 'heading' || block.type === 'fragment') found.push(block.passage.text);
    else if (block.type === 'paragraph') break;
  }
  return found;
}

/** So many rows make an infobox. */
const boxRows = 3;

/** The line right above an infobox that stands below the furniture of a page: what the box is about. */
export function captionOfBox(blocks: readonly Block[]): string | undefined {
  const first = blocks.findIndex(({ type }) => type === 'row');
  const above = blocks[first - 1];
  const isBox = first > 6 && blocks.slice(first, first + boxRows).every(({ type }) => type === 'row');
  return isBox && (above?.type === 'fragment' || above?.type === 'heading') ? above.passage.text : undefined;
}

/** What a directory or an infobox enters as the name of a body. */
export function nameInRow(blocks: readonly Block[]): string | undefined {
  const row = blocks.find(
    (block) =>
      block.type === 'row' && nameKey.test(block.key.text.replace(/[\s:|]+$/u, '')) && block.values.length === 1,
  );
  const name = row?.type === 'row' ? row.values[0]?.text.trim() : undefined;
  return name?.includes(' ') && name.length < longestTitle / 3 ? name : undefined;
}

const nameKey =
  /^(?:organi[sz]ation(?:['’]s)? name|name of (?:the )?(?:organi[sz]ation|ngo|charity|association|institution))$/iu;

const copyright =
  /(?:©|\(c\)|Copyright)[ ©]*(?:(?:19|20)\d\d(?: ?[-–—] ?(?:(?:19|20)\d\d|present))?,? ?)?(?:by )?(?:The )?(?<name>\p{Lu}[\p{L}’'&-]+(?: (?:of|the|for|and|de|\p{Lu}[\p{L}’'&-]+)){1,9})(?=[.,|·;(]| -|$| All [Rr]ights| Registered)/u;

/** Whose site a page is of, by the line with its copyright. */
export function ownerOfSite(blocks: readonly Block[]): string | undefined {
  for (const block of blocks.slice(-lastBlocks))
    if ('passage' in block && block.passage.text.length < longestTitle) {
      const name = copyright.exec(block.passage.text)?.groups?.name?.replace(/ All$/u, '');
      if (name !== undefined) return name;
    }
  return undefined;
}

/** A page's footer has no more lines. */
const lastBlocks = 12;

/** Characters of the longest title: what is longer is none, and would be looked through again and again. */
const longestTitle = 300;

/** "Acme International: a global network" is the title of a page about "Acme International". */
export function titleNames(whole: string): string[] {
  if (/^(?:What|How|Why|When|Where|Who|Which)\b/u.test(whole) || button.test(whole)) return [];
  const title = whole.length > longestTitle ? undefined : withoutReport(whole);
  if (title === undefined) return [];
  const name = beforeHeadline(
    title
      .replace(/^(?:[Aa]bout|Introducing|Meet|Welcome to) (?:the )?(?=\p{Lu})/u, '')
      .replace(
        /^(?:The )?(?:[Cc]onstitution|[Ss]tatutes|[Bb]y-?[Ll]aws|[Hh]istory|[Ff]ounding) of (?:the )?(?=\p{Lu})/u,
        '',
      )
      .replace(pageSuffix, '')
      .replace(/, (?:an?|the) \p{Ll}.*$/u, '')
      .replace(bracketed, '')
      .replace(possession, '')
      .replace(gatheringBehind, '')
      .trim(),
  );
  const words = name.split(' ');
  // A name has no dots in the middle: "Passionate about Running…and Boats".
  if (/\p{Ll}\. \p{Lu}|#|…|\.\.\./u.test(name)) return [];
  if (words.length > 12 || words.every((word) => /^\p{Ll}/u.test(word))) return [];
  const inside = /\(([^)]+)\)/u.exec(title)?.[1];
  const outside = /^(\p{Lu}{2,}) \(/u.exec(title)?.[1];
  if (outside !== undefined && inside !== undefined) return [outside, inside];
  return inside !== undefined && /^\p{Lu}{2,}$/u.test(inside) ? [name, inside] : [name];
}

/** "Open main menu", "Skip to content": what a reader may press. */
const button =
  /^(?:Open|Close|Toggle|Show|Hide|Skip|Jump|Go|Back|Click|Log|Sign|Expand|Collapse|View|Scroll)(?: \p{Ll}+){0,3}? (?:menu|navigation|content|sidebar|search|bar|in|up|out|top|list|here|main)$/u;

/** "Acme's Facts at a Glance", "Acme's history": a page about its owner. */
const possession =
  /[’'´]s (?:key |own )?(?:facts|figures|history|story|mission|vision|profile|timeline|work|impact|journey|team|people)\b.*$/iu;

/** "Quay Aid Telethon", "Quay Union ANNUAL GENERAL MEETING": what a body holds. */
const gatheringBehind =
  /(?<=\p{L}) (?:(?:(?:Special |Extraordinary )?(?:Annual )?General Meeting)|AGM|EGM|Telethon|Gala(?: Dinner| Night)?|(?:Annual )?Dinner|Seminar|Workshop|Minutes|(?:(?:World|Annual|National|General) )?(?:General Assembly|Delegate Conference|Annual Conference))$|(?<=^(?:The )?\p{Lu}{2,8}) (?:(?:World|Annual|National|European) )?(?:Congress|Conference|Assembly|Convention|Forum)$/iu;
const foreign = / (?:de|des|du|del|della|di|da|do|dos|der|und|für|van|voor|och|og|i|y|e) /u;

/** "Acme Annual Report 2019", "Annual Report 2019 – Acme": what is left is the name; a title with a year names an occasion. */
function withoutReport(title: string): string | undefined {
  const report =
    '(?:annual |impact |activity |financial |sustainability )*(?:report|review|accounts|statements?|newsletter)(?:(?: and| &) (?:accounts|financial statements))?';
  const year = '(?:(?:19|20)\\d\\d(?:[-–/](?:19|20)?\\d\\d)?)';
  const left = title
    .replace(new RegExp(`^(?:${year} )?${report}(?: (?:for )?${year})?(?:[:|–—-]| -| of)? ?(?:the )?`, 'iu'), '')
    .replace(new RegExp(`[,:|–—-]? ?${report}(?: (?:for )?${year}| for the (?:year|period)\\b.*)?$`, 'iu'), '')
    .replace(/[\s,:|–—-]+$/u, '')
    .trim();
  return left === '' || new RegExp(` ${year}$`, 'u').test(left) ? undefined : left;
}

/** "Acme Foundation doubles grants": a headline is a name and what is said of it. */
function beforeHeadline(title: string): string {
  const words = title.split(' ');
  const verb = words.findIndex((word, index) => index > 0 && /^\p{Ll}{3,}$/u.test(word) && !betweenNames.test(word));
  const rest = words.slice(verb).filter((word) => /^\p{Ll}{3,}$/u.test(word));
  // "École des officiers de la marine": other languages write names in small letters.
  if (foreign.test(title)) return title;
  return verb > 0 && rest.length >= 2 && /^\p{Lu}/u.test(words[0] ?? '') ? words.slice(0, verb).join(' ') : title;
}

/** Names that a text puts beside each other where it says what they are, and whether it says so with a word for a body. */
export interface Defined {
  readonly names: readonly string[];
  readonly asBody: boolean;
}

/** The name in the first sentence that says what something is, with the names that it puts beside it. */
export function definedNames(sentences: readonly string[]): Defined {
  for (const sentence of sentences) {
    const introduced = introduction.exec(sentence)?.groups?.name;
    if (introduced !== undefined) return { names: [introduced.replace(legal, '')], asBody: true };
    const found = definition.exec(sentence);
    if (found === null) continue;
    const said = sentence.slice(found[0].length);
    if (partnership.test(said) || ownThing.test(said)) continue;
    const names = namesOpening(found);
    // "Norway is one of the largest donors", "Ann Lee is the director": a place or a person, unless it is said to be a body.
    const head = headOf(
      said
        .trim()
        .split(/[^\p{L}’'-]+/u)
        .filter((word) => word !== ''),
    );
    if (names[0] === undefined || isRole(head) || isOccasion(head) || (namesOther(names[0]) && !bareTypes.has(head)))
      continue;
    return { names, asBody: bareTypes.has(head.replace(/s$/u, '')) || ownNouns.has(head) };
  }
  return { names: [], asBody: false };
}

/** The names in the first sentence that says when or by whom somebody was founded. */
export function foundedNames(sentences: readonly string[]): Defined {
  for (const sentence of sentences) {
    const found = foundation.exec(sentence);
    if (found === null) continue;
    const names = namesOpening(found);
    if (names[0] !== undefined && !namesOther(names[0])) return { names, asBody: true };
  }
  return { names: [], asBody: false };
}

/** The name that opens a sentence, as it is and without its legal form, with those that brackets and commas put beside it. */
function namesOpening({ groups }: RegExpExecArray): string[] {
  const name = groups?.name;
  if (name === undefined || genericTitles.has(name.toLowerCase()) || commonOpeners.has(name.split(' ')[0] ?? ''))
    return [];
  const names = [name.replace(legal, ''), name];
  const beside = groups?.rest ?? '';
  for (const acronym of beside.matchAll(
    /(?:\(|\bor |[,;] (?=[\p{Lu}\p{N}]{2,12}\))|abbreviated (?:as |to )?)(?:the )?([\p{Lu}][\p{Lu}\p{N}&.-]{1,11})(?=[,;) ]|$)/gu,
  ))
    names.push(acronym[1] ?? '');
  for (const known of beside.matchAll(
    /(?:\b(?:known as|referred to as|formerly|or|called)) (?:the )?([\p{Lu}][^,;()]{1,60})/gu,
  ))
    if (known[1]) names.push(known[1].split(/ or | and (?=\p{Ll})|(?<=^\p{Lu}{2,8}) and /u)[0] ?? known[1]);
  return names;
}

/** "Founded in 1951 by eleven bodies, the Kite Union has …": what is said of the name that follows. */
const participle =
  /^(?:Founded|Established|Created|Formed|Launched|Based|Headquartered|Located|Known|Incorporated|Registered)\b[^.;]{2,160}?, (?=(?:the )?\p{Lu}[\p{L}\p{N} &-]{1,60}? (?:(?:is|was|has|had|are|have|now)\b|\p{Ll}+(?:s|ed)\b)) ?(?:the )?/u;

const adverbial =
  /^(?:In|On|Since|During|After|Before|Between|By|From|At|Until|Today|Currently|However|Through)\b[^,]{0,60}, /u;
const article = /^(?:The|L['’]) ?/u;

/** The sentence without what an expression finds at its beginning; `initials` are letters with which that begins. */
function withoutFront(sentence: string, front: RegExp, initials: string): string {
  return initials.includes(sentence.charAt(0)) ? sentence.replace(front, '') : sentence;
}

/** Names that open sentences, with how often: what a text is about stands first in its sentences. */
export function openers(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    const bare = withoutFront(
      withoutFront(withoutFront(sentence, adverbial, 'IOSDABFUTCH'), participle, 'FECLBHKIR'),
      article,
      'TL',
    );
    const name = openingName.exec(bare)?.[0];
    // A sentence in capitals is a headline.
    if (name === undefined || (name === name.toUpperCase() && name.split(' ').length > 3)) continue;
    if (!commonOpeners.has(name.split(' ')[0] ?? '')) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** "Kite Union", and "Learned Society of Wales", since a head word goes on with what it is of. */
const openingName =
  /^[\p{Lu}][\p{L}\p{M}\p{N}&.-]*(?: [\p{Lu}][\p{L}\p{M}\p{N}&.-]*)*(?: and [\p{Lu}][\p{L}\p{M}\p{N}&.-]*(?: [\p{Lu}][\p{L}\p{M}\p{N}&.-]*)*(?<=Society|Institute|Association|Federation|Union|Council|Trust|Foundation|Alliance|League|College|Museum|Committee|Commission|Fund|Network|Club|Hospital|Centre|Center))?(?:(?<=(?:Society|Institute|Institution|Association|Federation|Union|Council|Trust|Foundation|Alliance|League|College|Academy|Centre|Center|Museum|Board|Committee|Commission|Fund|Network|Organi[sz]ation|University|Hospice|Hospital|Friends|Order|Guild|Diocese|Company|Sisters|Brothers|Daughters|Community|Conference|Congress)) (?:of|for) (?:the )?[\p{Lu}][\p{L}\p{M}\p{N}&.-]*(?: [\p{Lu}][\p{L}\p{M}\p{N}&.-]*)*)?/u;

/** Proper names anywhere in the text, with how often; words that the text also writes in lower case are none. */
export function mentions(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const name of capitalRuns(sentence)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const often = [...counts].filter(([name, count]) => count >= 3 && !commonOpeners.has(name.split(' ')[0] ?? ''));
  if (often.length === 0) return new Map();
  // A single word that opens no sentence is what others begin with: "Access to Care", "Access to Culture".
  let opening: ReadonlyMap<string, number> | undefined;
  const opens = (name: string): boolean => {
    opening ??= openers(sentences);
    return opening.has(name);
  };
  return new Map(
    often.filter(
      ([name]) =>
        !sentences.some((sentence) => holdsSmallWord(sentence, name.toLowerCase())) &&
        (/[\s\p{N}]|\p{Lu}.*\p{Lu}/u.test(name) || opens(name)),
    ),
  );
}
