/** What a number counts: the noun phrase after it, or, for money and shares, the one before. */

import { compared, countedBefore } from './counted-before.ts';
import { type Entity, indexFrom, type Marked } from './entity.ts';
import { matches } from './matches.ts';
import { wordSet } from './recognise/figure-words.ts';
import { saidOf } from './said-of.ts';

/** `unit` is the head noun with its adjectives' last word; `of` the whole phrase. Offsets are into the text. */
export interface Counted {
  readonly unit?: string;
  readonly of?: string;
  readonly start: number;
  readonly end: number;
  /** Who got or paid an amount, as the object of the verb. */
  readonly whose?: string;
  /** `of` says whose it is, too. */
  readonly said?: boolean;
  /** Where the unit ends, before what is said of it. */
  readonly unitEnd?: number;
}

const stop = wordSet(`
  is are was were be been being has have had will would can could cannot may might must shall should do does did that
  which who whom whose when where while because since if than as but or nor so yet until before after between during
  through from to with by on at for against into about like without towards toward and it they he she we this these
  those there its their his her our also only each per every including such under over within away reported according
  came come went made took take put set got left led ran saw won lost held brought belong belongs lasted live lived
  work worked make form sit stand joined among themselves suffer suffers face faces die died need needs use uses
  attend attends benefit participate takes received receives receive out up later earlier aboard ago together abroad
  then again now today currently once half`);
const bridging = wordSet('of in across among around throughout worldwide');
/** Marks that end a phrase. */
const ending: ReadonlySet<string> = new Set('.,;:!?()“”"‘\'[]–—');
const word = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*|[^\s]/gu;
const maximalWords = 14;
/** Measures are whole units: nothing behind them belongs to their name. */
const measure =
  /^(?:lbs?|kg|km|cm|mm|m|ft|mi|mph|kW|MW|GW|kWh|MWh|GWh|kHz|MHz|GHz|hp|ha|acres?|hectares?|tonnes?|tons?|miles?|kilomet(?:re|er)s?|met(?:re|er)s?|feet|foot|watts?|litres?|liters?)$/u;
/** Plural nouns that stand before other nouns: "sales offices", "sports clubs". */
const attributive =
  /^(?:sales|sports|arms|goods|systems|savings|communications|news|customs|series|species|women|men|children|people|operations|works|means|human|humanities|arts|graduates?)$/iu;

/**
 * The counted phrase of a number in a marked text; without `unit` where nothing countable stands beside it.
 *
 * @param from where the quote begins, if before the number
 */
