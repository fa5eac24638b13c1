/**
 * Whether a text gives reason to take a name for a body's. What stands in a heading, opens sentences or is mentioned often
 * may as well be a person, a day, an event or the words of a headline; rather nothing is said of anybody than of one of those.
 */

import type { PageKind } from './page-kind.ts';
import { quoted } from './quoted.ts';
import { commonAcronyms } from './recognise/data/names.ts';
import { recogniseNames } from './recognise/name.ts';
import { headClass as headClassOf } from './recognise/name-head.ts';
import { bareTypes } from './subject-words.ts';
import { ownNouns } from './topic-words.ts';

/** What is known of a text when its subject is looked for. */
export interface TextEvidence {
  /** Sentences of its prose. */
  readonly prose: readonly string[];
  /** Names in its headings and captions, as {@link titleNames} gives them. */
  readonly titled: readonly string[];
  /** Names of which it says what they are, or when they were founded. */
  readonly defined: readonly string[];
  /** It says so with a word for a body: "is a charity". */
  readonly definedAsBody: boolean;
  /** It has an infobox. */
  readonly boxed: boolean;
  /** It speaks as "we". */
  readonly firstPerson: boolean;
  readonly kind: PageKind;
}

const fewMentions = 2;
/** So little prose need not come back to what its title says. */
const fewSentences = 3;
const manyMentions = 3;
/** How many sentences are a text's beginning. */
const firstSentences = 6;

/** Whether a name is a body's, and on a page on which bodies come up in passing, the one that it is most about. */
export function isBody(name: string, text: TextEvidence): boolean {
  if (isOrdinary(name, text.prose) && !(text.boxed || (text.definedAsBody && text.defined.includes(name))))
    return false;
  const isSaidToBe = text.definedAsBody && text.defined.includes(name);
  if (!isSaidToBe && (isThing(name) || (isSomethingElse(name) && text.titled[0] !== name))) return false;
  const mentions = mentionsOf(name, text.prose);
  const isKnown =
    isDefined(name, text) || isHeaded(name) || isAcronym(name, mentions, text.prose) || isAddressed(name, text.prose);
  if (!isSaidToBe && !isHeaded(name) && isPersonal(name, text.prose)) return false;
  if (text.kind !== 'portrait') return isKnown && isProminent(name, mentions, text);
  const inTitle = text.titled.some((title) => title.startsWith(name));
  if (isKnown)
    return (
      (inTitle && isTakenUp(name, mentions, text)) ||
      text.boxed ||
      text.defined.includes(name) ||
      isEarly(name, mentions, text.prose)
    );
  if (inTitle && (text.boxed || mentions > 0)) return true;
  return doesThings(name, text.prose);
}

/** Organs of a state, buildings and fields, unless the text is headed by them or says what they are. */
const isSomethingElse = (name: string): boolean =>
  isElse.test(name) && !name.split(' ').some((word) => bareTypes.has(word.toLowerCase()));

const isElse =
  /(?:^| )(?:Court|Tribunal|Ministry|Parliament|Police|Government|Senate)(?: |$)|.(?: House| Hall| Building| Tower| Stadium| Arena| Palace| Castle| Park| Research| Education| Studies| Practice| Sciences?)$/u;

