/** Which nouns stand for the subject: "the network" of a text that says of it that it is a network. */
import type { SubjectNames } from './subject-names.ts';
import { otherOne, ownNouns } from './topic-words.ts';

/** "the network" of "the network consists", "the global network" of "the global network": a noun with one adjective at most. */
export function standing(words: string, names: SubjectNames): string | undefined {
  const [article, first = '', second = ''] = words.split(' ');
  // "Our small team" works for the subject, and "the merged union" is another one.
  if ((first === 'team' || second === 'team') && /^our$/iu.test(article ?? '')) return undefined;
  if (otherOne.has(first)) return undefined;
  if (names.nouns.has(`${first} ${second}`.toLowerCase())) return words;
  // In "the Code network" or "the company car" the second noun is what is talked about.
  if (standsForSubject(first, names) && !ownNouns.has(second.toLowerCase()) && !/^\p{Lu}/u.test(second))
    return `${article} ${first}`;
  return second !== '' && /^\p{Ll}/u.test(first) && standsForSubject(second, names) ? words : undefined;
}

/** Whether a noun is one of the subject's, or one that any body may be called by and no other body of the text is. */
export function standsForSubject(noun: string, names: SubjectNames): boolean {
  const lower = noun.toLowerCase();
  if (names.nouns.has(lower)) return lower.length > 3;
  return ownNouns.has(lower) && noun === lower && !names.foreign.includes(lower);
}
