/**
 * The pattern language: JavaScript regular expressions with four additions (docs/patterns.md is its page).
 *
 *   {subject}            the subject by name or by a word that stands for it, with or without "the"
 *   {value:place}        a mark of that kind, bound to a name; `{org|person}` one of several; `+` a list "A, B and C"
 *   @founded             any word or phrase of that word list
 *   ...  ~  ..           a gap: up to 90 characters without another name; up to 120 with names; up to three words
 *
 * Compiling gives a RegExp that runs over marked sentences (`entity-kind.ts`). Gaps and captures are bounded, so that
 * matching stays linear in the length of a sentence.
 */
import { type EntityKind, kindCharacter } from '../model/entity-kind.ts';
import { triggersOf } from './trigger.ts';

/** A pattern that does not compile: what is wrong, and where in the pattern, from 0. */
export interface PatternFault {
  readonly reason: string;
  readonly offset: number;
}

/** What compiling gives; see `Pattern` in the model. */
export interface CompiledPattern {
  readonly expression: RegExp;
  readonly triggers: readonly (readonly string[])[];
}

const kinds: Readonly<Record<string, readonly EntityKind[]>> = {
  time: ['time'],
  number: ['number'],
  money: ['money'],
  duration: ['duration'],
  place: ['place', 'name'],
  branch: ['branch'],
  alias: ['subject'],
  person: ['person', 'name'],
  org: ['organization', 'name'],
  name: ['name', 'organization', 'branch', 'person', 'work', 'award', 'place'],
  award: ['award'],
  work: ['work', 'name'],
  demonym: ['demonym'],
  url: ['url'],
  email: ['email'],
};

/** What runs up to the end of a clause or phrase. Bounded on purpose. */
const free: Readonly<Record<string, string>> = {
  text: '[^;.!?\\uE00D]{2,240}?(?=$|[;.!?]|, (?:which|who|where|while|with|providing|extending|aimed|through|including|and (?:it|they|we|has|have|is|was))\\b)',
  phrase:
    '[^,;:.!?()]{2,120}?(?=$|[,;:.!?()]| (?:which|who|that|while|because|since|as|when|and (?:it|they|we|has|have|is|was|to))\\b)',
  quote: '[“"‘\'][^“”"‘’]{1,160}[”"’\']',
};

/**
 * Letters, and digits with them, in ranges as wide as can be: punctuation that only other scripts have is in them, what
 * lies beyond the basic plane is not. `\p{L}` is exact, and has hundreds of ranges: building those into every pattern took
 * longer than all else that is done for a short text.
 */
const letters = 'A-Za-zªµºÀ-ÖØ-öø-\\u02ff\\u0370-\\u1fff\\u2c00-\\u2dff\\u3041-\\ud7ff\\uf900-\\ufefc\\uff21-\\uffdc';
const digits = '0-9²³¹¼-¾';

const placeholderKinds = [...Object.keys(kinds), ...Object.keys(free), 'subject', "subject's"];
const names = ['organization', 'branch', 'name', 'person', 'work', 'award'] as const satisfies readonly EntityKind[];
const gap = `[^;${names.map((kind) => kindCharacter[kind]).join('')}]{0,90}?`;
const wideGap = '[^;]{0,120}?';
const shortGap = '(?:[^\\s;,]+ ){0,3}?';
const gaps: Readonly<Record<string, string>> = { '...': gap, '..': shortGap, '~': wideGap };
const subject = `(?:the )?[${kindCharacter.subject}${kindCharacter.reference}](?: (?:${kindCharacter.subject}|network|group|organi[sz]ation|campaign|movement|charity|foundation|association|federation))?`;
const honorific =
  '(?:(?:Dr|Prof|Professor|Sir|Dame|Mr|Mrs|Ms|Rev|Lord|Lady|Bishop|Archbishop|Father|Sister|General|Admiral|Judge)\\.? )?';
/** Between the items of a list: "(guitar)", "at Mill Street". */
const beside = `(?: at [${kindCharacter.place}${kindCharacter.name}])?(?: \\([^()]{1,60}\\))?`;
const aside = '(?: \\([^()]{1,200}\\))?';
/** Names that a pattern may bind: `value`, what goes with it, and the qualifiers. */
const bindable = [
  'value',
  'valueStart',
  'valueEnd',
  'items',
  'pointInTime',
  'start',
  'end',
  'duration',
  'place',
  'partner',
  'role',
  'of',
  'amount',
  'about',
  'saidBy',
  'unit',
  'span',
];

