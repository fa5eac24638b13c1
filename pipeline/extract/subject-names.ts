/**
 * Finds how a text calls its subject: from configuration, its title, the sentence that defines it, and by how often a
 * name opens a sentence. Gives the names, the usual one first; says nothing where nothing can be said.
 */
import type { Block, ParsedSource } from '../model/parsed.ts';
import { introducesList } from './lead-in.ts';
import type { PageKind } from './page-kind.ts';
import type { Remember, Words } from './remember.ts';
import {
  captionOfBox,
  type Defined,
  definedNames,
  foundedNames,
  mentions,
  nameInRow,
  openers,
  ownerOfSite,
  titleNames,
  titlesOf,
  withoutCountry,
} from './subject-candidate.ts';
import { isBody, isFocus, isMereHeading } from './subject-evidence.ts';
import { foreignNouns, headNouns } from './subject-nouns.ts';
import { relatedNames } from './subject-related.ts';
import { isOneOfSeveral } from './subject-several.ts';
import { isMeant, isSomebodyElse, isUnfit } from './subject-unfit.ts';
import { bareTypes, genericTitles } from './subject-words.ts';

/** "Quay Aid CEO Ann Lee", "Quay Aid (QA) About": what a name stands before. */
const officeBehind =
  /(?<=\p{L}) (?:(?:Chief Executive(?: Officer)?|Executive Director|CEO|President|Chair(?:man|woman|person)?|(?:Managing |General )?Director|Secretary[ -]General|General Secretary|Founder|Spokes(?:man|woman|person)) \p{Lu}.*|\([\p{Lu}&]{2,}\) \p{Lu}\p{Ll}+)$/u;

const isoDate = /\d{4}-\d\d-\d\d/;

/** What is known of the subject before any sentence is read. */
export interface SubjectNames {
  /** The fullest usual name first; empty where no subject was found. */
  readonly names: readonly string[];
  /** Lower-case nouns that the text uses for it: "network", "school". */
  readonly nouns: Words;
  /** Nouns for bodies that are another's here: "foundation" where a "Quay Foundation" is told of that is not the subject. */
  readonly foreign: readonly string[];
  /** The text speaks of it as "we". */
  readonly firstPerson: boolean;
  /** Only sentences that name it are about it: it comes up in passing, or nothing says for sure who it is. */
  readonly byNameOnly: boolean;
}

/** How the subject is called, where that is known before the text is read. */
export interface Naming {
  readonly subject?: string;
  /** Nobody configured it: the other texts of the folder are about it, and this one seems to be about somebody else. */
  readonly byFolder?: boolean;
}

