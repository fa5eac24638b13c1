/**
 * A sentence as it is wherever it stands, and claims of it that are cited once it is known where that is: what rules find in
 * it depends on nothing else.
 */
import type { Claim } from '../model/claim.ts';
import type { Passage } from '../model/passage.ts';
import type { Cite } from './cite.ts';
import { code } from './code.ts';
import type { Entity } from './entity.ts';
import type { Remember } from './remember.ts';
import type { ReadSentence } from './sentence.ts';

/** All that a sentence is, as data; its passage begins where the source does. */
type SentenceAnywhere = Omit<ReadSentence, 'marked'> & { readonly entities: readonly Entity[] };

/** What rules give that find claims in a sentence. */
interface Found {
  readonly claims: readonly Claim[];
}

/**
 * What rules find in a sentence, where that is not known from wherever it stood before.
 *
 * @param part the name of the rules
 * @param given all that they look at besides the sentence, as data
 */
export function foundIn<A extends readonly unknown[], F extends Found>(
  sentence: ReadSentence,
  cite: Cite,
  remember: Remember,
  part: string,
  rules: (sentence: ReadSentence, cite: Cite, ...given: A) => F,
  ...given: A
): F {
  if (!remember.keeps) return rules(sentence, cite, ...given);
  const find = (one: SentenceAnywhere, ...rest: A) => rules(sentenceOf(one), citeLater, ...rest);
  const found = remember.of(part, find, anywhere(sentence), ...given);
  return { ...found, claims: citedAt(sentence, found.claims, cite) };
}

function anywhere({ marked: { entities }, passage, ...rest }: ReadSentence): SentenceAnywhere {
  return { ...rest, passage: moved(passage, -offsetOf(passage)), entities };
}

function sentenceOf({ entities, ...rest }: SentenceAnywhere): ReadSentence {
  return { ...rest, marked: code(rest.passage.text, entities) };
}

/** Cites no source yet. */
const citeLater: Cite = ({ start, end }, rule) => {
  return { source: '', start, end, line: 0, column: 0, exact: '', prefix: '', suffix: '', rule };
};

function citedAt({ passage }: ReadSentence, claims: readonly Claim[], cite: Cite): readonly Claim[] {
  const offset = offsetOf(passage);
  return claims.map((claim) => {
    const { start, end, rule } = claim.reference;
    return { ...claim, reference: cite({ start: start + offset, end: end + offset }, rule) };
  });
}

function offsetOf({ runs }: Passage): number {
  return runs[0]?.start ?? 0;
}

function moved({ text, runs }: Passage, by: number): Passage {
  return { text, runs: runs.map((run) => ({ ...run, start: run.start + by })) };
}