/**
 * Compiles one pattern.
 *
 * @param words the word lists that `@name` refers to; each entry is a regular expression itself
 */
export function compilePattern(
  match: string,
  words: ReadonlyMap<string, readonly string[]>,
): CompiledPattern | PatternFault {
  let out = '';
  let at = 0;
  const token = /\{([^{}]*)\}|@([a-z][\w-]*)|(?<![.\\])\.\.\.(?!\.)|(?<![.\\])\.\.(?!\.)|~/g;
  for (const found of match.matchAll(token)) {
    // A quantifier such as {0,3} is the regular expression's own.
    if (found[1] !== undefined && /^\d+(?:,\d*)?$/.test(found[1])) continue;
    out += literal(match.slice(at, found.index));
    at = found.index + found[0].length;
    const piece =
      found[1] !== undefined
        ? placeholder(found[1])
        : found[2] !== undefined
          ? wordList(found[2], words)
          : (gaps[found[0]] ?? '');
    if (typeof piece !== 'string') return { reason: piece.reason, offset: found.index };
    if (found[0] === '..' && match[at] === ' ') at++;
    out += piece;
  }
  out += literal(match.slice(at));
  try {
    const source = bounded(out);
    return { expression: new RegExp(source, 'dgiu'), triggers: triggersOf(source) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message.replace(/^.*: /, '') : 'no regular expression', offset: 0 };
  }
}

/** "its" is marked where it stands for the subject, and stays a word where it does not; a pattern means either. */
function literal(text: string): string {
  return text.replace(/\bits\b/g, `(?:its|their|our|${kindCharacter.owner})`);
}

function placeholder(content: string): string | { reason: string } {
  const colon = content.indexOf(':');
  const name = colon < 0 ? undefined : content.slice(0, colon);
  let kind = content.slice(colon + 1);
  if (name !== undefined && !bindable.includes(name))
    return { reason: `Unexpected name "${name}", expected one of ${bindable.join(', ')}` };
  const list = kind.endsWith('+');
  if (list) kind = kind.slice(0, -1);
  const open = name === undefined ? '(?:' : `(?<${name}>`;
  if (kind === 'subject') return `${open}${subject}(?!['’]s)${aside})`;
  if (kind === "subject's") return `${open}(?:${subject}['’]s?|${kindCharacter.owner}))`;
  const runs: string[] = [];
  let characters = '';
  for (const one of kind.split('|')) {
    const known = kinds[one];
    const run = free[one];
    if (run !== undefined) runs.push(run);
    else if (known !== undefined) characters += known.map((k) => kindCharacter[k]).join('');
    else return { reason: `Unexpected kind "${one}", expected one of ${placeholderKinds.join(', ')}` };
  }
  if (characters === '') return `${open}${runs.join('|')})`;
  const mark = kind.split('|').includes('person') ? `${honorific}[${characters}]` : `[${characters}]`;
  const one = [mark, ...runs].join('|');
  return list
    ? `${open}(?:${one})(?:${beside}(?:, and |, | and | & |; )(?:(?:to|with|of|by|in|for) )?(?:the )?(?:${one})){0,20})`
    : `${open}${one})`;
}

function wordList(name: string, words: ReadonlyMap<string, readonly string[]>): string | { reason: string } {
  const list = words.get(name);
  if (list === undefined)
    return {
      reason: `Unexpected word list "@${name}", expected one of ${[...words.keys()].map((w) => `@${w}`).join(', ')}`,
    };
  // What is re-established was there before.
  return `(?<![${letters}])(?<!\\bre-)(?:${list.map(literal).join('|')})(?![${letters}])`;
}

/** Patterns match whole words: a letter at either end of a pattern is the end of a word. */
function bounded(source: string): string {
  const start = /^[\p{L}\p{N}(]/u.test(source) ? `(?<![${letters}${digits}])` : '';
  const end = /[\p{L}\p{N})?]$/u.test(source) ? `(?![${letters}${digits}])` : '';
  return `${start}(?:${source})${end}`;
}