/** A name that is known beforehand comes first. */
export function findSubjectNames(
  parsed: ParsedSource,
  looks: PageKind,
  { subject: given, byFolder = false }: Naming,
  remember: Remember,
): SubjectNames {
  const lead = proseText(parsed.blocks);
  const scores = new Map<string, number>();
  const add = (name: string | undefined, score: number): void => {
    if (name === undefined || name.length > 200) return;
    const clean = withoutCountry(name)
      .replace(/^(?:The|L['’])\s+/u, '')
      .replace(officeBehind, '')
      .replace(/[\s,.;:]+$/u, '')
      .replace(/ (?:(?:Registered )?(?:Charity|Company)? ?(?:No|Number|Nr|Reg)|(?:Annual )?Report)$/u, '')
      .trim();
    if (clean.length < 2 || clean.length > 120 || !/[\p{Lu}\p{N}]/u.test(clean) || isoDate.test(clean)) return;
    if (genericTitles.has(clean.toLowerCase()) || /^(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lady|Lord|Prof)\.? /u.test(clean)) return;
    scores.set(clean, (scores.get(clean) ?? 0) + score);
  };

  const namesIn = (title: string) => remember.of('title', titleNames, title);
  const definedIn = (sentence: string) => remember.of('defined', definedNames, [sentence]);
  const openersIn = (sentence: string) => remember.of('opener', openers, [sentence]);
  const caption = captionOfBox(parsed.blocks);
  const titles = [given, ...titlesOf(parsed.blocks), caption].filter((title) => title !== undefined);
  const titled = titles.flatMap(namesIn);
  if (given !== undefined) for (const name of namesIn(given)) add(name, 100);
  for (const [index, title] of titlesOf(parsed.blocks).entries())
    for (const name of namesIn(title)) add(name, index === 0 ? 12 : 6);
  for (const name of caption === undefined ? [] : namesIn(caption)) add(name, 12);
  add(nameInRow(parsed.blocks), 20);
  const owner = ownerOfSite(parsed.blocks);
  if (owner !== undefined && lead.some((sentence) => sentence.includes(owner))) add(owner, 20);
  const said = firstDefined(lead.slice(0, 12), definedIn);
  const isSaid = said.names.length > 0;
  const { names: defined, asBody } = isSaid ? said : foundedNames(lead.slice(0, 3));
  for (const name of defined) add(name, isSaid ? 8 : 4);
  // "QUAY AID, BERGEN"
  const headings = titlesOf(parsed.blocks).map((title) => title.toLowerCase());
  for (const name of new Set(defined)) if (headings.some((title) => title.startsWith(name.toLowerCase()))) add(name, 8);
  for (const [name, count] of counted(proseText(parsed.blocks, 'paragraph').map(openersIn)))
    add(name, Math.min(count, 10));
  for (const [name, count] of mentions(lead)) add(name, Math.min(count, 10) / 2);

  const asked = new Set(given === undefined ? [] : namesIn(given));
  const ranked = withoutOccasions([...scores], lead)
    .filter(
      ([name]) =>
        asked.has(name) ||
        (!remember.of('unfit', isUnfit, name, defined) && isMeant(name, titled, parsed.blocks, lead)),
    )
    .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  const firstPerson = speaksAsWe(lead);
  const rows = parsed.blocks.filter(({ type }) => type === 'row').length;
  const boxed = rows >= 3;
  // A page that is headed by a name and says what it is the name of is a portrait, whatever else it tells.
  const kind = isSaid && defined.some((name) => name === titled[0]) ? 'portrait' : looks;
  const text = { prose: lead, titled, defined, definedAsBody: asBody, boxed, firstPerson, kind };
  const leading = firstOf(
    ranked,
    (name) =>
      !asked.has(name) &&
      !defined.includes(name) &&
      (isSomebodyElse(name, lead, titled.includes(name)) || isMereHeading(name, text)),
  );
  const best = leading === undefined || asked.has(leading) ? leading : inFull(withHead(leading, lead), lead);
  const aboutOther = byFolder && asBody && !defined.some((name) => isFormOf(name, asked));
  const passing = (given === undefined || byFolder) && (kind !== 'portrait' || aboutOther);
  const isAsked = best !== undefined && asked.has(best);
  if (best === undefined || !(isAsked || (isBody(best, text) && (best === owner || !isOneOfSeveral(best, text)))))
    return {
      names: [],
      nouns: new Set(),
      foreign: [],
      firstPerson,
      byNameOnly: kind !== 'portrait' || !(firstPerson || rows > 0),
    };
  const names = relatedNames(
    best,
    ranked.map(([name]) => name),
    new Set([...defined, ...pairedIn(titles.map(namesIn), best)]),
    lead,
    titled,
  );
  if (leading !== undefined && !names.includes(leading)) names.push(leading);
  const nouns = headNouns(lead, names);
  return {
    names,
    nouns,
    foreign: foreignNouns(lead, names, nouns),
    firstPerson,
    byNameOnly: passing && !isFocus(best, text),
  };
}

/** "Acme" and "Acme International": one is how the other begins. */
function isFormOf(name: string, names: ReadonlySet<string>): boolean {
  return [...names].some((one) => `${name} `.startsWith(`${one} `) || one.startsWith(`${name} `));
}

/** "Hospice of St Olave" of a text that hardly says "St Olave" but behind those words. */
function withHead(name: string, lead: readonly string[]): string {
  const heads = new Map<string, number>();
  let times = 0;
  for (const sentence of lead)
    for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
      times++;
      const head = headInFront.exec(sentence.slice(Math.max(0, at - 60), at))?.[0];
      if (head !== undefined) heads.set(head, (heads.get(head) ?? 0) + 1);
    }
  const [usual, count] = [...heads].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return count > times / 2 ? `${usual}${name}` : name;
}

const headInFront =
  /(?<!\p{L})(?!(?:President|Director|Chair\p{Ll}*|Secretary|Head|Members?|Board|Trustees?|Council|Founder|CEO|Office|Staff|Work|City|Town|State|Republic|Kingdom|County|Bishop|Archbishop|Mayor|Minister) of)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2} of (?:the )?$/u;

/** "Community Fund of Fenland" at the beginning of a text that goes on with "Community Fund". */
function inFull(name: string, lead: readonly string[]): string {
  if (!bareTypes.has(name.split(' ').at(-1)?.toLowerCase() ?? '')) return name;
  for (const sentence of lead.slice(0, beginning)) {
    const behind = sentence.includes(`${name} `) ? sentence.slice(sentence.indexOf(name) + name.length) : '';
    const where = ofWhere.exec(behind)?.[0];
    if (where !== undefined) return `${name}${where}`;
  }
  return name;
}

const ofWhere = /^ (?:of|for) (?:the )?\p{Lu}[\p{L}’'-]+(?: (?:and )?\p{Lu}[\p{L}’'-]+){0,5}/u;

