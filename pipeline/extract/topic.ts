/**
 * Whom a sentence is about, from sentence to sentence: the subject, somebody else, or nobody in particular. Decides
 * which "it" and "the network" stand for the subject, and marks those.
 */
import type { Entity } from './entity.ts';
import { matches } from './matches.ts';
import { standing, standsForSubject } from './standing-noun.ts';
import type { SubjectNames } from './subject-names.ts';
import { generalNoun, otherOne } from './topic-words.ts';

/** `undefined`: nobody yet. `body`: somebody else of whom "the organisation" might be said. `passing`: a name of which nothing is known. */
export type Topic =
  | { readonly subject: true }
  | {
      readonly subject: false;
      readonly name: string;
      readonly body?: boolean;
      readonly person?: boolean;
      readonly passing?: boolean;
    }
  | undefined;

/** The subject as a topic. */
export const subjectTopic: Topic = { subject: true };

/** What reading one sentence gives: its entities with references marked, and whom it is about. */
export interface TopicReading {
  readonly entities: readonly Entity[];
  readonly topic: Topic;
  /** Whom an "it" in the next sentence means. */
  readonly next: Topic;
}

const fronted =
  /^(?:In|On|Since|During|After|Before|Between|By|From|At|Until|Through|As|For|With|Within|Under|Over|Following|Despite|Because|When|While|Although|Today|Currently|Now|Originally|Initially|Eventually|Later|However|Moreover|Furthermore|Additionally|Meanwhile|Nevertheless|Then|Thereafter|Subsequently|Recently|in|on|with|together|along|by|as)\b/u;
