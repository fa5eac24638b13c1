/**
 * Whether "and" or a comma goes on inside a name or begins the next one: takes a growing name and the place of the word
 * after, gives yes or no. "Ministry of Health and Welfare" is one name, "the Watch Foundation and Helpline
 * International" are two: what decides is which side has a head word of its own, and whether the left one is a list of topics.
 */
import { corporateSuffixes, fields, functionWords, givenNames, strongHeads } from './data/names.ts';
import { isListed } from './gazetteer.ts';
import { placeKey } from './gazetteer-key.ts';
import { headClass } from './name-head.ts';
import { type Growing, isNameWord, runEnd } from './name-run.ts';
import type { Token } from './name-token.ts';

const words = (tokens: readonly Token[], from: number, to: number): readonly string[] =>
  tokens.slice(from, to).map((token) => token.lower);

const known = (lower: readonly string[]): boolean => isListed(placeKey(lower.join(' ')));

const isTopic = (lower: readonly string[]): boolean => lower.some((word) => fields.has(word));

function isOwnName(tokens: readonly Token[], from: number, to: number): boolean {
  const lower = words(tokens, from, to);
  const headed = lower.some((word) => strongHeads.has(word)) || headClass(lower[0] ?? '') !== undefined;
  return (
    headed ||
    tokens.slice(from, to).every((token) => token.acronym) ||
    known(lower) ||
    functionWords.has(lower[0] ?? '')
  );
}

/** Whether a name without small words goes on to the head word that stands behind "and": "Food and Farming Organization". */
function sharesHead(name: Growing, next: number, end: number): boolean {
  const { tokens, from, to } = name;
  const left = words(tokens, from, to);
  const right = words(tokens, next, end);
  const before = tokens[from - 1]?.lower;
  // The comma was found to be inside the name.
  if (
    left.includes(',') &&
    !corporateSuffixes.has(left.at(-1) ?? '') &&
    headClass(right.at(-1) ?? '') !== undefined &&
    right.length > 1
  )
    return true;
  if (end - next === 1 && left.at(-1) === right[0]) return true;
  if (
    (name.headed && left.length > 1 && !isAdjective(tokens[to - 1])) ||
    headClass(right.at(-1) ?? '') === undefined ||
    right.length < 2
  )
    return false;
  if (left.length > 5 || tokens[to - 1]?.acronym || (known(left.slice(-1)) && !givenNames.has(left.at(-1) ?? '')))
    return false;
  if (left.length > 1 && (isAdjective(tokens[to - 1]) || right.slice(0, -1).every((word) => fields.has(word))))
    return true;
  return fields.has(left.at(-1) ?? '') || (left.length === 1 && before === 'the');
}

/** Whether the name goes on behind an "and" with the name word at `next`. */
export function continuesAfterAnd(name: Growing, next: number): boolean {
  const { tokens, from, to, object } = name;
  const end = runEnd(tokens, next);
  const left = words(tokens, object, to);
  const right = words(tokens, next, end);
  // A pair such as "Trinidad and Tobago" may stand at the end of the name and begin the run.
  for (let size = 1; size <= 3 && size <= to - object; size++)
    for (let more = 1; more <= 3 && next + more <= end; more++)
      if (known([...words(tokens, to - size, to), ...words(tokens, to, next + more)])) return true;
  if (tokens[next - 1]?.lower === 'the') return false;
  if (object === from) return sharesHead(name, next, end);
  if (isOwnName(tokens, next, end) || tokens[to - 1]?.acronym || known(left)) {
    return (
      isTopic(left) &&
      !known(right) &&
      right.length > 0 &&
      fields.has(right.at(-1) ?? '') &&
      !functionWords.has(right[0] ?? '')
    );
  }
  return name.headed || isTopic(left) || isTopic(right);
}

/** How many items of a list are looked at. */
const mostItems = 8;

/**
 * Whether a comma stands inside a list of topics or of adjectives that belongs to the name: gives the index of the word
 * after the comma, or -1. "Ministry of Education, Science and Culture", "Educational, Scientific and Cultural Organization".
 */
export function continuesAfterComma(name: Growing, next: number): number {
  const { tokens, to, object, from } = name;
  if (!isNameWord(tokens[next])) return -1;
  const topics = name.headed && object > from && isTopic(words(tokens, object, to));
  const adjectives = object === from && isAdjective(tokens[to - 1]);
  if (!topics && !adjectives) return sharedHead(name, next);
  let at = next;
  for (let item = 0; item < mostItems; item++) {
    const end = runEnd(tokens, at);
    if (end === at || end - at > 4) return -1;
    const lower = words(tokens, at, end);
    if (topics ? isOwnName(tokens, at, end) && !fields.has(lower.at(-1) ?? '') : !isAdjective(tokens[end - 1]))
      return -1;
    if (topics && !isTopic(lower)) return -1;
    const mark = tokens[end];
    const joint = mark?.text === ',' && tokens[end + 1]?.lower !== 'and' ? end + 1 : afterAnd(tokens, end);
    if (joint < 0) return -1;
    if (mark?.text !== ',' || tokens[end + 1]?.lower === 'and') return closes(tokens, joint, topics) ? next : -1;
    at = joint;
  }
  return -1;
}

/** "the Royal Northern Throat, Nose and Ear Hospital": one word in each place, and one head word in the singular for all. */
function sharedHead({ tokens, from, to, headed }: Growing, next: number): number {
  const left = words(tokens, from, to);
  if (headed || left.length < 2 || left.length > 4 || tokens[from - 1]?.lower !== 'the' || known(left)) return -1;
  let at = next;
  for (let item = 0; item < mostItems; item++) {
    const end = runEnd(tokens, at);
    const [word = ''] = words(tokens, at, end);
    if (end - at !== 1 || tokens[at]?.acronym || known([word]) || givenNames.has(word)) return -1;
    const last = afterAnd(tokens, end);
    if (last >= 0) {
      const close = words(tokens, last, runEnd(tokens, last));
      const fits = close.length === 2 && headClass(close[1] ?? '') === 'organization' && !known(close.slice(0, 1));
      return fits ? next : -1;
    }
    if (tokens[end]?.text !== ',') return -1;
    at = end + 1;
  }
  return -1;
}

function afterAnd(tokens: readonly Token[], end: number): number {
  const at = tokens[end]?.text === ',' ? end + 1 : end;
  return tokens[at]?.lower === 'and' || tokens[at]?.text === '&' ? at + 1 : -1;
}

function closes(tokens: readonly Token[], at: number, topics: boolean): boolean {
  const lower = words(tokens, at, runEnd(tokens, at));
  if (lower.length === 0) return false;
  return topics ? isTopic(lower) : headClass(lower.at(-1) ?? '') !== undefined;
}

function isAdjective(token: Token | undefined): boolean {
  return (
    /[^aeiou](?:al|ic|ive|ary|ific|ous|an|ine)$/.test(token?.lower ?? '') &&
    headClass(token?.lower ?? '') === undefined &&
    !isListed(placeKey(token?.lower ?? ''))
  );
}