/** Prose goes on about what its title names: by the name, as "the society" or as "we". A headline stands alone. */
function isTakenUp(name: string, mentions: number, { prose, firstPerson }: TextEvidence): boolean {
  if (mentions > 0 || firstPerson || prose.length < fewSentences) return true;
  const words = name.toLowerCase().split(' ');
  const nouns = words.filter((word) => bareTypes.has(word) || ownNouns.has(word));
  const initials = (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
  const short = words.length > 2 ? name.split(' ').slice(0, 2).join(' ') : name.split(' ')[0];
  return prose.some(
    (sentence) =>
      (short !== undefined && sentence.includes(short)) ||
      (initials.length > 1 && sentence.includes(initials)) ||
      nouns.some((noun) => new RegExp(`(?<!\\p{L})(?:the|our|this) ${noun}(?!\\p{L})`, 'iu').test(sentence)),
  );
}

/** "Ann Lee", in sentences that go on with "her": two words of which none is a body's. */
function isPersonal(name: string, prose: readonly string[]): boolean {
  if (!/^\p{Lu}\p{Ll}+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{Ll}’'-]+){1,2}$/u.test(name)) return false;
  const where = prose.filter((sentence) => sentence.includes(name));
  return where.some((sentence) => personalWord.test(sentence) || doneByPeople(sentence, name));
}

const personalWord = /(?<!\p{L})(?:s?he|his|her)(?!\p{L})/iu;

/** "Ann Lee writes that …" */
function doneByPeople(sentence: string, name: string): boolean {
  const behind = sentence.slice(sentence.indexOf(name) + name.length);
  if (
    /^(?: \([^()]{1,30}\)| of \p{Lu}\p{L}+)?,? (?:who|(?:(?:is|was|has been|became) )?(?:\p{Ll}+ )?(?:re-?)?(?:elected|appointed|sworn in|aged)|(?:is|was) the (?:\p{Ll}+ ){0,2}(?:president|chair\p{Ll}*|director|founder|secretary|head))\b/u.test(
      behind,
    )
  )
    return true;
  return /^ (?:writes|wrote|tells|told|argues|thinks|lives|lived|studied|graduated|retired|died|grew up|was born|married|recalls)\b/u.test(
    behind,
  );
}

/** Said more than once, or at the beginning. */
function isEarly(name: string, mentions: number, prose: readonly string[]): boolean {
  return mentions >= fewMentions || prose.slice(0, firstSentences).some((sentence) => sentence.includes(name));
}

/** "Quay Aid rows. Quay Aid has boats.": it opens the first sentence, or several, with what it does behind it. */
function doesThings(name: string, prose: readonly string[]): boolean {
  // "NOTING that" of a resolution.
  if (/^\p{Lu}+(?:ING|ED)$/u.test(name) || commonAcronyms.has(name.toLowerCase()) || isThing(name)) return false;
  if (name.includes(' ') && prose[0] !== undefined && doing(name).test(prose[0])) return true;
  return prose.filter((sentence) => sentence.includes(name) && doing(name).test(sentence)).length >= fewMentions;
}

/** "Rule Book", "Quay Prize". */
function isThing(name: string): boolean {
  const headClass = name.includes(' ') ? recogniseNames(name)[0]?.headClass : headClassOf(name.toLowerCase());
  return headClass !== undefined && headClass !== 'organization';
}

function doing(name: string): RegExp {
  return new RegExp(`^(?:The )?${quoted(name)}(?:, [^,]{2,80},)? (?!(?:and|or|of|for|in) )\\p{Ll}`, 'u');
}

/** "Refugees" of a text that also has "refugees". */
function isOrdinary(name: string, prose: readonly string[]): boolean {
  if (!/^\p{Lu}[\p{Ll}’' -]+$/u.test(name)) return false;
  const small = new RegExp(`(?<!\\p{L})${quoted(name.toLowerCase())}(?!\\p{L})`, 'u');
  return prose.some((sentence) => small.test(sentence));
}

/** A report that names it in its headline and at once in its prose goes on about it. */
export function isFocus(name: string, { kind, titled, prose }: TextEvidence): boolean {
  return kind === 'report' && titled[0]?.startsWith(name) === true && prose[0]?.includes(name) === true;
}

/** A heading over prose that never takes it up, and without a word for a body in it: "Annual Review". */
export function isMereHeading(name: string, { titled, prose, boxed }: TextEvidence): boolean {
  return !boxed && titled.includes(name) && !isHeaded(name) && !prose.some((sentence) => sentence.includes(name));
}

/** How many sentences say the name as it is: "All-Fenland" of "the All-Fenland Union" is none. */
function mentionsOf(name: string, prose: readonly string[]): number {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}-])${quoted(name)}(?![\\p{L}\\p{N}-]| \\p{Lu}\\p{Ll})`, 'u');
  return prose.filter((sentence) => sentence.includes(name) && whole.test(sentence)).length;
}

/**
 * Said more than once, and early: in a heading or in one of the first sentences, or else again and again. Of whoever's life is
 * told, in a heading. A name that tells of itself that it is a body's need only open one of the first sentences.
 */
function isProminent(name: string, mentions: number, { prose, titled, kind }: TextEvidence): boolean {
  const inTitle = titled.some((title) => title.includes(name));
  if (kind === 'life') return inTitle && mentions > 0;
  const first = prose.slice(0, 2);
  if (mentions >= fewMentions && (inTitle || first.some((sentence) => sentence.includes(name)))) return true;
  return mentions >= manyMentions || (isHeaded(name) && first.some((sentence) => opens(sentence, name)));
}

function opens(sentence: string, name: string): boolean {
  return sentence.replace(/^The /u, '').startsWith(`${name} `);
}

function isDefined(name: string, { defined, definedAsBody, kind }: TextEvidence): boolean {
  return defined.includes(name) && (definedAsBody || kind === 'portrait');
}

/** "Kite Union": a word in the name says that it is a body's. */
function isHeaded(name: string): boolean {
  const last = name.split(' ').at(-1)?.toLowerCase() ?? '';
  if (!name.includes(' ')) return false;
  if (bareTypes.has(last)) return true;
  const [named] = recogniseNames(name);
  return named !== undefined && named.start === 0 && named.end === name.length && named.kind === 'organization';
}

/** "KU": set in brackets behind a name, or said again and again, and not only as a part of "Crews of KU". */
function isAcronym(name: string, mentions: number, prose: readonly string[]): boolean {
  if (!/^\p{Lu}[\p{Lu}\p{N}&.-]{1,11}$/u.test(name) || commonAcronyms.has(name.toLowerCase())) return false;
  const within = prose.some((sentence) =>
    new RegExp(`(?<=[\\p{L},(] ?)(?<!\\b(?:of|for) )${quoted(name)}(?!\\p{L})`, 'u').test(sentence),
  );
  return (mentions >= manyMentions && within) || prose.some((sentence) => standsFor(name, sentence.split(`(${name})`)));
}

/** "Kite Union (KU)", and not "Ann Lee (KU)": the words in front begin with its letters. */
function standsFor(acronym: string, [before = '', ...after]: readonly string[]): boolean {
  if (after.length === 0) return false;
  const initials = before.match(/(?<!\p{L})\p{Lu}/gu)?.slice(-acronym.length) ?? [];
  return initials.length > 1 && initials.filter((letter) => acronym.includes(letter)).length * 2 > acronym.length;
}

const office =
  '(?:chief executive|CEO|(?:executive |managing |programme |national |country )?director|president|chair(?:man|woman|person)?|(?:[Cc]o-?)?founders?|secretary|spokes(?:man|woman|person)|trustees?|volunteers?|members?|staff|board|chapters?|branch(?:es)?|supporters?)';
const began = 'founded|established|formed|set up|created|incorporated|registered';
const beginning =
  '(?:its (?:foundation|founding|inception|establishment|creation)(?!\\p{L})|^(?:Founded|Established|Formed|Created) )';
const nouns = [...new Set([...bareTypes, ...ownNouns])].join('|');

/**
 * "Quay Aid founder Per Ek", "the director of Quay Aid", "the charity Quay Aid", "Quay Aid, a charity", "since its
 * foundation Quay Aid has", "Quay Aid is based in": said as of bodies only.
 */
function isAddressed(name: string, prose: readonly string[]): boolean {
  const words = quoted(name);
  const body = `(?:\\p{Ll}[\\p{L}-]* ){0,4}?(?:${nouns})(?!\\p{L})`;
  const before = `(?:(?<!\\p{L})(?:${nouns}),? (?:(?:called|named|known as) (?:the )?)?|${office} (?:of|at) (?:the )?|${beginning}[^.;]{0,160}?, (?:the )?)`;
  const after = `(?:(?:[’']s (?:\\p{Ll}+ ){0,2}?| )${office}(?!\\p{L})|,? (?:\\([^()]{1,60}\\),? )?(?:is |was )?(?:an?|the|one of the|our) ${body}| (?:is|was|has been) (?:${began}|based|headquartered)(?!\\p{L}))`;
  const said = new RegExp(`${before}${words}(?!\\p{L})|(?<!\\p{L})${words}${after}`, 'u');
  return prose.some((sentence) => sentence.includes(name) && said.test(sentence));
}
