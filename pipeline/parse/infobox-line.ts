/** Reads one line of an infobox: `Key: value`, `Key value`, or a key alone. Whether it is in an infobox is told by its neighbours. */
import { beginsCapital, isBlankCode, isSmallCode } from '../model/letter.ts';
import type { Passage } from '../model/passage.ts';
import type { FlowContext, Line } from './flow.ts';
import { furnitureIn } from './furniture.ts';
import { trimmedPart } from './passage-builder.ts';
import { beginsLow, wordsOf } from './reading.ts';

/** How a line reads: with a colon, with a key and no colon, or as nothing but a key. */
export interface KeyedLine {
  readonly form: 'colon' | 'plain' | 'glued' | 'alone';
  readonly known: boolean;
  readonly key: Passage;
  readonly value?: Passage;
}

/**
 * How a line reads; nothing where it has no key. `top`: the line stands where infoboxes do, so that a key needs no colon.
 */
export function readLine(line: Line, { isKey }: FlowContext, top: boolean): KeyedLine | undefined {
  const { text } = line.passage;
  const tight = text.slice(0, 48).search(/[:：](?=\S)/);
  const known = tight > 0 && (isKey(text.slice(0, tight)) || numbered.test(text.slice(0, tight)));
  const colon = known ? tight : text.slice(0, 48).search(/[:：](?= |$)/);
  if (colon > 0) {
    const key = trimmedPart(line.passage, 0, colon);
    // "Membership (2022): 7,310"
    const bare = key.text.replace(ofYear, '');
    const isKnown = isKey(bare);
    if (!isKnown && (!looksLikeKey(bare) || furnitureIn(text) !== undefined)) return undefined;
    const value = trimmedPart(line.passage, colon + 1, text.length);
    return value.text === '' ? { form: 'alone', known: isKnown, key } : { form: 'colon', known: isKnown, key, value };
  }
  const glued = gluedKey(line, isKey);
  if (glued !== undefined) return glued;
  if (!top) return undefined;
  if (isKey(text.replace(ofYear, ''))) return { form: 'alone', known: true, key: line.passage };
  return plainKey(line, isKey);
}

/** What a dumped template repeats. */
const numbered = /^Leader (?:title|name)\d?$/i;

/** "Staff (2014)": the key says when. */
const ofYear = / \((?:19|20)\d\d(?:[-–/]\d{2,4})?\)$/;

/** `Founded 1990`: the longest known key at the start, with a value that does not go on in lower case. */
function plainKey(line: Line, isKey: (text: string) => boolean): KeyedLine | undefined {
  const { text } = line.passage;
  if (!/^\p{Lu}/u.test(text)) return undefined;
  const blanks: number[] = [];
  for (let at = text.indexOf(' '); at > 0 && at < 40 && blanks.length < 4; at = text.indexOf(' ', at + 1))
    blanks.push(at);
  const at = blanks.findLast((blank) => isKey(text.slice(0, blank)) && mayBeValue(text.slice(blank + 1)));
  if (at === undefined) return undefined;
  const value = trimmedPart(line.passage, at + 1, text.length);
  return { form: 'plain', known: true, key: trimmedPart(line.passage, 0, at), value };
}

/** Prose goes on in lower case, and so does an address of the web. */
function mayBeValue(text: string): boolean {
  return !beginsLow(text) || /^(?:www\.|https?:)/.test(text);
}

const shortestKey = 4;
const longestKey = 24;

/** `Founded1922`, `TypeCharity`, `Websitewww.example.org`: a table that has lost what stood between its cells. */
function gluedKey(line: Line, isKey: (text: string) => boolean): KeyedLine | undefined {
  const { text } = line.passage;
  if (!beginsCapital(text)) return undefined;
  for (let at = Math.min(longestKey, text.length - 1); at >= shortestKey; at--) {
    if (!mayEndKey(text, at) || !seam.test(text.slice(at - 1, at + 4)) || !isKey(text.slice(0, at))) continue;
    const value = trimmedPart(line.passage, at, text.length);
    return { form: 'glued', known: true, key: trimmedPart(line.passage, 0, at), value };
  }
  return undefined;
}

/** A small letter, and a capital, a digit, a currency's sign or a web address that touches it. */
const seam = /^\p{Ll}(?:[\p{Lu}\p{Nd}\p{Sc}]|www\.)/u;

/** Inside words and at their ends there is no seam. */
function mayEndKey(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  return isSmallCode(text.charCodeAt(at - 1)) && !isBlankCode(next) && (!isSmallCode(next) || next === 0x77);
}

function looksLikeKey(text: string): boolean {
  // A dumped template numbers what it repeats: "Leader name2".
  const bare = text.replace(/(?<=\p{Ll})\d$/u, '');
  return /^\p{Lu}[^.!?"“”()]*$/u.test(bare) && wordsOf(bare).length <= 4 && !/\d/.test(bare);
}
