/** A sentence as rules see it: marked, with its topic and its place in the text. */
import type { ClaimPlace } from '../model/claim.ts';
import { isBlankCode } from '../model/letter.ts';
import type { Passage } from '../model/passage.ts';
import { sourceSpan } from '../model/passage.ts';
import type { Span } from '../model/span.ts';
import type { Marked } from './entity.ts';
import type { Topic } from './topic.ts';

/** Everything that a rule may look at. */
export interface ReadSentence {
  readonly passage: Passage;
  readonly marked: Marked;
  readonly topic: Topic;
  /** Title of the section that it stands in, where there is one. */
  readonly heading?: string;
  readonly place: ClaimPlace;
  /** It stands in a list. */
  readonly item: boolean;
  /** It does not name the subject, on a page of which only such sentences are about it: it tells nothing of it. */
  readonly aside: boolean;
}

/** The source span of a stretch of the sentence's text, without blanks and stray punctuation at its ends. */
export function spanOf(sentence: ReadSentence, from: number, to: number): Span {
  const text = sentence.passage.text;
  let start = from;
  let end = to;
  while (start < end && isStray(text.charCodeAt(start))) start++;
  while (end > start && isStray(text.charCodeAt(end - 1))) end--;
  return sourceSpan(sentence.passage, start, end);
}

/** White space, commas, semicolons and colons. */
function isStray(code: number): boolean {
  return isBlankCode(code) || code === 0x2c || code === 0x3a || code === 0x3b;
}

/** The name of somebody else whom the sentence is about; undefined where it is the subject or nobody. */
export function aboutOther(sentence: ReadSentence): string | undefined {
  return sentence.topic === undefined || sentence.topic.subject ? undefined : sentence.topic.name;
}

const present = 'currently|today|now|at present|presently|to date|nowadays|as of';
const past =
  'originally|initially|formerly|previously|at first|in the beginning|at the (?:start|outset|beginning)|until|used to|at that time|at the time|then';
const presentWords = new RegExp(`\\b(?:${present})\\b`, 'iu');
const tenseWords = new RegExp(`\\b(?:${present}|${past})\\b`, 'iu');

/** Whether the sentence says that it speaks of its own present, or of the past. */
export function tenseOf(text: string): { present?: boolean; past?: boolean } {
  if (!tenseWords.test(text)) return {};
  return presentWords.test(text) ? { present: true } : { past: true };
}
