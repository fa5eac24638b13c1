/** What the subject is called: its name at its first mentions, and what its acronym stands for. */
import type { Claim } from '../model/claim.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Cite } from './cite.ts';
import { hasTwoCapitals } from './letter-runs.ts';
import { recogniseAcronyms } from './recognise/acronym.ts';
import { type ReadSentence, spanOf } from './sentence.ts';
import type { SubjectNames } from './subject-names.ts';

/** A `name` claim for the first mention of each name, in the order of the text. */
export function nameClaims(sentences: readonly ReadSentence[], vocabulary: Vocabulary, cite: Cite): Claim[] {
  if (!vocabulary.properties.has('name')) return [];
  const seen = new Set<string>();
  const claims: Claim[] = [];
  for (const sentence of sentences) {
    for (const entity of sentence.marked.entities) {
      if (entity.kind !== 'subject' || seen.has(entity.text)) continue;
      seen.add(entity.text);
      claims.push({
        property: 'name',
        value: { type: 'text', text: entity.text },
        qualifiers: {},
        reference: cite(spanOf(sentence, entity.start, entity.end), 'subject-name'),
        place: sentence.place,
      });
    }
  }
  return claims;
}

/** An `alternateName` for each expansion of one of the subject's acronyms, or acronym of one of its names. */
export function acronymClaims(
  sentence: ReadSentence,
  names: SubjectNames['names'],
  vocabulary: Vocabulary,
  cite: Cite,
): Claim[] {
  if (!vocabulary.properties.has('alternateName')) return [];
  if (!hasTwoCapitals(sentence.marked.text)) return [];
  const pairs = recogniseAcronyms(sentence.marked.text);
  if (pairs.length === 0) return [];
  const known = new Set(names.map((name) => name.toLowerCase()));
  return pairs.flatMap((pair) => {
    const acronymIsSubject = known.has(pair.acronym.toLowerCase());
    const expansionIsSubject = known.has(pair.expansion.toLowerCase());
    if (!acronymIsSubject && !expansionIsSubject) return [];
    const usual = names[0];
    const text = acronymIsSubject && pair.expansion !== usual ? pair.expansion : pair.acronym;
    if (text === usual) return [];
    const from = Math.min(pair.acronymSpan.start, pair.expansionSpan.start);
    const to = Math.max(pair.acronymSpan.end, pair.expansionSpan.end);
    return [
      {
        property: 'alternateName',
        value: { type: 'text' as const, text },
        qualifiers: {},
        reference: cite(spanOf(sentence, from, to), 'acronym'),
        place: sentence.place,
      },
    ];
  });
}