// These look behind when they have found a word: to look behind every character first costs most of the search.
const pronoun =
  /(?:it|its|they|their|them|itself)(?![\p{L}\p{N}])(?<![\p{L}\p{N}'’](?:it|its|they|their|them|itself))/giu;
const possessive = /^(?:its|their|our)$/iu;
const firstPerson = /(?<![\p{L}\p{N}'’“"])(?:we|our|us|ours)(?![\p{L}\p{N}])/giu;
const word = '\\p{L}+(?:-\\p{L}+)*';
const article = '(?:[Tt]he|[Tt]his|[Oo]ur)';
const definite = new RegExp(
  `${article} (?<![\\p{L}\\p{N}]${article} )(?<first>${word})(?: (?<second>${word}))?(?! (?:of|for|and|in) (?:the )?\\p{Lu})`,
  'gu',
);
/** "Acme is the organisation that …" says what Acme is. */
const predicate = /(?:^|\s)(?:is|was|are|were|be|became|become|as) $/u;

/**
 * Reads one sentence in its turn.
 *
 * @param entities of the sentence, without references
 * @param before whom the sentence before was about
 * @param owner whom the section is about, where not the subject
 */
export function readTopic(
  text: string,
  entities: readonly Entity[],
  names: SubjectNames,
  before: Topic,
  owner?: Topic,
): TopicReading {
  const opener = openingTopic(text, entities, names, before, owner);
  const next = opener === 'nobody' ? before : opener;
  const marked = names.byNameOnly ? [...entities] : [...entities, ...references(text, entities, names, next)];
  const introduced = opener === 'nobody' && isOfSubject(before) ? introducedIn(marked) : undefined;
  // A sentence that names nobody goes on about a campaign, but hardly about a body or a person of the sentence before.
  const fades =
    opener === 'nobody' && before?.subject === false && (before.body || before.person || before.passing) === true;
  return {
    entities: marked.sort((a, b) => a.start - b.start),
    topic: fades ? undefined : next,
    next: introduced ?? next,
  };
}

const isOfSubject = (topic: Topic): boolean => topic === undefined || topic.subject;

/**
 * "The largest grant goes to Quay Aid": where a sentence names another body and not the subject, an "it" in the next one is as
 * likely the other; nouns go on standing for the subject.
 */
function introducedIn(marked: readonly Entity[]): Topic {
  if (marked.some(({ kind }) => kind === 'subject' || kind === 'reference' || kind === 'owner')) return undefined;
  const other = marked.findLast(({ kind }) => kind === 'organization' || kind === 'branch');
  return other === undefined ? undefined : { subject: false, name: other.text, body: false, passing: true };
}

/** What the first noun phrase names, past adverbials such as "In 1990, ". */
function openingTopic(
  text: string,
  entities: readonly Entity[],
  names: SubjectNames,
  before: Topic,
  owner: Topic,
): Topic | 'nobody' {
  let at = 0;
  for (let i = 0; i < 4; i++) {
    if (!fronted.test(text.slice(at, at + 40))) break;
    const time = entities.find((e) => e.kind === 'time' && e.start > at && e.start - at <= 12);
    // "From 2009 to 2012 the network ran": no comma behind a short date.
    // "In the 1937 General Election, …": the year belongs to what stands behind it.
    const adjective = time !== undefined && /\bthe $/iu.test(text.slice(at, time.start)) && !/0s$/u.test(time.text);
    if (time !== undefined && !adjective && /^ (?:the |\p{Lu})/u.test(text.slice(time.end, time.end + 6))) {
      at = time.end + 1;
      break;
    }
    const comma = text.indexOf(', ', at);
    if (comma < 0 || comma - at > 140) break;
    at = comma + 2;
  }
  const rest = text.slice(at, at + 60);
  const article = beginsWith(rest, 'tabfl') ? (articleFirst.exec(rest)?.[0].length ?? 0) : 0;
  const appos = beginsWith(rest, 'a') ? appositionFirst.exec(rest)?.[0].length : undefined;
  const first = entities.find(
    (entity) =>
      ((entity.start >= at && entity.start <= at + article + 1) || entity.start - at === appos) &&
      entity.kind !== 'time',
  );
  if (first?.kind === 'subject') {
    // "Acme members" are not the subject, but what is said of them is said of it.
    return subjectTopic;
  }
  // "With the support of our partner, Port Aid, we built …": the name belongs to what stands in front.
  if (first !== undefined && at > 0) {
    if (/^, (?:we|our)\b/u.test(text.slice(first.end)) && names.firstPerson) return subjectTopic;
    if (/^, (?:it|they|its|their)\b/u.test(text.slice(first.end))) return before ?? subjectTopic;
  }
  // "Villanova" is no other name beside "Villanova Preparatory School".
  if (first !== undefined && isShortForm(first, names)) return subjectTopic;
  if (first && ['organization', 'branch', 'name', 'person', 'work'].includes(first.kind)) {
    // In a section about something, whoever opens a sentence is told of for its sake.
    if (owner !== undefined && !owner.subject) return owner;
    // "Quay Aid and Acme launched …": the subject is one of two.
    const second = entities.find((entity) => entity.start > first.end);
    if (second?.kind === 'subject' && /^ and (?:the )?$/iu.test(text.slice(first.end, second.start)))
      return subjectTopic;
    const founded = !/(?:^| )It$/u.test(first.text) && isBodyBy(text, first.end);
    const person = founded ? undefined : personOf(text, first, entities);
    if (person !== undefined) return { subject: false, name: person.text, body: false, person: true };
    return {
      subject: false,
      name: nameWithNoun(text, first),
      body: founded || first.kind === 'organization' || first.kind === 'branch',
      ...(first.kind === 'name' && nameWithNoun(text, first) === first.text ? { passing: true } : {}),
    };
  }
  // Where nobody is named, whoever speaks says "we", and "it" is something else.
  const nameless = names.names.length === 0;
  if (!nameless && beginsWith(rest, 'it') && /^(?:it|its|they|their|them)\b/iu.test(rest))
    return before ?? subjectTopic;
  if (names.firstPerson && /^(?:we|our|us)\b/iu.test(rest)) return subjectTopic;
  const noun = beginsWith(rest, 'to') ? /^(?:the|this|our) [\p{L}-]+(?: [\p{L}-]+)?/iu.exec(rest)?.[0] : undefined;
  if (noun !== undefined && standing(noun, names) !== undefined && !isOtherBody(before)) return subjectTopic;
  return noun === undefined ? 'nobody' : (anotherOf(noun, names) ?? 'nobody');
}

/** "Port Hands was founded in …": what is said of bodies only. */
const isBodyBy = (text: string, end: number): boolean =>
  /^(?: \([^()]{1,40}\))?,? (?:which )?(?:was|were) (?:\p{Ll}+ly )?(?:founded|established|formed|created|set up|registered|incorporated) (?:in|by|on|at)\b/u.test(
    text.slice(end, end + 80),
  );

const articleFirst = /^(?:the|an?|both|all|former|L['’]) ?/iu;
const appositionFirst = /^(?:an?|another) (?:[\p{Ll}-]+ ){0,3}[\p{Ll}-]+, /iu;

/** Whether a text begins with one of these small letters, or its capital. */
function beginsWith(text: string, letters: string): boolean {
  return text !== '' && letters.includes(text.charAt(0).toLowerCase());
}

/** "The merged union", "the English school": one of the subject's kind, and another. */
function anotherOf(noun: string, names: SubjectNames): Topic {
  const [article = '', first = '', second = ''] = noun.split(' ');
  if (!/^the$/iu.test(article) || !otherOne.has(first.toLowerCase()) || !standsForSubject(second, names))
    return undefined;
  if (names.nouns.has(`${first} ${second}`.toLowerCase())) return undefined;
  return { subject: false, name: `${first} ${second}`, body: true };
}

/** "St Alder" and "St Alder's" of "St Alder's Hospital". */
function isShortForm({ kind, text }: Entity, names: SubjectNames): boolean {
  if (kind !== 'name' && kind !== 'person') return false;
  return names.names.some(
    (name) =>
      (kind === 'name' && name.startsWith(`${text} `)) ||
      (/^['’]s /u.test(name.slice(text.length)) && name.startsWith(text)),
  );
}

/** "Ana Sousa", and the person of "the Olympic cyclist Ana Sousa". */
function personOf(text: string, first: Entity, entities: readonly Entity[]): Entity | undefined {
  if (first.kind === 'person') return first;
  const next = entities.find((entity) => entity.start >= first.end);
  return next?.kind === 'person' && /^ (?:\p{Ll}+ ){1,3}$/u.test(text.slice(first.end, next.start)) ? next : undefined;
}

/** "The Stop the Traffic campaign": the noun belongs to what is talked about. */
function nameWithNoun(text: string, entity: Entity): string {
  const noun =
    /^ (?:(?:campaign|programme|program|project|initiative|code|congress)\b|\d{1,5}(?![\d,.%]))/u.exec(
      text.slice(entity.end, entity.end + 14),
    )?.[0] ?? '';
  return entity.text + noun;
}

/** Of a person or a work nobody says "the company". */
function isOtherBody(topic: Topic): boolean {
  return topic !== undefined && !topic.subject && topic.body !== false;
}

const tellingNouns =
  /(?:airline|band|choir|club|college|hospital|league|museum|newspaper|orchestra|party|regiment|school|station|theatre|university)$/u;

/** Where a council or a ministry is talked of, "the hospital" is not it. */
function isOfAnotherKind(words: string, topic: Topic): boolean {
  const noun = tellingNouns.exec(words)?.[0];
  if (noun === undefined || topic === undefined || topic.subject) return false;
  return / (?:Agency|Association|Authority|Board|Commission|Committee|Council|Court|Government|Ministry)\b/u.test(
    topic.name,
  );
}

function references(text: string, entities: readonly Entity[], names: SubjectNames, topic: Topic): Entity[] {
  const found: Entity[] = [];
  const taken = (start: number, end: number): boolean =>
    entities.some((e) => e.start < end && start < e.end) || found.some((e) => e.start < end && start < e.end);
  const mark = (start: number, words: string): void => {
    if (!taken(start, start + words.length))
      found.push({
        kind: words.length < 6 && possessive.test(words) ? 'owner' : 'reference',
        start,
        end: start + words.length,
        text: words,
      });
  };
  const about = (at: number): boolean =>
    topic === undefined ||
    topic.subject ||
    entities.some(
      (e) =>
        e.kind === 'subject' &&
        e.end <= at &&
        !entities.some(
          (o) =>
            (o.kind === 'organization' || o.kind === 'branch' || o.kind === 'name') && o.start > e.end && o.end <= at,
        ),
    );
  const nameless = names.names.length === 0;
  for (const match of matches(definite, text)) {
    const words = standing(match[0], names);
    if (
      words === undefined ||
      (nameless && !/^our/iu.test(words)) ||
      predicate.test(text.slice(Math.max(0, match.index - 8), match.index))
    )
      continue;
    const ofAnother = isOfAnotherKind(words, topic) || isOwnWord(words, names, topic);
    if (about(match.index) || !isOtherBody(topic) || ofAnother) mark(match.index, words);
  }
  if (names.firstPerson) for (const match of matches(firstPerson, text)) mark(match.index, match[0]);
  if (nameless) return found;
  // Of a person nobody says "it".
  const ofPerson = topic !== undefined && !topic.subject && topic.person === true;
  for (const match of matches(pronoun, text)) {
    if (!about(match.index) && !(ofPerson && /^its?$/iu.test(match[0]))) continue;
    if (/^the/iu.test(match[0]) && match.index > 0 && manyPeople.test(text.slice(0, match.index))) continue;
    if (
      match[0].length === 2 &&
      /^ (?:was|is) (?:clear|announced|reported|said|estimated|believed|decided|not until|noted|claimed|first necessary)\b/u.test(
        text.slice(match.index + 2, match.index + 22),
      )
    )
      continue;
    mark(match.index, match[0]);
  }
  return found;
}

/** Of people just named one goes on to say "they". */
const manyPeople =
  /\b(?:people|persons|men|women|children|girls|boys|victims|families|students|members|volunteers|workers|patients|parents|farmers|prisoners|refugees|residents|delegates|players|founders|friends|nuns|monks|sisters|brothers)\b[^.;]*$/iu;

/** "The hospital" is still the subject where a council has just been talked of; "the charity" need not be. */
function isOwnWord(words: string, names: SubjectNames, topic: Topic): boolean {
  const noun = words.split(' ').at(-1)?.toLowerCase() ?? '';
  const other = topic !== undefined && !topic.subject ? topic.name.toLowerCase() : '';
  return names.nouns.has(noun) && !generalNoun.test(noun) && !other.includes(noun);
}