/** How many sentences a name may be given in full in. */
const beginning = 3;

/** The first name that is not ruled out, nor a part of one that is: "Ann" of "Ann Lee". */
function firstOf(ranked: readonly [string, number][], isOut: (name: string) => boolean): string | undefined {
  const out: string[] = [];
  for (const [name] of ranked) {
    if (out.some((other) => other.split(' ').includes(name)) || isOut(name)) out.push(name);
    else return name;
  }
  return undefined;
}

/** "Quay Aid 200", "Quay Aid at 35" of a text that goes on with "Quay Aid" is an anniversary of it. */
function withoutOccasions(scores: [string, number][], lead: readonly string[]): [string, number][] {
  return scores.map(([name, score]) => {
    const base = /^(.*?\p{L}.*?)(?: (?:at|turns|marks|is))? \d{1,4}(?:st|nd|rd|th)?$/u.exec(name)?.[1];
    const plain =
      base !== undefined && lead.some((text) => text.includes(base)) && !lead.some((text) => text.includes(name));
    return [plain ? base : name, score];
  });
}

/** "ABC (Aid for Boat Crews)": the names that a title puts beside this one. */
function pairedIn(titles: readonly (readonly string[])[], name: string): string[] {
  return titles.filter((names) => names.includes(name)).flat();
}

/** What the first sentence says that says anything. */
function firstDefined(sentences: readonly string[], definedIn: (sentence: string) => Defined): Defined {
  for (const sentence of sentences) {
    const defined = definedIn(sentence);
    if (defined.names.length > 0) return defined;
  }
  return { names: [], asBody: false };
}

/** Sums, in the order in which the names come first. */
function counted(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const count of counts) for (const [name, times] of count) sums.set(name, (sums.get(name) ?? 0) + times);
  return sums;
}

/** To look behind before every character costs most of the search: it is done where a word was found. */
const firstPersonWord = /(?:we|our|us|We|Our)(?![\p{L}.])(?<![\p{L}“"‘](?:we|our|us|We|Our))/u;

function speaksAsWe(sentences: readonly string[]): boolean {
  const firstPerson = sentences.filter((sentence) => firstPersonWord.test(sentence)).length;
  return firstPerson >= 2 && firstPerson * 12 >= sentences.length;
}

/** Sentences of paragraphs and items, or of paragraphs alone: what opens an item of a list is seldom a name. */
function proseText(blocks: readonly Block[], only?: 'paragraph'): string[] {
  const texts: string[] = [];
  for (const block of blocks)
    if (block.type === 'paragraph' || (block.type === 'item' && only === undefined))
      for (const sentence of block.sentences) texts.push(sentence.passage.text);
    else if (introducesList(block)) texts.push(block.passage.text);
  return texts;
}
