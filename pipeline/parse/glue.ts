/**
 * Finds words that bad extraction has run together ("andAffiliate", "stopthe") and where to set them apart. Every rule
 * asks for evidence in the same source: a wrong cut spoils a name, a missed one only a word.
 */
import { hasPairs, isLetterCode } from '../model/letter.ts';
import { words } from '../model/word-table.ts';
import { functionWords, wholeWords } from './words.ts';

/** By glued word: the offset in it at which the second word begins. */
export type Glued = ReadonlyMap<string, number>;

const word = /\p{L}{2,60}/gu;
const small = /^\p{Ll}+$/u;
const inner = /^(\p{Ll}+|\p{Lu}\p{Ll}+|\p{Lu}{2,}?)(\p{Lu}\p{Ll}{2,}|\p{Lu}{2,}s?)$/u;
const ends = ['the', 'and', 'of', 'for', 'with', 'from', 'that'];
const starts = ['the', 'and', 'with', 'from'];

/** All glued words of a source. Linear in the text: one pass to count, one over the words that may be glued. */
export function findGlued(text: string): Glued {
  const seen = countWords(text);
  const candidates = new Map<string, number>();
  const needed = new Map<string, string[]>();
  for (const [form, { times }] of seen) {
    if (times > 1) continue;
    const cut = small.test(form) ? smallCut(form, seen) : innerCut(form, seen);
    if (cut === undefined) continue;
    if (typeof cut === 'number') candidates.set(form, cut);
    else needed.set(`${cut.left} ${cut.right}`, [...(needed.get(`${cut.left} ${cut.right}`) ?? []), form]);
  }
  if (needed.size > 0) addPairs(text, needed, candidates);
  return candidates;
}

/** The words of a source. */
type Seen = ReadonlyMap<string, { times: number }>;

function countWords(text: string): Seen {
  const seen = new Map<string, { times: number }>();
  const count = (form: string): void => {
    const known = seen.get(form);
    if (known === undefined) seen.set(form, { times: 1 });
    else known.times++;
  };
  if (hasPairs(text)) for (const [form] of text.matchAll(word)) count(form);
  else scanWords(text, count);
  return seen;
}

/** The same words as `word` finds; the expression is several times as slow. */
function scanWords(text: string, visit: (form: string) => void): void {
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && end - at < longestWord && isLetterCode(text.charCodeAt(end))) end++;
    if (end - at > 1) visit(words.at(text, at, end));
    at = Math.max(end, at + 1);
  }
}

const longestWord = 60;

/** "stopthe", "thenetwork": one part is a function word, the other is seen alone elsewhere in the source. */
function smallCut(form: string, seen: Seen): number | undefined {
  if (form.length < 5 || wholeWords.has(form)) return undefined;
  for (const end of ends) {
    const rest = form.slice(0, -end.length);
    if (!form.endsWith(end) || (end !== 'the' && rest.length < 4)) continue;
    if (end === 'the' && functionWords.has(rest) && rest !== 'a') return rest.length;
    if (rest.length >= 4 && stands(rest, seen)) return rest.length;
  }
  for (const start of starts) {
    const rest = form.slice(start.length);
    if (form.startsWith(start) && rest.length >= 5 && stands(rest, seen)) return start.length;
  }
  return undefined;
}

function stands(form: string, seen: Seen): boolean {
  return seen.has(form) || seen.has(`${form.charAt(0).toUpperCase()}${form.slice(1)}`);
}

/** "andAffiliate", "grassrootsNGOs" at once; "SexualExploitation", "openAccess" only if the pair is seen apart. */
function innerCut(form: string, seen: Seen): number | { left: string; right: string } | undefined {
  const parts = inner.exec(form);
  const left = parts?.[1];
  const right = parts?.[2];
  if (left === undefined || right === undefined) return undefined;
  if (functionWords.has(left) && left !== 'a' && /\p{Ll}{2}/u.test(right)) return left.length;
  const acronym = /^\p{Lu}{2,}s?$/u.test(right);
  if (acronym && small.test(left) && left.length >= 4 && seen.has(right)) return left.length;
  return { left, right };
}

/** Accepts the candidates whose two parts stand next to each other, apart, elsewhere in the source. */
function addPairs(text: string, needed: ReadonlyMap<string, readonly string[]>, out: Map<string, number>): void {
  let previous = '';
  let end = -1;
  for (const match of text.matchAll(word)) {
    const pair = `${previous} ${match[0]}`;
    if (match.index === end + 1) for (const form of needed.get(pair) ?? []) out.set(form, previous.length);
    previous = match[0];
    end = match.index + match[0].length;
  }
}