export function countedBy(marked: Marked, number: Entity, from: Entity = number): Counted {
  const { text } = marked;
  const limit = endOfPhrase(marked, number);
  const after = text.slice(number.end, limit);
  const skip = skipped(after);
  const compound = compoundOf(marked, number, after);
  if (compound !== undefined) return { ...compound, start: from.start };
  const share = compared(marked, from);
  if (share !== undefined) return share;
  let quoted = /["“]$/u.test(after.slice(0, skip));
  const head: string[] = [];
  const phrase: Word[] = [];
  let inHead = true;
  let unitEnd = number.end;
  for (const match of words(marked, number.end + skip, limit)) {
    // three "Bear" stations
    if (quoted && head.length > 0 && /^["”]$/u.test(match.text)) {
      quoted = false;
      continue;
    }
    if (phrase.length >= maximalWords || ending.has(match.text)) break;
    if (measure.test(head.at(-1) ?? '')) break;
    const lower = match.text.toLowerCase();
    if (inHead && lower === 'and' && joins(head)) {
      head.push(match.text);
      phrase.push(match);
      continue;
    }
    if (stop.has(lower) && !bridging.has(lower)) break;
    if (bridging.has(lower)) {
      if (head.length === 0) break;
      inHead = false;
    } else if (inHead) {
      if (isPastNoun(head, match) || takesObject(head, match, text)) break;
      if (/(?:ed|ing)$/u.test(match.text) && head.length > 0 && !/(?:ing|red|eed)s?$/u.test(match.text)) inHead = false;
      else {
        head.push(match.text);
        unitEnd = match.end;
      }
    }
    phrase.push(match);
    // "68 million albums in the U.S. Back in Black has …": a full stop inside a name may end the sentence, too.
    if (match.text.endsWith('.') && /^ \p{Lu}/u.test(text.slice(match.end, match.end + 2))) break;
  }
  while (
    phrase.length > 0 &&
    phrase.at(-1)?.text !== 'worldwide' &&
    (dangling.test(phrase.at(-1)?.text ?? '') || needsMore(phrase, text))
  )
    phrase.pop();
  const end = withPlaces(marked, phrase.at(-1)?.end ?? number.end);
  const unit = head
    .slice(0, 5)
    .join(' ')
    .replace(/\s(?:the|an?|and)$/u, '');
  if (unit === '' || !(/\p{L}{2}/u.test(unit) || measure.test(unit))) return countedBefore(marked, from);
  const of = text
    .slice(number.end + skip, end)
    .replace(/["“”]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return {
    unit,
    of: isWhole(text, number) && from === number ? of : saidOf(text, of, from.start, end),
    start: from.start,
    end,
    unitEnd,
  };
}

const dangling = /^(?:of|in|across|among|around|throughout|the|an?|and|top|other)$/iu;

/** "two clubs ceased [to exist]", "leaflets titled [‘…’]": a verb without what it needs tells nothing. */
function needsMore(phrase: readonly Word[], text: string): boolean {
  const last = phrase.at(-1);
  return (
    last !== undefined &&
    phrase.length > 1 &&
    /\p{Ll}(?:ed|ing)$/u.test(last.text) &&
    /^ (?:to|as|that|the|an?|into|whether|[“"‘'(]|\p{Lu})/u.test(text.slice(last.end, last.end + 10))
  );
}

/** What stands between a number and what it counts: "26 (26) ", "three “", "of the ". */
function skipped(after: string): number {
  return (
    /^(?:\s|-|\+|\([\d,. ]+\)|[“"](?=\p{L})|of (?:the |all |its |their |these |those )?)*/u.exec(after)?.[0].length ?? 0
  );
}

/** "twenty-six (26) banks" */
function restates(text: string, number: Entity, other: Entity): boolean {
  return (
    other.quantity?.amount === number.quantity?.amount &&
    /^ \($/u.test(text.slice(number.end, other.start)) &&
    text[other.end] === ')'
  );
}

/** "four-speed gearboxes" have four speeds each, and are not four. */
function compoundOf(marked: Marked, number: Entity, after: string): Omit<Counted, 'start'> | undefined {
  const found =
    /^-(?<unit>\p{Ll}+)(?:-\p{Ll}+)*(?<rest>(?: (?!and |or |for |in |on |of |with |from |to |by |at |that |which |was |is )\p{L}[\p{L}’'-]*){0,3})/u.exec(
      after,
    );
  const unit = found?.groups?.unit;
  if (found === null || unit === undefined) return undefined;
  const rest = (found.groups?.rest ?? '').replace(/ (?:\p{Ll}+ed|bought|built|made|sold|held)(?: .*)?$/u, '');
  const end = number.end + found[0].length - (found.groups?.rest ?? '').length + rest.length;
  return { unit, of: marked.text.slice(number.start, end), end, unitEnd: number.end + 1 + unit.length };
}

/** "31,000 students pursue": once the counted things are named, in the plural, what follows is no part of their name. */
function isPastNoun(head: readonly string[], next: Word): boolean {
  const last = head.at(-1) ?? '';
  if (!/\p{Ll}{2}(?<!s)s$/u.test(last) || attributive.test(last)) return false;
  if (!/^\p{Ll}/u.test(next.text) || /(?:s|ed|ing)$/u.test(next.text) || next.text.includes('-')) return false;
  return !rate.test(next.text);
}

/** "22 countries established a forum": what they did, and no part of their name. */
function takesObject(head: readonly string[], next: Word, text: string): boolean {
  return (
    /\p{Ll}{2}(?<!s)s$/u.test(head.at(-1) ?? '') &&
    /^\p{Ll}{2,}ed$/u.test(next.text) &&
    /^ (?:an?|the|its|their) /u.test(text.slice(next.end, next.end + 7))
  );
}

/** "27 countries in Latin America, Africa and Asia": a list of places is told to its end. */
function withPlaces({ text, entities }: Marked, end: number): number {
  let at = end;
  for (let i = 0; i < 12; i++) {
    if (!entities.some((e) => e.kind === 'place' && e.end === at)) return at;
    const next = entities.find((e) => e.start > at);
    if (next?.kind !== 'place' || !/^(?:,|,? and|,? or) (?:the )?$/u.test(text.slice(at, next.start))) return at;
    at = next.end;
  }
  return at;
}

const rate = /^(?:a|an|each|every|per|yearly|annually|monthly|daily|worldwide|nationwide) ?/u;

/** What is counted is told before the next figure, and soon. */
function endOfPhrase({ text, entities }: Marked, number: Entity): number {
  const most = Math.min(text.length, number.end + 160);
  for (let i = indexFrom(entities, number.end); (entities[i]?.start ?? most) < most; i++) {
    const next = entities[i];
    if (next !== undefined && isOtherFigure(text, number, next)) return next.start;
  }
  return most;
}

function isOtherFigure(text: string, number: Entity, next: Entity): boolean {
  if (next.kind !== 'number' && next.kind !== 'money' && next.kind !== 'time') return false;
  // "the five third-generation brothers", "the twenty-six (26) banks"
  return !(next.label === 'ordinal' && text[next.end] === '-') && !restates(text, number, next);
}

/** "1,700 of the 1.7 million children were …": what is said is said of the part alone. */
function isWhole(text: string, number: Entity): boolean {
  return / of (?:the |its |all |these )?$/u.test(text.slice(Math.max(0, number.start - 12), number.start));
}

interface Word {
  readonly text: string;
  readonly end: number;
}

/** Words and single marks; a name or place is one word, full stops in it included. */
function* words(marked: Marked, start: number, limit: number): Generator<Word> {
  let at = start;
  for (const match of matches(word, marked.text.slice(start, limit))) {
    const begin = start + match.index;
    if (begin < at) continue;
    const entity = marked.entities[indexFrom(marked.entities, begin)];
    const whole = entity?.start === begin && entity.end <= limit ? entity : undefined;
    // "third-generation" is one word, although its ordinal is marked.
    const end = Math.max(whole?.end ?? 0, begin + match[0].length);
    yield { text: marked.text.slice(begin, end), end };
    at = end;
  }
}

/** "travel and tourism companies": nothing plural has been named yet, so that the counted noun is still to come. */
function joins(head: readonly string[]): boolean {
  return head.length > 0 && head.length < 3 && !/[^s]s$|^(?:children|people|women|men|staff)$/u.test(head.at(-1) ?? '');
}
