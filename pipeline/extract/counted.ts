/** What a number counts: the noun phrase after it, or, for money and shares, the one before. */
import type { Entity, Marked } from './entity.ts';
import { saidOf } from './said-of.ts';

/** `unit` is the head noun with its adjectives' last word; `of` the whole phrase. Offsets are into the text. */
export interface Counted {
  readonly unit?: string;
  readonly of?: string;
  readonly start: number;
  readonly end: number;
  /** Where the unit ends, before what is said of it. */
  readonly unitEnd?: number;
}

const stop =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|cannot|may|might|must|shall|should|do|does|did|that|which|who|whom|whose|when|where|while|because|since|if|than|as|but|or|nor|so|yet|until|before|after|between|during|through|from|to|with|by|on|at|for|against|into|about|like|without|towards|toward|and|it|they|he|she|we|this|these|those|there|its|their|his|her|our|also|only|each|per|every|including|such|under|over|within|away|reported|according|came|come|went|made|took|take|put|set|got|left|led|ran|saw|won|lost|held|brought|belong|belongs|lasted|live|lived|work|worked|make|form|sit|stand|took|joined|among|themselves|suffer|suffers|face|faces|die|died|need|needs|use|uses|attend|attends|benefit|participate|take|takes|received|receives|receive)$/iu;
const bridging = /^(?:of|in|across|among|around|throughout|worldwide)$/iu;
const word = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*|[^\s]/gu;
const maximalWords = 14;

/**
 * The counted phrase of a number in a marked text; without `unit` where nothing countable stands beside it.
 *
 * @param from where the quote begins, if before the number
 */
export function countedBy(marked: Marked, number: Entity, from: Entity = number): Counted {
  const { text } = marked;
  const next = marked.entities.find(
    (e) => e.start >= number.end && (e.kind === 'number' || e.kind === 'money' || e.kind === 'time'),
  );
  const limit = Math.min(next?.start ?? text.length, number.end + 160);
  const after = text.slice(number.end, limit);
  const skip = /^(?:\s|-|\+|of (?:the |all |its |their |these |those )?)*/u.exec(after)?.[0].length ?? 0;
  const head: string[] = [];
  const phrase: Word[] = [];
  let inHead = true;
  let unitEnd = number.end;
  for (const match of words(marked, number.end + skip, limit)) {
    if (phrase.length >= maximalWords || /^[.,;:!?()“”"[\]–—]$/u.test(match.text)) break;
    if (inHead && /^and$/iu.test(match.text) && joins(head)) {
      head.push(match.text);
      phrase.push(match);
      continue;
    }
    if (stop.test(match.text) && !bridging.test(match.text)) break;
    if (bridging.test(match.text)) {
      if (head.length === 0) break;
      inHead = false;
    } else if (inHead) {
      if (/(?:ed|ing)$/u.test(match.text) && head.length > 0 && !/(?:ing|red|eed)s?$/u.test(match.text)) inHead = false;
      else {
        head.push(match.text);
        unitEnd = match.end;
      }
    }
    phrase.push(match);
  }
  while (
    phrase.length > 0 &&
    (bridging.test(phrase.at(-1)?.text ?? '') || /^(?:the|an?)$/iu.test(phrase.at(-1)?.text ?? '')) &&
    phrase.at(-1)?.text !== 'worldwide'
  )
    phrase.pop();
  const end = phrase.at(-1)?.end ?? number.end;
  const unit = head
    .slice(0, 5)
    .join(' ')
    .replace(/\s(?:the|an?)$/u, '');
  if (unit === '' || !/\p{L}{2}/u.test(unit)) return before(marked, from);
  const of = text
    .slice(number.end + skip, end)
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
  for (const match of marked.text.slice(start, limit).matchAll(word)) {
    const begin = start + match.index;
    if (begin < at) continue;
    const entity = marked.entities.find((e) => e.start === begin && e.end <= limit);
    const end = entity?.end ?? begin + match[0].length;
    yield { text: marked.text.slice(begin, end), end };
    at = end;
  }
}

/** "travel and tourism companies": nothing plural has been named yet, so that the counted noun is still to come. */
function joins(head: readonly string[]): boolean {
  return head.length > 0 && head.length < 3 && !/[^s]s$|^(?:children|people|women|men|staff)$/u.test(head.at(-1) ?? '');
}

/** "a budget of $3 million", "Acme Bank (15 %)", "6,920 kronor": what an amount is of stands before it, or in it. */
function before(marked: Marked, number: Entity): Counted {
  const bare = { start: number.start, end: number.end };
  const text = marked.text.slice(Math.max(0, number.start - 80), number.start);
  const named = text.endsWith('(') ? marked.entities.findLast((e) => e.end <= number.start - 1) : undefined;
  if (named !== undefined && /^\)?\s*\($/u.test(marked.text.slice(named.end, number.start))) {
    return { of: named.text, start: named.start, end: number.end };
  }
  const found = /(?<of>(?:[\p{L}'’-]+ ){0,3}[\p{L}'’-]+) (?:of|at|is|was|to|for|worth|by|:) ?(?:the |an? )?$/u.exec(
    text,
  );
  const of = found?.groups?.of?.replace(/^(?:.*\s)?(?:the|an?|its|of|in|with|and)\s/iu, '');
  if (found !== null && of !== undefined && of !== '') {
    return { of, start: number.start - text.length + found.index + found[0].indexOf(of), end: number.end };
  }
  const own = /\d\s?(\p{L}{3,})$/u.exec(number.text)?.[1];
  return own === undefined ? bare : { unit: own, of: own, ...bare };
}
